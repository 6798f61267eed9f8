import LintChecks
import TextModel

/// Words that the desk puts in the place of others: what rows are made of, before any generalisation.
struct WordChange: Hashable {
  /// Tokens, folded.
  let old: [String]
  let new: [String]
}

/// How often each change was made, and how its replacement is written.
struct WordChanges {
  struct Count {
    /// Distinct pairs with the change.
    var pairs = 0
    /// By the text that was put in.
    var texts: [String: Int] = [:]
    fileprivate var lastPair = -1

    /// The text most often put in; of equals, the first in the alphabet.
    var text: String { texts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }
    var times: Int { texts.values.reduce(0, +) }
  }

  private(set) var counts: [WordChange: Count] = [:]

  /// Counts the replacements of a pair. An insertion or a deletion takes the word before and the word after along: nothing alone is no pattern.
  mutating func add(_ pair: AlignedPair, number: Int) {
    for edit in pair.edits {
      guard let (old, new) = Self.anchored(edit, pair) else { continue }
      let change = WordChange(old: Self.folded(old, pair.before), new: Self.folded(new, pair.after))
      guard change.old != change.new, !change.old.isEmpty, change.old.contains(where: { $0.contains(where: \.isLetter) }) else { continue }
      var count = counts[change] ?? Count()
      count.texts[Self.text(new, pair), default: 0] += 1
      if count.lastPair != number { count.pairs += 1 }
      count.lastPair = number
      counts[change] = count
    }
  }

  private static func anchored(_ edit: Edit, _ pair: AlignedPair) -> (Range<Int>, Range<Int>)? {
    switch EditKind(edit, pair) {
    case .rewritten, .capital, .punctuation: return nil
    case .inserted, .deleted:
      guard edit.before.count <= 2, edit.after.count <= 2 else { return nil }
      let (old, new) = (edit.before.lowerBound - 1..<edit.before.upperBound + 1, edit.after.lowerBound - 1..<edit.after.upperBound + 1)
      guard old.lowerBound >= 0, new.lowerBound >= 0, old.upperBound <= pair.before.tokens.count, new.upperBound <= pair.after.tokens.count,
        pair.isCompared[old.lowerBound], pair.isCompared[old.upperBound - 1], isWord(old.lowerBound, pair.before),
        isWord(old.upperBound - 1, pair.before),
        pair.before.block(ofToken: old.lowerBound).tokens == pair.before.block(ofToken: old.upperBound - 1).tokens
      else { return nil }
      return (old, new)
    default: return (edit.before, edit.after)
    }
  }

  private static func isWord(_ token: Int, _ document: Document) -> Bool { [.word, .number].contains(document.tokens[token].kind) }

  private static func folded(_ tokens: Range<Int>, _ document: Document) -> [String] { tokens.map { document.text(token: $0).lowercased() } }

  /// The text after, without the capital that only the start of the sentence gave it.
  private static func text(_ tokens: Range<Int>, _ pair: AlignedPair) -> String {
    guard let first = tokens.first else { return "" }
    let document = pair.after
    let text = document.text(document.range(ofTokens: tokens)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let starts = document.sentences[document.sentence(ofToken: first)].tokens.lowerBound == first
    guard starts, document.traits(first).contains(.knownLowercase), !document.text(token: first).dropFirst().contains(where: \.isUppercase) else {
      return text
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
