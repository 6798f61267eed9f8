import LintEngine
import TextModel

/// A test of one token, by the name a pattern gives it. Plain data, so that packed patterns can hold it.
struct TokenTest: Sendable, BitwiseCopyable {
  private enum Kind: UInt32 {
    case any, word, lower, name, number, place, known, unknown, ornament
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

  /// `!` in front negates.
  init(named name: Substring) throws(PatternError) {
    let isNegated = name.hasPrefix("!")
    let name = isNegated ? name.dropFirst() : name
    let (kind, mask) = try Self.test(name)
    self.kind = kind.rawValue
    self.mask = mask
    negated = isNegated ? 1 : 0
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
    case _ where name.hasPrefix(tagPrefix): return (.tag, try tags(name.dropFirst(tagPrefix.count)).rawValue)
    default:
      if let traits = WordTraits.named(String(name)) { return (.traits, traits.rawValue) }
      let hint = PennTags(named: name) == nil ? "" : "; did you mean ‘[\(tagPrefix)\(name)]’?"
      throw PatternError(description: "unknown token class ‘[\(name)]’\(hint)")
    }
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
    case .tag, .finite, nil: return false
    }
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
