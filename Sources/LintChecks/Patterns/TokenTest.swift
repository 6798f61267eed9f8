import LintEngine
import TextModel

/// A test of one token, by the name a pattern gives it. Plain data, so that packed patterns can hold it.
struct TokenTest: Sendable, BitwiseCopyable {
  private enum Kind: UInt32 {
    case any, word, lower, name, number, place, known, unknown, ornament, score
    /// `mask` holds the last letters of the word, ASCII, at most eight.
    case ending
    /// `mask` holds word traits, of which one must be there.
    case traits
    /// `mask` holds token flags, which must all be there.
    case flags
    /// `mask` is a token kind.
    case kind
    /// `mask` holds `PennTags`, one of which the token has, or what hangs on it (`she’s`).
    case tag
    /// `mask` is 1 when a finite verb is wanted, 0 when anything else.
    case finite
  }

  /// What stands before the names of tags.
  private static let tagPrefix = "tag:"

  private let kind: UInt32
  private let negated: UInt32
  private let mask: UInt64

  /// A token that parts no clauses.
  static let inClause = TokenTest(.kind, UInt64(TokenKind.punctuation.rawValue), negated: true)

  private init(_ kind: Kind, _ mask: UInt64, negated: Bool = false) {
    self.kind = kind.rawValue
    self.mask = mask
    self.negated = negated ? 1 : 0
  }

  /// `!` in front negates.
  init(named name: Substring) throws(PatternError) {
    let isNegated = name.hasPrefix("!")
    let name = isNegated ? name.dropFirst() : name
    let (kind, mask) = try Self.test(name)
    self.init(kind, mask, negated: isNegated)
  }

  private static func test(_ name: Substring) throws(PatternError) -> (Kind, UInt64) {
    switch name {
    case "any": return (.any, 0)
    case "word": return (.word, 0)
    case "number": return (.number, 0)
    case "name": return (.name, 0)
    case "place": return (.place, 0)
    case "lower": return (.lower, 0)
    case "ornament": return (.ornament, 0)
    case "score": return (.score, 0)
    case "known": return (.known, 0)
    case "unknown": return (.unknown, 0)
    case "capital": return (.flags, UInt64(TokenFlags.capital.rawValue))
    case "allcaps": return (.flags, UInt64(TokenFlags.allCapitals.rawValue))
    case "punct": return (.kind, UInt64(TokenKind.punctuation.rawValue))
    case "symbol": return (.kind, UInt64(TokenKind.symbol.rawValue))
    case "url": return (.kind, UInt64(TokenKind.url.rawValue))
    case "email": return (.kind, UInt64(TokenKind.email.rawValue))
    case "abbreviation": return (.kind, UInt64(TokenKind.abbreviation.rawValue))
    case "det": return (.traits, WordTraits.determiner.rawValue)
    case "finite": return (.finite, 1)
    case "no-finite": return (.finite, 0)
    case _ where name.hasPrefix("-"): return (.ending, try ending(name.dropFirst()))
    case _ where name.hasPrefix(tagPrefix): return (.tag, try tags(name.dropFirst(tagPrefix.count)).rawValue)
    default:
      if let traits = WordTraits.named(String(name)) { return (.traits, traits.rawValue) }
      let hint = PennTags(named: name) == nil ? "" : "; did you mean ‘[\(tagPrefix)\(name)]’?"
      throw PatternError(description: "unknown token class ‘[\(name)]’\(hint)")
    }
  }

