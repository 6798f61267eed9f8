import TextModel

/// What a form of a place name stands for where it is no place of today: a person, a club, a title, an event, a time when the name was right.
struct PlaceUse {
  let document: Document

  /// A word without its ending ’s and with plain apostrophes, and the byte where it ends.
  func form(_ index: Int) -> (text: String, end: Int) {
    var text = document.text(token: index)
    var end = document.tokens[index].range.upperBound
    if document.tokens[index].flags.contains(.apostrophe) {
      text = text.replacing("’", with: "'")
      if text.hasSuffix("'s") {
        text.removeLast(2)
        end -= document.text(token: index).hasSuffix("’s") ? "’s".utf8.count : 2
      }
    }
    return (text, end)
  }

  /// The form belongs to something else than the place of today.
  func isOther(_ row: StyleTable.Row, _ tokens: Range<Int>) -> Bool {
    isBeside(row.exceptions, tokens) || isClub(tokens) || isTitle(tokens) || row.until.map { isHistory(tokens, until: $0) } ?? false
  }

  // MARK: Persons

  /// A surname: behind a name that is no place and no word that text is made of, behind "Mr." or a title, or among persons; or a given name.
  func isPerson(_ index: Int) -> Bool { isNamed(index) || isListed(index) || isBeforeSurname(index) }

  /// Before a name that is no place: "Firenze Orsolini", but not "in Firenze Orsolini bakes".
  private func isBeforeSurname(_ index: Int) -> Bool {
    document.followsGap(index + 1) && isUnplacedName(index + 1) && document.tokens[index].flags.isDisjoint(with: .apostrophe)
      && !document.token(index - 1, isIn: .wayWords)
  }

  private func isNamed(_ index: Int) -> Bool {
    let before = index - 1
    guard document.followsGap(index), document.continuesLine(index) else { return false }
    if document.has(before, .honorific) || document.isCapital(before) && document.has(before, .titleNoun) { return true }
    if document.isWordlike(before), document.tokens[before].kind == .abbreviation {
      return document.has(before, .abbreviationBeforeName) || document.length(before) == 2 && document.tokens[before].flags.contains(.capital)
    }
    guard isUnplacedName(before) || isGivenName(before) else { return false }
    return document.tokens[before].flags.isDisjoint(with: [.allCapitals, .hyphen, .digit, .apostrophe])
  }

  /// Between two names that are no places, or before the minute of a substitution: "Bianchi, Mosca (46 Rossi), Verdi".
  private func isListed(_ index: Int) -> Bool {
    document.token(index - 1, isIn: .listMarks) && document.token(index + 1, isIn: .listMarks) && isUnplacedName(index - 2)
      && (isUnplacedName(index + 2) || document.isMark(index + 1, 0x28) && document.isNumber(index + 2))
      && document.continuesLine(index - 1) && document.continuesLine(index + 2)
  }

  private func isUnplacedName(_ index: Int) -> Bool {
    document.isNameWord(index) && !document.has(index, Self.places.union(.placePart))
  }

  /// Part of the names of places, but with no other part before it: "Pablo", but not "San Pablo".
  private func isGivenName(_ index: Int) -> Bool {
    document.isNameWord(index) && document.has(index, .placePart) && !document.has(index, Self.places)
      && !(document.isNameWord(index - 1) && document.followsGap(index))
  }

  private static let places: WordTraits = [.knownLowercase, .place, .styledPlace, .titleNoun, .placeNoun, .direction]

  // MARK: Names that keep the form

  private func isClub(_ tokens: Range<Int>) -> Bool {
    document.isCapital(tokens.lowerBound - 1) && document.followsGap(tokens.lowerBound) && document.token(tokens.lowerBound - 1, isIn: .clubs)
      || document.isCapital(tokens.upperBound) && document.followsGap(tokens.upperBound) && document.token(tokens.upperBound, isIn: .clubForms)
  }

  /// Inside marks that hold capitalised words only: “The Moskva Diaries”, but not “Moskva is cold”.
  private func isTitle(_ tokens: Range<Int>) -> Bool {
    let reach = 6
    func mark(_ indices: some Sequence<Int>, _ set: WordSet) -> Bool {
      for index in indices.prefix(reach) {
        guard document.tokens.indices.contains(index) else { return false }
        if document.token(index, isIn: set) { return true }
        if !document.isCapital(index), !document.has(index, [.preposition, .determiner, .conjunction]) { return false }
      }
      return false
    }
    return mark(stride(from: tokens.lowerBound - 1, through: 0, by: -1), .titleOpenings)
      && mark(tokens.upperBound..<document.tokens.count, .titleClosings)
  }

  // MARK: History

