/// A word that may be two, in its sentence: read as it stands and taken apart.
public struct SplitReading {
  /// What is known of a part, weakest first.
  public enum Evidence: UInt32, Sendable, Comparable {
    case none, rare, word, proper, place, page

    public static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is known before the sentence is read, which costs far more.
  public struct Parts {
    public let split: WordSplit
    /// Of each part.
    public let evidence: (left: Evidence, right: Evidence)
    /// How often the word as it stands occurs on the page.
    public let count: Int
    public let traits: (left: WordTraits, right: WordTraits)
    /// Zipf values of the parts in lower case; 0 when they are below 2.
    let zipf: (left: Float, right: Float)
  }

  public let parts: Parts
  /// The sentence with the word as it stands, and where it is.
  public let whole: TaggedSpan
  /// The sentence with the parts, and where the first one is.
  public let parted: TaggedSpan
  public let index: Int

  public var split: WordSplit { parts.split }
  public var evidence: (left: Evidence, right: Evidence) { parts.evidence }
  public var count: Int { parts.count }
  public var traits: (left: WordTraits, right: WordTraits) { parts.traits }
  var zipf: (left: Float, right: Float) { parts.zipf }

  /// What is known of a word: on the page, in the gazetteer, in the dictionary.
  public static func evidence(_ text: String, _ traits: WordTraits, _ page: PageWords, _ frequencies: WordFrequencies) -> Evidence {
    if page.count(text) > 0 { return .page }
    if !traits.isDisjoint(with: [.place, .placePart]) { return .place }
    if traits.contains(.platform) || traits.contains(.known) && !traits.contains(.knownLowercase) { return .proper }
    if traits.contains(.knownLowercase) { return .word }
    return frequencies.isKnownSomewhere(text.lowercased()) ? .rare : .none
  }
}

/// Takes the words of a document apart.
public struct SplitReader {
  /// Tokens of a long sentence that are read on each side.
  private static let reach = 16

  private let document: Document
  private let lexicon: Lexicon
  private let frequencies: WordFrequencies
  private let reader: TextReader
  private let page = Once<PageWords>()

  public init(_ document: Document, _ lexicon: Lexicon, _ frequencies: WordFrequencies, _ reader: TextReader) {
    self.document = document
    self.lexicon = lexicon
    self.frequencies = frequencies
    self.reader = reader
  }

  /// True for a word that may be an accident: no list has it, and nobody else writes it.
  private func isUnknown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lexicon.traits(of: text).isDisjoint(with: [.known, .place, .platform]), !isKnownSomewhere(text) else { return false }
    guard text.last == 0x73, text.count > 4 else { return true }
    // "Kardashians": the plural of a name.
    let singular = UnsafeBufferPointer(rebasing: text.dropLast())
    return lexicon.traits(of: singular).isDisjoint(with: [.known, .place, .placePart]) && !isKnownSomewhere(singular)
  }

  private func isKnownSomewhere(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.allSatisfy({ $0 < 0x80 }) else { return frequencies.isKnownSomewhere(String(decoding: text, as: UTF8.self).lowercased()) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { lower in
      for index in text.indices { lower[index] = text[index].isASCIIUpper ? text[index] | 0x20 : text[index] }
      return frequencies.isKnownSomewhere(UnsafeBufferPointer(lower))
    }
  }

  /// The pieces of a token that may be two words, in bytes: the word without its possessive ending, and of a hyphenated one each part that is
  /// unknown. A figure with letters is a piece too. They are the same wherever the word stands.
  public func pieces(of index: Int) -> [Range<Int>] {
    let token = document.tokens[index]
    guard token.kind == .word || token.kind == .number && token.flags.contains(.letters), token.range.count >= 4,
      !token.flags.contains(.allCapitals)
    else { return [] }
    let isMixed = !token.flags.isDisjoint(with: [.innerCapital, .digit]) || token.kind == .number
    guard isMixed || document.traits(index).isDisjoint(with: [.known, .place, .platform]) else { return [] }
    if token.kind == .number { return token.flags.isDisjoint(with: [.hyphen, .apostrophe]) ? [token.range] : [] }
    return document.bytes.withUnsafeBufferPointer { bytes in
      var pieces: [Range<Int>] = []
      var start = token.range.lowerBound
      let end = token.range.upperBound - possessive(token.range)
      for place in start...end where place == end || bytes[place] == 0x2D {
        let piece = start..<place
        let text = UnsafeBufferPointer(rebasing: bytes[piece])
        if piece.count >= 4, isUnknown(text) || startsWithSmallWord(text) || isTwoSmallWords(text) { pieces.append(piece) }
        start = place + 1
      }
      return pieces
    }
  }

  /// `theNational`, `ofWater`: a small word before a capital. That lists have the letters (as an address, a handle) says nothing of it.
  private func startsWithSmallWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[0].isASCIILower, let capital = text.indices.dropFirst(2).first(where: { text[$0].isASCIIUpper }) else { return false }
    return text.count - capital > 2 && isSmallWord(text[..<capital])
  }

