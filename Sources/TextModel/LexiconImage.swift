import FileSystem

/// The lexicon image: every form the spelling dictionary accepts and every word of the project's lists, as one `WordTable` in a file
/// that is mapped instead of parsed.
///
/// Header, little-endian: magic, key of the sources, bytes of the table, checksum of the table (UInt64 each); then the table.
enum LexiconImage {
  /// Changes with the layout.
  private static let magic: UInt64 = 0x3033_4D49_4C54_4D0A
  private static let headerBytes = 32

  /// Key of an image: the contents of its sources.
  static func key(_ language: LanguagePack, _ dictionaries: [UnsafeRawBufferPointer]) -> UInt64 {
    var key = dictionaries.reduce(0) { Checksum.combine($0, Checksum.of($1)) }
    for name in ProjectWords.sources(language) {
      if let resource = Resource(named: name) { key = Checksum.combine(key, Checksum.of(resource.rawBytes)) }
    }
    return key
  }

  /// Maps an image. Nil when it is not there, is for other sources, or is damaged.
  static func map(_ path: String, key: UInt64) -> WordTable? {
    guard let file = MappedFile(path), file.bytes.count > headerBytes, let base = file.bytes.baseAddress else { return nil }
    func word(_ index: Int) -> UInt64 { base.load(fromByteOffset: index * 8, as: UInt64.self) }
    let payload = UnsafeRawBufferPointer(rebasing: file.bytes[headerBytes...])
    guard word(0) == magic, word(1) == key, word(2) == UInt64(payload.count), word(3) == Checksum.of(payload) else { return nil }
    return WordTable(at: payload.baseAddress!, length: payload.count, owner: file)
  }

  /// Writes an image atomically. Two processes that build the same one at once both succeed; the last rename stays.
  static func write(_ table: [UInt8], key: UInt64, to path: String) throws(File.Failure) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headerBytes + table.count)
    for word in [magic, key, UInt64(table.count), table.withUnsafeBytes { Checksum.of($0) }] {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes += table
    try File.replace(path, with: bytes)
  }
}

/// 64-bit checksum after Fletcher (IEEE Transactions on Communications 30, 1982), in eight lanes of 64 bits: the sums of the words, and the sums of these sums.
/// Finds damage, does not resist an attacker.
enum Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    typealias Lanes = SIMD8<UInt64>
    let width = MemoryLayout<Lanes>.size
    var (first, second) = (Lanes(repeating: 1), Lanes(repeating: 2))
    var index = 0
    if let base = bytes.baseAddress {
      while index + width <= bytes.count {
        first &+= base.loadUnaligned(fromByteOffset: index, as: Lanes.self)
        second &+= first
        index += width
      }
    }
    var sum: UInt64 = 0
    for lane in 0..<Lanes.scalarCount { sum = combine(combine(sum, first[lane]), second[lane]) }
    while index < bytes.count {
      sum = combine(sum, UInt64(bytes[index]))
      index += 1
    }
    return combine(sum, UInt64(bytes.count))
  }

  static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 { WordHash.mix(left ^ (right &+ 0x9E37_79B9_7F4A_7C15)) }
}
