/// Finds characters of libyaml, which counts code points, in the bytes of a file. Goes from one place to the next, so that all of a file is linear.
struct CharacterPlaces {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the last search ended: characters and bytes before it.
  private var index = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes before a character; all there are, when there is no such character.
  mutating func offset(of character: Int) -> Int {
    while index < character, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > character, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }
}
