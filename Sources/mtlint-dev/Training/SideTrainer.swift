import TextModel

/// Makes the models of one side of a seam (`SideModels`) out of documents: genuine sentences against pieces that were cut from them.
struct SideTrainer {
  static let bits = 15

  private let reader: TextReader
  private let lexicon: Lexicon
  private let tagger: Tagger
  private var random: SplitMix
  private(set) var ends: BoundaryExamples = []
  private(set) var starts: BoundaryExamples = []
  private(set) var classes = ClassModelBuilder()

  init(lexicon: Lexicon, tagger: Tagger, seed: UInt64) {
    self.lexicon = lexicon
    self.tagger = tagger
    reader = TextReader(lexicon, tagger)
    random = SplitMix(seed: seed)
  }

  mutating func add(_ paragraph: String) {
    let document = Document(Array(paragraph.utf8), lexicon: lexicon)
    for sentence in document.sentences {
      let tokens = sentence.tokens
      let last = tokens.upperBound - 1
      guard tokens.count >= 4, document.token(last, isOneOf: ".", "!", "?"), document.tokens[tokens.lowerBound].flags.contains(.capital) else {
        continue
      }
      let tags = tagger.tags(ofTokens: tokens, in: document)
      let span = TaggedSpan(tokens, of: tags, in: document)
      classes.add(span.symbols)
      addStart("genuine", span, isDamage: false)
      if document.isStop(last) { addEnd("genuine", TaggedSpan(tokens.dropLast(), of: tags, in: document), isDamage: false) }
      cut(tokens, document)
    }
  }

  /// The sentence cut in two at a gap between words, and at one before a capital where there is any.
  private mutating func cut(_ sentence: Range<Int>, _ document: Document) {
    let gaps = sentence.dropFirst(3).dropLast(3).filter { document.isPlainWord($0) && document.isPlainWord($0 + 1) }
    guard !gaps.isEmpty else { return }
    let names = gaps.filter { document.tokens[$0 + 1].flags.contains(.capital) }
    for last in [random.pick(gaps), random.pick(names.isEmpty ? gaps : names)] {
      let left = document.text(document.range(ofTokens: sentence.lowerBound..<last + 1))
      let right = document.text(document.range(ofTokens: last + 1..<sentence.upperBound))
      guard let parts = reader.parted(left, right.prefix(1).uppercased() + right.dropFirst()) else { continue }
      addEnd("cut", parts.left, isDamage: true)
      addStart("cut", parts.right, isDamage: true)
    }
  }

  private mutating func addEnd(_ kind: String, _ span: TaggedSpan, isDamage: Bool) {
    var features = FeatureList()
    EndFeatures.write(span, to: &features)
    ends.append((kind, LinearTrainer.Example(features: features.hashes, isDamage: isDamage)))
  }

  private mutating func addStart(_ kind: String, _ span: TaggedSpan, isDamage: Bool) {
    var features = FeatureList()
    StartFeatures.write(span, to: &features)
    starts.append((kind, LinearTrainer.Example(features: features.hashes, isDamage: isDamage)))
  }

  /// The bytes of the three models.
  func trained() -> (end: [UInt8], start: [UInt8], classes: [UInt8]) {
    func bytes(_ examples: BoundaryExamples, _ fingerprint: UInt32) -> [UInt8] {
      LinearModel.serialized(LinearTrainer.mean(of: TrainBoundaries.trainings, bits: Self.bits, examples.map(\.example)), fingerprint: fingerprint)
    }
    return (bytes(ends, EndFeatures.fingerprint), bytes(starts, StartFeatures.fingerprint), classes.serialized())
  }

  /// The models, read back.
  static func models(_ bytes: (end: [UInt8], start: [UInt8], classes: [UInt8])) throws -> SideModels {
    guard let end = LinearModel(bytes.end, fingerprint: EndFeatures.fingerprint),
      let start = LinearModel(bytes.start, fingerprint: StartFeatures.fingerprint), let classes = ClassModel(bytes.classes)
    else { throw InputError(description: "the models made cannot be read back") }
    return SideModels(end: end, start: start, classes: classes)
  }
}
