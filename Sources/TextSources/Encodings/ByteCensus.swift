import TextModel

/// What kinds of bytes a file has.
struct ByteCensus {
  /// Well-formed characters of UTF-8 beyond ASCII.
  private(set) var characters = 0
  /// Bytes that belong to no character of UTF-8.
  private(set) var strays = 0
  /// True when some stretch holds more control characters than a text may have.
  private(set) var isBinary = false
  /// True when about every second byte is zero, or three of four: code units wider than a byte.
  private(set) var isWide = false

  /// Bytes of a stretch. A text that something went wrong with has a control character now and then; in binary data they are
  /// one byte of nine, and in stretches without text far more.
  private static let stretch = 1024
  /// One byte of so many may be a control character.
  private static let rarity = 16

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      // At even offsets and at odd ones.
      var zeros = [0, 0]
      while index < bytes.count {
        let start = index
        var controls = 0
        while index < min(start + Self.stretch, bytes.count) {
          let byte = bytes[index]
          if byte >= 0x80 {
            let scalar = DecodedScalar(bytes, at: index)
            if scalar.value == DecodedScalar.invalid { strays += 1 } else { characters += 1 }
            index += scalar.length
            continue
          }
          if byte < 0x20, byte < 0x09 || byte > 0x0D {
            controls += 1
            if byte == 0 { zeros[index % 2] += 1 }
          }
          index += 1
        }
        // The rest of a file is judged by the whole of it, when that is short.
        let length = index - start
        if controls * Self.rarity > (length < Self.stretch ? min(bytes.count, Self.stretch) : length) { isBinary = true }
      }
      let all = zeros[0] + zeros[1]
      isWide = all * 5 > bytes.count * 2 && max(zeros[0], zeros[1]) * 5 > all * 3
    }
  }
}
