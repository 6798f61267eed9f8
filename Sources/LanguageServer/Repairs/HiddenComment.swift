import LintEngine
import TextModel
import TextSources

/// Comments in formats whose readers do not see them. Where one is put must neither change the page nor be a place where it is no comment.
enum HiddenComment {
  enum Reach { case line, file }

  /// Ways to accept a finding, the best first; whether one has that effect is for the caller to see.
  static func edits(accepting finding: Finding, _ reach: Reach, in document: OpenDocument, _ format: FileFormat) -> [Edit] {
    guard format == .html || format == .markdown else { return [] }
    let bytes = document.bytes
    let newline = bytes.contains(0x0D) ? "\r\n" : "\n"
    let line = document.positions.line(of: finding.range.lowerBound)
    switch reach {
    case .file:
      let before = bytes.last == 0x0A || bytes.isEmpty ? "" : newline
      return [Edit(bytes.count..<bytes.count, "\(before)<!-- mtlint:ignore-file \(finding.rule.name) -->\(newline)")]
    case .line:
      var edits: [Edit] = []
      var end = document.positions.end(ofLine: line, in: bytes)
      let start = document.positions.start(ofLine: line)
      // Two spaces at the end of a line are a line break in Markdown.
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      // A line of its own would part a paragraph of Markdown.
      if isOutside(end, bytes, format) { edits.append(Edit(end..<end, " <!-- mtlint:ignore \(finding.rule.name) -->")) }
      if format == .html, isOutside(start, bytes, format) {
        let indent = String(decoding: bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
        edits.append(Edit(start..<start, "\(indent)<!-- mtlint:ignore-next-line \(finding.rule.name) -->\(newline)"))
      }
      return edits
    }
  }

  /// Neither in a tag, nor in the data before the text of Markdown.
  private static func isOutside(_ offset: Int, _ bytes: [UInt8], _ format: FileFormat) -> Bool {
    let before = bytes[..<offset]
    if let open = before.lastIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count, isTagStart(bytes[open + 1]),
      !bytes[open..<offset].contains(UInt8(ascii: ">"))
    {
      return false
    }
    guard format == .markdown, let mark = ["---", "+++"].map({ Array($0.utf8) }).first(where: bytes.starts) else { return true }
    let lines = before.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst()
    return lines.dropLast().contains { line in line.starts(with: mark) && line.dropFirst(3).allSatisfy { $0 <= 0x20 } }
  }

  private static func isTagStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
