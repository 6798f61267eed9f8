import TextModel

/// A test of one token, by the name a pattern gives it.
struct TokenTest: Sendable {
  private enum Kind: Sendable {
    case traits(WordTraits)
    case flags(TokenFlags)
    case kind(TokenKind)
    case any, word, lower, name, number, place, known, unknown
  }

  private let kind: Kind
  private let negated: Bool

  /// Names that are no word class of the dictionaries, with what they mean (for the documentation).
  static let builtIn: [(name: String, meaning: String)] = [
    ("any", "any token"), ("word", "a word"), ("number", "figures, or a number word"), ("name", "a capitalised word that is no function word, month or weekday"),
    ("place", "a name of the gazetteer"), ("capital", "a word with a capital first letter"), ("lower", "a word without capitals"),
    ("allcaps", "a word in capitals"), ("known", "a correctly spelled word"), ("unknown", "a word that no dictionary has"),
    ("punct", "a punctuation mark"), ("symbol", "a symbol"), ("url", "an address, domain or file name"), ("abbreviation", "an abbreviation with its stop"),
    ("det", "short for determiner"),
  ]

  /// `!` in front negates.
  init(named name: Substring) throws(PatternError) {
    negated = name.hasPrefix("!")
    let name = negated ? name.dropFirst() : name
    switch name {
    case "any": kind = .any
    case "word": kind = .word
    case "number": kind = .number
    case "name": kind = .name
    case "place": kind = .place
    case "capital": kind = .flags(.capital)
    case "lower": kind = .lower
    case "allcaps": kind = .flags(.allCapitals)
    case "known": kind = .known
    case "unknown": kind = .unknown
    case "punct": kind = .kind(.punctuation)
    case "symbol": kind = .kind(.symbol)
    case "url": kind = .kind(.url)
    case "abbreviation": kind = .kind(.abbreviation)
    case "det": kind = .traits(.determiner)
    default:
      guard let traits = WordTraits.named(String(name)) else { throw PatternError(description: "‘[\(name)]’ is no token class") }
      kind = .traits(traits)
    }
  }

  func passes(_ index: Int, _ document: Document) -> Bool { test(index, document) != negated }

  private func test(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    switch kind {
    case .any: return true
    case .word: return token.kind == .word
    case .traits(let traits): return !document.traits(index).isDisjoint(with: traits)
    case .flags(let flags): return token.flags.isSuperset(of: flags) && token.kind != .punctuation
    case .kind(let wanted): return token.kind == wanted
    case .lower: return token.kind == .word && token.flags.isDisjoint(with: [.capital, .innerCapital])
    case .known: return token.kind == .word && document.traits(index).contains(.known)
    case .unknown: return token.kind == .word && document.traits(index).isDisjoint(with: [.known, .place])
    case .number: return token.kind == .number || document.traits(index).contains(.numberWord)
    case .place: return document.traits(index).contains(.place)
    case .name:
      return token.kind == .word && token.flags.contains(.capital)
        && document.traits(index).isDisjoint(with: [.function, .month, .weekday])
    }
  }
}
