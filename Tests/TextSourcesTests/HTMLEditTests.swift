import TestSupport
import Testing
import TextModel

@testable import TextSources

/// Random edits of pages, and of pages that are broken at random.
@Suite struct HTMLEditTests {
  private static let samples = [HTMLSamples.article, HTMLSamples.fragment].map { Array($0.utf8) }

  @Test func editsArriveInTheFile() throws {
    var generator = SeededGenerator(seed: 11)
    var count = 0
    for bytes in Self.samples {
      for _ in 0..<300 { if try checkEdit(bytes, &generator) { count += 1 } }
    }
    #expect(count > 250)
  }

  @Test func brokenPagesKeepTheirTexts() throws {
    var count = 0
    for seed in 0..<2_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let bytes = RandomText.mutation(of: Self.samples[seed % 4 == 0 ? 0 : 1], seed: UInt64(seed))
      if try checkEdit(bytes, &generator) { count += 1 }
    }
    #expect(count > 700)
  }

  @Test func noiseIsRead() throws {
    for seed in 0..<500 {
      let bytes = RandomText.bytes(seed: UInt64(seed), longest: 300)
      for passage in try HTMLExtractor.extract(bytes, ExtractionOptions()).passages { #expect(PassageChecks.roundTrip(passage, bytes)) }
    }
  }

  /// Makes a random edit; false when it was refused or a block lost all its words, which then is no block.
  private func checkEdit(_ bytes: [UInt8], _ generator: inout SeededGenerator) throws -> Bool {
    let before = try HTMLExtractor.extract(bytes, ExtractionOptions())
    guard let passage = before.passages.first else { return false }
    #expect(PassageChecks.roundTrip(passage, bytes), "\(String(decoding: bytes, as: UTF8.self))")
    let edit = PassageChecks.edit(of: passage.text, &generator)
    guard let edits = passage.inSource(edit) else { return false }
    let changed = Edits.apply(edits, to: bytes)
    let after = try HTMLExtractor.extract(changed, ExtractionOptions())
    #expect(after.shape == before.shape, "\(edit) in \(String(decoding: bytes, as: UTF8.self))")
    guard let text = after.passages.first?.text else { return false }
    // Images within a text have no block of their own until the text beside them is gone.
    let captions = [passage, after.passages[0]].map { $0.markup.labels.count }
    guard captions[0] == captions[1] else { return false }
    let expected = Edits.apply([edit], to: passage.text)
    #expect(PassageChecks.collapsed(text) == PassageChecks.collapsed(expected), "\(edit) in \(String(decoding: bytes, as: UTF8.self))")
    return true
  }
}
