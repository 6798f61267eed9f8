import LintEngine
import TextModel

/// `Kievaccording`: a name with a lower-case word glued behind it, by closed rules.
struct NameSplit {
  /// How sure the two halves are, from 0; a split needs `needed` together.
  private static let needed = 5

  let name: String
  let word: String
  private let score: Int
  private let nameScore: Int

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
      let score = nameScore(name, index, article)
      guard score > 0, score + suffix >= needed, score + suffix > best?.score ?? 0 else { continue }
      best = NameSplit(name: name, word: word, score: score + suffix, nameScore: score)
    }
    return best
  }

  /// Evidence that the first half is a name.
  private static func nameScore(_ name: String, _ index: Int, _ article: Article) -> Int {
    let document = article.document
    let traits = article.lexicon.traits(of: name)
    let letters = name.unicodeScalars.count
    guard letters >= 3 else { return 0 }
    // "Da Latwith", "Luján de Cuyowestern": the name began before.
    let particle = document.token(index - 1, isOneOf: "de", "del", "la", "al", "el", "van", "von", "bin", "da", "do", "dos")
    let afterCapital = (document.isNameWord(index - 1) || particle && document.isNameWord(index - 2)) && document.followsGap(index)
    if !traits.contains(.knownLowercase), PlacePhrase.tornNoun(before: index, document) != nil {
      return 4
    }
    if article.analysis(ArticleNames.self).contains(name) { return traits.contains(.knownLowercase) ? 3 : 4 }
    if traits.contains(.platform) { return 4 }
    if traits.contains(.placePart), afterCapital { return 4 }
    if traits.contains(.knownLowercase) { return afterCapital ? 3 : 0 }
    if traits.contains(.place) { return letters >= 4 ? 4 : afterCapital ? 3 : 1 }
    if traits.contains(.known), letters >= 4 { return 3 }
    if afterCapital { return letters >= 4 ? 3 : 2 }
    if letters >= 6, document.token(index - 1, isOneOf: "in", "from", "near") { return 3 }
    return letters >= 5 ? 2 : letters == 4 ? 1 : 0
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

  /// True where the two halves leave no doubt: "according to" behind a capital, or a name that is known.
  var isSure: Bool { word == "according" || nameScore >= 4 && (score > Self.needed || word.utf8.count > 3) }
}