  /// `andthe`: two small words, which lists of what people write have too.
  private func isTwoSmallWords(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (5...12).contains(text.count), text.allSatisfy(\.isASCIILower) else { return false }
    return (2..<text.count - 1).contains { seam in
      isSmallWord(text[..<seam]) && isSmallWord(text[seam...]) && !text[..<seam].elementsEqual(text[seam...])
    }
  }

  private func isSmallWord(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    lexicon.traits(of: UnsafeBufferPointer(rebasing: text)).contains(.function)
  }

  /// Bytes of the possessive ending of a word: `’s`, `'s`.
  private func possessive(_ range: Range<Int>) -> Int {
    guard range.count > 3, document.bytes[range.upperBound - 1] == 0x73 else { return 0 }
    if document.bytes[range.upperBound - 2] == 0x27 { return 2 }
    return range.count > 5 && document.bytes[range.upperBound - 4..<range.upperBound - 1].elementsEqual("’".utf8) ? 4 : 0
  }

  /// A word that is a part of an address or a handle: marks without spaces on either side tie it to another word.
  public func isAddress(_ index: Int) -> Bool {
    guard document.tokens[index].kind == .word else { return false }
    func ties(_ mark: Int, _ word: Int) -> Bool {
      document.tokens.indices.contains(mark) && document.tokens.indices.contains(word) && document.tokens[mark].kind != .word
        && document.token(mark, isOneOf: "@", "#", "/", "_", ".", "\\", "=", "&") && document.joinsPrevious(max(mark, word))
    }
    return document.joinsPrevious(index) && ties(index - 1, index - 2) && document.joinsPrevious(index - 1)
      || document.joinsPrevious(index + 1) && document.joinsPrevious(index + 2) && ties(index + 1, index + 2) && !document.token(index + 1, is: ".")
  }

  /// All ways to take a piece of a token apart, the same wherever the word stands. `range`: the piece's bytes. `tag`: the byte offset of a tag in the
  /// piece, where it is taken apart and nowhere else.
  public func parts(of range: Range<Int>, tag: Int? = nil) -> [SplitReading.Parts] {
    let text = document.text(range)
    let splits = tag.map { WordSplit.atTag(text, $0 - range.lowerBound, lexicon).map { [$0] } ?? [] } ?? WordSplit.all(of: text, lexicon, frequencies)
    guard !splits.isEmpty else { return [] }
    let page = page.value { PageWords(document) }
    return splits.map { split in
      let traits = (left: lexicon.traits(of: split.left), right: lexicon.traits(of: split.right))
      return SplitReading.Parts(
        split: split,
        evidence: (
          SplitReading.evidence(split.left, traits.left, page, frequencies), SplitReading.evidence(split.right, traits.right, page, frequencies)
        ), count: page.count(text), traits: traits,
        zipf: (frequencies.zipf(of: split.left.lowercased()) ?? 0, frequencies.zipf(of: split.right.lowercased()) ?? 0))
    }
  }

  /// Ways to read a piece of a token as two words, in its sentence. `range`: the piece's bytes; `skipping`: a token before it that is read as if it were
  /// not there.
  public func readings(
    _ parts: [SplitReading.Parts], of range: Range<Int>, in sentence: Range<Int>, at token: Int, skipping stop: Int? = nil
  ) -> [SplitReading] {
    guard !parts.isEmpty else { return [] }
    let text = document.text(range)
    let tokens = max(sentence.lowerBound, token - Self.reach)..<min(sentence.upperBound, token + Self.reach)
    let bytes = document.range(ofTokens: tokens)
    var before = document.text(bytes.lowerBound..<range.lowerBound)
    if let stop {
      before =
        document.text(bytes.lowerBound..<document.tokens[stop].range.lowerBound)
        + document.text(document.tokens[stop].range.upperBound..<range.lowerBound)
    }
    let behind = document.text(range.upperBound..<bytes.upperBound)
    let whole = reader.read(before + text + behind)
    return parts.map { parts in
      let split = parts.split
      let parted = reader.read(before + split.left + " " + split.right + behind)
      let index = parted.document.tokens.firstIndex { $0.range.upperBound >= before.utf8.count + split.left.utf8.count } ?? 0
      return SplitReading(parts: parts, whole: whole, parted: parted, index: index)
    }
  }
}
