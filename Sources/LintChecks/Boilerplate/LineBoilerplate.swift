import LintEngine
import TextModel

/// Lines of the site, not of the article: comment forms, share bars, related links, translation notices. Credits, copyright lines, dates and notes
/// of the newsroom are found, too, and go only when asked.
///
/// Option `table`: rows of a pattern, its strength (`strong`, `weak`, `edge`, `end`, `start`, `inside`) and a note. Option `page: true`: `Page` is asked, which
/// knows such a table, the shapes of lines and a model.
struct LineBoilerplate: RuleCheck {
  private let rule: Rule
  private let lines: LinePatterns
  private let asksPage: Bool

  init(_ rule: Rule) throws {
    self.rule = rule
    guard let table = rule.options["table"] else { throw RuleError(rule: rule.name, reason: "option ‘table’ is missing") }
    asksPage = rule.options["page"] == "true"
    lines = try PatternPack.linePatterns(table) ?? LinePatternsBuilder(table, for: rule).finished()
  }

  func run(_ article: Article, _ report: inout Report) {
    let page = asksPage ? article.analysis(Page.self) : Page(article, listed: ListedLines(lines, article))
    let runs = FurnitureRuns(page, article.document)
    for run in runs.all { report.add(rule, run.range, run.message(rule, article.document), severity: run.severity, fixes: [run.fix]) }
    if asksPage { siteNames(page, article.document, &report) }
    for leftover in page.lines.leftovers { reportLeftover(leftover.verdict, leftover.tokens, page, article.document, &report) }
  }

  /// The name of the site in the headline or above it; somebody has to look.
  private func siteNames(_ page: Page, _ document: Document, _ report: inout Report) {
    if let name = SiteName(behindHeadline: document) {
      let range = document.range(ofTokens: name.mark..<name.tokens.upperBound)
      report.add(
        rule, range, "\(document.quoted(range)): site name after the headline; delete it",
        fixes: [Fix(.suggested, replacing: name.cut, with: "")])
    }
    if page.verdicts.first == .some(nil), SiteName.isAbove(document) {
      let range = document.range(ofBlock: 0)
      report.add(
        rule, range, "\(document.quoted(range)): site name above the headline; delete it",
        fixes: [Fix(.suggested, replacing: range.lowerBound..<document.range(ofBlock: 1).lowerBound, with: "")])
    }
  }

  /// A leftover counts at the end of a sentence that is complete or cut off, and at the start before a capital.
  private func reportLeftover(
    _ verdict: LinePatterns.Verdict, _ tokens: Range<Int>, _ page: Page, _ document: Document, _ report: inout Report
  ) {
    guard page.verdicts[document.sentences[document.sentence(ofToken: tokens.lowerBound)].block] == nil else { return }
    let range = document.range(ofTokens: tokens)
    let cut: Range<Int>
    if verdict.strength == .start {
      guard document.isCapital(tokens.upperBound), document.continuesLine(tokens.upperBound) else { return }
      cut = range.lowerBound..<document.tokens[tokens.upperBound].range.lowerBound
    } else if verdict.strength == .inside, !document.isOpeningBracket(tokens.lowerBound) {
      // A sentence between others, as loud as a label: "The ship sank. READ ALSO. Nobody saw it."
      guard document.isTerminator(tokens.lowerBound - 1), document.continuesLine(tokens.lowerBound), document.isStop(tokens.upperBound - 1),
        document.tokens[tokens.lowerBound].flags.contains(.allCapitals)
      else { return }
      cut = document.gap(before: tokens.lowerBound).lowerBound..<range.upperBound
    } else {
      guard
        document.isOpeningBracket(tokens.lowerBound) || document.isTerminator(tokens.lowerBound - 1)
          || document.token(tokens.lowerBound - 1, isOneOf: "”", "\"")
      else { return }
      cut = document.gap(before: tokens.lowerBound).lowerBound..<range.upperBound
    }
    report.add(
      rule, range, "\(document.quoted(range)): \(rule.summary); delete it",
      fixes: [Fix(verdict.isNewsroom ? .suggested : .safe, replacing: cut, with: "")])
  }
}

extension Document {
  fileprivate func isOpeningBracket(_ index: Int) -> Bool { isMark(index, 0x5B) || isMark(index, 0x28) }
}
