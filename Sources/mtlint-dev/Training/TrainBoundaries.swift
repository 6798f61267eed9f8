import ArgumentParser
import TextModel

/// Makes the models that judge stops, sentence ends and commas, and the page that describes them.
struct TrainBoundaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: "Makes Dictionaries/en/models/stop.bin, end.bin, comma.bin and boundaries.md from plain text.",
    discussion: """
      The folder holds ewt.jsonl, gumfree.jsonl and mascn.jsonl: documents as paragraphs, {"id": …, "paras": […]}. Every tenth document is \
      held apart and measured on. The same text gives the same bytes.
      """)

  @Argument(help: "The folder with the texts.")
  var folder: String

  static let files = ["ewt.jsonl", "gumfree.jsonl", "mascn.jsonl"]
  /// Seeds of the false stops: each sentence is cut once for each.
  private static let seeds: [UInt64] = [4, 44, 444]

  private struct Made {
    let name: String
    let bits: Int
    let fingerprint: UInt32
    let examples: KeyPath<BoundaryExamples, BoundaryExamples.Kinds>
  }

  private static var models: [Made] {
    [
      Made(name: "stop", bits: 18, fingerprint: StopFeatures.fingerprint, examples: \.stops),
      Made(name: "end", bits: 17, fingerprint: EndFeatures.fingerprint, examples: \.ends),
      Made(name: "comma", bits: 17, fingerprint: GapFeatures.fingerprint, examples: \.commas),
    ]
  }

  func run() throws {
    guard let tagger = Tagger.shared else { throw TrainingError(description: "there is no tagger: mtlint-dev train tagger") }
    let lexicon = try Lexicon.load()
    let text = try PlainText(folder: folder, files: Self.files)
    var words = 0
    var rows: [String] = []
    var pool = NameBreaks.Pool(lexicon: lexicon)
    for paragraph in text.entries.flatMap(\.paras) { pool.collect(Document(Array(paragraph.utf8), lexicon: lexicon)) }
    var training = Self.seeds.map { BoundaryExamples(lexicon: lexicon, tagger: tagger, pool: pool, seed: $0) }
    var apart = BoundaryExamples(lexicon: lexicon, tagger: tagger, pool: pool, seed: 9)
    for entry in text.entries {
      for paragraph in entry.paras {
        if PlainText.isHeldApart(entry) {
          words += paragraph.split(separator: " ").count
          apart.add(paragraph, genuine: true)
        } else {
          for number in training.indices { training[number].add(paragraph, genuine: number == 0) }
        }
      }
    }
    for made in Self.models {
      let examples = training.flatMap { $0[keyPath: made.examples].map(\.example) }
      var trainer = LinearTrainer(bits: made.bits)
      let bytes = LinearModel.serialized(trainer.train(examples, seed: 1), fingerprint: made.fingerprint)
      guard let model = LinearModel(bytes, fingerprint: made.fingerprint) else {
        throw TrainingError(description: "the model made cannot be read back")
      }
      try File.replace("Dictionaries/en/models/\(made.name).bin", with: bytes)
      let score = BoundaryScore(model, apart[keyPath: made.examples], words: words)
      rows.append("### \(made.name).bin\n\n\(examples.count) examples, \(bytes.count) bytes.\n\n\(score.table)")
      print(rows.last!)
    }
  }
}
