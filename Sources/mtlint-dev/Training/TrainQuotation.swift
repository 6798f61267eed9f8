import ArgumentParser
import FileSystem
import Foundation
import LintChecks
import TextModel

/// Makes the model that decides what quotation marks do, and the page that describes it.
struct TrainQuotation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotation",
    abstract: "Makes Dictionaries/en/models/quotation.bin and quotation.md from plain text.",
    discussion: """
      The folder is that of `train boundaries`. The quotation marks of clean paragraphs are set in other styles and damaged anew in every round. \
      The same text gives the same bytes.
      """)

  @Argument(help: "The folder with the texts.")
  var folder: String

  func run() throws {
    let lexicon = try Lexicon.load()
    let entries = try PlainText(folder: folder, files: TrainBoundaries.files).entries
    let texts = entries.map { $0.paras.map { Array($0.trimmingCharacters(in: .whitespacesAndNewlines)) }.filter { !$0.isEmpty } }
      .filter { $0.contains { $0.contains { PlainQuotes.doubles.contains($0) || PlainQuotes.singles.contains($0) } } }
    var damaging = QuoteDamaging(seed: 1)
    var random = SplitMix(seed: 2)
    var trainer = QuotationTrainer()
    var order = texts + texts + texts
    for round in 0..<QuotationTrainer.rounds {
      for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, Int(random.next() % UInt64(last + 1))) }
      trainer.start(round: round)
      for text in order { trainer.learn(damaging.damaged(text), lexicon: lexicon) }
      trainer.end(round: round)
      print("round \(round + 1): \(trainer.places) places, loss \(String(format: "%.4f", trainer.loss / Double(max(1, trainer.places))))")
    }
    let bytes = trainer.trained()
    guard LinearModel(bytes, fingerprint: QuotationModel.fingerprint) != nil else {
      throw InputError(description: "the model made cannot be read back")
    }
    try File.replace("Dictionaries/en/models/quotation.bin", with: bytes)
    try File.replace("Dictionaries/en/models/quotation.md", with: Array(page(bytes.count, paragraphs: texts.reduce(0) { $0 + $1.count }).utf8))
  }

  private func page(_ size: Int, paragraphs: Int) -> String {
    """
    # quotation.bin

    What quotation marks and speech dashes do, decided together for a run of paragraphs: a linear-chain conditional random field whose states say what
    is open, with 8-bit weights found by hash. It is not text: `Sources/LintChecks/Quotation` reads it, and lists there what it looks at. Size: \(size)
    bytes.

    Source: the texts of boundaries.md, \(paragraphs) paragraphs of documents with quotation marks. Their marks are set in other styles (straight and
    curly, single ones first, the comma outside) and damaged anew in each of \(QuotationTrainer.rounds) rounds: moved, glued, turned over, of another
    kind or level, dropped, doubled, a source language's own, dashes in their place. The weights are the mean of the later half of the rounds.

    Licence: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of the largest text. Changes: the texts were reduced to hashes and
    weights; they cannot be read from them.

    Made by: `swift run -c release mtlint-dev train quotation FOLDER`, where FOLDER holds `ewt.jsonl`, `gumfree.jsonl` and `mascn.jsonl`. The same text
    gives the same bytes.

    """
  }
}
