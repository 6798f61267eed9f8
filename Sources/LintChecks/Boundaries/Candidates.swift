import LintEngine
import TextModel

/// Every place of an article where a boundary may be false, lost or misplaced, found in one pass.
struct Candidates: SharedAnalysis {
  /// A full stop with words around it in one line.
  struct Period {
    /// Index of the stop's token.
    let index: Int
    /// No white space follows.
    let isTight: Bool
  }

  /// Full stops before a word that starts with a capital.
  private(set) var capitalPeriods: [Period] = []
  /// Full stops before a word in lower case.
  private(set) var lowercasePeriods: [Period] = []
  /// Other marks with a word or a figure right after them.
  private(set) var marks: [Int] = []
  /// Semicolons with a space before the word behind them.
  private(set) var semicolons: [Int] = []
  /// Words and figures that may be two.
  private(set) var words: [Int] = []
  /// Small words with a capital that no mark before them explains.
  private(set) var capitals: [Int] = []

  init(_ article: Article) {
    let document = article.document
    for index in document.tokens.indices {
      let token = document.tokens[index]
      switch token.kind {
      case .word:
        if !token.flags.isDisjoint(with: [.innerCapital, .digit]) || document.traits(index).isDisjoint(with: [.known, .place, .platform]) {
          words.append(index)
        }
        if token.flags.contains(.capital), document.isCapitalisedSmallWord(index), Self.isMidSentence(index, document) { capitals.append(index) }
      case .number where token.flags.contains(.letters): words.append(index)
      case .punctuation:
        let next = index + 1
        guard index > 0, document.continuesLine(next), document.isWord(next) else { continue }
        let isTight = document.joinsPrevious(next)
        if document.isStop(index) {
          guard document.joinsPrevious(index) else { continue }
          let period = Period(index: index, isTight: isTight)
          if document.isLower(next) { lowercasePeriods.append(period) } else { capitalPeriods.append(period) }
        } else if isTight {
          marks.append(index)
        } else if document.isMark(index, 0x3B) {
          semicolons.append(index)
        }
      default: break
      }
    }
  }

  /// Between words, or after a number, a comma or a quotation.
  private static func isMidSentence(_ index: Int, _ document: Document) -> Bool {
    let before = index - 1
    guard document.followsGap(index), document.followsGap(index + 1), document.isWord(index + 1), document.has(index + 1, [.known, .place]) else {
      return false
    }
    return document.isWord(before) || document.isNumber(before) || document.isComma(before)
      || document.token(before, isOneOf: "”", "\"", ")", "»") && document.joinsPrevious(before)
  }
}
