/// The texts of a file, and the form in which they stand.
public struct Extraction: Sendable {
  /// In the order of the file; each is an article, a record or a segment of its own.
  public let passages: [Passage]
  /// Of everything that repairs must leave as it is: tags, keys, numbers of cues. Two files of equal shape differ in their texts only.
  public let shape: Shape

  public init(_ passages: [Passage], shape: Shape) {
    self.passages = passages
    self.shape = shape
  }
}

/// A digest of the structure of a file (FNV-1a, 64 bits).
public struct Shape: Sendable, Equatable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Adds a part: `start` of a tag, its name, a key.
  public mutating func add(_ part: some Sequence<UInt8>) {
    for byte in part { add(byte) }
    // Parts stay apart.
    add(0xFF)
  }

  public mutating func add(_ part: StaticString) {
    add(UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
  }

  /// Adds the shape of a text that stands in this one.
  public mutating func add(_ inner: Shape) { for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: inner.hash >> shift)) } }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

/// Why a file of a format cannot be read, and where.
public struct Malformed: Error, Equatable {
  /// What is wrong, fit for a message behind the file's name and place.
  public let reason: String
  /// Bytes of the text of the file.
  public let offset: Int

  public init(_ reason: String, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// Line and column, from 1, columns in characters.
  public func place(in text: [UInt8]) -> (line: Int, column: Int) {
    let before = text[..<min(offset, text.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (before.count { $0 == 0x0A } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// What of a file is read.
public struct ExtractionOptions: Sendable, Equatable {
  /// Fields of records, and keys of front matter: `body`, `article.title`, `items[].text`. Empty = what the format has by custom.
  public var fields: [String]
  /// What the strings of fields hold: text, or a format of its own.
  public var fieldFormat: FieldFormat
  /// Language of the texts (ISO 639), which decides what stands in another one.
  public var language: String
  /// Which side of formats that hold an original and its translation.
  public var side = Side.translation
  /// Language of the originals (ISO 639); nil = any but `language`.
  public var originalLanguage: String?

  public enum Side: Sendable { case translation, original }

  public enum FieldFormat: String, Sendable, CaseIterable { case text, html, markdown }

  public init(fields: [String] = [], fieldFormat: FieldFormat = .text, language: String = "en") {
    self.fields = fields
    self.fieldFormat = fieldFormat
    self.language = language
  }
}
