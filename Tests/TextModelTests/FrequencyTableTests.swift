import TestSupport
import Testing

@testable import TextModel

/// Guards the form of the tables that frequencies are kept in: what is put in is found, what is not whole is refused.
@Suite struct FrequencyTableTests {
  private static let narrow = FuseTable.Format(cellBytes: 1, valueBits: 0)
  private static let wide = FuseTable.Format(cellBytes: 3, valueBits: 8)

  private func hashes(_ count: Int, seed: UInt64) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }

  /// Calls `body` with a table of hashes, each with the lower bits of its index.
  private func withTable<Result>(
    _ hashes: [UInt64], _ format: FuseTable.Format, _ body: (FuseTable) throws -> Result
  ) throws -> Result {
    var builder = FuseTableBuilder()
    for (index, hash) in hashes.enumerated() { builder.add(hash, value: UInt8(truncatingIfNeeded: UInt32(index) & format.valueMask)) }
    let bytes = builder.serialized(format)
    return try bytes.withUnsafeBytes { buffer in
      let table = try #require(FuseTable(at: buffer, format: format))
      #expect(table.byteCount == bytes.count)
      return try body(table)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 10, 100, 1000, 20_000]) func findsWhatWasPutIn(_ count: Int) throws {
    let hashes = hashes(count, seed: 7)
    try withTable(hashes, Self.wide) { table in
      #expect(hashes.indices.allSatisfy { table.value(of: hashes[$0]) == UInt8(truncatingIfNeeded: $0) })
    }
    try withTable(hashes, Self.narrow) { table in #expect(hashes.allSatisfy { table.value(of: $0) == 0 }) }
  }

  /// One in 2 to the power of the fingerprint's bits: 8 and 16.
  @Test func seldomFindsAnythingElse() throws {
    let others = hashes(200_000, seed: 8)
    let keys = hashes(5000, seed: 7)
    let narrow = try withTable(keys, Self.narrow) { table in others.count { table.value(of: $0) != nil } }
    let wide = try withTable(keys, Self.wide) { table in others.count { table.value(of: $0) != nil } }
    #expect(narrow < 200_000 / 256 * 5 / 4)
    #expect(narrow > 200_000 / 256 * 3 / 4)
    #expect(wide < 12)
  }

  @Test func staysSmall() throws {
    let length = try withTable(hashes(100_000, seed: 9), Self.narrow) { $0.byteCount }
    #expect(length < 120_000)
  }

  @Test func damagedTablesAreRefused() throws {
    var builder = FuseTableBuilder()
    for hash in hashes(1000, seed: 7) { builder.add(hash) }
    let bytes = builder.serialized(Self.wide)
    func isRead(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { FuseTable(at: $0, format: Self.wide) } != nil }
    #expect(isRead(bytes))
    for length in [0, 1, 15, 16, 17, bytes.count / 2, bytes.count - 1] { #expect(!isRead(Array(bytes.prefix(length))), "\(length) bytes") }
    // Length of a segment, number of segments.
    for (offset, value) in [(8, 3), (8, 0xFF), (11, 0xFF), (12, 0xFF), (15, 0xFF)] as [(Int, UInt8)] {
      var damaged = bytes
      damaged[offset] = value
      let isRead = isRead(damaged)
      #expect(!isRead, "byte \(offset)")
    }
    for range in [8..<12, 12..<16] {
      var damaged = bytes
      damaged.replaceSubrange(range, with: [0, 0, 0, 0])
      let isRead = isRead(damaged)
      #expect(!isRead, "bytes \(range)")
    }
  }
}