  /// The name of an event or a state of the past, a mention of the old name, or a year in the sentence in which the form was right.
  private func isHistory(_ tokens: Range<Int>, until year: Int) -> Bool {
    let before = tokens.lowerBound - 1
    if document.token(before, isOneOf: "of", "at"), document.isCapital(before - 1), document.token(before - 1, isIn: .pastEvents) { return true }
    if document.token(tokens.upperBound, isIn: .pastThings) || isBeside(Self.formerly, tokens, onlyBefore: true) { return true }
    // "the former Bombay", but not "the former Bombay mayor".
    let isAdjective = document.isLower(tokens.upperBound) && !document.has(tokens.upperBound, [.function, .auxiliary])
    if document.token(before, isOneOf: "former", "old"), !isAdjective { return true }
    let sentence = document.sentences[document.sentence(ofToken: tokens.lowerBound)].tokens
    return sentence.clamped(to: tokens.lowerBound - Self.reach..<tokens.upperBound + Self.reach).contains { isYear($0, before: year) }
  }

  /// Tokens on each side in which a year dates a name.
  private static let reach = 60

  /// What makes a name one of the past; "then" alone also opens the next station of a journey.
  private static let formerly = [
    "formerly", "known as", "previously", "was then", "were then", "in then", "of then", "from then", "to then", "then-", "called", "once",
    "renamed from", "the name",
  ]

  /// A number such as 1938 or 1940s behind a preposition, a month or another herald of years.
  private func isYear(_ index: Int, before year: Int) -> Bool {
    guard document.isNumber(index) else { return false }
    let digits = document.text(token: index)
    guard let number = Int(digits.prefix(4)), (1000..<year).contains(number), digits.dropFirst(4).first.map({ "s-–/".contains($0) }) ?? true else {
      return false
    }
    return document.has(index - 1, [.preposition, .month]) || document.isNumber(index - 1) || document.token(index - 1, isIn: .yearHeralds)
  }

  // MARK: Exceptions

  /// One of some phrases stands right before or right behind the form (a space or a hyphen between).
  private func isBeside(_ phrases: [String], _ tokens: Range<Int>, onlyBefore: Bool = false) -> Bool {
    guard !phrases.isEmpty else { return false }
    let range = document.range(ofTokens: tokens)
    let reach = 40
    let before = document.text(max(0, range.lowerBound - reach)..<range.lowerBound).lowercased()
    let behind = document.text(range.upperBound..<min(document.bytes.count, range.upperBound + reach)).lowercased()
    return phrases.contains { phrase in
      for gap in [" ", "-"] {
        let ending = phrase + gap
        if before.hasSuffix(ending), before.count == ending.count || before.dropLast(ending.count).last?.isLetter != true { return true }
        if !onlyBefore, behind.hasPrefix(gap + phrase), behind.dropFirst(phrase.count + 1).first?.isLetter != true { return true }
      }
      return false
    }
  }
}

extension WordSet {
  /// Prepositions behind which a name is a place.
  fileprivate static let wayWords: WordSet = ["in", "from", "to", "at", "near", "into", "via", "through", "towards", "around", "outside"]
  /// What stands between the members of a list.
  fileprivate static let listMarks: WordSet = [",", ";", "("]
  /// First words of clubs: a club keeps the name it chose.
  fileprivate static let clubs: WordSet = [
    "dynamo", "dinamo", "lokomotiv", "torpedo", "spartak", "metalist", "fc", "fk", "sc", "sk", "bc", "hc", "vfl", "vfb", "tsv", "austria", "rapid",
    "maccabi", "hapoel", "sparta", "legia", "polonia", "partizan", "bayern", "sporting", "racing", "grasshopper", "hertha", "arsenal", "zenit",
  ]
  /// Words behind the name of a place that make it a club.
  fileprivate static let clubForms: WordSet = ["fc", "fk", "sc", "afc", "cf", "hc"]
  fileprivate static let titleOpenings: WordSet = ["“", "\"", "„", "«", "‘", "'"]
  fileprivate static let titleClosings: WordSet = ["”", "\"", "“", "»", "'"]
  /// Events and states that keep the name of their time: the Treaty of Nystad.
  fileprivate static let pastEvents: WordSet = [
    "battle", "battles", "treaty", "siege", "peace", "pact", "convention", "congress", "massacre", "fall", "capture", "relief", "sack", "ghetto",
    "principality", "duchy", "kingdom", "emirate", "khanate", "prince", "princes", "princess", "duke", "duchess", "elector", "bombing", "defence",
    "defense",
  ]
  /// The same behind the name: the Kishinev pogrom.
  fileprivate static let pastThings: WordSet = ["pogrom", "pogroms", "ghetto", "governorate", "principality", "presidency"]
  fileprivate static let yearHeralds: WordSet = [
    "(", ",", "-", "–", "—", "the", "early", "late", "mid", "year", "spring", "summer", "autumn", "winter",
  ]
}
