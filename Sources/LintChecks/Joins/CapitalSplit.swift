import LintEngine
import TextModel

/// `GuayaquilEcuador`, `inKiev`, `aGerman`, `violinistCorrie`: a capital inside a word marks the seam.
struct CapitalSplit {
  let range: Range<Int>
  let message: String
  let fix: Fix
  private(set) var alone: Severity? = nil

  init?(_ index: Int, _ article: Article) {
    let document = article.document
    guard let seam = CapitalSeam(index, document), seam.right.unicodeScalars.allSatisfy({ $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) })
    else { return nil }
    let left = article.lexicon.traits(of: seam.left)
    let right = article.lexicon.traits(of: seam.right)
    let token = document.tokens[index]
    // A brand that others write too, or a common slip.
    let isBrand = WordFrequencies.shared?.isKnownSomewhere((seam.left + seam.right).lowercased()) == true
    guard !isBrand || Self.startsName(seam, left, right, index, document) else { return nil }
    let separator: String
    if seam.isCapital {
      // Two capitals are nearly always a brand; two places are not, nor is one that goes on with names on both sides.
      guard seam.left.count >= 3, seam.right.count >= 3 else { return nil }
      let isPlace = !left.isDisjoint(with: [.place, .placePart]) && !right.isDisjoint(with: [.place, .placePart])
      let isNamed =
        document.isNameWord(index - 1) && document.followsGap(index) && (right.contains(.place) || left.contains(.placePart))
        && !(left.contains(.knownLowercase) && right.contains(.knownLowercase))
      // "from Bârlad, HușiIași and Negrești", "in GräfenrodaThuringia, up to": a list or an address, and one half is a place.
      let isListed =
        (document.isComma(index - 1) || document.has(index - 1, .preposition))
        && (document.isComma(index + 1) || document.token(index + 1, is: "and"))
        && (left.contains(.place) && !right.contains(.knownLowercase) || right.contains(.place) && !left.contains(.knownLowercase))
      // "from AstiGiovanna Rabino, noticed": the place of one phrase and the person of the next.
      let isPerson = left.contains(.place) && document.has(index - 1, .preposition) && Self.isPersonName(seam.right, right, index, document)
      guard isPerson || isPlace && seam.left.count >= 4 && seam.right.count >= 4 || isNamed || isListed else { return nil }
      if !left.contains(.place) || !right.contains(.place) { alone = .info }
      separator = ", "
    } else {
      let isSure = Self.isWord(seam.left, left) && Self.isName(seam, left, right, index, article)
      guard isSure || Self.isFrequent(seam, left) || Self.isBeforePerson(seam, left, right, index, document) else { return nil }
      if !isSure || isBrand { alone = .info }
      separator = " "
    }
    range = token.range
    message =
      "\(document.quoted(token.range)): ‘\(seam.left)’ and ‘\(seam.right)’ have run together; put \(separator == " " ? "a space" : "a comma and a space") between them"
    fix = Fix(separator == " " && !isBrand ? .safe : .suggested, replacing: seam.offset..<seam.offset, with: separator)
  }

  /// A small word, or a noun that stands before names.
  private static func isWord(_ text: String, _ traits: WordTraits) -> Bool {
    guard traits.contains(.known) else { return false }
    return !traits.isDisjoint(with: [.preposition, .conjunction, .determiner, .speechVerb, .auxiliary, .titleNoun, .placeNoun])
      && (text.count >= 2 || text == "a")
  }

  private static func isName(_ seam: CapitalSeam, _ left: WordTraits, _ right: WordTraits, _ index: Int, _ article: Article) -> Bool {
    if !right.isDisjoint(with: [.place, .placePart]) || article.analysis(ArticleNames.self).contains(seam.right) { return true }
    if right.contains(.function), seam.left.count > 1 { return true }
    // "theMinistry", "aGerman": brands such as "aGrade" have a word of the dictionary behind the article.
    if left.contains(.determiner) { return right.contains(.known) && seam.right.count >= 5 && (seam.left != "a" || !right.contains(.knownLowercase)) }
    // "violinistCorrie Haverkate": a first name, and the surname behind it.
    return isPersonName(seam.right, right, index, article.document)
  }

  /// Brands are made of these and a name: "webMethods", "openSUSE".
  private static let brandBeginnings: Set<String> = [
    "wiki", "pre", "pro", "anti", "non", "mid", "post", "neo", "trans", "sub", "inter", "micro", "nano", "mini", "tele", "web", "net", "open", "free",
    "easy", "live", "smart", "you", "one", "get", "any", "day", "multi", "auto", "bio", "geo", "eco", "info", "cyber", "super", "ultra", "hyper",
    "meta",
    "app", "my", "air", "play", "fast", "go", "i", "e", "x", "mac", "van", "von", "de", "la", "le", "da", "di", "do", "del", "al", "el",
  ]

  /// "modernRussian", "theNCPA", "womanAustralia": a frequent word, and no word that anybody else writes.
  private static func isFrequent(_ seam: CapitalSeam, _ traits: WordTraits) -> Bool {
    guard let frequencies = WordFrequencies.shared, !brandBeginnings.contains(seam.left), seam.left.count >= 2,
      traits.contains(.known) || seam.left.count >= 6
    else { return false }
    return traits.contains(.function) || seam.left.count >= 3 && (frequencies.zipf(of: seam.left) ?? 0) >= 3.5 && seam.right.count >= 3
  }

  /// "theNational Bureau of", "ofWater Resources", "theTop 10": a small word, and a name or a title that goes on.
  private static func startsName(_ seam: CapitalSeam, _ left: WordTraits, _ right: WordTraits, _ index: Int, _ document: Document) -> Bool {
    guard !seam.isCapital, seam.left.count >= 2, !brandBeginnings.contains(seam.left),
      !left.isDisjoint(with: [.preposition, .determiner, .conjunction]),
      !right.isDisjoint(with: [.known, .place, .placePart])
    else { return false }
    let next = index + 1
    return document.followsGap(next) && (document.isCapital(next) || document.isNumber(next))
  }

  /// "imagistIvan Startsev"
  private static func isBeforePerson(_ seam: CapitalSeam, _ left: WordTraits, _ right: WordTraits, _ index: Int, _ document: Document) -> Bool {
    left.contains(.knownLowercase) && seam.left.count >= 5 && !brandBeginnings.contains(seam.left) && right.contains(.known)
      && isPersonName(seam.right, right, index, document)
  }

  private static func isPersonName(_ text: String, _ traits: WordTraits, _ index: Int, _ document: Document) -> Bool {
    document.isNameWord(index + 1) && document.followsGap(index + 1) && !traits.contains(.knownLowercase)
  }
}
