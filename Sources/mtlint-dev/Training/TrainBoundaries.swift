import ArgumentParser
import FileSystem
import TextModel

/// Makes the models that judge seams, and the page that describes them.
struct TrainBoundaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: "Makes the models of seams in Dictionaries/en/models, and boundaries.md, from plain text.",
    discussion: """
      The folder holds ewt.jsonl, gumfree.jsonl and mascn.jsonl: documents as paragraphs, {"id": …, "paras": […]}. Every tenth document is \
      held apart and measured on. The scorers are trained on sides that were judged by models of the other half of the texts. The same text gives \
      the same bytes.
      """)

  @Argument(help: "The folder with the texts.")
  var folder: String

  @Argument(help: "The folder with large_en.msgpack.gz: rare words that are no accident.")
  var wordfreq: String

  /// The texts, in the folder.
  static let files = BoundaryPage.sources.map(\.file)
  /// Trainings, each in its own order, of which a model is the mean: one alone moves scores by a point or two.
  static let trainings = 8
  /// Pairs of sound and damaged text around the same constructions.
  private static let pairs = 8000

  private struct Made {
    let name: String
    /// What the model tells, and what its templates see: for the page.
    let what: String
    let sees: String
    let bits: Int
    let fingerprint: UInt32
  }

  private static let stop = Made(
    name: "stop", what: "false stops",
    sees: """
      Sees: how complete each side is and how well the two read as one sentence, apart and together; the name that opens the right side and what \
      it could belong to; the noun phrase before the stop; whether a word has taken the end of the left side to its front.
      """,
    bits: 15, fingerprint: StopFeatures.fingerprint)
  private static let comma = Made(
    name: "comma", what: "commas",
    sees: """
      Sees: two words and three tags on each side of the gap; whether a verb stands before it and how far the next one is; whether a place stands \
      before it, a capital after it, and a comma not far before; how well the classes of words read with a comma.
      """,
    bits: 17, fingerprint: GapFeatures.fingerprint)
  private static let capital = Made(
    name: "capital", what: "capitals of small words in mid-sentence",
    sees: "Sees: the two sides as if a stop stood between them, the word, and the capitals around it.", bits: 14,
    fingerprint: CapitalFeatures.fingerprint)
  private static let split = Made(
    name: "split", what: "run-together words",
    sees: """
      Sees, for each way to take a word apart: what is known of the parts (the page, the gazetteer, the dictionary), their lengths and frequencies, \
      how often words begin and end like them, what stands around, and how well the sentence reads with two words.
      """,
    bits: 15, fingerprint: SplitFeatures.fingerprint)

  func run() throws {
    guard let tagger = LanguagePack.english.tagger else { throw InputError(description: "there is no tagger: mtlint-dev train tagger") }
    guard let frequencies = LanguagePack.english.frequencies else {
      throw InputError(description: "there are no word figures: mtlint-dev frequencies")
    }
    guard LanguagePack.english.pieces != nil else { throw InputError(description: "there are no pieces: mtlint-dev train pieces") }
    let lexicon = try Lexicon.load()
    let texts = try Self.files.map { try PlainText(path: "\(folder)/\($0)") }
    let entries = texts.flatMap(\.entries)
    let apart = entries.filter(PlainText.isHeldApart)
    let open = entries.filter { !PlainText.isHeldApart($0) }
    let halves = [0, 1].map { half in open.indices.filter { $0 % 2 == half }.map { open[$0] } }

    func sides(_ entries: [PlainText.Entry]) -> SideTrainer {
      var trainer = SideTrainer(lexicon: lexicon, tagger: tagger, seed: 4)
      for paragraph in entries.flatMap(\.paras) { trainer.add(paragraph) }
      return trainer
    }
    let trained = try halves.map { try SideTrainer.models(sides($0).trained()) }
    let whole = sides(open)
    let bytes = whole.trained()
    let models = try SideTrainer.models(bytes)
    for (name, bytes) in [("end", bytes.end), ("start", bytes.start), ("classes", bytes.classes)] {
      try File.replace("Dictionaries/en/models/\(name).bin", with: bytes)
    }

    var breaks = NameBreaks.Pool(lexicon: lexicon)
    for paragraph in entries.flatMap(\.paras) { breaks.collect(Document(Array(paragraph.utf8), lexicon: lexicon)) }
    let list = PieceCounts(try CBPack(path: "\(wordfreq)/large_en.msgpack.gz"), lexicon: lexicon)
    let rare = list.unknown.filter { list.value($0) <= 1.25 && $0.utf8.count >= 6 }
    let pool = NamePool(lexicon: lexicon, words: list.frequent)
    func seams(_ entries: [PlainText.Entry], _ models: SideModels, _ seed: UInt64) -> SeamExamples {
      var examples = SeamExamples(lexicon: lexicon, tagger: tagger, models: models, pool: breaks, seed: seed)
      for entry in entries { examples.add(entry.paras) }
      return examples
    }
    func splits(_ entries: [PlainText.Entry], _ models: SideModels, _ seed: UInt64) -> BoundaryExamples {
      var examples = SplitExamples(lexicon, frequencies, tagger, models: models, pool: pool, rare: rare, seed: seed)
      for entry in entries { examples.add(entry.paras) }
      return examples.examples
    }
    var training = [0, 1].map { seams(halves[$0], trained[1 - $0], UInt64(4 + $0)) }
    var random = SplitMix(seed: 6)
    var contrast = ContrastPairs(names: pool.some(2000, &random), seed: 7)
    for _ in 0..<Self.pairs { training[0].add(contrast.next()) }
    let held = seams(apart, models, 9)

    let words = apart.reduce(0) { $0 + $1.paras.reduce(0) { $0 + PlainText.words($1) } }
    var sections = [
      section("end", whole.ends.count, bytes.end.count), section("start", whole.starts.count, bytes.start.count),
      section("classes", nil, bytes.classes.count),
    ]
    sections.append(try make(Self.stop, training.flatMap(\.stops), held.stops, words))
    sections.append(try make(Self.comma, training.flatMap(\.commas), held.commas, words))
    sections.append(try make(Self.capital, training.flatMap(\.capitals), held.capitals, words))
    let examples = [0, 1].flatMap { splits(halves[$0], trained[1 - $0], UInt64(14 + $0)) }
    sections.append(try make(Self.split, examples, splits(apart, models, 19), words * SplitExamples.copies))
    let page = BoundaryPage(words: texts.map(\.wordCount), wordsApart: words, sections: sections)
    try File.replace("Dictionaries/en/models/boundaries.md", with: Array(page.markdown.utf8))
    print(sections.joined(separator: "\n"))
  }

  private func section(_ name: String, _ examples: Int?, _ bytes: Int) -> String {
    let what = ["end": "sentences cut off", "start": "tails of sentences", "classes": "how classes of words follow each other"][name]!
    return "## \(name).bin: \(what)\n\n" + (examples.map { "\($0) examples, " } ?? "") + "\(bytes) bytes.\n"
  }

  /// Trains and writes a model; the section of the page that describes it.
  private func make(_ made: Made, _ examples: BoundaryExamples, _ held: BoundaryExamples, _ words: Int) throws -> String {
    let weights = LinearTrainer.mean(of: Self.trainings, bits: made.bits, examples.map(\.example))
    let bytes = LinearModel.serialized(weights, fingerprint: made.fingerprint)
    guard let model = LinearModel(bytes, fingerprint: made.fingerprint) else { throw InputError(description: "the model made cannot be read back") }
    try File.replace("Dictionaries/en/models/\(made.name).bin", with: bytes)
    let score = BoundaryScore(model, held, words: words)
    return
      "## \(made.name).bin: \(made.what)\n\n\(made.sees)\n\n\(examples.count) examples, \(1 << made.bits) weights, \(bytes.count) bytes.\n\n\(score.table)"
  }
}
