import TextModel

/// A name where it stands in a text: `President Ana de Souza`, `the Bank of Riga`.
struct NameMention {
  /// What it names, as far as its words and neighbours tell: good enough to hold a finding back, not to report.
  enum Kind: String {
    case person, place, organization, unknown
  }

  /// What a word is in a name.
  enum Part: String {
    case title, given, family, particle, initial, head, suffix, word
  }

  /// From its first to its last word, with what is between.
  let tokens: Range<Int>
  /// The tokens that are words of the name; particles, initials and marks are not among them.
  let words: ArraySlice<Int>
  /// Why its first word is taken for a name.
  let evidence: NameEvidence

  /// The words without titles at its start.
  func ownWords(_ document: Document) -> ArraySlice<Int> { words.drop { document.has($0, [.titleNoun, .honorific]) } }

  /// What each of its words is, in order.
  func parts(_ document: Document) -> [(token: Int, part: Part)] {
    let (own, members) = (Set(ownWords(document)), Set(words))
    let last = words.last
    let isPerson = kind(document) == .person
    return tokens.filter { document.isWordlike($0) }.map { token in
      let part: Part =
        switch true {
        case document.tokens[token].kind == .abbreviation: document.has(token, .abbreviationBeforeName) ? .title : .initial
        case !own.contains(token) && members.contains(token): .title
        case !members.contains(token): .particle
        case document.token(token, isIn: Self.suffixes): .suffix
        case document.has(token, .nameHead): .head
        case document.has(token, .anyGivenName) && token != last: .given
        case token == last && own.count > 1 && isPerson: .family
        default: .word
        }
      return (token, part)
    }
  }

  func kind(_ document: Document) -> Kind {
    let own = ownWords(document)
    guard let first = own.first, let last = own.last else { return .unknown }
    if own.contains(where: { document.has($0, .nameHead) }) {
      return document.has(last, .placeNoun) || document.has(first, .placeNoun) ? .place : .organization
    }
    if own.count < words.count || document.has(tokens.lowerBound - 1, [.titleNoun, .honorific]) { return .person }
    if own.count > 1, document.has(first, .anyGivenName) { return .person }
    if own.count == 1, document.has(first, [.place, .placePart]) { return .place }
    if own.count == 1, document.has(first, .anyGivenName) || document.has(first, .surname) && document.has(tokens.upperBound, .speechVerb) {
      return .person
    }
    return .unknown
  }

  private static let suffixes: WordSet = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]
}

/// Puts the words of names together.
struct NameMentions {
  private(set) var all: [NameMention] = []

  init(_ words: [(index: Int, evidence: NameEvidence)], _ document: Document) {
    var isName = [Bool](repeating: false, count: document.tokens.count)
    for word in words { isName[word.index] = true }
    let indices = words.map(\.index)
    var first = 0
    while first < indices.count {
      var end = first
      while let next = Self.next(after: indices[end], isName, document) {
        repeat { end += 1 } while indices[end] < next
      }
      all.append(NameMention(tokens: indices[first]..<indices[end] + 1, words: indices[first...end], evidence: words[first].evidence))
      first = end + 1
    }
  }

  /// Particles in a row inside a name, at most.
  private static let mostParticles = 3

  /// The next word of the name that goes on behind a token; nil where it ends.
  private static func next(after token: Int, _ isName: [Bool], _ document: Document) -> Int? {
    guard document.possessiveBytes(token) == 0 else { return nil }
    var next = token + 1
    // Initials, and one hyphen or ampersand.
    while document.tokens.indices.contains(next), document.tokens[next].kind == .abbreviation, document.isInitial(next), document.followsGap(next) {
      next += 1
    }
    if next == token + 1, document.isMark(next, 0x2D) || document.isMark(next, 0x26) {
      guard document.continuesLine(next), document.continuesLine(next + 1), isName.indices.contains(next + 1), isName[next + 1] else { return nil }
      return document.isMark(next, 0x26) || document.followsGap(next) != document.followsGap(next + 1) || !document.followsGap(next) ? next + 1 : nil
    }
    guard isName.indices.contains(next), document.continuesLine(next) else { return nil }
    if isName[next] { return document.gap(before: next).count == 1 && document.followsGap(next) ? next : nil }
    // “University of Riga”, but not “Tien of the Party”, nor “President of Latvia”.
    if document.token(next, is: "of"), !document.has(token, [.knownLowercase, .nameHead]) || document.has(token, .titleNoun) { return nil }
    var particles = 0
    while particles < mostParticles,
      document.isLower(next) && document.has(next, .nameParticle) || document.token(next, is: "the") && document.token(next - 1, is: "of"),
      document.continuesLine(next), document.gap(before: next).count == 1
    {
      next += 1
      particles += 1
    }
    guard particles > 0, isName.indices.contains(next), isName[next], document.continuesLine(next), document.gap(before: next).count == 1 else {
      return nil
    }
    return next
  }
}

extension Document {
  /// A capital with its stop: `J.`
  func isInitial(_ index: Int) -> Bool { tokens[index].range.count == 2 && tokens[index].flags.contains(.capital) }
}
