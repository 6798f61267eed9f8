import TextModel

/// The text that an article was translated from, cut into lines and sentences. Never changes.
public final class OriginalText: Sendable {
  /// UTF-8.
  public let bytes: [UInt8]
  /// ISO 639; nil = not known.
  public let language: String?
  /// Bytes of each sentence, rising.
  public let sentences: [Range<Int>]
  /// The paragraph of each sentence.
  public let paragraphs: [Int]

  public convenience init(_ bytes: [UInt8], language: String?) {
    self.init(bytes, language: language) { PlainSentences.ranges(in: bytes, of: $0) }
  }

  /// A text each line of which is one sentence, as files of segments have it.
  public convenience init(lines bytes: [UInt8], language: String?) { self.init(bytes, language: language) { $0.isEmpty ? [] : [$0] } }

  private init(_ bytes: [UInt8], language: String?, _ cut: (Range<Int>) -> [Range<Int>]) {
    self.bytes = bytes
    self.language = language
    var (sentences, paragraphs): ([Range<Int>], [Int]) = ([], [])
    var (start, paragraph) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let found = cut(start..<end)
      sentences += found
      paragraphs += found.map { _ in paragraph }
      if !found.isEmpty { paragraph += 1 }
      start = end + 1
    }
    self.sentences = sentences
    self.paragraphs = paragraphs
  }

  /// The text of a byte range; what is not UTF-8 shows as U+FFFD.
  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
