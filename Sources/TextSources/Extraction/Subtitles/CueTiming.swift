/// The line with the times of a cue: `00:01:02,500 --> 00:01:04,000`, and settings behind it.
enum CueTiming {
  static func isTiming(_ line: ArraySlice<UInt8>) -> Bool { isTiming(line, arrow: "-->") }

  /// The arrow of a line that would be one with the right arrow.
  static func wrongArrow(_ line: ArraySlice<UInt8>) -> String? {
    ["->", "-- >", "- ->", "—>", "–>", "→", "—->", "–->", "==>", "=>"].first { isTiming(line, arrow: $0) }
  }

  private static func isTiming(_ line: ArraySlice<UInt8>, arrow: String) -> Bool {
    guard let first = time(line) else { return false }
    let rest = line[first...].trimmed
    return rest.hasPrefix(arrow) && time(rest.dropFirst(arrow.utf8.count).trimmed) != nil
  }

  /// Behind the time at the start of a line: digits parted by colons, and a fraction.
  private static func time(_ line: ArraySlice<UInt8>) -> Int? {
    let end = line.firstIndex { !(0x30...0x39).contains($0) && $0 != 0x3A && $0 != 0x2C && $0 != 0x2E } ?? line.endIndex
    let time = line[..<end]
    return time.contains(0x3A) && time.count >= 4 && time.count <= 16 && (0x30...0x39).contains(time.first ?? 0) ? end : nil
  }
}
