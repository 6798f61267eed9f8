/// The lines of a page, and what only the whole page tells of each: where the prose stands, what it is about, what comes twice.
public struct PageLayout {
  /// Words of a line of prose: with its full stop, and without; a fifth of them small words.
  private static let (proseWords, longLine) = (12, 30)
  /// Lines of a few words, whose words are compared one by one.
  static let shortLine = 14

  let document: Document
  let classes: [PageVocabulary.Classes]
  let lines: [PageLine]
  /// Which lines are prose.
  public let isProse: [Bool]
  /// First and last line of prose; the number of lines and -1 where there is none.
  public let firstProse: Int
  public let lastProse: Int
  public let proseCount: Int
  /// In how many lines of prose a word that says what they are about stands, up to 2; by the last bits of its hash.
  private var topic: [UInt8]
  private let headline: Set<UInt32>
  /// One bit of 64 for each word of the headline.
  private let headlineMask: UInt64
  /// Hash of the words of each short line, 0 for longer ones, and how many lines have it.
  private let repeats: [UInt32: Int]
  private let lineHashes: [UInt32]

  /// Nil when the language of the document has no words of pages.
  public init?(_ document: Document) {
    guard let vocabulary = document.language.pageVocabulary else { return nil }
    self.document = document
    let classes = vocabulary.classes(of: document)
    let lines = document.blocks.map { PageLine($0, document, classes) }
    self.classes = classes
    self.lines = lines
    isProse = lines.map { ($0.words >= Self.proseWords && $0.endsSentence || $0.words >= Self.longLine) && $0.function * 5 >= $0.words }
    firstProse = isProse.firstIndex(of: true) ?? lines.count
    lastProse = isProse.lastIndex(of: true) ?? -1
    proseCount = isProse.count { $0 }
    var size = 1 << 10
    while size < document.words.count * 16 { size *= 2 }
    topic = Array(repeating: 0, count: size)
    var seen = [UInt16](repeating: 0, count: size)
    for (number, line) in lines.enumerated() where isProse[number] {
      for index in line.tokens where classes[Int(document.tokens[index].word)].contains(.content) {
        let slot = Int(document.words[Int(document.tokens[index].word)].foldedHash) & (size - 1)
        let stamp = UInt16(truncatingIfNeeded: number + 1)
        if seen[slot] != stamp, topic[slot] < 2 { topic[slot] += 1 }
        seen[slot] = stamp
      }
    }
    headline = Set(lines.first.map { Self.content($0, document, classes) } ?? [])
    headlineMask = headline.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    var repeats: [UInt32: Int] = [:]
    lineHashes = lines.map { line in
      guard line.words + line.numbers <= Self.shortLine else { return 0 }
      let hash = line.tokens.reduce(0x811C_9DC5 as UInt32) {
        ($0 ^ document.words[Int(document.tokens[$1].word)].foldedHash) &* 0x0100_0193
      }
      repeats[hash, default: 0] += 1
      return hash
    }
    self.repeats = repeats
  }

  /// A line that is plainly the article's: prose in which nothing speaks of a page. It is not judged.
  func isPlain(_ index: Int) -> Bool {
    let line = lines[index]
    return isProse[index] && line.page * 12 < line.words
      && line.signs.isDisjoint(with: [.itself, .command, .pageLabel, .address, .handle, .copyright, .code, .brackets, .cutOff, .tail])
  }

  /// Of the words that say what a line is about: how many there are, and how many the other lines of prose have as well.
  func topic(_ index: Int) -> (all: Int, known: Int) {
    let own: UInt8 = isProse[index] ? 1 : 0
    var (all, known) = (0, 0)
    for token in lines[index].tokens where classes[Int(document.tokens[token].word)].contains(.content) {
      guard document.tokens[token].kind == .word else { continue }
      all += 1
      if topic[Int(document.words[Int(document.tokens[token].word)].foldedHash) & (topic.count - 1)] > own { known += 1 }
    }
    return (all, known)
  }

  /// How many of the same words the headline has.
  func inHeadline(_ index: Int) -> Int {
    lines[index].tokens.count { index in
      guard let word = Self.content(document.tokens[index], document, classes) else { return false }
      return headlineMask >> UInt64(word & 63) & 1 == 1 && headline.contains(word)
    }
  }

  /// The line stands elsewhere as well.
  func isRepeated(_ index: Int) -> Bool { repeats(index) > 1 }

  /// On how many lines the words of a short line stand; 0 for a longer one.
  public func repeats(_ index: Int) -> Int { lineHashes[index] == 0 ? 0 : repeats[lineHashes[index], default: 0] }

  /// The token is a word of pages.
  public func isPageWord(_ token: Int) -> Bool { classes[Int(document.tokens[token].word)].contains(.page) }

  /// Line breaks before a line, two at most; two at the edges of the text.
  func gap(before index: Int) -> UInt32 {
    guard index > 0, index < lines.count else { return 2 }
    let from = Int(document.tokens[lines[index - 1].tokens.upperBound - 1].end)
    let to = Int(document.tokens[lines[index].tokens.lowerBound].start)
    return UInt32(min(2, document.bytes[from..<to].count { $0 == 0x0A }))
  }

  private static func content(_ line: PageLine, _ document: Document, _ classes: [PageVocabulary.Classes]) -> [UInt32] {
    line.tokens.compactMap { content(document.tokens[$0], document, classes) }
  }

  /// The hash of a word that says what a text is about; nil for other tokens.
  private static func content(_ token: Token, _ document: Document, _ classes: [PageVocabulary.Classes]) -> UInt32? {
    token.kind == .word && classes[Int(token.word)].contains(.content) ? document.words[Int(token.word)].foldedHash : nil
  }
}

extension PageLayout {
  /// What in a line itself says that it is the page's.
  public enum Anchor: Sendable {
    /// It tells the reader to do something on the page: `Leave a comment`.
    case command
    /// A label of pages: `Tags: …`.
    case label
    /// It speaks of what is being read: `this article`.
    case itself
    /// A third of its words are words of pages.
    case words
  }

  public func anchor(_ index: Int) -> Anchor? {
    let line = lines[index]
    if line.signs.contains(.commandAndPage) { return .command }
    if line.signs.contains(.pageLabel) { return .label }
    if line.signs.contains(.itself) { return .itself }
    return line.page > 0 && line.page * 100 >= line.words * 34 ? .words : nil
  }

  /// A publisher asks for readers in it, or says how the text was made, which he may mean to keep.
  public func isPublishers(_ index: Int) -> Bool {
    lines[index].tokens.contains { token in
      classes[Int(document.tokens[token].word)].contains(.publisher)
        || document.token(token, is: "sign") && token + 1 < lines[index].tokens.upperBound && document.token(token + 1, is: "up")
    }
  }

  /// A line of at least two telling words, none of which stands in the other lines of prose.
  public func isOffTopic(_ index: Int) -> Bool {
    let (all, known) = topic(index)
    return all >= 2 && known == 0
  }
}
