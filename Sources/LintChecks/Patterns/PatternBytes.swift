import TextModel

/// Writes arrays of plain data one behind the other: the number of bytes (UInt32, little-endian), then the bytes, padded to eight.
struct PatternWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Element: BitwiseCopyable>(_ array: [Element]) {
    array.withUnsafeBytes { buffer in
      withUnsafeBytes(of: UInt64(buffer.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: buffer)
    }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func write(_ texts: [String]) { write(Array(texts.joined(separator: "\n").utf8)) }
}

/// Reads what `PatternWriter` wrote.
struct PatternReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next array; nil when the bytes do not hold one.
  mutating func read<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) -> [Element]? {
    guard let slice = next(), slice.count % MemoryLayout<Element>.stride == 0 else { return nil }
    return [Element](unsafeUninitializedCapacity: slice.count / MemoryLayout<Element>.stride) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: slice)
      count = slice.count / MemoryLayout<Element>.stride
    }
  }

  mutating func readTexts() -> [String]? {
    next().map { $0.isEmpty ? [] : $0.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The next stretch of bytes where it lies.
  mutating func next() -> UnsafeRawBufferPointer? {
    guard offset + 8 <= bytes.count else { return nil }
    let count = Int(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    guard count >= 0, offset + 8 + count <= bytes.count else { return nil }
    defer { offset = (offset + 8 + count + 7) / 8 * 8 }
    return UnsafeRawBufferPointer(rebasing: bytes[offset + 8..<offset + 8 + count])
  }
}
