import LintEngine
import TextModel

/// Many patterns, found in one pass over the tokens: each is looked for only where its rarest word stands. Packed, and read where they lie.
struct PatternSet: @unchecked Sendable {
  /// A pattern at one of its anchor words, with what refuses most places before the pattern itself is looked at.
  struct Anchor: BitwiseCopyable {
    let pattern: Int32
    /// Tokens between the start of a match and the anchor word: at least, at most.
    let near: Int32
    let far: Int32
    /// 1 = matches start only where a line does.
    let startsLine: Int32
    /// Tokens of the longest line that matches; `Int32.max` = any length.
    let longestLine: Int32
    /// Tokens from the anchor word to the end of its line, at most; `Int32.max` = any number.
    let longestTail: Int32
    /// Tokens from the anchor word to another that every match has; 0 = none is known.
    private let distance: Int32
    // Named padding: packed bytes must not depend on what memory held before.
    private let padding: Int32 = 0
    /// The ids that the other token can have: bits chosen by their last six bits.
    private let others: UInt64
    /// The bits of `FirstWords`.
    let firstWords: UInt64

    init(
      pattern: Int32, near: Int32, far: Int32, startsLine: Int32, longestLine: Int32, longestTail: Int32, firstWords: FirstWords,
      neighbour: Anchors.Neighbour?
    ) {
      self.pattern = pattern
      self.near = near
      self.far = far
      self.startsLine = startsLine
      self.longestLine = longestLine
      self.longestTail = longestTail
      distance = Int32(neighbour?.distance ?? 0)
      self.firstWords = firstWords.bits
      others = neighbour?.ids.reduce(0) { $0 | 1 << UInt64($1 & 63) } ?? 0
    }

    /// False where the token that must stand near the anchor word, at an index in a block, does not.
    @inline(__always)
    func hasNeighbour(of index: Int, in block: Range<Int>, _ matcher: PatternMatcher) -> Bool {
      guard distance != 0 else { return true }
      let other = index + Int(distance)
      return block.contains(other) && others >> UInt64(matcher.id(other) & 63) & 1 != 0
    }
  }

  let programs: UnsafeBufferPointer<PatternProgram>
  /// Names of captures: those of a pattern with spaces between them and a line break behind them.
  private let names: UnsafeBufferPointer<UInt8>
  private let vocabulary: Vocabulary
  private let instructions: UnsafeBufferPointer<PatternInstruction>
  private let ids: UnsafeBufferPointer<Int32>
  private let tests: UnsafeBufferPointer<TokenTest>
  private let forms: UnsafeBufferPointer<PatternVerbForm>
  /// By vocabulary id: where its anchors start in `anchors`; one more entry ends the last.
  private let anchorStarts: UnsafeBufferPointer<Int32>
  private let anchors: UnsafeBufferPointer<Anchor>
  /// The same for patterns whose matches start anywhere in a line.
  private let innerStarts: UnsafeBufferPointer<Int32>
  private let innerAnchors: UnsafeBufferPointer<Anchor>
  /// Patterns without an anchor, tried at every token.
  private let unanchored: UnsafeBufferPointer<Int32>
  /// Patterns without an anchor, tried at the start of every line.
  private let unanchoredLines: UnsafeBufferPointer<Int32>
  /// Tokens of a line, from its start, that can be the anchor of a match which starts there.
  private let headTokens: Int
  /// Tokens of a line, from its end, that can be the anchor of any other match.
  private let tailTokens: Int
  /// Keeps patterns in memory alive; nil for those that are part of the binary.
  private let owner: PatternMemory?

  /// Takes packed patterns; nil when the bytes do not hold any.
  init?(_ reader: inout PatternReader, _ vocabulary: Vocabulary, owner: PatternMemory? = nil) {
    guard let programs: UnsafeBufferPointer<PatternProgram> = reader.read(), let names: UnsafeBufferPointer<UInt8> = reader.read(),
      let instructions: UnsafeBufferPointer<PatternInstruction> = reader.read(), let ids: UnsafeBufferPointer<Int32> = reader.read(),
      let tests: UnsafeBufferPointer<TokenTest> = reader.read(), let forms: UnsafeBufferPointer<PatternVerbForm> = reader.read(),
      let anchorStarts: UnsafeBufferPointer<Int32> = reader.read(), let anchors: UnsafeBufferPointer<Anchor> = reader.read(),
      let innerStarts: UnsafeBufferPointer<Int32> = reader.read(), let innerAnchors: UnsafeBufferPointer<Anchor> = reader.read(),
      let unanchored: UnsafeBufferPointer<Int32> = reader.read(), let unanchoredLines: UnsafeBufferPointer<Int32> = reader.read(),
      let zones: UnsafeBufferPointer<Int32> = reader.read(), zones.count == 2, !anchorStarts.isEmpty, anchorStarts.count == innerStarts.count
    else { return nil }
    self.programs = programs
    self.names = names
    self.vocabulary = vocabulary
    self.instructions = instructions
    self.ids = ids
    self.tests = tests
    self.forms = forms
    self.anchorStarts = anchorStarts
    self.anchors = anchors
    self.innerStarts = innerStarts
    self.innerAnchors = innerAnchors
    self.unanchored = unanchored
    self.unanchoredLines = unanchoredLines
    headTokens = Int(zones[0])
    tailTokens = Int(zones[1])
    self.owner = owner
  }

