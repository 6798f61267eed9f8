import LintEngine
import TextModel

/// Where an inline tag may have been lost, found in one pass that all rules of the family read: stops with a word on either side, marks
/// without a space behind them, and words that may be two.
struct Seams: SharedAnalysis {
  /// A full stop right behind a word, a figure or a mark, and a word behind it in the same line.
  struct Stop {
    /// Index of the stop's token.
    let index: Int
    /// No white space stands behind it.
    let isTight: Bool
  }

  private(set) var stops: [Stop] = []
  /// Marks other than full stops with a word right behind them.
  private(set) var marks: [Int] = []
  /// Words that no list knows, or that hold a capital, a bracket or figures where none belong.
  private(set) var words: [Int] = []

  init(_ article: Article) {
    let document = article.document
    for index in document.tokens.indices {
      let token = document.tokens[index]
      switch token.kind {
      case .word:
        if !token.flags.isDisjoint(with: [.innerCapital, .digit]) || document.traits(index).isDisjoint(with: [.known, .place, .platform]) {
          words.append(index)
        }
      case .punctuation:
        let next = index + 1
        guard index > 0, document.joinsPrevious(index), document.continuesLine(next), document.isWord(next) else { continue }
        let isTight = document.joinsPrevious(next)
        if document.isStop(index) {
          stops.append(Stop(index: index, isTight: isTight))
        } else if isTight {
          marks.append(index)
        }
      default: break
      }
    }
  }
}
