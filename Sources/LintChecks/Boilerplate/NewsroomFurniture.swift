import LintEngine
import TextModel

/// Credits, bylines, dates and notes that stand among the furniture of a page: a newsroom means them, so they are only shown.
struct NewsroomFurniture: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let (page, document) = (article.analysis(Page.self), article.document)
    for index in page.verdicts.indices where page.verdicts[index] != nil && page.isNewsroomOnly(index) {
      let range = document.range(ofBlock: index)
      report.add(
        rule, range, "\(document.quoted(range)): \(rule.summary); delete it if it belongs to the source site",
        fixes: [Fix(.suggested, replacing: document.deletion(ofBlocks: index...index), with: "")])
    }
  }
}
