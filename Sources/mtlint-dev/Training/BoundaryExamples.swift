import TextModel

/// Examples for the boundary models: genuine stops, sentence ends and commas, and seeded false ones made from the same sentences.
struct BoundaryExamples {
  /// Examples of one kind of place.
  typealias Kinds = [(kind: String, example: LinearTrainer.Example)]

  private let lexicon: Lexicon
  private let tagger: Tagger
  private let pool: NameBreaks.Pool
  private var random: SplitMix
  private(set) var stops: Kinds = []
  private(set) var ends: Kinds = []
  private(set) var commas: Kinds = []

  init(lexicon: Lexicon, tagger: Tagger, pool: NameBreaks.Pool, seed: UInt64) {
    self.lexicon = lexicon
    self.tagger = tagger
    self.pool = pool
    random = SplitMix(seed: seed)
  }

  /// Adds the examples of a paragraph. `genuine`: also those of its own stops; without, only further false ones.
  mutating func add(_ paragraph: String, genuine: Bool) {
    let document = Document(Array(paragraph.utf8), lexicon: lexicon)
    for block in document.blocks {
      if genuine { genuineStops(block, document) }
      for number in block.sentences {
        let sentence = document.sentences[number].tokens
        if genuine { genuineEnd(sentence, document) }
        guard sentence.count >= 8 else { continue }
        cut(sentence, document)
        for found in NameBreaks.find(sentence, document) + NameBreaks.named(sentence, document, pool, &random) {
          addFalseStop(found, sentence, document)
        }
        truncate(sentence, document)
        gaps(sentence, document)
      }
    }
  }

  /// The tokens, tagged together with the stop behind them.
  private func span(_ tokens: Range<Int>, _ document: Document) -> TaggedSpan {
    let end = tokens.upperBound < document.tokens.count && document.isStop(tokens.upperBound) ? tokens.upperBound + 1 : tokens.upperBound
    return TaggedSpan(tokens, of: tagger.tags(ofTokens: tokens.lowerBound..<end, in: document), in: document)
  }

  // MARK: Stops

  private mutating func genuineStops(_ block: Block, _ document: Document) {
    for (first, second) in zip(block.sentences, block.sentences.dropFirst()) {
      let (left, right) = (document.sentences[first].tokens, document.sentences[second].tokens)
      guard let stop = left.last(where: { document.isStop($0) }), left.upperBound - stop <= 3, stop - left.lowerBound >= 2 else { continue }
      addStop("genuine", left.lowerBound..<stop, right, document, isDamage: false)
    }
  }

  private mutating func addStop(_ kind: String, _ left: Range<Int>, _ right: Range<Int>, _ document: Document, isDamage: Bool) {
    var features = FeatureList()
    StopFeatures.write(span(left, document), span(right, document), to: &features)
    stops.append((kind, LinearTrainer.Example(features: features.hashes, isDamage: isDamage)))
  }

  /// A stop between two words of a sentence, of a kind chosen at random.
  private mutating func cut(_ sentence: Range<Int>, _ document: Document) {
    let places = Dictionary(grouping: FalseStop.betweenWords(sentence, document), by: \.kind)
    guard !places.isEmpty else { return }
    addFalseStop(random.pick(places[random.pick(FalseStop.Kind.allCases.filter { places[$0] != nil })]!), sentence, document)
  }

  private mutating func addFalseStop(_ made: FalseStop, _ sentence: Range<Int>, _ document: Document) {
    let (left, right) = made.sides(of: sentence, document)
    let text = left + ". " + right.prefix(1).uppercased() + right.dropFirst()
    let document = Document(Array(text.utf8), lexicon: lexicon)
    guard let stop = document.tokens.firstIndex(where: { $0.range.lowerBound == left.utf8.count && $0.kind == .punctuation }), stop > 0,
      stop + 1 < document.tokens.count
    else { return }
    addStop(made.kind.rawValue, 0..<stop, stop + 1..<document.tokens.count, document, isDamage: true)
  }

  // MARK: Ends

  private mutating func genuineEnd(_ sentence: Range<Int>, _ document: Document) {
    guard let stop = sentence.last(where: { document.isStop($0) }), sentence.upperBound - stop <= 3, stop > sentence.lowerBound else { return }
    addEnd("genuine", sentence.lowerBound..<stop, document, isDamage: false)
  }

  private mutating func addEnd(_ kind: String, _ tokens: Range<Int>, _ document: Document, isDamage: Bool) {
    var features = FeatureList()
    EndFeatures.write(span(tokens, document), to: &features)
    ends.append((kind, LinearTrainer.Example(features: features.hashes, isDamage: isDamage)))
  }

  /// The sentence up to a word inside it, half of the time a word that seldom ends one.
  private mutating func truncate(_ sentence: Range<Int>, _ document: Document) {
    let cuts = CutOffs(sentence, document)
    for _ in 0..<2 {
      guard !cuts.places.isEmpty else { return }
      let last = random.pick(!cuts.small.isEmpty && random.fraction() < 0.5 ? cuts.small : cuts.places)
      addEnd(cuts.small.contains(last) ? "small" : "content", sentence.lowerBound..<last + 1, document, isDamage: true)
    }
  }

  // MARK: Commas

  /// Gaps with a comma taken out, and gaps without one; behind names more often than elsewhere.
  private mutating func gaps(_ sentence: Range<Int>, _ document: Document) {
    let commas = sentence.dropFirst(2).dropLast(2).filter {
      document.token($0, is: ",") && document.isPlainWord($0 - 1) && document.isPlainWord($0 + 1) && !document.tokens[$0 + 1].flags.contains(.capital)
    }
    var plain: [Int] = []
    for index in sentence.dropFirst().dropLast()
    where document.isPlainWord(index) && document.isPlainWord(index - 1) && !document.tokens[index].flags.contains(.capital) {
      if document.tokens[index - 1].flags.contains(.capital) || random.fraction() < 0.15 { plain.append(index) }
    }
    if !commas.isEmpty {
      let comma = random.pick(commas)
      let left = document.text(document.range(ofTokens: sentence.lowerBound..<comma))
      let right = document.text(document.range(ofTokens: comma + 1..<sentence.upperBound))
      let joined = Document(Array((left + " " + right).utf8), lexicon: lexicon)
      if let index = joined.tokens.firstIndex(where: { $0.range.lowerBound == left.utf8.count + 1 }) {
        addGap(index, 0..<joined.tokens.count, joined, true)
      }
    }
    if !plain.isEmpty { addGap(random.pick(plain), sentence, document, false) }
  }

  private mutating func addGap(_ index: Int, _ tokens: Range<Int>, _ document: Document, _ hasComma: Bool) {
    var features = FeatureList()
    GapFeatures.write(span(tokens, document), before: index, to: &features)
    commas.append((hasComma ? "comma" : "genuine", LinearTrainer.Example(features: features.hashes, isDamage: hasComma)))
  }
}

extension Document {
  func isStop(_ index: Int) -> Bool { tokens[index].kind == .punctuation && token(index, is: ".") }
  func isPlainWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].flags.isDisjoint(with: [.digit])
  }
}
