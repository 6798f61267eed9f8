import LintEngine
import TextModel

/// A name and the word behind it, or a word and the name behind it, run together where a link lost its space.
///
/// A split in two known words alone proves nothing (on clean news it is wrong four times in five): the name half needs evidence (the
/// gazetteer, the article itself, the words before it) and the word half must be one that follows names in news.
struct MergedWords: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices where isCandidate(index, document) {
      let token = document.tokens[index]
      if token.flags.contains(.innerCapital) {
        if let split = CapitalSplit(index, article) { report.add(rule, split.range, split.message, fixes: [split.fix]) }
      } else if token.flags.contains(.capital), let split = NameSplit.best(index, article) {
        report.add(rule, split.range, split.message, fixes: split.fixes)
      }
    }
  }

  /// An unknown word of letters only, of which the article has no second one.
  private func isCandidate(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.range.count >= 5 && token.flags.isDisjoint(with: [.digit, .hyphen, .apostrophe, .allCapitals])
      && document.traits(index).isDisjoint(with: [.known, .place, .platform]) && document.word(token).count < 2
  }
}

/// `Kievaccording`: a name with a lower-case word glued behind it.
struct NameSplit {
  /// How sure the two halves are, from 0; a split needs `needed` together.
  private static let needed = 5

  private let document: Document
  private let index: Int
  private let name: String
  private let word: String
  private let score: Int
  private let nameScore: Int
  /// The place noun before a false stop: "the region. Khmelnytskyiwestern".
  private let noun: Int?

  /// The likeliest split of a token; nil when none is good enough.
  static func best(_ index: Int, _ article: Article) -> NameSplit? {
    let document = article.document
    let bytes = Array(document.bytes[document.tokens[index].range])
    var best: NameSplit? = nil
    for position in 3..<max(3, bytes.count - 1) where bytes[position].isLowercaseASCII && bytes[position] & 0xC0 != 0x80 {
      let tail = bytes[position...]
      guard tail.allSatisfy(\.isLowercaseASCII) else { continue }
      let word = String(decoding: tail, as: UTF8.self)
      let suffix = suffixScore(word, index, article)
      guard suffix > 0 else { continue }
      let name = String(decoding: bytes[..<position], as: UTF8.self)
      let (score, noun) = nameScore(name, index, article)
      guard score > 0, score + suffix >= needed, score + suffix > best?.score ?? 0 else { continue }
      best = NameSplit(
        document: document, index: index, name: name, word: word, score: score + suffix, nameScore: score, noun: noun)
    }
    return best
  }

  /// Evidence that the first half is a name, and the place noun of a false stop before it.
  private static func nameScore(_ name: String, _ index: Int, _ article: Article) -> (Int, Int?) {
    let document = article.document
    let traits = article.lexicon.traits(of: name)
    let letters = name.unicodeScalars.count
    guard letters >= 3 else { return (0, nil) }
    // "Da Latwith", "Luján de Cuyowestern": the name began before.
    let particle = document.token(index - 1, isOneOf: "de", "del", "la", "al", "el", "van", "von", "bin", "da", "do", "dos")
    let afterCapital = document.isNameWord(particle ? index - 2 : index - 1) && document.followsGap(index)
    if document.isStop(index - 1), document.isLower(index - 2), document.has(index - 2, .placeNoun), !traits.contains(.knownLowercase) {
      return (4, index - 2)
    }
    if article.analysis(ArticleNames.self).contains(name) { return (traits.contains(.knownLowercase) ? 3 : 4, nil) }
    if traits.contains(.platform) { return (4, nil) }
    if traits.contains(.knownLowercase) { return (afterCapital ? 3 : 0, nil) }
    if traits.contains(.place) { return (letters >= 4 ? 4 : afterCapital ? 3 : 1, nil) }
    if traits.contains(.placePart), afterCapital { return (4, nil) }
    if traits.contains(.known), letters >= 4 { return (3, nil) }
    if afterCapital { return (letters >= 4 ? 3 : 2, nil) }
    if letters >= 6, document.token(index - 1, isOneOf: "in", "from", "near") { return (3, nil) }
    return (letters >= 5 ? 2 : letters == 4 ? 1 : 0, nil)
  }

  /// Evidence that the second half is a word of its own that goes on behind a name.
  private static func suffixScore(_ word: String, _ index: Int, _ article: Article) -> Int {
    let document = article.document
    let traits = article.lexicon.traits(of: word)
    guard traits.contains(.nameSuffix) else { return 0 }
    let next = index + 1
    if traits.contains(.direction) {
      guard word.utf8.count > 5 else { return 0 }
      return document.isCapital(next) ? 3 : 2
    }
    if word == "according" { return document.token(next, is: "to") ? 3 : 0 }
    if traits.contains(.placeNoun) {
      // "the Montsourispark in": an article before, and no noun behind that the word could qualify.
      let closed = !document.isWord(next) || document.has(next, [.preposition, .auxiliary, .conjunction])
      return word.utf8.count >= 4 && closed ? (document.token(index - 1, is: "the") || word.utf8.count >= 6 ? 3 : 2) : 1
    }
    if traits.contains(.function) {
      // Names end in -with and -and (Beckwith, Sprengisand).
      if word == "with" || word == "and" { return 1 }
      if word.utf8.count >= 4 { return 2 }
      if word.utf8.count == 3 { return fits(word, next, document) ? 2 : 0 }
      // "the court of Dieppein Normandy"; behind a first name it is a surname (Samarin).
      if word == "in", document.isNameWord(next), document.has(index - 1, .preposition) { return 1 }
      guard document.has(next, [.determiner, .weekday, .month]) || document.isNumber(next) else { return 0 }
      // A name and "the" right behind it need a preposition between them.
      return document.token(next, is: "the") && document.has(index - 1, .preposition) ? 2 : 1
    }
    if traits.contains(.speechVerb), word.utf8.count >= 4 { return 2 }
    // Nouns such as court and bank end surnames too (Bittencourt).
    return document.length(index) - word.utf8.count >= 5 ? 1 : 0
  }

