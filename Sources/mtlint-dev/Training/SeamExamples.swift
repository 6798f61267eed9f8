import TextModel

/// Examples for the scorers of stops, commas and capitals: genuine places of a document, and damage made from the same sentences.
struct SeamExamples {
  /// How much an example counts whose sides come from two places.
  private static let recombined = 0.5

  private let lexicon: Lexicon
  private let tagger: Tagger
  private let reader: SeamReader
  private let pool: NameBreaks.Pool
  private var random: SplitMix
  private(set) var stops: BoundaryExamples = []
  private(set) var commas: BoundaryExamples = []
  private(set) var capitals: BoundaryExamples = []
  /// Genuine left sides with an end that looks unfinished, and genuine right sides that a name opens.
  private var hardLefts: [String] = []
  private var names: [String] = []

  /// `models` must not have seen the documents.
  init(lexicon: Lexicon, tagger: Tagger, models: SideModels, pool: NameBreaks.Pool, seed: UInt64) {
    self.lexicon = lexicon
    self.tagger = tagger
    reader = SeamReader(TextReader(lexicon, tagger), models)
    self.pool = pool
    random = SplitMix(seed: seed)
  }

  /// Adds the examples of a document.
  mutating func add(_ paragraphs: [String]) {
    hardLefts = []
    names = []
    for paragraph in paragraphs {
      let document = Document(Array(paragraph.utf8), lexicon: lexicon)
      for block in document.blocks {
        genuineStops(block, document)
        for number in block.sentences {
          let sentence = document.sentences[number].tokens
          genuineCapitals(sentence, document)
          guard sentence.count >= 8 else { continue }
          for _ in 0..<2 { cut(sentence, document) }
          for found in NameBreaks.find(sentence, document) + NameBreaks.named(sentence, document, pool, &random) {
            addFalseStop(found, sentence, document)
          }
          titled(sentence, document)
          gaps(sentence, document)
          falseCapital(sentence, document)
        }
      }
    }
    // A genuine left side and a genuine right one make a genuine stop: hard ones are rare side by side.
    guard !names.isEmpty else { return }
    for left in hardLefts { addStop("recombined", left, random.pick(names), isDamage: false, weight: Self.recombined) }
  }

  /// Adds a pair of texts that differ in whether the stop between them is sound.
  mutating func add(_ pair: ContrastPairs.Pair) {
    addStop("template", pair.left, pair.right, isDamage: pair.isDamage, weight: Self.recombined)
  }

  // MARK: Stops

  private mutating func genuineStops(_ block: Block, _ document: Document) {
    for (first, second) in zip(block.sentences, block.sentences.dropFirst()) {
      let (left, right) = (document.sentences[first].tokens, document.sentences[second].tokens)
      guard let stop = left.last(where: { document.isStop($0) }), left.upperBound - stop <= 3, stop - left.lowerBound >= 2, right.count >= 2,
        document.isPlainWord(stop - 1), document.isPlainWord(right.lowerBound)
      else { continue }
      let spans = (span(left.lowerBound..<stop + 1, document), span(right, document))
      let head = TaggedSpan(left.lowerBound..<stop, of: spans.0.tags, in: document)
      addStop("genuine", head, spans.1, isDamage: false)
      addCapital("lost-stop", head, spans.1, isDamage: true)
      addCapital("comma", head.followedByComma(reader.texts), spans.1, isDamage: true)
      let text = head.text
      if isHard(head) { hardLefts += Array(repeating: text, count: head.tags[stop - 1].isClosedEnd ? 3 : 1) }
      if spans.1.tags[right.lowerBound].isProperNoun { names.append(spans.1.text) }
    }
  }

  /// Ends in what seldom ends a sentence, or in a title or a noun that names follow.
  private func isHard(_ span: TaggedSpan) -> Bool {
    let last = span.tokens.upperBound - 1
    let tag = span.tags[last]
    return tag.isClosedEnd || tag.isProperNoun || tag == .vbnVerb || tag == .prpPron || tag.isAuxiliary
      || !span.document.traits(last).isDisjoint(with: [.titleNoun, .placeNoun, .auxiliary])
  }

  private func span(_ tokens: Range<Int>, _ document: Document) -> TaggedSpan {
    TaggedSpan(tokens, of: tagger.tags(ofTokens: tokens, in: document), in: document)
  }

  private mutating func addStop(_ kind: String, _ left: TaggedSpan, _ right: TaggedSpan, isDamage: Bool, weight: Double = 1) {
    var features = FeatureList()
    StopFeatures.write(left, right, reader.sides(left, right), to: &features)
    stops.append((kind, LinearTrainer.Example(features: features.hashes, isDamage: isDamage, weight: weight)))
  }

  private mutating func addStop(_ kind: String, _ left: String, _ right: String, isDamage: Bool, weight: Double = 1) {
    guard let parts = reader.texts.parted(left, right), parts.left.tokens.count > 1, parts.right.tokens.count > 1 else { return }
    addStop(kind, parts.left, parts.right, isDamage: isDamage, weight: weight)
  }

  /// A stop between two words of a sentence, of a kind chosen at random.
  private mutating func cut(_ sentence: Range<Int>, _ document: Document) {
    let places = Dictionary(grouping: FalseStop.betweenWords(sentence, document), by: \.kind)
    guard !places.isEmpty else { return }
    addFalseStop(random.pick(places[random.pick(FalseStop.Kind.allCases.filter { places[$0] != nil })]!), sentence, document)
  }

