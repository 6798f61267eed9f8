/// Frequent words of other languages written in Latin letters that English hardly has, each with the language in which it is most frequent.
///
/// Words are lower-case UTF-8, known by their hashes alone: of what is none, one in 2,048 is taken for one (as in `FuseTable`).
///
/// Layout: `header` (8 bytes), a `FuseTable` of indices into the languages of `FrequentWords`.
public struct ForeignWords: @unchecked Sendable {
  static let header = Array("mtfor01\n".utf8)
  /// 11 bits of fingerprint above the index of a language.
  static let format = FuseTable.Format(cellBytes: 2, valueBits: 5)

  public static let shared: ForeignWords? = Resource(named: "languages/foreign-words.bin").flatMap { ForeignWords(at: $0.rawBytes) }

  private let table: FuseTable

  /// Takes words at an address that stays valid while the process lives; nil when they are of something else or the bytes are not whole.
  private init?(at bytes: UnsafeRawBufferPointer) {
    guard bytes.prefix(Self.header.count).elementsEqual(Self.header) else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[Self.header.count...])
    guard let table = FuseTable(at: rest, format: Self.format), table.byteCount == rest.count else { return nil }
    self.table = table
  }

  /// The English name of the language that a word is most frequent in; nil for what the table does not have.
  public func language(of word: some Sequence<UInt8>) -> String? {
    let languages = FrequentWords.shared.languages
    guard let index = withBytes(of: word, { table.value(of: WordHash.wide($0)) }), index < languages.count else { return nil }
    return languages[Int(index)].name
  }

  private func withBytes<Result>(of word: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    word.withContiguousStorageIfAvailable(body) ?? Array(word).withUnsafeBufferPointer(body)
  }
}

/// Foreign words while they are made; `ForeignWords` says how their bytes lie.
public struct ForeignWordsFile: Sendable {
  private var words = FuseTableBuilder()

  public init() {}

  /// The index by which the table names a language; nil for one that has no list of frequent words.
  public static func index(of code: String) -> UInt8? { FrequentWords.shared.languages.firstIndex { $0.code == code }.map(UInt8.init) }

  /// Adds a word (lower-case, not added before) of the language with an index.
  public mutating func add(_ word: String, language: UInt8) {
    var word = word
    word.withUTF8 { words.add(WordHash.wide($0), value: language) }
  }

  /// The bytes, in the layout of `ForeignWords`.
  public func serialized() -> [UInt8] { ForeignWords.header + words.serialized(ForeignWords.format) }
}
