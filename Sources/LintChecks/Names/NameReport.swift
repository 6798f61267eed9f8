import TextModel

extension Names {
  /// A name as it is shown to people.
  public struct Reported {
    /// Bytes of the document, without the ending of the possessive.
    public let range: Range<Int>
    /// person, place, organization or unknown.
    public let kind: String
    /// Its words, each with what it is: `President/title Ana/given Souza/family`.
    public let words: String
    /// Why its first word is taken for a name.
    public let evidence: String
  }

  /// All names, in order.
  public func report(_ document: Document) -> [Reported] {
    mentions.map { mention in
      let range = document.range(ofTokens: mention.tokens)
      let words = mention.parts(document).map { "\(document.text(token: $0.token))/\($0.part.rawValue)" }.joined(separator: " ")
      return Reported(
        range: range.lowerBound..<range.upperBound - document.possessiveBytes(mention.tokens.upperBound - 1), kind: mention.kind(document).rawValue,
        words: words,
        evidence: mention.evidence.rawValue)
    }
  }
}
