import TextModel

/// Examples for the scorer of run-together words: documents whose names are replaced by others, with spaces taken out here and there.
///
/// The names are put in consistently, so that what a page says elsewhere counts, and most are names that no list has: the names of the
/// training text are those that every list knows.
struct SplitExamples {
  /// Copies of a document, each with names and lost spaces of its own.
  static let copies = 6
  /// Copies in which most paragraphs lose a space; in the others fewer do.
  private static let damagedCopies = 3

  private static let directions = [
    "western", "eastern", "southern", "northern", "central", "southwestern", "southeastern", "northwestern", "northeastern",
  ]

  private let lexicon: Lexicon
  private let frequencies: WordFrequencies
  private let reader: TextReader
  private let models: SideModels
  private let pool: NamePool
  /// Words that no dictionary has and that people write, rarely.
  private let rare: [String]
  private var random: SplitMix
  private(set) var examples: BoundaryExamples = []

  /// `models` must not have seen the documents.
  init(_ lexicon: Lexicon, _ frequencies: WordFrequencies, _ tagger: Tagger, models: SideModels, pool: NamePool, rare: [String], seed: UInt64) {
    self.lexicon = lexicon
    self.frequencies = frequencies
    reader = TextReader(lexicon, tagger)
    self.models = models
    self.pool = pool
    self.rare = rare
    random = SplitMix(seed: seed)
  }

  mutating func add(_ paragraphs: [String]) {
    for copy in 0..<Self.copies {
      var text: [UInt8] = []
      var seams: [Int: Int] = [:]
      // Where rare words were put, which are what they are.
      var plants: Set<Int> = []
      var names: [String: String] = [:]
      for paragraph in paragraphs {
        let (renamed, planted) = rename(Document(Array(paragraph.utf8), lexicon: lexicon), &names)
        let document = Document(renamed, lexicon: lexicon)
        if random.fraction() < (copy < Self.damagedCopies ? 0.8 : 0.4), let gap = gap(in: document) {
          let (first, second) = (document.tokens[gap.first].range, document.tokens[gap.second].range)
          seams[text.count + first.lowerBound] = first.count
          text += document.bytes[..<first.upperBound] + document.bytes[second.lowerBound...] + [0x0A, 0x0A]
        } else {
          plants.formUnion(planted.map { $0 + text.count })
          text += renamed + [0x0A, 0x0A]
        }
      }
      label(Document(text, lexicon: lexicon), seams, plants)
    }
  }

  /// Every way to take an unknown word apart, right where the space was. `seams`: where the words start, and the length of their first parts.
  private mutating func label(_ document: Document, _ seams: [Int: Int], _ plants: Set<Int>) {
    let splits = SplitReader(document, lexicon, frequencies, reader)
    for sentence in document.sentences {
      for index in sentence.tokens {
        let token = document.tokens[index].range
        for range in plants.contains(token.lowerBound) ? [token] : splits.isAddress(index) ? [] : splits.pieces(of: index) {
          for reading in splits.readings(splits.parts(of: range), of: range, in: sentence.tokens, at: index) {
            let isDamage = seams[range.lowerBound] == reading.split.left.utf8.count
            var features = FeatureList()
            SplitFeatures.write(reading, models.classes, to: &features)
            examples.append((isDamage ? "\(reading.split.kind)" : "genuine", LinearTrainer.Example(features: features.hashes, isDamage: isDamage)))
          }
        }
      }
    }
  }

  /// The document with other names, the same one for the same, and with some words replaced by rare ones; and where these are.
  private mutating func rename(_ document: Document, _ names: inout [String: String]) -> (bytes: [UInt8], plants: [Int]) {
    var bytes: [UInt8] = []
    var plants: [Int] = []
    var end = 0
    for index in document.tokens.indices.dropFirst() {
      let token = document.tokens[index]
      if token.kind == .word, token.flags == .gapBefore, token.range.count > 5, !document.traits(index).contains(.function), random.fraction() < 0.02
      {
        bytes += document.bytes[end..<token.range.lowerBound]
        plants.append(bytes.count)
        bytes += Array(random.pick(rare).utf8)
        end = token.range.upperBound
        continue
      }
      guard NameBreaks.isName(index, document), token.flags.isDisjoint(with: [.allCapitals, .innerCapital, .hyphen, .apostrophe, .nonASCII]),
        token.flags.contains(.gapBefore), !document.traits(index).contains(.knownLowercase), token.range.count > 2
      else { continue }
      let name = document.text(token: index)
      let isRare = random.fraction() < 0.1
      let other = isRare ? random.pick(rare).capitalized : names[name] ?? (random.fraction() < 0.25 ? name : pool.pick(&random))
      bytes += document.bytes[end..<token.range.lowerBound]
      if isRare { plants.append(bytes.count) } else { names[name] = other }
      bytes += Array(other.utf8)
      // "Arica, northern Chile": how agencies set places off, and the training text seldom does.
      if random.fraction() < 0.06, index + 1 < document.tokens.count, !document.tokens[index + 1].flags.contains(.capital) {
        bytes += Array(", \(random.pick(Self.directions)) \(pool.pick(&random))".utf8)
      }
      end = token.range.upperBound
    }
    return (bytes + document.bytes[end...], plants)
  }

  /// What stands on both sides of a space: rare kinds are taken as often as common ones.
  private struct Kind: Hashable {
    let startsWithCapital: Bool
    let endsInCapital: Bool
    let hasFigure: Bool
    let endsInSmallWord: Bool
  }

  /// A gap between two words that may lose its space, of a kind chosen first.
  private mutating func gap(in document: Document) -> (first: Int, second: Int)? {
    var gaps: [Kind: [(Int, Int)]] = [:]
    for first in document.tokens.indices.dropFirst() where document.tokens[first].flags.contains(.gapBefore) {
      var second = first + 1
      if document.tokens[first].flags.contains(.capital), second < document.tokens.count, document.token(second, is: ",") { second += 1 }
      guard second < document.tokens.count, canJoin(first, document), canJoin(second, document), document.tokens[second].flags.contains(.gapBefore),
        document.sentence(ofToken: first) == document.sentence(ofToken: second)
      else { continue }
      let kind = Kind(
        startsWithCapital: document.tokens[first].flags.contains(.capital), endsInCapital: document.tokens[second].flags.contains(.capital),
        hasFigure: document.tokens[first].kind == .number || document.tokens[second].kind == .number,
        endsInSmallWord: document.traits(second).contains(.function))
      gaps[kind, default: []].append((first, second))
    }
    guard !gaps.isEmpty else { return nil }
    let kinds = gaps.keys.sorted { "\($0)" < "\($1)" }
    let named = kinds.filter { $0.startsWithCapital && !$0.endsInCapital }
    return random.pick(gaps[random.pick(!named.isEmpty && random.fraction() < 0.5 ? named : kinds)]!)
  }

  private func canJoin(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    return token.range.count > 1 && (token.kind == .word && token.flags.isDisjoint(with: [.apostrophe, .hyphen]) || token.kind == .number)
  }
}
