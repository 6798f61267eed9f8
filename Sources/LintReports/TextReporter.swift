import FileSystem
import LintEngine
import TextModel

/// For people: each finding with an excerpt, the place underlined, and the repair as before and after.
public struct TextReporter: StreamedReporter {
  private let unit: ColumnUnit
  private let style: Style
  private let layout: ExcerptLayout

  /// `width` is how many columns the lines below a message may take; nil = as many as there are for readers who wrap lines.
  public init(unit: ColumnUnit = .char, color: Bool, width: Int? = nil) {
    self.unit = unit
    style = Style(isOn: color)
    layout = ExcerptLayout(width: width)
  }

  public func render(_ file: FileReport) -> Piece {
    var out = ""
    let path = FilePath.oneLine(file.path)
    var positions = Positions(file.document, unit: unit)
    let related = Places(of: ShownPlaces.starts(of: file.findings), file.document, unit: unit)
    for finding in file.findings {
      let place = positions.position(of: finding.range.lowerBound)
      out += style.bold("\(path):\(place.line):\(place.column):") + " " + style.severity(finding.severity)
      out += " \(finding.message) " + style.faint("[\(finding.rule.name)]") + "\n"
      out += excerpt(finding, file.document)
      if let fix = finding.fixes.first { out += repair(finding, fix, file.document) }
      if !finding.related.isEmpty { out += lines(ShownPlaces(finding), path, related) }
      if let source = finding.source { out += sourceLine(source, path) }
      out += "\n"
    }
    return Piece(out)
  }

  public func finish(_ summary: Summary) -> String {
    let fixable = summary.fixable > 0 ? "; ‘mtlint fix’ repairs \(summary.fixable)" : ""
    return style.bold("\(Summary.count(summary.files, "file")): \(summary.counts)\(fixable)") + "\n"
  }

  /// What of the source it speaks of.
  private func sourceLine(_ source: SourcePlace, _ path: String) -> String {
    let words = source.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = words.count <= 100 ? words : words.prefix(100) + "…"
    return "    " + style.faint("\(source.path.isEmpty ? path : FilePath.oneLine(source.path)):\(source.line):\(source.column):") + " ‘\(shown)’\n"
  }

  /// The line around the finding, and a line that underlines it.
  private func excerpt(_ finding: Finding, _ document: Document) -> String {
    let line = document.lines.line(of: finding.range.lowerBound)
    let lineStart = document.lines.start(ofLine: line)
    let lineEnd = document.lineEnd(line)
    let markEnd = min(finding.range.upperBound, max(lineEnd, finding.range.lowerBound))
    let lineRest = max(markEnd, lineEnd)
    let start = document.excerptStart(before: finding.range.lowerBound, from: lineStart)
    let end = document.excerptEnd(after: markEnd, to: lineRest)
    let excerpt = layout.excerpt(
      before: Self.visible(document.text(start..<finding.range.lowerBound)), isCutBefore: start > lineStart,
      mark: Self.visible(document.text(finding.range.lowerBound..<markEnd)),
      after: Self.visible(document.text(markEnd..<end)), isCutAfter: end < lineRest)
    let width = max(1, TerminalColumns.of(excerpt.mark))
    let underline = Self.line(of: " ", TerminalColumns.of(excerpt.before)) + "^" + Self.line(of: "~", width - 1)
    let indent = ExcerptLayout.indent
    return "\(indent)\(excerpt.before)\(style.bold(excerpt.mark))\(excerpt.after)\n\(indent)\(style.mark(underline, finding.severity))\n"
  }

  /// Bytes that a repair in several places is shown over, at most, but for its first place.
  private static let reach = 500

  /// `- before` and `+ after`, only the words that change; of a repair with places far from each other, those at the finding or the first ones.
  private func repair(_ finding: Finding, _ fix: Fix, _ document: Document) -> String {
    let here = fix.edits.firstIndex { $0.range.overlaps(finding.range) || finding.range.contains($0.range.lowerBound) }
    let begin = here ?? 0
    guard fix.edits.indices.contains(begin) else { return "" }
    var stop = begin + 1
    while stop < fix.edits.count, fix.edits[stop].range.upperBound - fix.edits[begin].range.lowerBound <= Self.reach { stop += 1 }
    let (shown, more) = (fix.edits[begin..<stop], fix.edits.count - (stop - begin))
    let isNear =
      shown[begin].range.lowerBound <= finding.range.upperBound + Self.reach
      && shown[stop - 1].range.upperBound + Self.reach >= finding.range.lowerBound
    let isHere = here != nil || isNear
    let first = isHere ? min(shown[begin].range.lowerBound, finding.range.lowerBound) : shown[begin].range.lowerBound
    let last = isHere ? max(shown[stop - 1].range.upperBound, finding.range.upperBound) : shown[stop - 1].range.upperBound
    let start = document.wordStart(before: first)
    let end = document.wordEnd(after: last)
    let old = document.text(start..<end)
    let inner = shown.map { Edit($0.range.lowerBound - start..<$0.range.upperBound - start, $0.replacement) }
    let new = String(decoding: Edits.apply(inner, to: Array(document.bytes[start..<end])), as: UTF8.self)
    let places = more == 0 ? nil : "in \(more) more \(more == 1 ? "place" : "places")"
    let notes = [places, fix.safety == .safe ? nil : "suggested"].compactMap { $0 }.joined(separator: "; ")
    let label = notes.isEmpty ? "" : "  (\(notes))"
    let oldLine = style.removed("- " + layout.repair(Self.visible(old), beside: "- "))
    let newLine = style.added("+ " + layout.repair(Self.visible(new), beside: "+ " + label)) + style.faint(label)
    return "\(ExcerptLayout.indent)\(oldLine)\n\(ExcerptLayout.indent)\(newLine)\n"
  }

  /// A line a place, and one for those that are not shown.
  private func lines(_ shown: ShownPlaces, _ path: String, _ positions: Places) -> String {
    let lines = shown.places.map { other in
      let place = positions[other.range.lowerBound]
      return "\(path):\(place.line):\(place.column): \(other.message)"
    }
    return (lines + (shown.rest.map { [$0] } ?? [])).map { "\(ExcerptLayout.indent)\(style.faint($0))\n" }.joined()
  }

  /// An ASCII character so many times.
  private static func line(of character: Unicode.Scalar, _ count: Int) -> String {
    String(decoding: repeatElement(UInt8(ascii: character), count: count), as: UTF8.self)
  }

  /// Line breaks and control characters made visible.
  private static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}

extension Document {
  /// Byte offset at which the text of a line, from 0, ends: before its line break.
  func lineEnd(_ line: Int) -> Int {
    var end = line + 1 < lines.starts.count ? lines.start(ofLine: line + 1) : bytes.count
    while end > lines.start(ofLine: line), bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
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
