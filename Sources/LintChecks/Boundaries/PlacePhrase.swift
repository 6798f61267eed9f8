import LintEngine
import TextModel

/// A place noun and the name that a false stop tore from it, put together: "the Donbas region", "the city of Mariupol", "the capital Kyiv",
/// "the Ukrainian city".
struct PlacePhrase {
  private enum Order { case nameFirst, of, nounFirst }

  /// The phrase, from the noun or the name on.
  let text: String

  /// `name`: the words after the stop.
  init(noun: Int, name: String, _ article: Article) {
    let document = article.document
    let text = document.text(token: noun)
    if let adjective = name.split(separator: " ").first, Self.isAdjective(String(adjective), article) {
      self.text = "\(adjective) \(text)\(name.dropFirst(adjective.count))"
      return
    }
    self.text =
      switch Self.order(noun, name, article) {
      case .nameFirst: "\(name) \(text)"
      case .of: "\(text) of \(name)"
      case .nounFirst: "\(text) \(name)"
      }
  }

  /// The place noun that waits for the name a token belongs to, after a false stop, and where that name begins.
  static func tornNoun(before index: Int, _ document: Document) -> (noun: Int, first: Int)? {
    var first = index
    while index - first < 3, document.isNameWord(first - 1), document.followsGap(first) { first -= 1 }
    let noun = first - 2
    guard document.isStop(first - 1), document.isLower(noun), document.has(noun, .placeNoun), !document.has(noun, .titleNoun) else { return nil }
    return (noun, first)
  }

  /// The phrase in place of what is there; then the same with the comma that closes what is set off after it.
  static func fixes(_ range: Range<Int>, _ joined: String, closingComma: Int?) -> [Fix] {
    let phrase = Edit(range, joined)
    return [Fix(.suggested, [phrase])] + (closingComma.map { [Fix(.suggested, [phrase, Edit($0..<$0, ",")])] } ?? [])
  }

  static func isDirection(_ word: String, _ article: Article) -> Bool { article.lexicon.traits(of: word).contains(.direction) }

  /// Where a comma is missing behind ", southern Ukraine" in mid-sentence, in bytes.
  static func closingComma(afterDirection direction: Int, _ document: Document) -> Int? {
    var end = direction + 1
    while document.isNameWord(end), document.followsGap(end) { end += 1 }
    guard end > direction + 1, document.isLower(end), document.continuesLine(end), !document.has(end, .placeNoun) else { return nil }
    return document.tokens[end - 1].range.upperBound
  }

  /// The order that the article has elsewhere, else the usual one of the noun.
  private static func order(_ noun: Int, _ name: String, _ article: Article) -> Order {
    let document = article.document
    let words = name.split(separator: " ")
    let pairs = article.analysis(NamePairs.self)
    let text = document.text(token: noun)
    if let first = words.first, pairs.contain("\(text) of \(first)") { return .of }
    if let last = words.last, pairs.contain("\(last) \(text)") { return .nameFirst }
    switch text {
    // "Rome, the capital of Italy", but "the capital Rome".
    case "capital": return document.isComma(noun - 2) && document.has(noun - 1, .determiner) ? .of : .nounFirst
    case "city", "town", "village", "port", "state", "republic", "island", "isle", "kingdom", "municipality", "commune", "settlement", "hamlet",
      "suburb":
      return .of
    default: return .nameFirst
    }
  }

  /// "American", "Turkish", "Chinese": listed words that end like adjectives of countries and are no places.
  private static func isAdjective(_ word: String, _ article: Article) -> Bool {
    let traits = article.lexicon.traits(of: word)
    guard traits.contains(.listed), !traits.contains(.place), word.utf8.count >= 5 else { return false }
    return ["ian", "ean", "can", "ish", "ese", "aqi", "aeli"].contains { word.hasSuffix($0) }
  }
}
