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

  /// The texts, in the folder.
  static let files = BoundaryPage.sources.map(\.file)
  /// Seeds of the false stops: each sentence is cut once for each.
  private static let seeds: [UInt64] = [4, 44, 444]

  /// Trainings, each in its own order, of which a model is the mean: one alone moves scores by a point or two.
  private static let trainings = 8

  private struct Made {
    let name: String
    /// What the model tells, and what its templates see: for the page.
    let what: String
    let sees: String
    let bits: Int
    let fingerprint: UInt32
    let examples: KeyPath<BoundaryExamples, BoundaryExamples.Kinds>
  }

  private static var models: [Made] {
    [
      Made(
        name: "stop", what: "false stops",
        sees: """
          Templates: one and two words on each side of the stop, alone and across it; up to three tags on the left and four on the right, alone, across \
          it and beside words; finite verbs and the main verb of each side, how far they are from the stop and what stands before them; lengths; \
          quotation marks; what follows the name that opens the right side; what the noun phrase that ends the left one hangs on.
          """,
        bits: 18, fingerprint: StopFeatures.fingerprint, examples: \.stops),
      Made(
        name: "end", what: "sentences cut off",
        sees: """
          Templates: the last two words and four tags; how the sentence begins, its length, its finite verbs and its main verb; what the noun phrase at \
          its end hangs on; quotation marks.
          """,
        bits: 17, fingerprint: EndFeatures.fingerprint, examples: \.ends),
      Made(
        name: "comma", what: "commas",
        sees: """
          Templates: two words and three tags on each side of the gap; whether a verb stands before it and how far the next one is; whether a place \
          stands before it, a capital behind it, and a comma not far before.
          """,
        bits: 17, fingerprint: GapFeatures.fingerprint, examples: \.commas),
    ]
  }

  func run() throws {
    guard let tagger = Tagger.shared else { throw InputError(description: "there is no tagger: mtlint-dev train tagger") }
    let lexicon = try Lexicon.load()
    let texts = try Self.files.map { try PlainText(path: "\(folder)/\($0)") }
    let entries = texts.flatMap(\.entries)
    var words = 0
    var sections: [String] = []
    var pool = NameBreaks.Pool(lexicon: lexicon)
    for paragraph in entries.flatMap(\.paras) { pool.collect(Document(Array(paragraph.utf8), lexicon: lexicon)) }
    var training = Self.seeds.map { BoundaryExamples(lexicon: lexicon, tagger: tagger, pool: pool, seed: $0) }
    var apart = BoundaryExamples(lexicon: lexicon, tagger: tagger, pool: pool, seed: 9)
    for entry in entries {
      for paragraph in entry.paras {
        if PlainText.isHeldApart(entry) {
          words += PlainText.words(paragraph)
          apart.add(paragraph, genuine: true)
        } else {
          for number in training.indices { training[number].add(paragraph, genuine: number == 0) }
        }
      }
    }
    for made in Self.models {
      let examples = training.flatMap { $0[keyPath: made.examples].map(\.example) }
      let bytes = LinearModel.serialized(LinearTrainer.mean(of: Self.trainings, bits: made.bits, examples), fingerprint: made.fingerprint)
      guard let model = LinearModel(bytes, fingerprint: made.fingerprint) else {
        throw InputError(description: "the model made cannot be read back")
      }
      try File.replace("Dictionaries/en/models/\(made.name).bin", with: bytes)
      let score = BoundaryScore(model, apart[keyPath: made.examples], words: words)
      sections.append(
        "## \(made.name).bin: \(made.what)\n\n\(made.sees)\n\n\(examples.count) examples, \(1 << made.bits) weights, \(bytes.count) bytes.\n\n\(score.table)"
      )
    }
    let page = BoundaryPage(words: texts.map(\.wordCount), wordsApart: words, sections: sections)
    try File.replace("Dictionaries/en/models/boundaries.md", with: Array(page.markdown.utf8))
    print(sections.joined(separator: "\n"))
  }
}
