import LintEngine
import TextModel

/// Two renderings of one word left standing: "said/stated", "stressed/emphasized/underlined", "awarded / assigned".
struct StandingAlternative: TokenCheck {
  static let interests = [Interest(.words("/"), behind: .word)]

  private let rule: Rule
  /// The end of what was reported last, as the index of a token.
  private var last = 0

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at slash: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard slash > last, document.isMark(slash, 0x2F), document.isLower(slash - 1) else { return }
    var end = slash + 1
    guard document.continuesLine(end), isAlternative(slash - 1, end, document) else { return }
    while document.isMark(end + 1, 0x2F), isAlternative(end, end + 2, document) { end += 2 }
    // A series of words parted by strokes is a list of its own: "played/won/lost".
    guard !document.isMark(slash - 2, 0x2F), !document.isMark(end + 1, 0x2F) else { return }
    last = end
    let range = document.range(ofTokens: slash - 1..<end + 1)
    report.add(
      rule, range, "\(document.quoted(range)): two translations of one word; choose one",
      fixes: [Fix(.suggested, replacing: document.tokens[slash - 1].range.upperBound..<range.upperBound, with: "")])
  }

  /// Two words for saying, or two forms of verbs in one tense, between words of a sentence.
  private func isAlternative(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    guard document.isLower(left), document.isLower(right), document.tokens[left].word != document.tokens[right].word else { return false }
    if document.has(left, .speechVerb), document.has(right, .speechVerb) { return true }
    let isClause = document.has(left - 1, [.auxiliary, .pronoun]) || document.token(left - 1, is: "to")
    return isClause && document.isParticiple(left) && document.isParticiple(right)
  }
}
