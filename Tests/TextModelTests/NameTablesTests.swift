import TestSupport
import Testing

@testable import TextModel

struct NameTablesTests {
  @Test(arguments: [
    ("Đặng", "dang"), ("Al-Karīmī", "alkarimi"), ("Weiß", "weiss"), ("Łódź", "lodz"), ("İzmit", "izmit"), ("O’Rand", "orand"), ("Æbelø", "aebelo"),
    ("Ənvər", "enver"),
  ])
  func lettersAreFolded(_ word: String, _ expected: String) {
    var letters: [UInt8] = []
    #expect(LatinFold.append(Array(word.utf8)[...], to: &letters))
    #expect(String(decoding: letters, as: UTF8.self) == expected)
  }

  @Test(arguments: ["Москва", "東京", "ქალი", "aб"]) func otherScriptsAreNot(_ word: String) {
    var letters: [UInt8] = []
    #expect(!LatinFold.append(Array(word.utf8)[...], to: &letters))
  }

  private func hash(_ word: String, _ name: String) -> UInt64 {
    let padded = Array(word.utf8) + Array(repeating: 0, count: Transliteration.padding)
    return padded.withUnsafeBufferPointer { Transliteration.named(name).hash(UnsafeBufferPointer(rebasing: $0[..<word.utf8.count])) }
  }

  @Test(arguments: [
    ("slavic", "sergei", "sergey"), ("slavic", "kovaliov", "kovalev"), ("slavic", "khrushchev", "hruschev"), ("slavic", "tolstoff", "tolstow"),
    ("arabic-a", "qasem", "kasam"), ("arabic-i", "hussein", "husin"), ("hebrew", "chaim", "haim"), ("greek", "mpampis", "babis"),
    ("japanese", "sinji", "shinji"),
    ("japanese", "oota", "ota"), ("german", "mueller", "muller"), ("chinese", "chungking", "zhongging"), ("korean", "park", "bak"),
  ])
  func romanisationsMeet(_ name: String, _ one: String, _ other: String) { #expect(hash(one, name) == hash(other, name), "\(one) and \(other)") }

  @Test(arguments: [
    ("slavic", "ivanov", "ivanova"), ("arabic-a", "hasan", "husin"), ("arabic-i", "salim", "salam"), ("japanese", "sato", "seto"),
    ("german", "maier", "meier"),
  ])
  func othersDoNot(_ name: String, _ one: String, _ other: String) { #expect(hash(one, name) != hash(other, name), "\(one) and \(other)") }

  @Test func wordsOfOtherLanguages() throws {
    let words = try #require(ForeignWords.shared)
    #expect(words.language(of: Array("bürgermeister".utf8)) == "German")
    #expect(words.language(of: Array("torcedores".utf8)) == "Portuguese")
    // English words, and what nobody writes.
    #expect(words.language(of: Array("harbour".utf8)) == nil)
    #expect(words.language(of: Array("zhorotkas".utf8)) == nil)
    // A table made anew holds what was put in.
    var file = ForeignWordsFile()
    file.add("zhorotka", language: try #require(ForeignWordsFile.index(of: "pl")))
    #expect(file.serialized().starts(with: ForeignWords.header))
    #expect(ForeignWordsFile.index(of: "xx") == nil)
  }

  /// Sorted tables are searched where they lie: each of their lines is found, and nothing else.
  @Test func linesOfSortedTables() throws {
    let table = try #require(Resource(named: "names/place-style.tsv"))
    for line in table.lines { #expect(table.line(startingWith: Array(line.cell(0)))?.bytes.elementsEqual(line.bytes) == true) }
    #expect(table.line(startingWith: Array("Zzz".utf8)) == nil)
    #expect(table.line(startingWith: []) == nil)
    #expect(table.line(startingWith: Array("Aaa".utf8)) == nil)
  }

  @Test func namesAndOtherSpellings() {
    #expect(Shared.lexicon.traits(of: "Olga").contains(.femaleName))
    #expect(!Shared.lexicon.traits(of: "olga").contains(.femaleName))
    #expect(Shared.lexicon.traits(of: "Kowalski").contains(.surname))
    #expect(Shared.lexicon.traits(of: "neighbour").contains(.variant))
    #expect(!Shared.lexicon.traits(of: "neighbour").contains(.known))
    #expect(!Shared.lexicon.traits(of: "neighbor").contains(.variant))
  }
}
