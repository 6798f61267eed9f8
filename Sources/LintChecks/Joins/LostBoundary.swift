import LintEngine
import TextModel

/// A capital that opens a clause in mid-sentence, where the end of the sentence before went with a link: "under the law It added",
/// "back to the In return, he read".
struct LostBoundary {
  /// Tokens of the capitalised word's clause in which its verb must stand.
  private static let reach = 8
  /// Tokens of a sentence without end that are looked at on each side.
  private static let longest = 60
  /// Words of the shortest piece before the capital.
  private static let shortest = 3

  let range: Range<Int>
  /// Why the piece before the capital cannot end there; nil when only the stop is missing.
  let missing: String?
  /// The piece ends with a word nothing ends with.
  let isCertain: Bool

  init?(_ index: Int, _ article: Article) {
    let document = article.document
    guard let opener = Opener(index, document), document.followsGap(index), document.isWord(index - 1),
      document.block(ofToken: index).kind == .paragraph
    else { return nil }
    let left = index - 1
    let waits = document.isLower(left) && document.has(left, .cannotEnd) && document.has(left, .determiner)
    guard waits ? opener != .phrase : Self.canEnd(left, document) else { return nil }
    let sentence = document.sentences[document.sentence(ofToken: index)].tokens
    let before = max(sentence.lowerBound, index - Self.longest)..<index
    let after = index..<min(sentence.upperBound, index + Self.longest)
    guard before.count >= Self.shortest, let right = document.tagged(after), Self.opensClause(opener, index, right, document),
      let piece = document.tagged(before), !piece.tags[left].isVerb || piece.tags[left].isParticiple
    else { return nil }
    isCertain = waits
    if waits {
      missing = "‘\(document.text(token: left))’ waits for its noun"
    } else if piece.mainVerb == nil, piece.tags[before.lowerBound] != .vbVerb {
      // "Reporter Kim Min-su The ferry": a byline lacks no verb.
      guard before.contains(where: { document.isComma($0) || document.isLower($0) }) else { return nil }
      missing = "the piece before it has no verb"
    } else {
      missing = nil
    }
    // What the model of stops takes for one sentence is the title of a work.
    let doubt = missing == nil || opener == .adjunct ? Self.doubt : Self.incompleteDoubt
    guard waits || BoundaryModels.shared.map({ $0.falseStop(piece, right) < doubt }) ?? false else { return nil }
    range = document.tokens[left].range.lowerBound..<document.tokens[index].range.upperBound
  }

  /// The logarithm of the odds above which a stop at the capital would not be genuine.
  private static let doubt: Float = 0
  /// The same behind a piece without its verb, where any stop looks false.
  private static let incompleteDoubt: Float = 4

  /// What kind of word opens the clause.
  private enum Opener {
    /// "It", "They": the verb follows at once.
    case pronoun
    /// "The", "Another": a noun, then the verb.
    case phrase
    /// "In", "After": a comma, then the clause.
    case adjunct

    init?(_ index: Int, _ document: Document) {
      guard document.isCapital(index), document.isLower(index + 1), document.followsGap(index + 1), document.has(index + 1, .known),
        document.length(index) == 1 || !document.tokens[index].flags.contains(.allCapitals)
      else { return nil }
      if document.token(index, isOneOf: "it", "he", "she", "they", "we", "i") {
        self = .pronoun
      } else if document.token(index, isOneOf: "the", "this", "these", "those", "his", "her", "their", "its", "another", "some", "many", "most") {
        self = .phrase
      } else if document.token(
        index, isOneOf: "in", "on", "at", "after", "before", "during", "since", "according", "for", "from", "with", "when", "while", "if", "although",
        "however", "but", "as")
      {
        self = .adjunct
      } else {
        return nil
      }
    }
  }

  /// A noun or a name that no title, numeral or given name follows.
  private static func canEnd(_ left: Int, _ document: Document) -> Bool {
    // "the day I came" needs no mark.
    guard document.length(left) > 2, !document.token(left + 1, is: "i"),
      !document.has(left, [.determiner, .preposition, .conjunction, .speechVerb, .auxiliary, .cannotEnd])
    else {
      return false
    }
    if document.isLower(left) {
      return document.has(left, .known) && !document.has(left, .function)
        && !document.token(
          left, isOneOf: "article", "book", "film", "movie", "song", "album", "paper", "novel", "newspaper", "magazine", "band", "group", "series",
          "show", "play", "poem", "called", "titled", "entitled", "named", "single", "documentary", "programme", "program", "story", "novella")
    }
    // "Liu He has met", "Elizabeth I was": some of these words are names, or stand behind one.
    return document.isNameWord(left) && (!document.has(left, .knownLowercase) || document.isNameWord(left - 1) && document.followsGap(left))
      && !document.token(left + 1, isOneOf: "he", "she", "many", "some")
  }

  private static func opensClause(_ opener: Opener, _ index: Int, _ right: TaggedSpan, _ document: Document) -> Bool {
    switch opener {
    case .pronoun:
      var verb = index + 1
      while verb < index + 3, right.tokens.contains(verb), right.tags[verb].isAdverb { verb += 1 }
      return right.tokens.contains(verb) && right.tags.isFiniteVerb(verb)
    case .phrase:
      guard let verb = right.finiteVerb(in: index + 1..<index + 1 + reach) else { return false }
      return verb > index + 1 && !(index + 1..<verb).contains { document.tokens[$0].kind == .punctuation }
    case .adjunct:
      guard let comma = (index + 1..<index + 1 + reach).first(where: { right.tokens.contains($0) && document.isComma($0) }) else { return false }
      return right.finiteVerb(in: comma + 1..<comma + 1 + reach) != nil
    }
  }
}
