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

  @inlinable @inline(__always)
  public static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
