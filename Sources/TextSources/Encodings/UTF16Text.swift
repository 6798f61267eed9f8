/// Text in UTF-16, without its byte order mark.
enum UTF16Text {
  /// The text in UTF-8; nil for half a code unit or half a pair of surrogates.
  static func decode(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func unit(_ index: Int) -> UInt32 {
      isBigEndian ? UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1]) : UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index])
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var value = unit(index)
      index += 2
      if value & 0xFC00 == 0xD800, index < bytes.endIndex, case let low = unit(index), low & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        index += 2
      }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      if value < 0x80 { text.append(UInt8(value)) } else { text += UTF8.encode(scalar)! }
    }
    return text
  }

  /// The bytes of a text in UTF-8, with the byte order mark.
  static func encode(_ text: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    bytes.reserveCapacity(text.count * 2 + 2)
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    return bytes
  }
}
