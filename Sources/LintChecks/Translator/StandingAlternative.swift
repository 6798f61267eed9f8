import LintEngine
import TextModel

/// Two renderings of one word left standing: "said/stated", "stressed/emphasized/underlined", "awarded / assigned".
struct StandingAlternative: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    var last = 0
    for slash in document.tokens.indices.dropFirst() where slash > last && document.isMark(slash, 0x2F) && document.isLower(slash - 1) {
      var end = slash + 1
      guard document.continuesLine(end), isAlternative(slash - 1, end, document) else { continue }
      while document.isMark(end + 1, 0x2F), isAlternative(end, end + 2, document) { end += 2 }
      // A series of words parted by strokes is a list of its own: "played/won/lost".
      guard !document.isMark(slash - 2, 0x2F), !document.isMark(end + 1, 0x2F) else { continue }
      last = end
      let range = document.range(ofTokens: slash - 1..<end + 1)
      report.add(
        rule, range, "\(document.quoted(range)): two translations of one word; choose one",
        fixes: [Fix(.suggested, replacing: document.tokens[slash - 1].range.upperBound..<range.upperBound, with: "")])
    }
  }

  /// Two words for saying, or two forms of verbs in one tense, between words of a sentence.
  private func isAlternative(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    guard document.isLower(left), document.isLower(right), document.tokens[left].word != document.tokens[right].word else { return false }
    if document.has(left, .speechVerb), document.has(right, .speechVerb) { return true }
    let isClause = document.has(left - 1, [.auxiliary, .pronoun]) || document.token(left - 1, is: "to")
    return isClause && document.isParticiple(left) && document.isParticiple(right)
  }
}
