import LintEngine
import TextModel

/// Names in quotation marks, as many languages print those of firms, papers, streets and brands: a "Lada" car, told “Al-Bayan” that. English sets
/// them without; it quotes titles of works, nicknames and words as words.
struct QuotedNames {
  struct Name {
    /// Tokens, with their marks.
    let tokens: Range<Int>
    /// It shows the habit by itself: a noun that says what is named stands beside it.
    let isNamed: Bool
  }

  /// Longer names are titles.
  private static let longest = 4

  /// Words of sport, and how many of them make a report of it: there a name that nobody knows is a club's.
  private static let sport: WordSet = [
    "match", "coach", "team", "player", "players", "goal", "goals", "championship", "league", "cup", "stadium", "defender", "midfielder", "striker",
    "goalkeeper", "squad", "referee", "club", "season", "round", "half",
  ]
  private static let leastSport = 3

  private(set) var all: [Name] = []
  private let document: Document
  private let isSport: Bool

  /// The names of an article; those that only speak or are spoken to count where another one shows the habit.
  init(_ article: Article) {
    document = article.document
    let runs = article.analysis(Quotation.self).runs
    isSport = !runs.isEmpty && Self.isSport(document)
    for run in runs {
      for decision in run.decisions where decision.label == .openDouble && decision.probability > 0.9 {
        guard let mate = decision.mate, run.decisions[mate].label == .closeDouble else { continue }
        if let name = name(decision.event.tokens.upperBound..<run.decisions[mate].event.tokens.lowerBound, decision.event.block) { all.append(name) }
      }
    }
    if !all.contains(where: \.isNamed) { all = [] }
  }

  private static func isSport(_ document: Document) -> Bool {
    let asked = document.words.map { sport.contains($0, of: document) }
    return asked.contains(true)
      && document.tokens.lazy.filter { $0.kind == .word && asked[Int($0.word)] }.prefix(leastSport).count == leastSport
  }

  /// `words`: what stands between the marks.
  private func name(_ words: Range<Int>, _ block: Range<Int>) -> Name? {
    // A stop or comma may have slipped in.
    var last = words.upperBound
    while last > words.lowerBound, document.tokens[last - 1].kind == .punctuation { last -= 1 }
    let inner = words.lowerBound..<last
    guard !inner.isEmpty, inner.count <= Self.longest, inner.allSatisfy(isNamePart),
      document.isCapital(words.lowerBound) || document.tokens[words.lowerBound].kind == .abbreviation,
      !inner.contains(where: { document.has($0, [.auxiliary, .pronoun]) || document.token($0, isOneOf: "the", "a", "an") })
    else { return nil }
    let (opening, closing) = (words.lowerBound - 1, words.upperBound)
    guard document.joinsPrevious(words.lowerBound), closing < block.upperBound else { return nil }
    if opening == block.lowerBound { return firstClub(words, closing + 1, block) }
    guard document.followsGap(opening) else { return nil }
    let tokens = opening..<closing + 1
    if isClass(opening - 1), document.isLower(opening - 1) || document.isCapital(opening - 2), !document.has(opening - 1, .speechVerb) {
      return Name(tokens: tokens, isNamed: true)
    }
    if isSport, inner.count == 1, mayBeClub(words.lowerBound, between: opening - 1, closing + 1) {
      return Name(tokens: tokens, isNamed: !document.has(words.lowerBound, [.known, .knownLowercase]))
    }
    guard last == words.upperBound, document.followsGap(closing + 1), closing + 1 < block.upperBound else { return nil }
    if followsClass(closing + 1, block), document.has(opening - 1, [.determiner, .preposition]) || document.isCapital(opening - 1) {
      return Name(tokens: tokens, isNamed: true)
    }
    let isTold = document.token(opening - 1, isOneOf: "told", "to", "by") && document.token(closing + 1, isOneOf: "that", "on", "about", "in")
    let speaks = document.isSpeechVerb(closing + 1) && document.has(opening - 1, [.conjunction, .preposition])
    return isTold && (document.token(opening - 1, is: "told") || document.isSpeechVerb(opening - 2)) || speaks
      ? Name(tokens: tokens, isNamed: false) : nil
  }

  /// `the match with “Torvik”`, `Karsund “Torvik”`; but not `known as “Torvik”`, and no nickname: `Ola “Torvik” Lund`. A word that is no other shows the habit.
  private func mayBeClub(_ name: Int, between previous: Int, _ next: Int) -> Bool {
    document.isWord(name) && document.length(name) > 3
      && (document.has(previous, [.preposition, .conjunction]) && !document.token(previous, is: "as")
        || document.isNameWord(previous) && !document.isNameWord(next)
        || document.isDash(previous))
  }

  /// `“Torvik” captain Lund`: a word that is no other, at the head of a paragraph that goes on.
  private func firstClub(_ words: Range<Int>, _ next: Int, _ block: Range<Int>) -> Name? {
    guard isSport, words.count == 1, document.length(words.lowerBound) > 3, !document.has(words.lowerBound, [.known, .knownLowercase]),
      next < block.upperBound, document.isLower(next), document.followsGap(next), !document.isSpeechVerb(next)
    else { return nil }
    return Name(tokens: words.lowerBound - 1..<next, isNamed: true)
  }

  private func isNamePart(_ index: Int) -> Bool {
    document.isCapital(index) || document.tokens[index].kind == .abbreviation || document.token(index, isOneOf: "of", "and", "&", "-")
  }

  private func isClass(_ index: Int) -> Bool { document.has(index, .namedThing) }

  /// A noun of a class, with an adjective or the words of its own name before it: `passenger car`, `City General Hospital`.
  private func followsClass(_ start: Int, _ block: Range<Int>) -> Bool {
    for index in start..<min(start + 3, block.upperBound) {
      guard document.isWord(index), !document.has(index, [.function, .auxiliary]) else { return false }
      if isClass(index) { return true }
    }
    return false
  }
}
