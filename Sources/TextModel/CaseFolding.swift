import CText

/// Lower case for comparing words: ASCII here, everything else by ICU; the typographic apostrophe becomes the plain one.
public enum CaseFolding {
  /// Appends the lower-case form; false when it is the text itself.
  static func appendLowercase(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    var (all, hasCapital) = (UInt8(0), false)
    for byte in text {
      all |= byte
      hasCapital = hasCapital || byte.isASCIIUpper
    }
    let start = out.count
    if all < 0x80 {
      out.append(contentsOf: text)
      guard hasCapital else { return false }
      for index in start..<out.count where out[index].isASCIIUpper { out[index] |= 0x20 }
      return true
    }
    var lower = [UInt8](repeating: 0, count: text.count * 3)
    let length = ctext_lower(text.baseAddress!, Int32(clamping: text.count), &lower, Int32(clamping: lower.count))
    let lowered = length >= 0 && Int(length) <= lower.count ? lower[..<Int(length)] : ArraySlice(text)
    var index = lowered.startIndex
    while index < lowered.endIndex {
      if lowered[index] == 0xE2, index + 2 < lowered.endIndex, lowered[index + 1] == 0x80, lowered[index + 2] == 0x99 {
        out.append(0x27)
        index += 3
      } else {
        out.append(lowered[index])
        index += 1
      }
    }
    return !out[start...].elementsEqual(text)
  }

  /// The lower-case form of UTF-8, as documents' words are folded.
  public static func lowercase(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { _ = appendLowercase($0, to: &out) }
    return out
  }
}