  /// The names of a pattern's captures.
  func captureNames(_ program: PatternProgram) -> [String] {
    guard program.captures > 0 else { return [] }
    return names[Int(program.names)...].prefix { $0 != 0x0A }.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Makes a matcher for an article. Patterns that are part of the binary share one vocabulary, so the words are looked up once.
  func withMatcher(_ article: Article, _ body: (PatternMatcher) -> Void) {
    let document = article.document
    let words = owner == nil ? article.analysis(PackedWordIDs.self).ids : vocabulary.ids(of: document)
    words.withUnsafeBufferPointer { words in
      document.tokens.withUnsafeBufferPointer { tokens in
        body(
          PatternMatcher(
            article: article, document: document, tokens: tokens, ids: words, instructions: instructions, sets: ids, tests: tests, forms: forms))
      }
    }
  }

  /// Calls `body` with each match and the number of its pattern. Matches of one pattern do not overlap.
  func forEachMatch(_ matcher: PatternMatcher, _ body: (Int, PatternMatcher.Match) -> Void) {
    var reached: [Int32: Int] = [:]
    let places = places(matcher.ids)
    for block in matcher.document.blocks {
      let tokens = block.tokens
      for number in unanchoredLines { _ = attempt(number, tokens.lowerBound, tokens, matcher, &reached, body) }
      // What is looked for at the ends of lines is not looked for between them.
      let head = tokens.lowerBound + min(headTokens, tokens.count)
      let tail = tokens.upperBound - min(tailTokens, tokens.count)
      let lineStart = FirstWords.bits(of: tokens.lowerBound, matcher)
      var next = tokens.lowerBound
      while next < tokens.upperBound {
        let index = next
        next = next + 1 < head ? next + 1 : max(next + 1, tail)
        for number in unanchored { _ = attempt(number, index, tokens, matcher, &reached, body) }
        guard places[Int(matcher.tokens[index].word)].contains(index < head ? .all : .inner) else { continue }
        let id = Int(matcher.id(index))
        let (starts, list) = index < head ? (anchorStarts, anchors) : (innerStarts, innerAnchors)
        for entry in Int(starts[id])..<Int(starts[id + 1]) {
          let anchor = list[entry]
          guard tokens.count <= Int(anchor.longestLine), tokens.upperBound - index <= Int(anchor.longestTail),
            anchor.hasNeighbour(of: index, in: tokens, matcher)
          else { continue }
          if anchor.startsLine == 1 {
            guard anchor.firstWords & lineStart != 0, Int(anchor.near)...Int(anchor.far) ~= index - tokens.lowerBound else { continue }
            _ = attempt(anchor.pattern, tokens.lowerBound, tokens, matcher, &reached, body)
            continue
          }
          var distance = min(Int(anchor.far), index - tokens.lowerBound)
          while distance >= Int(anchor.near) {
            if anchor.firstWords & FirstWords.bits(of: index - distance, matcher) != 0,
              attempt(anchor.pattern, index - distance, tokens, matcher, &reached, body)
            {
              break
            }
            distance -= 1
          }
        }
      }
    }
  }

  /// Of which anchors a word is one.
  private struct Places: OptionSet {
    let rawValue: UInt8

    static let all = Places(rawValue: 1 << 0)
    /// Of patterns whose matches start anywhere in a line.
    static let inner = Places(rawValue: 1 << 1)
  }

  /// By word of a document, of which `ids` are given: so that a token which is no anchor, as nearly all are, is told at a glance.
  private func places(_ ids: UnsafeBufferPointer<Int32>) -> [Places] {
    ids.map { id in
      let id = Int(id)
      guard id > 0, id + 1 < anchorStarts.count, anchorStarts[id] < anchorStarts[id + 1] else { return [] }
      return innerStarts[id] < innerStarts[id + 1] ? [.all, .inner] : .all
    }
  }

  private func attempt(
    _ number: Int32, _ start: Int, _ block: Range<Int>, _ matcher: PatternMatcher, _ reached: inout [Int32: Int],
    _ body: (Int, PatternMatcher.Match) -> Void
  ) -> Bool {
    guard let match = matcher.match(programs[Int(number)], at: start, block: block), start >= reached[number] ?? 0 else { return false }
    reached[number] = match.tokens.upperBound
    body(Int(number), match)
    return true
  }
}

/// The ids that the patterns of the built-in rules give to the words of a document.
struct PackedWordIDs: SharedAnalysis {
  let ids: [Int32]

  init(_ article: Article) { ids = PatternPack.vocabulary?.ids(of: article.document) ?? [] }
}
