import Testing
import TestSupport
import TextModel

@testable import TextSources

/// Markdown as passages.
@Suite struct MarkdownExtractorTests {
  private static let probe = ExtractionProbe(
    extract: { try MarkdownExtractor.extract($0, ExtractionOptions()) }, essence: { MarkdownReview.essence($0) })

  private func passage(_ text: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> Passage? {
    try MarkdownExtractor.extract(Array(text.utf8), options).passages.first
  }

  private func text(_ markdown: String) throws -> String { String(decoding: try passage(markdown)?.text ?? [], as: UTF8.self) }

  @Test func page() throws {
    #expect(
      try text(MarkdownSamples.page) == """
        The quay at "Old Port" opens

        The harbour's new quay

        A walk along the water

        The quay opens today

        <!-- mtlint:ignore-next-line names -->
        The mayor said onMonday that the old quay had been rebuilt *twice* & was shut open; see make quay or https://port.example/x_y_z.

        A crane at dusk

        A crane at work

        Quoted lines go on over two, said the_master lazily.

        First item

        Second item goes on here

        Inner item with tags and a
        break

        A task

        Place

        Cost

        Port

        12 | 13

        Bay

        a

        Setext heading over two lines

        The sum $a_1 + b_1$ costs $5 or $6, {{ site.name }} says. And a label, a Ref and  in the text.
        Hard break with trailing spaces
        ends.

        The note has text and goes on.
        """)
  }

  @Test func samplesHold() throws {
    var generator = SeededGenerator(seed: 1)
    for sample in [MarkdownSamples.page] + MarkdownSamples.others {
      let file = Array(sample.utf8)
      try Self.probe.checkMap(file)
      let made = try Self.probe.checkEdits(file, count: 300, &generator)
      #expect(made > 60)
    }
  }

  @Test func mutationsHold() throws {
    var generator = SeededGenerator(seed: 2)
    let samples = ([MarkdownSamples.page] + MarkdownSamples.others).map { Array($0.utf8) }
    for index in 0..<2000 {
      let file = ExtractionProbe.mutation(of: samples[index % samples.count], &generator)
      try Self.probe.checkMap(file)
      try Self.probe.checkEdits(file, count: 3, &generator)
    }
  }
}
