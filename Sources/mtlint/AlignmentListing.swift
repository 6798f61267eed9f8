import Bitext
import LintChecks
import LintSession
import TextModel
import TextSources

/// What `tokens --alignment` prints: a line for each bead with the numbers of its sentences, what it costs, and the beginnings of both sides.
enum AlignmentListing {
  static func lines(of file: SourceFile, _ original: OriginalFile, lexicon: Lexicon) -> [String] {
    let passages = file.extraction.passages
    var lines: [String] = []
    for (number, passage) in passages.enumerated() {
      guard let source = original.sourceText(besides: number, of: passages) else { continue }
      let document = Document(passage.text, lexicon: lexicon, markup: passage.markup)
      let alignment = Alignment(
        source: source, language: source.language ?? "", target: document.bytes,
        sentences: document.sentences.map { document.range(ofTokens: $0.tokens) })
      lines.append(
        "source language \(source.language ?? "unknown"), \(source.sentences.count) sentences for \(document.sentences.count), \(percent(alignment.coverage)) linked"
      )
      for bead in alignment.beads {
        let left = bead.source.map { source.text(source.sentences[$0]) }.joined(separator: " ")
        let right = bead.target.map { document.text(document.range(ofTokens: document.sentences[$0].tokens)) }.joined(separator: " ")
        let cost = bead.source.isEmpty || bead.target.isEmpty ? "margin \(rounded(bead.margin))" : "cost \(rounded(bead.cost))"
        lines.append("\(range(bead.source))\t\(range(bead.target))\t\(cost)\t\(start(left))\t\(start(right))")
      }
    }
    return lines
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Sentences from 1.
  private static func range(_ sentences: Range<Int>) -> String {
    sentences.isEmpty ? "-" : sentences.count == 1 ? String(sentences.lowerBound + 1) : "\(sentences.lowerBound + 1)-\(sentences.upperBound)"
  }

  private static func start(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 50 ? words : words.prefix(50) + "…"
  }
}
