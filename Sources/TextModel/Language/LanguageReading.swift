/// Which language a run of words is in, as far as its own words tell: that of the lexicon, or another.
///
/// Two independent signs. The most frequent words of some other language stand where those of the lexicon's would (the small-word technique:
/// Grefenstette 1995, Comparing two language identification schemes), or hardly a word in lower case is known at all. Names say nothing, since they are
/// the same in every language.
public enum LanguageReading: Equatable, Sendable {
  /// The language of the lexicon.
  case own
  /// Too little to tell: a name, a figure, a line of three words.
  case unclear
  /// Another, by its English name; nil where only that is known.
  case other(String?)

  /// Fewest words that say which language they are.
  private static let fewestWords = 5
  /// Zipf value times 10 of a word that says nothing.
  private static let floor = 35
  /// What the frequent words of another language must weigh, at least, and more than those of the lexicon's: about three small words, and two.
  private static let (leastWeight, leastLead) = (90, 60)

  /// How many words of which kind some text has: what is asked first, and adds up from sentences to paragraphs.
  public struct Counts: Sendable {
    /// In Latin letters.
    private(set) var words = 0
    /// Of these, in lower case or among the small words of the lexicon; no list has them; among the small words.
    private(set) var (lower, unknown, function) = (0, 0, 0)

    public init() {}

    /// Counts the words of a range of tokens.
    public init(of tokens: Range<Int>, in document: Document) {
      for index in tokens where document.isPlainLatinWord(index) {
        let token = document.tokens[index]
        let traits = document.word(token).traits
        words += 1
        let isLower = token.flags.isDisjoint(with: [.capital, .innerCapital])
        let isFunction = traits.contains(.function) && token.range.count > 1
        if isFunction { function += 1 }
        if isFunction || isLower { lower += 1 }
        if isLower, traits.isDisjoint(with: [.known, .place]) { unknown += 1 }
      }
    }

    public static func += (left: inout Counts, right: Counts) {
      left.words += right.words
      left.lower += right.lower
      left.unknown += right.unknown
      left.function += right.function
    }
  }

  /// Reads the words of a range of tokens, which have been counted.
  public init(of tokens: Range<Int>, _ counts: Counts, in document: Document) {
    let (lower, unknown, function) = (counts.lower, counts.unknown, counts.function)
    self = .unclear
    // In English prose small words are two of five words in lower case.
    if function > 0, function * 4 >= lower { self = .own }
    // Some word in six is one that no list has: else what looks like small words of another language are names and terms.
    guard counts.words >= Self.fewestWords, lower >= 3, function * 5 < lower * 2, unknown * 6 >= lower else { return }
    let (name, isSure) = Self.likeliest(tokens, document)
    // Recipes, lists of species and quotations hold foreign words among English ones; the small words tell.
    if isSure || unknown >= 3 && unknown * 5 >= lower * 2 && function * 5 <= lower { self = .other(name) }
  }

  /// Reads the words of a range of tokens.
  public init(of tokens: Range<Int>, in document: Document) { self.init(of: tokens, Counts(of: tokens, in: document), in: document) }

  /// True for text in another language.
  public var isOther: Bool {
    if case .other = self { return true }
    return false
  }

  /// The other language whose frequent words weigh most; sure where they outweigh the lexicon's own.
  private static func likeliest(_ tokens: Range<Int>, _ document: Document) -> (name: String?, isSure: Bool) {
    let table = FrequentWords.shared
    var weights = [Int](repeating: 0, count: table.languages.count)
    var own = 0
    var seen: Set<UInt32> = []
    for index in tokens where document.isPlainLatinWord(index) {
      let token = document.tokens[index]
      let isFirst = index == tokens.lowerBound
      guard isFirst || token.flags.isDisjoint(with: [.capital, .innerCapital]) else { continue }
      let word = document.word(token)
      guard seen.insert(word.foldedHash).inserted else { continue }
      table.forEachFigure(of: word) { language, decizipf in weights[language] += max(0, decizipf - floor) }
      if word.traits.contains(.function) {
        own += 25
      } else if word.traits.contains(.known) {
        own += 8
      }
    }
    let best = weights.indices.filter { table.languages[$0].code != document.language.code }.max { weights[$0] < weights[$1] }
    guard let best, weights[best] >= leastWeight else { return (nil, false) }
    return (table.languages[best].name, weights[best] >= own + leastLead)
  }
}

extension Document {
  /// A word in Latin letters without figures.
  fileprivate func isPlainLatinWord(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].flags.contains(.digit) && isLatin(index)
  }

  /// The first letter is Latin.
  public func isLatin(_ index: Int) -> Bool {
    let lead = bytes[tokens[index].range.lowerBound]
    return lead < 0xCD || lead == 0xE1
  }
}
