/// Subtitles: SubRip (.srt) and WebVTT.
enum SubtitleShape {
  static func format(_ lines: TextLines) -> TextFormat? {
    var filled = lines.filled.makeIterator()
    guard let first = filled.next() else { return nil }
    if first.hasPrefix("WEBVTT") { return lines.filled.contains(where: isTiming) ? .webVTT : nil }
    // A number, the times, the words.
    guard first.allSatisfy({ (0x30...0x39).contains($0) }), let second = filled.next(), isTiming(second) else { return nil }
    return .subRip
  }

  /// `00:01:02,500 --> 00:01:04,000`
  private static func isTiming(_ line: TextLines.Line) -> Bool {
    guard let arrow = String(decoding: line.prefix(80), as: UTF8.self).firstRange(of: " --> ") else { return false }
    let text = String(decoding: line.prefix(80), as: UTF8.self)
    let start = text[..<arrow.lowerBound]
    let end = text[arrow.upperBound...].prefix { $0 != " " }
    return isTime(start) && isTime(end)
  }

  private static func isTime(_ text: Substring) -> Bool {
    text.contains(":") && (5...13).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x3A, 0x2C, 0x2E].contains($0) }
  }
}
