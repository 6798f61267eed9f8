import TextModel

/// A file as text: its bytes in UTF-8, whatever encoding they come in, and the way back.
public struct SourceText: Sendable {
  /// The text in UTF-8, without the byte order mark of UTF-16. Of a file in UTF-8 it is the bytes themselves.
  public let text: [UInt8]
  public let encoding: TextEncoding

  /// Reads the bytes of a file; throws for what is no text.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    if let kind = MagicNumber.kind(of: bytes) { throw Refusal("\(kind), not text") }
    if let mark = ByteOrderMark(bytes) {
      encoding = try mark.encoding()
      guard let decoded = encoding.text(of: bytes) else { throw Refusal("starts like UTF-16, but is not") }
      text = decoded
      guard !ByteCensus(text).isBinary else { throw Refusal("binary data, not text") }
    } else {
      let census = ByteCensus(bytes)
      if census.isBinary {
        throw Refusal(census.isWide ? "UTF-16 or UTF-32 without a byte order mark; mtlint needs the mark" : "binary data, not text")
      }
      encoding = try TextEncoding(bytes, census)
      text = encoding.text(of: bytes) ?? bytes
    }
  }

  /// A text, changed or not, in the encoding of the file; nil when the encoding lacks one of its characters.
  public func bytes(of text: [UInt8]) -> [UInt8]? { encoding.bytes(of: text) }

  /// True when a text can stand in the file.
  public func holds(_ text: String) -> Bool { encoding == .utf8 || encoding.bytes(of: Array(text.utf8)) != nil }

  /// Turns offsets in the text into offsets in the file.
  public var offsets: SourceOffsets { SourceOffsets(text, encoding) }

  /// What is to be said about the encoding where it is a guess.
  public var warning: String? {
    guard case .eightBit(let page) = encoding else { return nil }
    return "not UTF-8; read as \(page.name), the likeliest encoding, and kept unchanged except for repairs"
  }
}
