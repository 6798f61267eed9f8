import LintEngine
import TextModel

/// Neighbouring lines of the page that are reported, and go, together. Lines that only look like a newsroom's are left out.
struct FurnitureRuns {
  /// Lines between two blank ones that are judged alike.
  struct Run {
    /// Bytes of the text.
    let range: Range<Int>
    let fix: Fix
    /// Nil = the rule's own.
    let severity: Severity?
    let reason: String?

    func message(_ rule: Rule, _ document: Document) -> String { "\(document.quoted(range)): \(reason ?? rule.summary); delete it" }
  }

  private(set) var all: [Run] = []
  private let page: Page
  private let document: Document

  init(_ page: Page, _ document: Document) {
    self.page = page
    self.document = document
    var index = 0
    while index < page.verdicts.count {
      let start = index
      while index < page.verdicts.count, page.verdicts[index] != nil, !page.isNewsroomOnly(index) { index += 1 }
      if index > start { add(start...index - 1) }
      index += 1
    }
  }

  private mutating func add(_ run: ClosedRange<Int>) {
    for lines in parts(run) {
      // A date beside the page's lines can be the article's.
      if lines.count == 1, page.lines.strengths[lines.lowerBound] == .weak, document.blocks[lines.lowerBound].kind == .dateline { continue }
      let range = document.range(ofBlock: lines.lowerBound).lowerBound..<document.range(ofBlock: lines.upperBound).upperBound
      // At the head of the text each line goes with the break behind it, so that neighbours' cuts do not overlap.
      let isHead = run.lowerBound == 0 && run.upperBound + 1 < document.blocks.count
      let cut = isHead ? range.lowerBound..<document.range(ofBlock: lines.upperBound + 1).lowerBound : document.deletion(ofBlocks: lines)
      let first = lines.lowerBound
      let isSafe = page.verdicts[first] == .delete && !page.newsroom.contains(first)
      all.append(
        Run(
          range: range, fix: Fix(isSafe ? .safe : .suggested, replacing: cut, with: ""),
          severity: page.verdicts[first] == .note ? .info : nil, reason: page.reason(first)))
    }
  }

  /// Cuts a run of lines at its blank lines, and where the verdict changes.
  private func parts(_ run: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    var start = run.lowerBound
    for index in run where index < run.upperBound {
      let gap = document.range(ofBlock: index).upperBound..<document.range(ofBlock: index + 1).lowerBound
      let isAlike = page.verdicts[index] == page.verdicts[index + 1] && page.newsroom.contains(index) == page.newsroom.contains(index + 1)
      guard document.bytes[gap].count(where: { $0 == 0x0A }) > 1 || !isAlike else { continue }
      parts.append(start...index)
      start = index + 1
    }
    return parts + [start...run.upperBound]
  }
}