  /// True when what follows goes on as it would behind a short function word.
  private static func fits(_ word: String, _ next: Int, _ document: Document) -> Bool {
    switch word {
    case "who": return document.isLower(next)
    case "was", "has", "had", "are": return document.isLower(next)
    default: return document.has(next, [.determiner, .weekday, .month]) || document.isCapital(next) || document.tokens[next].kind == .number
    }
  }

  var range: Range<Int> {
    document.tokens[noun ?? index].range.lowerBound..<document.tokens[index].range.upperBound
  }

  /// A direction or `according` behind a name is set off by a comma, a relative pronoun too unless it defines ("a man from Vercelli who").
  private var separator: String {
    if ["according", "which", "including", "whose"].contains(word) || word.hasSuffix("ern") { return ", " }
    guard word == "who" else { return " " }
    let start = max(0, index - 7)
    let defines = (start..<index).contains { document.token($0, isOneOf: "a", "an", "those", "people", "man", "woman") }
    return defines ? " " : ", "
  }

  var fixes: [Fix] {
    if let noun {
      // "the region. Khmelnytskyiwestern" -> "the Khmelnytskyi region, western"; "the city. Mariupolsouthern" -> "the city of Mariupol, …"
      let text = document.text(token: noun)
      let joined = PlaceNouns.follow(text) ? "\(name) \(text)" : "\(text) of \(name)"
      return [Fix(.suggested, replacing: range, with: joined + separator + word)]
    }
    let at = document.tokens[index].range.lowerBound + name.utf8.count
    // "according to" behind a capital leaves no doubt; otherwise the name must be known.
    let isSure = word == "according" || nameScore >= 4 && (score > Self.needed || word.utf8.count > 3)
    let safety: Fix.Safety = isSure ? .safe : .suggested
    let first = Fix(safety, replacing: at..<at, with: separator)
    return separator == " " ? [first] : [first, Fix(.suggested, replacing: at..<at, with: " ")]
  }

  var message: String {
    "\(document.quoted(range)): the name ‘\(name)’ and the word ‘\(word)’ have run together; put \(separator == " " ? "a space" : "a comma and a space") between them"
  }
}

/// How a place noun and a name go together.
enum PlaceNouns {
  /// True for nouns that stand behind the name ("the Donbas region"), false for those that take `of` ("the city of Mariupol").
  static func follow(_ noun: String) -> Bool {
    !["city", "town", "village", "port", "state", "republic", "island", "isle", "kingdom", "municipality", "commune", "settlement", "hamlet"]
      .contains(noun)
  }
}

/// `GuayaquilEcuador`, `inKiev`: a capital inside marks the seam.
struct CapitalSplit {
  let range: Range<Int>
  let message: String
  let fix: Fix

  init?(_ index: Int, _ article: Article) {
    let document = article.document
    let token = document.tokens[index]
    let bytes = Array(document.bytes[token.range])
    let seams = bytes.indices.dropFirst().filter { bytes[$0].isUppercaseASCII && bytes[$0 - 1].isLowercaseASCII }
    guard seams.count == 1, let seam = seams.first, bytes.count - seam >= 3, seam >= 2 else { return nil }
    let left = String(decoding: bytes[..<seam], as: UTF8.self)
    let right = String(decoding: bytes[seam...], as: UTF8.self)
    let leftTraits = article.lexicon.traits(of: left)
    let rightTraits = article.lexicon.traits(of: right)
    let separator: String
    if token.flags.contains(.capital) {
      // Two capitals are nearly always a brand; two places are not.
      guard leftTraits.contains(.place), rightTraits.contains(.place), left.utf8.count >= 4, right.utf8.count >= 4 else { return nil }
      separator = ", "
    } else {
      guard !leftTraits.isDisjoint(with: [.preposition, .conjunction, .determiner, .speechVerb, .auxiliary]), leftTraits.contains(.known),
        rightTraits.contains(.place) || rightTraits.contains(.function) || article.analysis(ArticleNames.self).contains(right)
      else { return nil }
      separator = " "
    }
    let at = token.range.lowerBound + seam
    range = token.range
    message =
      "\(document.quoted(token.range)): ‘\(left)’ and ‘\(right)’ have run together; put \(separator == " " ? "a space" : "a comma and a space") between them"
    fix = Fix(separator == " " ? .safe : .suggested, replacing: at..<at, with: separator)
  }
}

extension UInt8 {
  var isLowercaseASCII: Bool { self &- 0x61 < 26 }
  var isUppercaseASCII: Bool { self &- 0x41 < 26 }
}
