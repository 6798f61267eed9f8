/// Hash of a word's bytes: the same on every machine, because the lexicon image and the word figures store its results.
public enum WordHash {
  /// 32 bits, for tables that compare the words themselves.
  @inlinable
  public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let state = wide(bytes)
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  /// 64 bits, for tables that hold nothing but hashes. Eight bytes a step: multiply and fold, the mixing step of wyhash.
  @inlinable
  public static func wide(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      let chunk = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: chunk))
      index += 8
    }
    var tail: UInt64 = 0
    while index < bytes.count {
      tail = tail << 8 | UInt64(bytes[index])
      index += 1
    }
    return mix(state ^ tail)
  }

  /// `hash` of a part of a text, which is faster where the text goes on.
  @inline(__always)
  static func hash(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let start = range.lowerBound
    guard start + (range.count | 7) < text.count else { return hash(UnsafeBufferPointer(rebasing: text[range])) }
    let base = UnsafeRawPointer(text.baseAddress! + start)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: range.count)
    var index = 0
    while index + 8 <= range.count {
      state = mix(state ^ UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    // The last bytes of the word, the first highest. Shifted twice, because a shift by all 64 bits does nothing.
    let chunk = UInt64(bigEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    state = mix(state ^ (chunk &>> 8) &>> UInt64(56 - 8 * (range.count & 7)))
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  /// The bytes of a part of a text, fewer than eight, the last one lowest.
  @inline(__always)
  static func packed(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for index in range { packed = packed << 8 | UInt64(text[index]) }
    return packed
  }

  /// `hash` of fewer than eight bytes that have been read; `packed`: the bytes, the last one lowest.
  @inline(__always)
  static func hash(packed: UInt64, count: Int) -> UInt32 {
    let state = mix(0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count) ^ packed)
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  @inlinable @inline(__always)
  public static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