  private mutating func addFalseStop(_ made: FalseStop, _ sentence: Range<Int>, _ document: Document) {
    let (left, right) = made.sides(of: sentence, document)
    addStop(made.kind.rawValue, left, right.prefix(1).uppercased() + right.dropFirst(), isDamage: true)
  }

  private static let roles = [
    "president", "prime minister", "Foreign Minister", "spokesman", "governor", "mayor", "director", "chairman", "leader", "commander", "ambassador",
    "head coach", "captain", "lawyer", "deputy director", "Interior Minister", "striker", "actor", "professor",
  ]
  private static let places = [
    "region", "province", "district", "city", "area", "village", "town", "state", "airport", "port", "peninsula", "county", "island", "suburb",
    "settlement", "municipality", "capital", "street", "square", "lake",
  ]

  /// A title or a noun for a place put before a name of the sentence, and cut from it: "by the former spokesman. Ivan Petrov".
  private mutating func titled(_ sentence: Range<Int>, _ document: Document) {
    let found = sentence.dropLast(2).filter {
      NameBreaks.isName($0, document)
        && ($0 == sentence.lowerBound
          || document.isPlainWord($0 - 1) && !document.tokens[$0 - 1].flags.contains(.capital)
            && !document.traits($0 - 1).contains(.determiner) && document.traits($0 - 1).contains(.function))
    }
    guard !found.isEmpty else { return }
    let name = random.pick(found)
    let isPlace = name > sentence.lowerBound && document.token(name - 1, isOneOf: "in", "at", "to", "from", "near")
    let noun =
      isPlace
      ? "the " + random.pick(Self.places) : random.pick(["", "the ", "former ", "the new ", "regional "]) + random.pick(Self.roles)
    let whole = document.range(ofTokens: sentence)
    let head = document.text(whole.lowerBound..<document.tokens[name].range.lowerBound)
    let left = head.isEmpty ? noun.prefix(1).uppercased() + noun.dropFirst() : head + noun
    addStop(isPlace ? "place" : "title", left, document.text(document.tokens[name].range.lowerBound..<whole.upperBound), isDamage: true, weight: 0.8)
  }

  // MARK: Capitals

  private mutating func addCapital(_ kind: String, _ left: TaggedSpan, _ right: TaggedSpan, isDamage: Bool) {
    let (document, first) = (right.document, right.tokens.lowerBound)
    guard left.tokens.count > 1, right.tokens.count > 2, document.isCapitalisedSmallWord(first) else { return }
    var features = FeatureList()
    CapitalFeatures.write(left, right, reader.sides(left, right), to: &features)
    capitals.append((kind, LinearTrainer.Example(features: features.hashes, isDamage: isDamage)))
  }

  private mutating func genuineCapitals(_ sentence: Range<Int>, _ document: Document) {
    for index in sentence.dropFirst(2).dropLast(2)
    where document.isCapitalisedSmallWord(index) && (document.isPlainWord(index - 1) || document.token(index - 1, is: ",")) {
      addCapital("genuine", span(sentence.lowerBound..<index, document), span(index..<sentence.upperBound, document), isDamage: false)
    }
  }

  /// A small word of the sentence that gets a capital.
  private mutating func falseCapital(_ sentence: Range<Int>, _ document: Document) {
    let small = sentence.dropFirst(3).dropLast(3).filter {
      document.isPlainWord($0) && document.traits($0).contains(.function) && !document.tokens[$0].flags.contains(.capital)
    }
    guard !small.isEmpty else { return }
    let index = random.pick(small)
    let whole = document.range(ofTokens: sentence)
    let text = document.text(document.tokens[index].range.lowerBound..<whole.upperBound)
    let left = reader.texts.read(document.text(whole.lowerBound..<document.tokens[index - 1].range.upperBound))
    addCapital("capital", left, reader.texts.read(text.prefix(1).uppercased() + text.dropFirst()), isDamage: true)
  }

  // MARK: Commas

  /// Gaps with a comma taken out, and gaps without one; after names more often than elsewhere.
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
      let joined = reader.texts.read(left + " " + document.text(document.range(ofTokens: comma + 1..<sentence.upperBound)))
      if let index = joined.document.tokens.firstIndex(where: { $0.range.lowerBound == left.utf8.count + 1 }) { addGap(index, joined, true) }
    }
    if !plain.isEmpty { addGap(random.pick(plain), span(sentence, document), false) }
  }

  private mutating func addGap(_ index: Int, _ span: TaggedSpan, _ hasComma: Bool) {
    var features = FeatureList()
    GapFeatures.write(span, before: index, reader.models.classes, to: &features)
    commas.append((hasComma ? "comma" : "genuine", LinearTrainer.Example(features: features.hashes, isDamage: hasComma)))
  }
}

extension POSTag {
  /// Prepositions, particles, infinitive marks and modals: what a stranded end is made of.
  fileprivate var isClosedEnd: Bool { isPreposition || self == .rpAdp || self == .toPart || self == .mdAux }
}

extension TaggedSpan {
  /// The same words with a comma at the end.
  fileprivate func followedByComma(_ reader: TextReader) -> TaggedSpan { reader.read(text + ",") }
}
