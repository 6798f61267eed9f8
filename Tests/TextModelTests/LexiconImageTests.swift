import Foundation
import TestSupport
import Testing

@testable import TextModel

/// Guards the lexicon image: a damaged one is never trusted, and no state of the cache keeps mtlint from working.
@Suite struct LexiconImageTests {
  private static let key: UInt64 = 0x1234_5678_9ABC_DEF0

  /// A small image on disk.
  private func image() throws -> (path: String, bytes: [UInt8]) {
    var builder = WordTableBuilder()
    for word in ["goose", "lake", "Kharkiv"] { builder.insert(word, .listed) }
    let path = try Scratch.make("image") + "/x.lexicon"
    try LexiconImage.write(builder.serialized(), key: Self.key, to: path)
    return (path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  private func traits(_ word: String, in table: WordTable) -> WordTraits? {
    var word = word
    return word.withUTF8 { table.traits($0, hash: WordHash.hash($0)) }
  }

  @Test func aGoodImageIsMapped() throws {
    let table = try #require(LexiconImage.map(try image().path, key: Self.key))
    #expect(traits("goose", in: table) == .listed)
    #expect(traits("Kharkiv", in: table) == .listed)
    #expect(traits("geese", in: table) == nil)
    #expect(traits("", in: table) == nil)
  }

  @Test func anotherKeyIsRefused() throws {
    let path = try image().path
    #expect(LexiconImage.map(path, key: Self.key + 1) == nil)
    #expect(LexiconImage.map(path + "x", key: Self.key) == nil)
  }

  /// Any bit of the file that changes makes it unusable: header, slots, entries.
  @Test func aFlippedBitIsSeen() throws {
    let (path, bytes) = try image()
    var generator = SeededGenerator(seed: 1)
    let places = Array(0..<40) + (0..<60).map { _ in Int.random(in: 40..<bytes.count, using: &generator) } + [bytes.count - 1]
    for place in places {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      if LexiconImage.map(path, key: Self.key) != nil { Issue.record("a flipped bit in byte \(place) is not seen") }
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(LexiconImage.map(path, key: Self.key) != nil)
  }

  @Test func aCutFileIsSeen() throws {
    let (path, bytes) = try image()
    for length in [0, 1, 8, 31, 32, 33, 40, bytes.count / 2, bytes.count - 1] {
      try Data(bytes[..<length]).write(to: URL(fileURLWithPath: path))
      if LexiconImage.map(path, key: Self.key) != nil { Issue.record("an image of \(length) bytes is trusted") }
    }
    try Data(bytes + [0]).write(to: URL(fileURLWithPath: path))
    #expect(LexiconImage.map(path, key: Self.key) == nil)
  }

  /// A table whose sizes do not fit is refused even where its checksum is right.
  @Test func aTableThatClaimsTooMuchIsRefused() {
    for header in [[0, 8], [3, 8], [1 << 30, 8], [4, 1 << 30], [UInt32.max, UInt32.max]] as [[UInt32]] {
      let bytes = header.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) } + [UInt8](repeating: 0, count: 64)
      bytes.withUnsafeBytes { #expect(WordTable(at: $0.baseAddress!, length: $0.count, owner: nil) == nil, "\(header)") }
    }
  }

  @Test func aTableHoldsWhatWasPutIn() {
    var builder = WordTableBuilder()
    let words = (0..<5000).map { "word\($0)" } + ["", String(repeating: "x", count: 255), String(repeating: "x", count: 256), "é", "日本"]
    for word in words { builder.insert(word, .listed) }
    builder.insert("word7", .place)
    let table = builder.table()
    #expect(words.filter { traits($0, in: table) == nil } == ["", String(repeating: "x", count: 256)])
    #expect(traits("word7", in: table) == [.listed, .place])
    #expect((0..<5000).allSatisfy { traits("word\($0)x", in: table) == nil })
  }

  @Test(arguments: [0, 100_000]) func aDamagedImageIsBuiltAnew(_ kept: Int) throws {
    let folder = try Scratch.make("cache")
    let image = try copyOfSharedImage(to: folder)
    let good = try Data(contentsOf: URL(fileURLWithPath: image))
    try good.prefix(kept).write(to: URL(fileURLWithPath: image))
    let lexicon = try Lexicon.load(cache: .folder(folder))
    #expect(lexicon.usesImage)
    #expect(lexicon.traits(of: "kitchen").contains(.known))
    #expect(try Data(contentsOf: URL(fileURLWithPath: image)) == good)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1, "nothing is left beside the image")
  }

  /// Several at once, in an empty folder that is not there yet: all succeed, and the image that stays is good.
  @Test func concurrentBuildsAllSucceed() async throws {
    let folder = try Scratch.make("cache") + "/made/on/the/way"
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<2 {
        group.addTask { (try? Lexicon.load(cache: .folder(folder)))?.traits(of: "kitchen").contains(.known) == true }
      }
      for await good in group { #expect(good) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    #expect(try Lexicon.load(cache: .folder(folder)).usesImage)
  }

  @Test func aFolderThatCannotBeMadeDoesNotMatter() throws {
    let folder = try Scratch.make("cache")
    try Scratch.write("a file", to: "blocked", in: folder)
    for path in ["\(folder)/blocked", "\(folder)/blocked/below", "/proc/nowhere"] {
      let lexicon = try Lexicon.load(cache: .folder(path))
      #expect(!lexicon.usesImage)
      #expect(lexicon.traits(of: "kitchen").contains(.known))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func aReadOnlyFolderDoesNotMatter() throws {
    let folder = try Scratch.make("cache")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    #expect(try !Lexicon.load(cache: .folder(folder)).usesImage)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  /// Copies the image of this run; returns its path.
  private func copyOfSharedImage(to folder: String) throws -> String {
    #expect(Shared.lexicon.usesImage)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: Shared.cacheHome + "/mtlint").first)
    try FileManager.default.copyItem(atPath: "\(Shared.cacheHome)/mtlint/\(name)", toPath: "\(folder)/\(name)")
    return "\(folder)/\(name)"
  }
}
