import LintEngine
import TextModel

/// British and American spellings of common words in one article: `colour` and `center`.
///
/// A word counts as British where only `en_GB` accepts it and `en_US` accepts what American English makes of it, and the other way round. Words in -ize count for
/// neither: British papers print both. Names and quotations keep their own spelling.
struct MixedSpelling: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    // Most texts have no word that only British English has, and all others are done with here.
    guard document.words.contains(where: { Self.isBritish($0.traits) }) else { return }
    let british = tokens(article) { Self.isBritish($0) && SpellingTwins.britishHasTwin($1, article.lexicon) }
    guard let firstBritish = british.first else { return }
    let american = tokens(article) { $0.contains(.known) && SpellingTwins.americanHasTwin($1, article.lexicon) }
    guard let firstAmerican = american.first else { return }
    let isBritishRarer = british.count < american.count
    let (odd, usual) = isBritishRarer ? (firstBritish, firstAmerican) : (firstAmerican, firstBritish)
    report.add(
      rule, document.tokens[odd].range,
      "\(document.quoted(token: odd)): spelled the \(isBritishRarer ? "British" : "American") way beside \(document.quoted(token: usual)); use one spelling throughout",
      related: [RelatedPlace(document.tokens[usual].range, "\(document.quoted(token: usual)) here")])
  }

  static func isBritish(_ traits: WordTraits) -> Bool { traits.contains(.variant) && !traits.contains(.known) }

  /// The words in lower case outside quotations that fulfil a condition, which is asked once for each distinct word.
  private func tokens(_ article: Article, _ condition: (WordTraits, ArraySlice<UInt8>) -> Bool) -> [Int] {
    let document = article.document
    var verdicts = [Bool?](repeating: nil, count: document.words.count)
    return document.tokens.indices.filter { index in
      let token = document.tokens[index]
      guard token.kind == .word, token.range.count > 4,
        token.flags.isDisjoint(with: [.capital, .innerCapital, .hyphen, .apostrophe, .nonASCII, .digit])
      else { return false }
      let verdict = verdicts[Int(token.word)] ?? condition(document.word(token).traits, document.folded(index))
      verdicts[Int(token.word)] = verdict
      return verdict && !article.analysis(Quotations.self).inside[index]
    }
  }
}

/// What becomes of a word in the other spelling.
enum SpellingTwins {
  private struct Change {
    let british: [UInt8]
    let american: [UInt8]
    /// Letters of an American word, at least: `enter` is no American `entre`.
    let shortest: Int
    /// Only American papers print it; `organize` is British, too, as Oxford spells.
    let isAmerican: Bool

    init(_ british: String, _ american: String, shortest: Int = 5, isAmerican: Bool = true) {
      (self.british, self.american) = (Array(british.utf8), Array(american.utf8))
      (self.shortest, self.isAmerican) = (shortest, isAmerican)
    }
  }

  private static let changes = [
    Change("our", "or"), Change("tre", "ter", shortest: 6), Change("bre", "ber", shortest: 6), Change("ogue", "og"), Change("ence", "ense"),
    Change("lled", "led"), Change("lling", "ling"), Change("ller", "ler"), Change("yse", "yze"), Change("ise", "ize", isAmerican: false),
    Change("isation", "ization", isAmerican: false), Change("ising", "izing", isAmerican: false),
  ]

  /// True for a British word of which American English has the twin.
  static func britishHasTwin(_ word: ArraySlice<UInt8>, _ lexicon: Lexicon) -> Bool {
    changes.contains { change in twin(of: word, change.british, change.american).map { traits($0, lexicon).contains(.known) } ?? false }
  }

  /// True for an American word of which only British English has the twin.
  static func americanHasTwin(_ word: ArraySlice<UInt8>, _ lexicon: Lexicon) -> Bool {
    changes.contains { change in
      guard change.isAmerican, word.count >= change.shortest else { return false }
      return twin(of: word, change.american, change.british).map { MixedSpelling.isBritish(traits($0, lexicon)) } ?? false
    }
  }

  /// The word with other letters for the last place where some stand; nil where they do not.
  private static func twin(of word: ArraySlice<UInt8>, _ old: [UInt8], _ new: [UInt8]) -> [UInt8]? {
    var start = word.endIndex - old.count
    while start >= word.startIndex {
      if word[start] == old[0], word[start...].starts(with: old) { return Array(word[..<start]) + new + word[(start + old.count)...] }
      start -= 1
    }
    return nil
  }

  private static func traits(_ word: [UInt8], _ lexicon: Lexicon) -> WordTraits { word.withUnsafeBufferPointer { lexicon.traits(of: $0) } }
}
