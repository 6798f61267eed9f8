import TestSupport
import Testing

@testable import TextModel

/// Tagging with a memory of the document's words against tagging without one.
@Suite struct TaggerMemoryTests {
  /// Tags each sentence, and each again from its second token, in whose new place words mean something else; returns how many tokens that were.
  private func compare(_ document: Document) throws -> Int {
    let tagger = try #require(LanguagePack.english.tagger)
    let memory = TaggerMemory(document)
    var tokens = 0
    for sentence in document.sentences {
      for range in [sentence.tokens, sentence.tokens.dropFirst()] {
        let (plain, remembered) = (tagger.tags(ofTokens: range, in: document), tagger.tags(ofTokens: range, in: document, remembering: memory))
        #expect(plain.elementsEqual(remembered), "\(document.text(document.range(ofTokens: sentence.tokens)))")
        #expect(range.allSatisfy { plain.clitic($0) == remembered.clitic($0) })
        tokens += range.count
      }
    }
    return tokens
  }

  @Test func articles() throws {
    var tokens = 0
    for name in Project.files(in: "Tests/CorpusTests/Articles").filter({ $0.hasSuffix(".txt") }) {
      tokens += try compare(Shared.document(try Project.bytes("Tests/CorpusTests/Articles/\(name)")))
    }
    #expect(tokens > 5000)
  }

  /// The same words as the first of a sentence, behind an opening mark, in a title, in capitals, with endings, and joined by hyphens.
  @Test func everyPlaceOfAWord() throws {
    let words = ["Light", "light", "LIGHT", "May", "may", "Karsund", "don’t", "cannot", "well-light", "“Light", "7", "state-owned’s"]
    var text = ""
    for word in words { text += "\(word) \(word) saw: \(word) of \(word). Old \(word) And New \(word) Were Here. " }
    #expect(try compare(Shared.document(text)) > 200)
  }

  @Test(arguments: 0..<40) func anyBytes(_ seed: UInt64) throws { _ = try compare(Shared.document(RandomText.bytes(seed: seed, longest: 900))) }
}
