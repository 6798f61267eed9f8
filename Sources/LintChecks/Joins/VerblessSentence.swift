import LintEngine
import TextModel

/// A sentence whose verb stayed behind in the source language's order, or that never had one.
struct VerblessSentence {
  /// Tokens of the longest sentence that is nothing but an attribution.
  private static let longest = 16

  let message: String

  init?(_ sentence: Range<Int>, stop: Int, _ article: Article) {
    let document = article.document
    guard !article.analysis(Quotations.self).inside[sentence.lowerBound] else { return nil }
    if stop - sentence.lowerBound <= Self.longest, let verb = Self.invertedAttribution(sentence.lowerBound..<stop, document) {
      message = "only a time and ‘\(document.text(token: verb))’ with its source stand here; say what was reported, or join the sentences"
    } else if let verb = Self.participleForVerb(sentence.lowerBound..<stop, document) {
      message = "‘\(document.text(token: verb))’ stands where the sentence needs its verb"
    } else {
      return nil
    }
  }

  /// "On Tuesday, 3 March, reports The Evening Mail": a time, a comma, a verb of saying and a name.
  private static func invertedAttribution(_ words: Range<Int>, _ document: Document) -> Int? {
    guard document.token(words.lowerBound, isOneOf: "on", "in", "at", "as", "by"), document.isCapital(words.lowerBound),
      let verb = words.dropFirst().first(where: {
        document.isComma($0 - 1)
          && document.token($0, isOneOf: "reports", "informs", "writes", "notes", "reported", "informed", "wrote", "tells", "transmits", "quotes")
      }),
      document.isCapital(verb + 1), document.isCapital(words.upperBound - 1) || document.has(words.upperBound - 1, .known),
      (words.lowerBound..<verb).contains(where: { document.has($0, [.weekday, .month]) }),
      let tagged = document.tagged(words)
    else { return nil }
    return words.contains { $0 != verb && tagged.tags.isFiniteVerb($0) } ? nil : verb
  }

  /// "The governor, who visited the stop, pointing out that it was late": a relative clause, a participle, and no verb for the subject.
  private static func participleForVerb(_ words: Range<Int>, _ document: Document) -> Int? {
    guard let relative = words.dropFirst(2).first(where: { document.token($0, is: "who") }), document.isComma(relative - 1),
      relative - words.lowerBound <= 10, let comma = words.first(where: { $0 > relative && document.isComma($0) }),
      words.contains(comma + 2), document.text(token: comma + 1).hasSuffix("ing"), document.isLower(comma + 1),
      let that = words.first(where: { $0 > comma + 1 && $0 <= comma + 3 && document.token($0, is: "that") }),
      !words.contains(where: { $0 > that && (document.isComma($0) || document.tokens[$0].kind == .punctuation) }),
      let tagged = document.tagged(words), tagged.tags[comma + 1] == .vbgVerb,
      tagged.finiteVerb(in: words.lowerBound..<relative) == nil
    else { return nil }
    return comma + 1
  }
}
