import LintEngine
import TextModel

/// What to do with a stop before a lower-case word.
struct LowercaseRepair {
  let range: Range<Int>
  let message: String
  let fixes: [Fix]

  init(_ stop: Int, _ document: Document) {
    let (left, right) = (stop - 1, stop + 1)
    let words = document.tokens[left].range.lowerBound..<document.tokens[right].range.upperBound
    let mark = document.tokens[stop].range
    if let verb = Self.repeatedWord(stop, document) {
      // "do not allow it. allow men" -> "do not allow men"
      let cut = document.tokens[verb + 1].range.lowerBound..<document.tokens[right].range.upperBound
      let rest = document.tokens.indices.contains(right + 1) ? document.gap(before: right + 1) : cut.upperBound..<cut.upperBound
      range = cut.lowerBound..<rest.upperBound
      message = "\(document.quoted(cut)): the sentence starts again at ‘\(document.text(token: right))’; leave out the first attempt"
      fixes = [Fix(.safe, replacing: range, with: "")]
      return
    }
    range = words
    if Self.isCutPassive(stop, document) {
      let was = document.text(token: left).hasSuffix("s") && document.isLower(left) ? "were" : "was"
      message = "\(document.quoted(words)): a full stop in place of a verb; write ‘\(was) \(document.text(token: right))’"
      fixes = [Fix(.suggested, replacing: mark, with: " \(was)"), Fix(.suggested, replacing: mark, with: "")]
      return
    }
    let comma = document.token(right, isOneOf: "which", "who", "whose", "where", "but", "while", "although", "including", "according")
    let join = Fix(.safe, replacing: mark, with: comma ? "," : "")
    if Self.mayStartSentence(right, left, document) {
      let first = document.tokens[right].range.lowerBound..<(document.tokens[right].range.lowerBound + 1)
      let capital = Fix(.suggested, replacing: first, with: document.text(first).uppercased())
      message = "\(document.quoted(words)): lower case behind a full stop; join the sentences or write a capital"
      fixes = [Fix(.suggested, join.edits), capital]
    } else {
      message = "\(document.quoted(words)): a full stop inside the sentence; \(comma ? "write a comma" : "leave it out")"
      fixes = [join]
    }
  }

  /// The token before which the sentence broke off, when the word behind the stop stands shortly before it: the verb of a second attempt.
  private static func repeatedWord(_ stop: Int, _ document: Document) -> Int? {
    let right = stop + 1
    guard !document.has(right, .function), document.length(right) >= 3 else { return nil }
    let earliest = max(document.sentences[document.sentence(ofToken: stop)].tokens.lowerBound, stop - 4)
    return (earliest..<stop - 1).last { document.tokens[$0].word == document.tokens[right].word }
  }

  /// "since Mariupol. besieged": the clause before has no verb yet, and a participle follows.
  private static func isCutPassive(_ stop: Int, _ document: Document) -> Bool {
    guard document.isParticiple(stop + 1) else { return false }
    var index = stop - 1
    while document.isNameWord(index) || document.has(index, .determiner) || document.isLower(index) && document.has(index, .placeNoun) { index -= 1 }
    return index < stop - 1 && document.token(index, isOneOf: "since", "after", "before", "that", "when", "because", "until", "if", "where", "while")
  }

  /// True when the word could start a sentence whose capital was lost, and what is before the stop could be complete.
  private static func mayStartSentence(_ right: Int, _ left: Int, _ document: Document) -> Bool {
    guard
      document.has(right, [.determiner, .pronoun]) || document.token(right, isOneOf: "if", "when", "however", "meanwhile", "then", "there", "also")
    else {
      return false
    }
    if document.token(right, isOneOf: "which", "who", "whose", "whom", "that") { return false }
    return !document.has(left, [.speechVerb, .cannotEnd, .oftenUnfinished])
  }
}
