import TextModel

/// The characters without a shape, and where they are needed.
struct InvisibleMarks {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The line that was looked through last, up to its end, and whether it has a Hebrew or Arabic letter.
  private var line: (range: Range<Int>, isRightToLeft: Bool) = (0..<0, false)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Length in bytes of the invisible character at an offset; nil for all others. Looks at one byte of nearly all text.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    if lead < 0x20 { return lead < 0x09 || lead > 0x0D ? 1 : nil }
    if lead == 0x7F { return 1 }
    guard lead == 0xC2 || lead == 0xE2 || lead == 0xEF, index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if lead == 0xC2 {
      // The other control characters of this block were marks in Windows-1252: wrong encoding, not ours. U+0085 ends a line.
      return second == 0xAD || [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(second) ? 2 : nil
    }
    guard index + 2 < bytes.count else { return nil }
    let third = bytes[index + 2]
    switch (lead, second) {
    case (0xE2, 0x80): return (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third) ? 3 : nil
    case (0xE2, 0x81): return (0xA0...0xA4).contains(third) || (0xA6...0xAF).contains(third) ? 3 : nil
    case (0xEF, 0xBB): return third == 0xBF ? 3 : nil
    default: return nil
    }
  }

  /// All invisible characters on end.
  static func run(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> Range<Int> {
    var end = start + length
    while end < bytes.count, let next = self.length(bytes, at: end) { end += next }
    return start..<end
  }

  /// True where the character has work to do: beside letters of scripts that need it, and inside emoji. Marks come in rising order.
  mutating func isNeeded(_ mark: Range<Int>) -> Bool {
    guard bytes[mark.lowerBound] >= 0xC2 else { return false }
    let before = bytes.scalar(before: mark.lowerBound)?.scalar
    let after = bytes.scalar(at: mark.upperBound)?.scalar
    if Self.isForeign(before) || Self.isForeign(after) { return true }
    switch bytes.scalar(at: mark.lowerBound)?.scalar.value ?? 0 {
    // Joiners elsewhere than between Latin letters are somebody's intention.
    case 0x200C, 0x200D: return !(before?.isLatinLetter == true && after?.isLatinLetter == true)
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return hasRightToLeft(mark)
    default: return false
    }
  }

  /// A letter of a script other than Latin, Greek and Cyrillic, or an emoji.
  private static func isForeign(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return (0x530...0x1DFF).contains(value) || (0x2C00...0xABFF).contains(value) || (0xAC00...0xFEFE).contains(value) || value >= 0x10000
      || (0x2190...0x2BFF).contains(value)
  }

  /// True when the line has a Hebrew or Arabic letter. Each line is looked through once, however many marks it has.
  private mutating func hasRightToLeft(_ mark: Range<Int>) -> Bool {
    if line.range.contains(mark.lowerBound) { return line.isRightToLeft }
    var start = mark.lowerBound
    while start > line.range.upperBound, !LineBreak.ends(bytes, at: start) { start -= 1 }
    var end = start
    var isRightToLeft = false
    while end < bytes.count, LineBreak.length(bytes, at: end) == 0 {
      isRightToLeft =
        isRightToLeft || (0xD6...0xDF).contains(bytes[end])
        || bytes[end] == 0xEF && end + 1 < bytes.count && (0xAC...0xB9).contains(bytes[end + 1])
      end += 1
    }
    line = (start..<end, isRightToLeft)
    return isRightToLeft
  }

  /// The word whose letters stand on both sides; the run alone elsewhere.
  static func word(around mark: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard bytes.scalar(before: mark.lowerBound)?.scalar.isLatinLetter == true, bytes.scalar(at: mark.upperBound)?.scalar.isLatinLetter == true else {
      return mark
    }
    var (start, end) = (mark.lowerBound, mark.upperBound)
    while let next = bytes.scalar(before: start), next.scalar.isLatinLetter { start -= next.length }
    while let next = bytes.scalar(at: end) {
      if next.scalar.isLatinLetter {
        end += next.length
      } else if let length = length(bytes, at: end), bytes.scalar(at: end + length)?.scalar.isLatinLetter == true {
        end += length
      } else {
        break
      }
    }
    return start..<end
  }

  /// `U+200B zero width space`: the first character of a run.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Range<Int>) -> String {
    guard let scalar = bytes.scalar(at: mark.lowerBound)?.scalar else { return "control character" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = scalar.properties.name?.lowercased() ?? "control character"
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + " " + name
  }
}
