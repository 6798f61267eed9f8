import LintEngine
import TextModel

/// The text of a file as paragraphs, one a line of the file; a cluster of findings that runs over several lines keeps them together.
struct HTMLParagraphs {
  private let file: FileReport
  private let clusters: [HTMLCluster]
  /// Lines of the file, from 0, that notes lead to, rising.
  private let related: [Int]
  /// Longest text without a finding that is shown whole, in bytes, and how much of a longer one on each side.
  private static let longestGap = 20_000
  private static let gapSide = 2_000

  init(_ file: FileReport) {
    self.file = file
    clusters = HTMLCluster.all(file.findings)
    related = Set(ShownPlaces.starts(of: file.findings).map { file.document.lines.line(of: $0) }).sorted()
  }

  private var document: Document { file.document }

  func render() -> String {
    let marks = HTMLMarks(file)
    var positions = Positions(document, unit: .char)
    var out = ""
    var start = 0
    var rest = clusters[...]
    var targets = related[...]
    while start < document.bytes.count || !rest.isEmpty {
      let target = targets.first.map { document.lines.start(ofLine: $0) } ?? document.bytes.count
      let next = max(start, min(rest.first?.range.lowerBound ?? document.bytes.count, target))
      if next - start > Self.longestGap { start = skip(from: start, to: next, &out) }
      let line = document.lines.line(of: start)
      var last = line
      var here: [HTMLCluster] = []
      while let cluster = rest.first, cluster.range.lowerBound < nextLine(last) || last + 1 == document.lines.starts.count {
        here.append(rest.removeFirst())
        last = max(last, document.lines.line(of: max(cluster.range.lowerBound, cluster.range.upperBound - 1)))
      }
      let end = max(document.lineEnd(last), here.last?.range.upperBound ?? start)
      var html = ""
      while let target = targets.first, target <= last {
        html += "<span id=\"\(HTMLMarks.anchor(ofLine: target + 1))\"></span>"
        targets.removeFirst()
      }
      for cluster in here {
        html += gap(start..<cluster.range.lowerBound) + marks.mark(cluster, &positions)
        start = cluster.range.upperBound
      }
      html += gap(start..<max(start, end))
      if !html.isEmpty { out += "<p dir=\"auto\" data-l=\"\(line + 1)\">\(html)</p>\n" }
      start = max(nextLine(last), end)
    }
    return out
  }

  /// Byte offset of the next line's start, or the end.
  private func nextLine(_ line: Int) -> Int { line + 1 < document.lines.starts.count ? document.lines.start(ofLine: line + 1) : document.bytes.count }

  /// Leaves whole lines out of a long stretch without a finding; returns where to go on.
  private func skip(from start: Int, to end: Int, _ out: inout String) -> Int {
    var line = document.lines.line(of: start)
    var position = start
    while position < start + Self.gapSide, nextLine(line) <= end {
      let text = gap(position..<max(position, document.lineEnd(line)))
      if !text.isEmpty { out += "<p dir=\"auto\" data-l=\"\(line + 1)\">\(text)</p>\n" }
      line += 1
      position = nextLine(line - 1)
    }
    let target = document.lines.line(of: end - Self.gapSide)
    guard target > line else { return position }
    out += "<p class=\"gap\" lang=\"en\">… \(HTMLNumber.count(target - line, "line")) without findings …</p>\n"
    return document.lines.start(ofLine: target)
  }

  /// Text without findings; of a very long one only the ends.
  private func gap(_ range: Range<Int>) -> String {
    guard range.count > Self.longestGap else { return HTMLText.escape(document.bytes[range], breaks: true) }
    let head = document.cleanCut(range.lowerBound + Self.gapSide, from: range.lowerBound, to: range.upperBound, step: -1)
    let tail = document.cleanCut(range.upperBound - Self.gapSide, from: head, to: range.upperBound, step: 1)
    return HTMLText.escape(document.bytes[range.lowerBound..<head], breaks: true)
      + "<bdi class=\"x\">… \(HTMLNumber.grouped(tail - head)) bytes …</bdi>"
      + HTMLText.escape(document.bytes[tail..<range.upperBound], breaks: true)
  }
}
