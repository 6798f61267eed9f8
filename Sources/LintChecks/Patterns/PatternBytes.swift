/// Writes arrays of plain data one behind the other: the number of bytes (UInt64, little-endian), then the bytes, padded to eight.
struct PatternWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Element: BitwiseCopyable>(_ array: [Element]) {
    array.withUnsafeBytes { buffer in
      withUnsafeBytes(of: UInt64(buffer.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: buffer)
    }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }
}

/// Gives out what `PatternWriter` wrote where it lies: nothing is copied.
struct PatternReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// The bytes have to lie at a multiple of eight, and to stay there while what is read is used.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next array; nil when the bytes do not hold one.
  mutating func read<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) -> UnsafeBufferPointer<Element>? {
    guard let slice = next(), slice.count % MemoryLayout<Element>.stride == 0,
      Int(bitPattern: slice.baseAddress) % MemoryLayout<Element>.alignment == 0
    else { return nil }
    return slice.assumingMemoryBound(to: Element.self)
  }

  /// The next stretch of bytes.
  mutating func next() -> UnsafeRawBufferPointer? {
    guard offset + 8 <= bytes.count else { return nil }
    let count = Int(truncatingIfNeeded: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    guard count >= 0, count <= bytes.count - offset - 8 else { return nil }
    defer { offset = (offset + 8 + count + 7) / 8 * 8 }
    return UnsafeRawBufferPointer(rebasing: bytes[offset + 8..<offset + 8 + count])
  }
}

/// Packed patterns in memory, for as long as the object lives.
final class PatternMemory: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ array: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 16)
    memory.copyBytes(from: array)
    bytes = UnsafeRawBufferPointer(memory)
  }

  deinit { bytes.deallocate() }

  /// What was compiled, in the form in which it is packed: written to memory and read there.
  static func filled<Patterns>(
    _ vocabulary: VocabularyBuilder, _ write: (inout PatternWriter) -> Void, read: (inout PatternReader, Vocabulary, PatternMemory) -> Patterns?
  ) -> Patterns {
    var writer = PatternWriter()
    vocabulary.write(to: &writer)
    write(&writer)
    let memory = PatternMemory(writer.bytes)
    var reader = PatternReader(memory.bytes)
    guard let words = Vocabulary(&reader), let patterns = read(&reader, words, memory) else {
      preconditionFailure("patterns are read as they were written")
    }
    return patterns
  }
}
