import LintEngine
import TextModel

/// `becausehe`, `watchmanwho`, `aquarter`, `hisbrother-in-law`: a small word and a word of the dictionary.
struct WordSplit {
  let range: Range<Int>
  let message: String
  let fix: Fix

  /// Small words that open an unknown word; shorter ones and those that make compounds (over, under, out …) prove nothing.
  private static let openings: Set<String> = [
    "that", "because", "which", "when", "where", "while", "with", "from", "into", "about", "and", "the", "his", "their", "this", "these", "were",
    "was", "has", "have", "would", "could", "should", "between", "than", "been", "who", "whose",
  ]
  private static let closings: Set<String> = [
    "and", "who", "which", "that", "with", "from", "has", "have", "had", "was", "were", "would", "will", "could", "because", "when", "where", "while",
    "said", "says", "according", "than", "into", "for", "the", "their", "his",
  ]

  init?(_ index: Int, _ article: Article) {
    let document = article.document
    let token = document.tokens[index]
    guard document.isLower(index), token.flags.isDisjoint(with: [.nonASCII, .digit, .apostrophe]), token.range.count >= 5 else { return nil }
    let bytes = Array(document.bytes[token.range])
    guard let split = Self.split(bytes, index, article) else { return nil }
    let at = token.range.lowerBound + split
    range = token.range
    let (left, right) = (document.text(range.lowerBound..<at), document.text(at..<range.upperBound))
    message = "\(document.quoted(range)): ‘\(left)’ and ‘\(right)’ have run together; put a space between them"
    fix = Fix(.safe, replacing: at..<at, with: " ")
  }

  /// Where the word parts, in bytes; nil when it is one, or could part in two ways.
  private static func split(_ bytes: [UInt8], _ index: Int, _ article: Article) -> Int? {
    let document = article.document
    var found: Int? = nil
    for position in 1..<bytes.count - 1 {
      let left = String(decoding: bytes[..<position], as: UTF8.self)
      let right = String(decoding: bytes[position...], as: UTF8.self)
      guard !left.hasSuffix("-"), !right.hasPrefix("-") else { continue }
      let (leftTraits, rightTraits) = (article.lexicon.traits(of: left), article.lexicon.traits(of: right))
      let isOpening = openings.contains(left) && (right.utf8.count >= 5 || openings.contains(right) || rightTraits.contains(.pronoun))
      let isClosing = closings.contains(right) && left.utf8.count >= 4 && !document.token(index + 1, isOneOf: ",", ".", ";", ":", "”", "\"")
      // "aquarter": the article goes before a word that starts with a consonant.
      let isArticle =
        left == "a" && right.utf8.count >= 5 && !"aeiou".utf8.contains(bytes[1]) && document.has(index - 1, .preposition)
      guard isOpening || isClosing || isArticle, leftTraits.contains(.known), rightTraits.contains(.known) else { continue }
      if found != nil { return nil }
      found = position
    }
    return found
  }
}
