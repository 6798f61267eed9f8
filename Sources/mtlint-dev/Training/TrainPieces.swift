import ArgumentParser
import FileSystem
import TextModel

/// Counts what words begin and end with, and what follows names, and writes the page that describes it.
struct TrainPieces: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pieces",
    abstract: "Makes Dictionaries/en/models/pieces.bin and pieces.md from plain text and a word list; run `train boundaries` afterwards.",
    discussion: """
      The folder with the texts is that of `train boundaries`; the other one, wordfreq's data, holds large_en.msgpack.gz (as for frequencies). The \
      same text and list give the same bytes.
      """)

  @Argument(help: "The folder with the texts.")
  var folder: String

  @Argument(help: "The folder with large_en.msgpack.gz.")
  var wordfreq: String

  func run() throws {
    let lexicon = try Lexicon.load()
    var counts = PieceCounts(try CBPack(path: "\(wordfreq)/large_en.msgpack.gz"), lexicon: lexicon)
    for entry in try PlainText(folder: folder, files: TrainBoundaries.files).entries {
      counts.count(Document(Array(entry.paras.joined(separator: "\n\n").utf8), lexicon: lexicon))
    }
    let bytes = counts.statistics().serialized()
    guard PieceStatistics(bytes) != nil else { throw InputError(description: "the statistics made cannot be read back") }
    try File.replace("Dictionaries/en/models/pieces.bin", with: bytes)
    let page = """
      # pieces.bin

      How often words follow names against how often names end like them, and how often words begin and end with each frequent word: what tells a
      rare word from two that ran together. It is not text: `Sources/TextModel/Boundaries/PieceStatistics.swift` reads it. Size: \(bytes.count) bytes.

      Source: the texts of boundaries.md, and the list `large_en` of wordfreq (see frequencies.md for its sources).

      Licence: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of the list and of the largest text. Changes: both were reduced to
      hashes and figures.

      Made by: `mtlint-dev train pieces FOLDER wordfreq/data`, where FOLDER holds `ewt.jsonl`, `gumfree.jsonl` and `mascn.jsonl`. The same text and list
      give the same bytes.

      """
    try File.replace("Dictionaries/en/models/pieces.md", with: Array(page.utf8))
    print(page)
  }
}
