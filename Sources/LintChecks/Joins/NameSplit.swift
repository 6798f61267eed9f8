import LintEngine
import TextModel

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
    if traits.contains(.placePart), afterCapital { return (4, nil) }
    if traits.contains(.knownLowercase) { return (afterCapital ? 3 : 0, nil) }
    if traits.contains(.place) { return (letters >= 4 ? 4 : afterCapital ? 3 : 1, nil) }
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
      // Such a word goes on: "Fernand, who" is a name.
      guard document.continuesLine(next), document.tokens[next].kind != .punctuation || document.token(next, isOneOf: "“", "\"", "(") else {
        return 0
      }
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
