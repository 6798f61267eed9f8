/// How frequent English words are, read where it lies in memory: what tells a rare word from two that ran together.
///
/// Words are lower-case UTF-8, with the plain apostrophe (`don't`). The figures are those of wordfreq (Robyn Speer, 2022), from subtitles, news,
/// books, the web and more, so they also count what people write by mistake: `inthe` and `thats` have theirs. Words are known by their hashes
/// alone: of what has no figure, one in 65,536 is given one, and `isKnownSomewhere` holds for one in 256 (both as in `FuseTable`).
///
/// Layout: `header` (8 bytes), a `FuseTable` of figures, a `FuseTable` of further words.
public struct WordFrequencies: @unchecked Sendable {
  static let header = Array("mtfrq01\n".utf8)
  /// 16 bits of fingerprint above a `Figure`.
  static let figureFormat = FuseTable.Format(cellBytes: 3, valueBits: 8)
  /// 8 bits of fingerprint.
  static let knownFormat = FuseTable.Format(cellBytes: 1, valueBits: 0)

  private let figures: FuseTable
  private let known: FuseTable
  /// Keeps figures that were made in memory alive; embedded ones live as long as the process.
  private let owner: AnyObject?

  /// Takes figures at an address that stays valid while `owner` (or, without one, the process) lives. Looks at the headers only; nil when
  /// they are of something else or the bytes are not whole.
  init?(at bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    guard bytes.prefix(Self.header.count).elementsEqual(Self.header) else { return nil }
    let tables = UnsafeRawBufferPointer(rebasing: bytes[Self.header.count...])
    guard let figures = FuseTable(at: tables, format: Self.figureFormat) else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: tables[figures.byteCount...])
    guard let known = FuseTable(at: rest, format: Self.knownFormat), known.byteCount == rest.count else { return nil }
    self.figures = figures
    self.known = known
    self.owner = owner
  }

  /// Figures in memory; nil when the bytes are none (see `init(at:owner:)`).
  public init?(_ bytes: [UInt8]) {
    let owner = OwnedBytes(bytes)
    self.init(at: UnsafeRawBufferPointer(owner.buffer), owner: owner)
  }

  /// What is stored about a frequent word.
  public struct Figure: Sendable, Equatable {
    /// The smallest Zipf value that is stored.
    public static let lowestZipf: Float = 2
    /// Zipf values are stored in steps of 0.05.
    private static let stepsPerZipf: Float = 20

    /// The upper bit: not in the dictionary; the others: steps from `lowestZipf`.
    let code: UInt8

    init(code: UInt8) { self.code = code }

    /// - Parameters:
    ///   - centizipf: the Zipf value times 100, from 200 to 837.
    init(centizipf: Int, isInDictionary: Bool) {
      precondition((200...837).contains(centizipf))
      code = UInt8((centizipf - 200 + 2) / 5) | (isInDictionary ? 0 : 0x80)
    }

    /// Base-10 logarithm of the occurrences in a billion words: from 2 (one in ten million) to 7.75 (`the`).
    public var zipf: Float { Self.lowestZipf + Float(code & 0x7F) / Self.stepsPerZipf }

    /// True when the spelling dictionary (hunspell's en_US) accepts the word in lower case, which it does not for most names.
    public var isInDictionary: Bool { code & 0x80 == 0 }
  }

  /// What is stored about a word; nil when its Zipf value is below 2.
  public func figure(of word: UnsafeBufferPointer<UInt8>) -> Figure? { figures.value(of: WordHash.wide(word)).map(Figure.init(code:)) }

  /// What is stored about a word; nil when its Zipf value is below 2.
  public func figure(of word: String) -> Figure? { withBytes(of: word) { figure(of: $0) } }

  /// The word's Zipf value (see `Figure.zipf`); nil when it is below 2.
  public func zipf(of word: UnsafeBufferPointer<UInt8>) -> Float? { figure(of: word)?.zipf }

  /// The word's Zipf value (see `Figure.zipf`); nil when it is below 2.
  public func zipf(of word: String) -> Float? { figure(of: word)?.zipf }

  /// True for a word with a Zipf value of 2 or more that the spelling dictionary does not accept in lower case: a name, a foreign word, slang
  /// or a frequent mistake.
  public func isFrequentUnknown(_ word: UnsafeBufferPointer<UInt8>) -> Bool { figure(of: word)?.isInDictionary == false }

  /// True for a word with a Zipf value of 2 or more that the spelling dictionary does not accept in lower case.
  public func isFrequentUnknown(_ word: String) -> Bool { withBytes(of: word) { isFrequentUnknown($0) } }

  /// True for a word that has a figure, and for rarer ones (Zipf value from 1) of at least four letters that the spelling dictionary does not
  /// accept in lower case. It says nothing about rare words of the dictionary: ask that first.
  public func isKnownSomewhere(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = WordHash.wide(word)
    return figures.value(of: hash) != nil || known.value(of: hash) != nil
  }

  /// True for a word that has a figure, and for rarer ones that the spelling dictionary does not accept; see the other form.
  public func isKnownSomewhere(_ word: String) -> Bool { withBytes(of: word) { isKnownSomewhere($0) } }

  private func withBytes<Result>(of word: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var word = word
    return word.withUTF8(body)
  }
}
