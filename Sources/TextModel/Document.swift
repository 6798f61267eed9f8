/// A text, cut into tokens, sentences and blocks once; it never changes.
///
/// Any bytes make a document: what is not UTF-8 becomes tokens of kind `other`, an empty file has no tokens. At most 4 GB.
public final class Document: Sendable {
  /// Largest file, in bytes: tokens hold 32-bit offsets.
  public static let maximumBytes = Int(UInt32.max) - 1

  public let bytes: [UInt8]
  /// The language the text is meant to be in.
  public let language: LanguagePack
  public let tokens: [Token]
  public let words: [Word]
  /// The lower-case forms of `words`, one behind the other.
  public let foldedBytes: [UInt8]
  public let blocks: [Block]
  public let sentences: [Sentence]
  public let lines: LineIndex
  /// What the format of the file said about the text.
  public let markup: Markup
  /// Bytes that are no text, such as comments for mtlint: no token lies in them. Sorted and disjoint.
  public let hidden: [Range<Int>]

  /// Cuts a text up. Of a text longer than `maximumBytes` only the start is looked at.
  public init(_ bytes: [UInt8], lexicon: Lexicon, markup: Markup = .none) {
    self.bytes = bytes
    language = lexicon.language
    self.markup = markup
    var tokens: [Token] = []
    var lineStarts: [UInt32] = []
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var words: [Word] = []
    foldedBytes = bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(UnsafeBufferPointer(rebasing: buffer.prefix(Self.maximumBytes)), lexicon: lexicon)
      let interner = tokenizer.run()
      tokens = tokenizer.tokens
      words = interner.words(countedIn: tokens)
      lineStarts = tokenizer.lineStarts
      blocks = BlockSplitter.split(tokens, bytes: buffer)
      sentences = SentenceSplitter(tokens: tokens, words: words, bytes: buffer).split(&blocks)
      BlockClassifier(tokens: tokens, words: words, bytes: buffer).classify(&blocks)
      BlockLabels.apply(markup.labels, to: &blocks, tokens)
      return interner.folded
    }
    self.tokens = tokens
    self.words = words
    self.blocks = blocks
    self.sentences = sentences
    lines = LineIndex(starts: lineStarts)
    hidden = []
  }

  /// The document of a text that was cut up with spaces in the place of what is hidden, with its own bytes again.
  public init(_ blanked: Document, bytes: [UInt8], hidden: [Range<Int>]) {
    self.bytes = bytes
    self.hidden = hidden
    language = blanked.language
    markup = blanked.markup
    tokens = blanked.tokens
    words = blanked.words
    foldedBytes = blanked.foldedBytes
    blocks = blanked.blocks
    sentences = blanked.sentences
    lines = blanked.lines
  }

  /// Bytes that are not cut up: only their lines are known.
  public init(unread bytes: [UInt8], _ language: LanguagePack = .english) {
    self.bytes = bytes
    self.language = language
    (tokens, words, foldedBytes, blocks, sentences, hidden) = ([], [], [], [], [], [])
    markup = .none
    lines = LineIndex(of: bytes)
  }

  /// The text of a byte range; what is not UTF-8 shows as U+FFFD.
  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  public func text(_ token: Token) -> String { text(token.range) }

  /// The text of a token, by index.
  public func text(token index: Int) -> String { text(tokens[index].range) }

  /// The word entry of a token.
  @inlinable
  public func word(_ token: Token) -> Word { words[Int(token.word)] }

  @inlinable
  public func traits(_ index: Int) -> WordTraits { words[Int(tokens[index].word)].traits }

  /// The lower-case form of a token's text, as UTF-8.
  public func folded(_ index: Int) -> ArraySlice<UInt8> {
    let word = words[Int(tokens[index].word)]
    return foldedBytes[Int(word.foldedStart)..<Int(word.foldedEnd)]
  }

  /// True when a token's lower-case form is `text` (which must be lower case).
  public func token(_ index: Int, is text: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let word = words[Int(tokens[index].word)]
    guard Int(word.foldedEnd - word.foldedStart) == text.utf8CodeUnitCount else { return false }
    return foldedBytes.withUnsafeBytes { equalBytes($0.baseAddress! + Int(word.foldedStart), text.utf8Start, text.utf8CodeUnitCount) }
  }

  /// True when a token's lower-case form is one of `texts`.
  public func token(_ index: Int, isOneOf texts: StaticString...) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let word = words[Int(tokens[index].word)]
    let length = Int(word.foldedEnd - word.foldedStart)
    return foldedBytes.withUnsafeBytes { folded in
      let start = folded.baseAddress! + Int(word.foldedStart)
      let first = start.load(as: UInt8.self)
      for text in texts where text.utf8CodeUnitCount == length && text.utf8Start.pointee == first {
        if equalBytes(start, text.utf8Start, length) { return true }
      }
      return false
    }
  }

  /// Byte range of a range of tokens, which must not be empty.
  public func range(ofTokens tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  /// Index of the sentence that holds a token.
  public func sentence(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// The block that holds a token.
  public func block(ofToken index: Int) -> Block { blocks[sentences[sentence(ofToken: index)].block] }

  /// True when there is no white space between a token and the one before it.
  @inlinable
  public func joinsPrevious(_ index: Int) -> Bool { index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start }
}
