/// What ends a line of running text: LF, CR and CRLF, which end a line of the file as well, and VT, FF, NEL, LS and PS, which do not
/// (Unicode Standard, section 5.8). No token goes over one, and a block ends at most of them.
public enum LineBreak {
  /// Length in bytes of the line break that starts at an offset; 0 where there is none, and outside of the text.
  @inlinable
  public static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index >= 0, index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x0D: return has(bytes, 0x0A, at: index + 1) ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xC2: return has(bytes, 0x85, at: index + 1) ? 2 : 0
    case 0xE2: return has(bytes, 0x80, at: index + 1) && (has(bytes, 0xA8, at: index + 2) || has(bytes, 0xA9, at: index + 2)) ? 3 : 0
    default: return 0
    }
  }

  /// True when a line break ends at an offset.
  @inlinable
  public static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index > 0, index <= bytes.count else { return false }
    switch bytes[index - 1] {
    case 0x0A...0x0D: return true
    case 0x85: return length(bytes, at: index - 2) == 2
    case 0xA8, 0xA9: return length(bytes, at: index - 3) == 3
    default: return false
    }
  }

  @inlinable
  static func has(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }
}
