import LintEngine
import TextModel

/// A word that is two, with how sure that is.
struct RunTogether {
  let token: Int
  /// Byte offset of the second part.
  let seam: Int
  let reading: SplitReading
  /// A tag stands between the parts: they are two words in the file.
  let isAtTag: Bool
  /// The logarithm of the odds that the parts are words of their own.
  let score: Float

  var split: WordSplit { reading.split }
}

/// The words of an article that may be two: each with its likeliest parts.
struct RunTogetherWords: SharedAnalysis {
  let words: [RunTogether]

  init(_ article: Article) {
    let document = article.document
    let tagging = article.analysis(SentenceTagging.self)
    let candidates = article.analysis(Candidates.self).words
    guard !candidates.isEmpty, let models = tagging.models, let reader = tagging.reader, let frequencies = document.language.frequencies else {
      words = []
      return
    }
    let splits = SplitReader(document, article.lexicon, frequencies, reader.texts)
    let code = Self.protectedWords(document)
    // Words that are one, whatever stands around them.
    var isWhole = [Bool](repeating: false, count: document.words.count)
    words = candidates.compactMap { token in
      let (word, isParted) = (Int(document.tokens[token].word), !document.markup.seams(inside: document.tokens[token].range).isEmpty)
      guard isParted || !isWhole[word], !splits.isAddress(token) else { return nil }
      let pieces = Self.pieces(of: token, splits, document)
      guard !pieces.isEmpty else {
        if !isParted { isWhole[word] = true }
        return nil
      }
      guard !document.isInTag(token), isParted || code.isEmpty || !code.contains(document.folded(token)) else { return nil }
      var sentence = document.sentences[document.sentence(ofToken: token)].tokens
      // "the region. Zakarpattiawestern": the noun before a false stop is part of the sentence.
      let torn = document.isCapital(token) ? PlacePhrase.tornNoun(before: token, document) : nil
      if let torn { sentence = document.sentences[document.sentence(ofToken: torn.noun)].tokens.lowerBound..<sentence.upperBound }
      var best: RunTogether? = nil
      for piece in pieces {
        let readings = splits.readings(piece.parts, of: piece.range, in: sentence, at: token, skipping: torn.map { $0.first - 1 })
        for reading in readings where piece.isAtTag || !reading.startsWithNameAndSmallWord || reading.goesOn {
          let score = models.split(reading)
          guard score > best?.score ?? -.infinity else { continue }
          let seam = piece.range.lowerBound + reading.split.left.utf8.count
          best = RunTogether(token: token, seam: seam, reading: reading, isAtTag: piece.isAtTag, score: score)
        }
      }
      return best
    }
  }

  /// The pieces of a word that may be two, in bytes, each with its possible parts. Without a tag in it they are the same wherever the word stands.
  private static func pieces(
    of token: Int, _ splits: SplitReader, _ document: Document
  ) -> [(range: Range<Int>, parts: [SplitReading.Parts], isAtTag: Bool)] {
    splits.pieces(of: token).compactMap { piece in
      // Two elements side by side may stand apart on the page: "Yes", "No".
      let seam = document.markup.seams(inside: piece).first
      let tag = seam.flatMap { $0.kind == .both && document.isCapitalLetter($0.offset) ? nil : $0.offset }
      if seam != nil, tag == nil { return nil }
      let parts = splits.parts(of: piece, tag: tag).filter { tag != nil || isPossible($0) }
      return parts.isEmpty ? nil : (piece, parts, tag != nil)
    }
  }

  /// Words of code and of quotations in other languages, folded: what the page writes there is no accident elsewhere.
  private static func protectedWords(_ document: Document) -> Set<ArraySlice<UInt8>> {
    var words: Set<ArraySlice<UInt8>> = []
    for range in document.markup.protected {
      var index = document.tokens.firstIndex(endingAtOrAfter: range.lowerBound + 1)
      while index < document.tokens.count, document.tokens[index].range.upperBound <= range.upperBound {
        if document.isWord(index) { words.insert(document.folded(index)) }
        index += 1
      }
    }
    return words
  }

  /// Two capitals in a word are a brand, unless a part is a name that the page or the gazetteer has.
  private static func isPossible(_ reading: SplitReading.Parts) -> Bool {
    let (left, right) = reading.evidence
    // What the page writes twice is no accident, but where a link to the same name lost its end twice: "KadwayThe".
    let isLink = left == .page && reading.split.kind == .nameName && reading.isCommonRight && reading.traits.right.contains(.function)
    guard reading.count < 2 || isLink else { return false }
    switch reading.split.kind {
    case .nameWord: return reading.traits.right.contains(.function) || !reading.traits.right.contains(.surnameEnding)
    case .nameName, .nameAcronym, .acronymName:
      // Words of the dictionary are names where the page says so: "SunExpress" is made of a place and a paper.
      let isNamed = left == .page || left >= .proper && !reading.traits.left.contains(.knownLowercase)
      let isNamedRight = right == .page || right >= .proper && !reading.traits.right.contains(.knownLowercase)
      return isNamed && (isNamedRight || left == .page || reading.isCommonRight) || reading.split.kind == .acronymName && reading.isCommonRight
    default: return true
    }
  }
}

extension SplitReading {
  /// `Kyiv|and`
  fileprivate var startsWithNameAndSmallWord: Bool { split.kind == .nameWord && traits.right.contains(.function) }

  /// A word or an opening mark follows the parts, and no verb where the second is a preposition: a small word is not the last of its clause, but
  /// names that end like one are: "Mayor Drumat said".
  var goesOn: Bool {
    let (document, next) = (parted.document, index + 2)
    guard parted.tokens.contains(next) else { return false }
    if parted.tags.isFiniteVerb(next) || document.isPastForm(next) {
      // "Leksand won": a conjunction needs something before it; but a sentence that a false stop cut has lost it.
      let isLost = evidence.left < .place && index - parted.tokens.lowerBound < 2
      if traits.right.contains(.conjunction) ? isLost : traits.right.contains(.preposition) { return false }
    }
    return document.tokens[next].kind != .punctuation || document.token(next, isOneOf: "“", "\"", "(", "‘", "«")
  }

  var isCommonRight: Bool { parts.isCommonRight }
}

extension SplitReading.Parts {
  /// The second part has a capital but is a word that starts sentences, not a name.
  var isCommonRight: Bool {
    split.kind.endsInName && traits.right.contains(.knownLowercase) && traits.right.isDisjoint(with: [.place, .month, .weekday])
      && (traits.right.contains(.function) || evidence.right != .page)
  }
}
