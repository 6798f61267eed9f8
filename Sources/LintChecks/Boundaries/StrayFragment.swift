import LintEngine
import TextModel

/// A sentence of one to six words that is what is left of another: "… towards an agreement. Final.", "In connection.", "… works in the brewery.
/// Works in the brewery."
struct StrayFragment: RuleCheck {
  var readsSentences: Bool { true }
  private let rule: Rule
  private let unfinished: Float
  /// Phrases that wait for their complement, in lower case.
  private let connectives: Set<String>

  init(_ rule: Rule) throws {
    self.rule = rule
    unfinished = try rule.number("unfinished")
    connectives = Set(rule.options["connectives", default: ""].utf8.split(separator: 0x2C).map { String(Substring($0.drop { $0 == 0x20 })) })
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for block in document.blocks where block.kind == .paragraph || block.kind == .headline {
      for number in block.sentences where document.sentences[number].tokens.count <= LeftoverSentence.longest + 1 {
        let sentence = document.sentences[number].tokens
        guard document.isStop(sentence.upperBound - 1), document.joinsPrevious(sentence.upperBound - 1), document.isCapital(sentence.lowerBound),
          document.followsGap(sentence.lowerBound),
          let left = LeftoverSentence(number, in: block, article, connectives, unfinished: unfinished)
        else { continue }
        report.add(
          rule, left.range, "\(document.quoted(document.range(ofTokens: sentence))): \(left.message)", alone: left.isCertain ? .warning : nil,
          fixes: [Fix(.suggested, replacing: left.range, with: "")])
      }
    }
  }
}
