import LintEngine
import TextModel

/// Repairs as people read them: what goes is struck out, what comes is marked.
struct HTMLRepairs {
  let document: Document
  /// Longest text between two changes that is shown whole, in bytes, and what is left of a longer one on each side.
  private static let longestGap = 600
  private static let gapSide = 200
  /// The same for text that goes, in the note of a finding.
  private static let longestGone = 240
  private static let goneSide = 100

  /// One line: the words around the edits of a fix, with the old and the new.
  func line(_ fix: Fix, around range: Range<Int>) -> String {
    guard let first = fix.edits.first, let last = fix.edits.last else { return "" }
    let start = document.wordStart(before: min(first.range.lowerBound, range.lowerBound))
    let end = document.wordEnd(after: max(last.range.upperBound, range.upperBound))
    var out = ""
    var position = start
    for edit in fix.edits {
      out += text(position..<edit.range.lowerBound, longest: Self.longestGone, side: Self.goneSide)
      out += Self.gone(text(edit.range, longest: Self.longestGone, side: Self.goneSide))
      out += Self.come(HTMLText.escape(edit.replacement))
      position = edit.range.upperBound
    }
    return out + text(position..<end, longest: Self.longestGone, side: Self.goneSide)
  }

  /// Every changed line as it was and as it becomes; empty when nothing changes. `edits` are sorted and disjoint.
  func table(_ edits: [Edit]) -> String {
    guard !edits.isEmpty else { return "" }
    var out = ""
    var rest = edits[...]
    while let first = rest.first {
      let line = document.lines.line(of: first.range.lowerBound)
      let start = document.lines.start(ofLine: line)
      var end = start
      var row: [Edit] = []
      while let edit = rest.first, row.isEmpty || edit.range.lowerBound <= end {
        end = max(edit.range.upperBound, document.lineEnd(document.lines.line(of: edit.range.upperBound)))
        row.append(edit)
        rest.removeFirst()
      }
      out += "<tr><th scope=\"row\">\(line + 1)</th>" + cells(row, start..<end) + "</tr>\n"
    }
    return "<table class=\"sides\"><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead>\n"
      + "<tbody lang=\"\">\n\(out)</tbody></table>\n"
  }

  private func cells(_ edits: [Edit], _ range: Range<Int>) -> String {
    var before = ""
    var after = ""
    var position = range.lowerBound
    for edit in edits {
      let kept = text(position..<edit.range.lowerBound, longest: Self.longestGap, side: Self.gapSide)
      let new = Self.come(HTMLText.escape(ArraySlice(edit.replacement.utf8), breaks: true))
      before += kept + Self.gone(HTMLText.escape(document.bytes[edit.range], breaks: true))
      after += kept + (new.isEmpty ? "<span class=\"cut\"></span>" : new)
      position = edit.range.upperBound
    }
    let kept = text(position..<range.upperBound, longest: Self.longestGap, side: Self.gapSide)
    return "<td dir=\"auto\">\(before)\(kept)</td><td dir=\"auto\">\(after)\(kept)</td>"
  }

  /// The text of a range; of a long one only the ends.
  private func text(_ range: Range<Int>, longest: Int, side: Int) -> String {
    guard range.count > longest else { return HTMLText.escape(document.bytes[range]) }
    let head = document.cleanCut(range.lowerBound + side, from: range.lowerBound, to: range.upperBound, step: -1)
    let tail = document.cleanCut(range.upperBound - side, from: head, to: range.upperBound, step: 1)
    return HTMLText.escape(document.bytes[range.lowerBound..<head]) + "<bdi class=\"x\">…</bdi>"
      + HTMLText.escape(document.bytes[tail..<range.upperBound])
  }

  private static func gone(_ html: String) -> String { html.isEmpty ? "" : "<del>\(html)</del>" }
  private static func come(_ html: String) -> String { html.isEmpty ? "" : "<ins>\(html)</ins>" }
}
