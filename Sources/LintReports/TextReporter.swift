import FileSystem
import LintEngine
import TextModel

/// For people: each finding with an excerpt, the place underlined, and the repair as before and after.
public struct TextReporter: StreamedReporter {
  private let unit: ColumnUnit
  private let style: Style
  /// Characters of the excerpt on each side of the finding.
  private static let context = 36
  /// Longest stretch of the finding itself that is shown, in characters.
  private static let longestMark = 60

  public init(unit: ColumnUnit = .char, color: Bool) {
    self.unit = unit
    style = Style(isOn: color)
  }

  public func render(_ file: FileReport) -> Piece {
    var out = ""
    let path = FilePath.oneLine(file.path)
    var positions = Positions(file.document, unit: unit)
    for finding in file.findings {
      let place = positions.position(of: finding.range.lowerBound)
      out += style.bold("\(path):\(place.line):\(place.column):") + " " + style.severity(finding.severity)
      out += " \(finding.message) " + style.faint("[\(finding.rule.name)]") + "\n"
      out += excerpt(finding, file.document)
      if let fix = finding.fixes.first { out += repair(finding, fix, file.document) }
      out += "\n"
    }
    return Piece(out)
  }

  public func finish(_ summary: Summary) -> String {
    let fixable = summary.fixable > 0 ? "; ‘mtlint fix’ repairs \(summary.fixable)" : ""
    return style.bold("\(Summary.count(summary.files, "file")): \(summary.counts)\(fixable)") + "\n"
  }

  /// The line around the finding, and a line that underlines it.
  private func excerpt(_ finding: Finding, _ document: Document) -> String {
    let line = document.lines.line(of: finding.range.lowerBound)
    let lineStart = document.lines.start(ofLine: line)
    let lineEnd = document.lineEnd(line)
    let start = document.cleanCut(max(lineStart, finding.range.lowerBound - Self.context * 8), from: lineStart, to: finding.range.lowerBound, step: 1)
    let before = Self.tail(document.text(start..<finding.range.lowerBound), Self.context, cut: start > lineStart)
    let markEnd = min(finding.range.upperBound, max(lineEnd, finding.range.lowerBound))
    var mark = Self.visible(document.text(finding.range.lowerBound..<markEnd))
    if mark.count > Self.longestMark { mark = String(mark.prefix(Self.longestMark - 1)) + "…" }
    let lineRest = max(markEnd, lineEnd)
    let end = document.cleanCut(min(lineRest, markEnd + Self.context * 8), from: markEnd, to: lineRest, step: -1)
    let after = Self.head(document.text(markEnd..<end), Self.context, cut: end < lineRest)
    let width = max(1, Self.width(mark))
    let underline = String(repeating: " ", count: Self.width(before)) + "^" + String(repeating: "~", count: width - 1)
    return "    \(before)\(style.bold(mark))\(after)\n    \(style.mark(underline, finding.severity))\n"
  }

  /// `- before` and `+ after`, only the words that change.
  private func repair(_ finding: Finding, _ fix: Fix, _ document: Document) -> String {
    guard let first = fix.edits.first, let last = fix.edits.last else { return "" }
    let start = document.wordStart(before: min(first.range.lowerBound, finding.range.lowerBound))
    let end = document.wordEnd(after: max(last.range.upperBound, finding.range.upperBound))
    let old = document.text(start..<end)
    let inner = fix.edits.map { Edit($0.range.lowerBound - start..<$0.range.upperBound - start, $0.replacement) }
    let new = String(decoding: Edits.apply(inner, to: Array(document.bytes[start..<end])), as: UTF8.self)
    let label = fix.safety == .safe ? "" : style.faint("  (suggested)")
    let newLine = Self.shorten(Self.visible(new))
    return "    \(style.removed("- " + Self.shorten(Self.visible(old))))\n    \(style.added("+ " + newLine))\(label)\n"
  }

  private static func shorten(_ text: String) -> String {
    text.count > 100 ? "\(text.prefix(60)) … \(text.suffix(30))" : text
  }

  /// Line breaks and control characters made visible.
  private static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  private static func tail(_ text: String, _ limit: Int, cut: Bool) -> String {
    let shown = visible(text)
    // A window that starts in mid-line may start inside a character.
    return cut || shown.count > limit ? "…" + shown.dropFirst(cut ? 1 : 0).suffix(limit) : shown
  }

  private static func head(_ text: String, _ limit: Int, cut: Bool) -> String {
    let shown = visible(text)
    return cut || shown.count > limit ? shown.dropLast(cut ? 1 : 0).prefix(limit) + "…" : shown
  }

  /// Columns on a terminal: East Asian wide characters take two. Ranges: Unicode Standard Annex 11, the blocks that are wide throughout.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { total, character in
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
        0x1F300...0x1FAFF,
        0x20000...0x3FFFD:
        total + 2
      default: total + 1
      }
    }
  }
}

extension Document {
  /// Byte offset at which the text of a line, from 0, ends: before its line break.
  func lineEnd(_ line: Int) -> Int {
    var end = line + 1 < lines.starts.count ? lines.start(ofLine: line + 1) : bytes.count
    while end > lines.start(ofLine: line), bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// The nearest place at or behind an offset (with `step` -1: before it) where no character can be cut: in front of an ASCII byte. The ends of
  /// `from...to` are such places; where there is none, UTF-8's own boundaries must do.
  func cleanCut(_ offset: Int, from: Int, to: Int, step: Int) -> Int {
    var cut = offset
    while cut > from, cut < to, bytes[cut] >= 0x80 { cut += step }
    guard cut == from && step < 0 || cut == to && step > 0, offset != cut else { return cut }
    cut = offset
    while cut > from, cut < to, bytes[cut] & 0xC0 == 0x80 { cut += step }
    return cut
  }

  /// The start of the word at an offset, at most 40 bytes back.
  func wordStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 40, bytes[start - 1] > 0x20 { start -= 1 }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// The end of the word at an offset, at most 40 bytes on.
  func wordEnd(after offset: Int) -> Int {
    var end = offset
    while end < bytes.count, end - offset < 40, bytes[end] > 0x20 { end += 1 }
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

/// ANSI colours (ECMA-48 SGR), or none.
struct Style: Sendable {
  let isOn: Bool

  private func wrap(_ code: String, _ text: String) -> String { isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

  func bold(_ text: String) -> String { wrap("1", text) }
  func faint(_ text: String) -> String { wrap("2", text) }
  func removed(_ text: String) -> String { wrap("31", text) }
  func added(_ text: String) -> String { wrap("32", text) }
  func severity(_ severity: Severity) -> String { mark("\(severity.name):", severity) }

  func mark(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap("1;31", text)
    case .warning: wrap("1;33", text)
    case .info: wrap("1;36", text)
    }
  }
}
