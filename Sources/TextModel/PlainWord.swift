/// A word of up to seven letters of ASCII, all small but perhaps the first, read from eight bytes at once: what most words of a text are.
struct PlainWord {
  /// Bytes, 1 to 7.
  let length: Int
  /// The bytes, the last one lowest.
  let packed: UInt64
  let isCapital: Bool

  /// The word at `start`, where a letter of ASCII stands. Nil when it is none, and when what follows asks for a closer look: the end of the
  /// text, a stop, a colon, an apostrophe, a hyphen, a digit, or anything from `@` on.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + 8 <= bytes.count else { return nil }
    let chunk = UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress! + start).loadUnaligned(as: UInt64.self))
    let others = WordScan.otherThanLowercase(chunk) & ~0xFF
    guard others != 0 else { return nil }
    let bits = others.trailingZeroBitCount & ~7
    let next = UInt8(truncatingIfNeeded: chunk &>> UInt64(bits))
    guard next < 0x40, Self.ends &>> UInt64(next) & 1 != 0 else { return nil }
    length = bits / 8
    packed = chunk.byteSwapped &>> UInt64(64 - bits)
    isCapital = chunk & 0x20 == 0
  }

  /// A bit for each byte below 0x40: set where it ends a word whatever comes behind it.
  private static var ends: UInt64 { ~(0x3FF << 0x30 | 1 << 0x27 | 1 << 0x2D | 1 << 0x2E | 1 << 0x3A) }
}
