import TestSupport
import Testing

@testable import TextModel

/// Guards the ways in which a word is taken apart, what is known of its parts, and the classes that rows of words are read by.
@Suite struct WordSplitTests {
  private func splits(_ word: String) throws -> [String] {
    WordSplit.all(of: word, Shared.lexicon, try #require(LanguagePack.english.frequencies)).map { "\($0.kind) \($0.left)|\($0.right)" }
  }

  @Test(arguments: [
    ("Kyivaccording", "nameWord Kyiv|according"), ("thecompany", "wordWord the|company"), ("fromOdesa", "wordName from|Odesa"),
    ("AydinKadmon", "nameName Aydin|Kadmon"), ("AydinCHP", "nameAcronym Aydin|CHP"), ("NATOsaid", "acronymWord NATO|said"),
    ("theNCPA", "wordAcronym the|NCPA"), ("in2016", "wordFigure in|2016"), ("Güneyaccording", "nameWord Güney|according"),
    ("theÉlan", "wordName the|Élan"), ("400people", "figureWord 400|people"), ("absentIt", "wordName absent|It"),
  ])
  func kinds(_ word: String, _ split: String) throws {
    #expect(try splits(word).contains(split))
  }

  /// Units, notes, single letters and words longer than any are left whole.
  @Test(arguments: ["60fps", "points1", "400km", "Mi11", "abc", "12345", "Xa", "x" + String(repeating: "a", count: 50)])
  func isLeftWhole(_ word: String) throws {
    #expect(try splits(word).isEmpty)
  }

  /// Possessive endings and the hyphens of compounds are no part of a piece.
  @Test func pieces() throws {
    let text = "The ship left Tolmachevaaccording’s port with a Dutch-bornRosa and lvivwithin 400people at desk/fromOdesa today."
    let document = Shared.document(text)
    let reader = SplitReader(
      document, Shared.lexicon, try #require(LanguagePack.english.frequencies),
      try #require(LanguagePack.english.boundaries).reader(Shared.lexicon).texts)
    let pieces = document.tokens.indices.filter { !reader.isAddress($0) }.flatMap { reader.pieces(of: $0) }.map { document.text($0) }
    #expect(pieces == ["Tolmachevaaccording", "bornRosa", "lvivwithin", "400people"])
  }

  /// A word counts as it is written, whatever its ending.
  @Test func wordsOfThePage() {
    let page = PageWords(Shared.document("Karsund is small. Nobody in Karsund’s harbour knows the harbour master of karsund."))
    #expect(page.count("Karsund") == 2)
    #expect(page.count("karsund") == 1)
    #expect(page.count("harbour") == 2)
    #expect(page.count("Harbour") == 0)
  }

  @Test func evidenceOfAPart() throws {
    let frequencies = try #require(LanguagePack.english.frequencies)
    let page = PageWords(Shared.document("Quenlar is small."))
    func evidence(_ text: String) -> SplitReading.Evidence { SplitReading.evidence(text, Shared.lexicon.traits(of: text), page, frequencies) }
    #expect(evidence("Quenlar") == .page)
    #expect(evidence("Odesa") == .place)
    #expect(evidence("company") == .word)
    #expect(evidence("Xqzvt") == .none)
  }

  @Test(arguments: [
    ("cabwould", 3, "cab|would"), ("thegarden", 3, "the|garden"), ("iPhoneusers", 6, "iPhone|users"), ("tourism", 4, nil), ("premade", 3, nil),
    ("walks", 4, nil), ("Cs", 1, nil),
  ])
  func atATagWordsMayBeRare(_ word: String, _ seam: Int, _ expected: String?) {
    #expect(WordSplit.atTag(word, seam, Shared.lexicon).map { "\($0.left)|\($0.right)" } == expected)
  }

  /// The same rows give the same bytes, and what is no such model is refused.
  @Test func classModelIsReadAsWritten() throws {
    var builder = ClassModelBuilder()
    for _ in 0..<3 { builder.add([1, 2, 3, 4, 5]) }
    builder.add([1, 2, 6])
    let bytes = builder.serialized()
    #expect(bytes == builder.serialized())
    let model = try #require(ClassModel(bytes))
    // Seen rows are likelier than unseen ones; a row that was always whole reads better joined.
    #expect(model.sum([1, 2, 3], 0..<3) > model.sum([3, 2, 1], 0..<3))
    #expect(model.joined([1, 2, 3], [4, 5]) > model.joined([1, 2, 6], [1, 2, 6]))
    for length in [0, 4, 8, bytes.count / 2] { #expect(ClassModel(Array(bytes.prefix(length))) == nil, "\(length) bytes") }
  }
}
