import LintEngine
import TextModel

/// Which lines are verse: songs and poems say a line again and mean it.
///
/// Stanzas are told by their labels (`[Chorus]`, `Refrain:`), or as a run of short lines without full stops in which somebody speaks of
/// himself; lists of headlines and the parts of a page do not.
struct Verses: SharedAnalysis {
  /// Lines of a run without labels, and words of a line.
  private static let leastLines = 4
  private static let longestLine = 12
  /// A labelled stanza ends at a line of prose, which has this many words.
  private static let proseWords = 20

  private var lines: [Bool]

  init(_ article: Article) {
    let document = article.document
    let words = article.analysis(LineWords.self).words
    lines = Array(repeating: false, count: document.blocks.count)
    var isLabelled = false
    var run = 0
    for index in document.blocks.indices {
      let block = document.blocks[index]
      if Self.isLabel(block, document) { isLabelled = true } else if words[index].count >= Self.proseWords { isLabelled = false }
      if isLabelled { lines[index] = true }
      if Self.isLine(block, words[index].count, document) {
        run += 1
        continue
      }
      markRun(endingAt: index, length: run, document)
      run = 0
    }
    markRun(endingAt: document.blocks.count, length: run, document)
  }

  /// True for a block that is a line of verse.
  func contains(_ block: Int) -> Bool { lines[block] }

  private mutating func markRun(endingAt end: Int, length: Int, _ document: Document) {
    guard length >= Self.leastLines else { return }
    let run = end - length..<end
    let sung = run.count { document.blocks[$0].tokens.contains { Self.isFirstPerson($0, document) } }
    if sung * 3 >= length { for index in run { lines[index] = true } }
  }

  /// `[Verse 2]`, `(Chorus)`, `Refrain:`
  private static func isLabel(_ block: Block, _ document: Document) -> Bool {
    guard block.tokens.count <= 5 else { return false }
    let words = block.tokens.filter { document.isWord($0) }
    let isSetOff = document.tokens[block.tokens.lowerBound].kind == .punctuation || document.token(block.tokens.upperBound - 1, is: ":")
    return isSetOff && words.count <= 2
      && words.contains {
        document.token($0, isOneOf: "verse", "chorus", "refrain", "bridge", "hook", "intro", "outro", "pre-chorus", "coda", "stanza", "interlude")
      }
  }

  /// A short line that no full stop ends and that is no title.
  private static func isLine(_ block: Block, _ count: Int, _ document: Document) -> Bool {
    guard count >= 2, count <= longestLine, block.kind == .paragraph || block.kind == .headline,
      !document.isStop(block.tokens.upperBound - 1)
    else { return false }
    return block.tokens.contains { document.isLower($0) }
  }

  private static func isFirstPerson(_ index: Int, _ document: Document) -> Bool {
    document.token(index, isOneOf: "i", "i'm", "i'll", "i've", "i'd", "me", "my", "mine", "we", "we're", "we'll", "us", "our")
  }
}
