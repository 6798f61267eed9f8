/// Whether a sentence runs on from one cue into the next.
enum CueBoundary {
  private static let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]", "*", " "]
  private static let opening: Set<Unicode.Scalar> = ["\"", "'", "“", "‘", "«", "…", ".", " "]
  private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "。", "！", "？", "♪", "♫", "؟", "।", "…"]

  /// `before` is text that ends a cue, `after` what starts the next; a few words of each are enough.
  static func goesOn(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    let before = Array(String(decoding: before, as: UTF8.self).unicodeScalars)
    let after = String(decoding: after, as: UTF8.self).unicodeScalars
    guard let last = before.last(where: { !closing.contains($0) }), let first = after.first else { return false }
    // Sounds and songs stand alone; so does what another speaker says.
    if ["[", "(", "♪", "♫", "-", "–", "—"].contains(first) || before.last == "]" || before.last == ")" && last != "," { return false }
    let next = after.first { !opening.contains($0) }
    let startsSmall = next.map(\.properties.isLowercase) ?? false
    if last == "…" || last == "." && before.suffix(4).filter({ $0 == "." }).count > 1 { return startsSmall }
    return !ends.contains(last)
  }

  /// A line that starts with a dash is another speaker's.
  static func isDialogue(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = String(decoding: line.prefix(8), as: UTF8.self).unicodeScalars.first else { return false }
    return ["-", "–", "—"].contains(first)
  }
}
