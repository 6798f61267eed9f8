import TextModel

/// The rows of a table (RFC 4180), with whatever delimiter.
struct CSVScanner {
  struct Field {
    /// Bytes of the file, without quotation marks around them.
    let content: Range<Int>
    let isQuoted: Bool

    /// What it holds; a doubled quotation mark is one.
    func text(_ bytes: [UInt8]) -> [UInt8] { CSVScanner.pieces(bytes, self).flatMap(\.text) }
  }

  let bytes: [UInt8]
  private let delimiter: UInt8
  /// Quotation marks around a field are none of its text.
  private var hasQuotes = true
  /// Up to here, where quotation marks are text, none come or go, since they are text for what stands here.
  private var looseQuote = 0
  private var index: Int
  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Takes quotation marks for text when one is closed in the middle of a field, or never.
  mutating func findLooseQuote() {
    var scanner = self
    do { while try scanner.row() != nil {} } catch {
      hasQuotes = false
      looseQuote = bytes[error.offset] == Self.quote ? bytes.count : error.offset
    }
  }

  /// The delimiter that the header has most of, outside of quotation marks.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let known = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return known.max { counts[$0, default: 0] < counts[$1, default: 0] || counts[$0] == counts[$1] && $0 != known[0] } ?? known[0]
  }

  /// The next row, which is one empty field for a blank line; nil at the end.
  mutating func row() throws(Malformed) -> [Field]? {
    guard index < bytes.count else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(try field())
      guard index < bytes.count else { return fields }
      let byte = bytes[index]
      index += 1
      if byte == delimiter { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return fields
    }
  }

  /// Reads up to a delimiter, a line break or the end.
  private mutating func field() throws(Malformed) -> Field {
    let start = index
    if hasQuotes, index < bytes.count, bytes[index] == Self.quote { return try quotedField() }
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return Field(content: start..<index, isQuoted: false)
  }

  private mutating func quotedField() throws(Malformed) -> Field {
    let start = index
    index += 1
    while index < bytes.count {
      guard bytes[index] == Self.quote else {
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        index += 2
        continue
      }
      index += 1
      guard index == bytes.count || isEnd(bytes[index]) else { throw Malformed("text stands behind a closing quotation mark", at: index) }
      return Field(content: start + 1..<index - 1, isQuoted: true)
    }
    throw Malformed("a quotation mark is not closed", at: start)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  /// A field as text; nil for one without quotation marks around it that has some in it, which readers read this way or that.
  func text(_ field: Field, column: [UInt8], place: String?) -> RecordField? {
    let keepsQuotes = hasQuotes && !field.isQuoted || field.content.lowerBound <= looseQuote && !hasQuotes
    if keepsQuotes, bytes[field.content].contains(Self.quote) { return nil }
    return RecordField(name: column, place: place, pieces: Self.pieces(bytes, field), writing: writing(isQuoted: field.isQuoted, keepsQuotes))
  }

  private static func pieces(_ bytes: [UInt8], _ field: Field) -> [RecordField.Piece] {
    var pieces: [RecordField.Piece] = []
    func add(_ range: Range<Int>) {
      if !range.isEmpty { pieces.append(RecordField.Piece(text: bytes[range], source: range, isVerbatim: true)) }
    }
    var start = field.content.lowerBound
    var index = start
    while index < field.content.upperBound {
      guard field.isQuoted, bytes[index] == quote else {
        index += 1
        continue
      }
      add(start..<index)
      pieces.append(RecordField.Piece(text: [quote], source: index..<index + 2, isVerbatim: false))
      index += 2
      start = index
    }
    add(start..<index)
    return pieces
  }

  private func writing(isQuoted: Bool, _ keepsQuotes: Bool) -> Writing {
    if isQuoted { return Writing { String($0.flatMap { $0 == "\"" ? "\"\"" : String($0) }) } }
    let delimiter = delimiter
    return Writing { text in text.utf8.contains { $0 == delimiter || $0 == 0x0A || $0 == 0x0D || keepsQuotes && $0 == Self.quote } ? nil : text }
  }
}