  /// Letters packed into a number, the last one lowest.
  private static func ending(_ letters: Substring) throws(PatternError) -> UInt64 {
    guard (1...8).contains(letters.utf8.count), letters.utf8.allSatisfy(\.isLowercaseASCII) else {
      throw PatternError(description: "‘[-\(letters)]’: an ending is one to eight small letters from a to z")
    }
    return letters.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads `VBD|VBZ` or `VB*`.
  private static func tags(_ names: Substring) throws(PatternError) -> PennTags {
    var all = PennTags(rawValue: 0)
    for name in names.split(separator: "|", omittingEmptySubsequences: false) {
      guard !name.isEmpty, name != "*" else { throw PatternError(description: "‘[\(tagPrefix)\(names)]’ needs a tag") }
      guard let tags = PennTags(named: name) else {
        let hint = Nearest.suggestion(for: name.uppercased(), in: PennTags.names.map(String.init))
        throw PatternError(description: "unknown Penn tag ‘\(name)’\(hint)")
      }
      all = all.union(tags)
    }
    return all
  }

  /// True for a sample that is known to pass; false, too, where that cannot be told.
  func accepts(_ sample: PatternSample.Token) -> Bool {
    guard !needsTags else { return false }
    if kind == Kind.ending.rawValue { return negated == 1 }
    let isMember = sample.classes.contains { name in
      guard let (kind, mask) = try? Self.test(name[...]) else { return false }
      return kind.rawValue == self.kind && mask == self.mask
    }
    return isMember != (negated == 1)
  }

  /// The name of a class of names or figures.
  var contentClass: String? {
    guard negated == 0 else { return nil }
    return switch Kind(rawValue: kind) {
    case .name: "[name]"
    case .number: "[number]"
    case .place: "[place]"
    case .score: "[score]"
    default: nil
    }
  }

  /// True for what asks for figures.
  var isOfNumbers: Bool { kind == Kind.number.rawValue && negated == 0 }

  /// The letters of an ending, where that is what is asked for.
  var ending: String? {
    guard kind == Kind.ending.rawValue, negated == 0 else { return nil }
    let letters = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: mask >> $0) }.filter { $0 != 0 }
    return String(decoding: letters, as: UTF8.self)
  }

  /// True for a test that no word passes.
  var refusesWords: Bool { kind == Kind.ornament.rawValue && negated == 0 }

  /// True when the sentence has to be tagged for it.
  var needsTags: Bool { kind == Kind.tag.rawValue || kind == Kind.finite.rawValue }

  /// `article` is asked for the tags of the token's sentence where the test needs them. Without a tagger no such test passes, nor its opposite.
  func passes(_ index: Int, _ document: Document, _ article: Article) -> Bool {
    guard needsTags else { return test(index, document) != (negated == 1) }
    let tagging = article.analysis(SentenceTagging.self)
    return tagging.tags(ofSentence: document.sentence(ofToken: index)).map { test(index, $0) != (negated == 1) } ?? false
  }

  private func test(_ index: Int, _ tags: SentenceTags) -> Bool {
    if kind == Kind.finite.rawValue { return tags.isFiniteVerb(index) == (mask == 1) }
    let wanted = PennTags(rawValue: mask)
    return wanted.contains(tags[index]) || tags.clitic(index).map(wanted.contains) ?? false
  }

  private func test(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    switch Kind(rawValue: kind) {
    case .any: return true
    case .word: return token.kind == .word
    case .traits: return !document.traits(index).isDisjoint(with: WordTraits(rawValue: mask))
    case .flags: return token.flags.isSuperset(of: TokenFlags(rawValue: UInt16(truncatingIfNeeded: mask))) && token.kind != .punctuation
    case .kind: return UInt64(token.kind.rawValue) == mask
    case .lower: return document.isLower(index)
    case .known: return token.kind == .word && document.traits(index).contains(.known)
    case .unknown: return token.kind == .word && document.traits(index).isDisjoint(with: [.known, .place])
    case .number: return token.kind == .number || document.traits(index).contains(.numberWord)
    case .place: return document.traits(index).contains(.place)
    case .name: return document.isNameWord(index)
    case .ornament: return (token.kind == .punctuation || token.kind == .symbol) && Self.isOrnament(document, token)
    case .score: return token.kind == .number && Self.isScore(document.bytes[token.range])
    case .ending: return (token.kind == .word || token.kind == .number) && endsWith(document.bytes[token.range])
    case .tag, .finite, nil: return false
    }
  }

  /// Figures, a mark, figures, as one token: `2:1`, `12/3`.
  private static func isScore(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    let marks = bytes.filter { !$0.isDigitASCII }
    return marks.count == 1 && (marks[0] == 0x3A || marks[0] == 0x2F) && bytes.first!.isDigitASCII && bytes.last!.isDigitASCII
  }

  /// True for a word that is longer than the ending in `mask` and has it.
  private func endsWith(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var rest = mask
    for byte in bytes.reversed() {
      if rest == 0 { return true }
      guard UInt64(byte.isUppercaseASCII ? byte | 0x20 : byte) == rest & 0xFF else { return false }
      rest >>= 8
    }
    return false
  }

  /// A mark that is no stop, comma, bracket, quotation mark or sign of money.
  private static func isOrnament(_ document: Document, _ token: Token) -> Bool {
    let first = document.bytes[token.range.lowerBound]
    switch token.range.count {
    case 1: return ![0x2E, 0x2C, 0x3B, 0x3F, 0x28, 0x29, 0x5B, 0x5D, 0x22, 0x27, 0x24, 0x25, 0x2B, 0x60].contains(first)
    case 2: return first != 0xC2 || [0xAB, 0xB7, 0xBB].contains(document.bytes[token.range.lowerBound + 1])
    // U+2018 to U+201F are quotation marks, U+20A0 to U+20BF money.
    case 3 where first == 0xE2:
      let (second, third) = (document.bytes[token.range.lowerBound + 1], document.bytes[token.range.lowerBound + 2])
      return !(second == 0x80 && (0x98...0x9F).contains(third)) && !(second == 0x82 && third >= 0xA0)
    default: return true
    }
  }
}
