import LintEngine
import TextModel

/// A full stop before a name that the words on its left wait for: "the city. Mariupol, southern Ukraine", "Mayor. Royuela says",
/// "the toilet of. Nguyen Thi Man", "the manager, Sayuri. Doi, counted".
struct NameBreak {
  let range: Range<Int>
  let message: String
  let fixes: [Fix]
  /// Severity where nothing else in the article shows damage: people do write such sentences, if rarely.
  private(set) var alone: Severity?

  init?(_ seam: Seams.Stop, _ article: Article) {
    guard let name = NameRun(seam.index + 1, article) else { return nil }
    let left = seam.index - 1
    guard
      let found = seam.isTight
        ? Self.tightPlaceNoun(seam.index, name, article)
        : Self.placeNoun(left, name, article) ?? Self.districtOfDistrict(left, name, article) ?? Self.title(left, name, article)
          ?? Self.unfinished(left, name, article) ?? Self.givenName(left, name, article)
    else { return nil }
    self = found
  }

  init(_ stop: Int, _ name: NameRun, comma: Bool = false, _ safety: Fix.Safety, alone: Severity? = nil, why: String, _ article: Article) {
    let document = article.document
    range = document.tokens[stop - 1].range.lowerBound..<document.tokens[name.tokens.upperBound - 1].range.upperBound
    message = "\(document.quoted(range)): \(why); \(comma ? "write a comma" : "leave out the stop")"
    let removal = StopRemoval(stop, comma: comma, article)
    fixes = [Fix(removal.isSure ? safety : .suggested, [removal.edit])]
    self.alone = alone
  }

  /// "the region. Khmelnytskyi, western Ukraine", "in the village. Dobroivanovka."
  private static func placeNoun(_ noun: Int, _ name: NameRun, _ article: Article) -> NameBreak? {
    let document = article.document
    guard document.isLower(noun), document.has(noun, .placeNoun), !document.has(noun, .titleNoun), hasDeterminer(noun, document) else { return nil }
    let isKnown =
      document.has(name.tokens.lowerBound, [.place, .placePart])
      || article.analysis(ArticleNames.self).contains(document.text(token: name.tokens.lowerBound))
    guard name.isFollowedByDirection || name.isFollowedByLocation && (isKnown || name.isUnknown && name.isWholeSentence) else { return nil }
    let text = document.text(token: noun)
    let joined = PlacePhrase(noun: noun, name: name.text, article).text
    let next = name.tokens.upperBound
    let comma = document.isComma(next) && document.has(next + 1, .direction) ? PlacePhrase.closingComma(behindDirection: next + 1, document) : nil
    let range = document.tokens[noun].range.lowerBound..<document.tokens[name.tokens.upperBound - 1].range.upperBound
    return NameBreak(
      range: range,
      message: "\(document.quoted(range)): ‘\(text)’ needs its name, and ‘\(name.text)’ starts no sentence here; write ‘\(joined)’",
      fixes: PlacePhrase.fixes(range, joined, closingComma: comma))
  }

  private init(range: Range<Int>, message: String, fixes: [Fix]) {
    self.range = range
    self.message = message
    self.fixes = fixes
  }

  /// "Pak Chong District. Nakhon Ratchasima Province, about": the larger place behind the smaller one, and no verb.
  private static func districtOfDistrict(_ left: Int, _ name: NameRun, _ article: Article) -> NameBreak? {
    let document = article.document
    guard document.isCapital(left), document.has(left, .placeNoun), document.isNameWord(left - 1), name.tokens.count >= 2,
      document.has(name.tokens.upperBound - 1, .placeNoun), name.isFollowedByMark
    else { return nil }
    return NameBreak(left + 1, name, comma: true, .safe, why: "two places of one address", article)
  }

  /// "Vysočina.Region": the noun of the name behind the stop.
  private static func tightPlaceNoun(_ stop: Int, _ name: NameRun, _ article: Article) -> NameBreak? {
    let document = article.document
    guard name.tokens.count == 1, document.has(name.tokens.lowerBound, .placeNoun), document.isNameWord(stop - 1),
      !document.has(stop - 1, .knownLowercase), !document.isCapital(name.tokens.upperBound)
    else { return nil }
    return NameBreak(stop, name, .safe, why: "the stop parts the name from its noun", article)
  }

  /// "the village of. Tanacu", "even from. Los Angeles", "According to. Bonnafoux"
  private static func unfinished(_ left: Int, _ name: NameRun, _ article: Article) -> NameBreak? {
    let document = article.document
    guard document.isWord(left), document.isLower(left) || document.token(left, is: "the") else { return nil }
    var why: String { "‘\(document.text(token: left))’ ends no sentence" }
    if document.has(left, .cannotEnd) || document.token(left, is: "to") && document.token(left - 1, is: "according") {
      return NameBreak(left + 1, name, .safe, why: why, article)
    }
    // "Where did they come from", "the ones he works with": a verb close before takes the preposition with it.
    guard
      document.token(left, isOneOf: "from", "in", "at", "near", "by", "between", "against", "toward", "towards", "until", "since"),
      document.has(left - 1, [.preposition, .conjunction, .determiner]) || document.isNumber(left - 1) || document.isParticiple(left - 1)
        || document.token(left - 1, isOneOf: "even", "people", "mostly", "only", "mainly"),
      !name.isCommonWord
    else { return nil }
    return NameBreak(left + 1, name, .safe, alone: .info, why: why, article)
  }

  /// "the manager, Sayuri. Doi, counted", "Director Hans. Bouwmeester of the library", "in Kiryat. Ata, did"
  private static func givenName(_ left: Int, _ name: NameRun, _ article: Article) -> NameBreak? {
    let document = article.document
    guard document.isNameWord(left), document.length(left) >= 3, !document.has(left, .knownLowercase), !name.isCommonWord, name.tokens.count <= 2,
      document.tokens[left].flags.isDisjoint(with: [.allCapitals, .innerCapital])
    else { return nil }
    var why: String { "the stop parts ‘\(document.text(token: left))’ from ‘\(name.text)’" }
    let before = left - 1
    let sentence = document.sentences[document.sentence(ofToken: left)].tokens
    // "Managing director Silke.": a title and a first name are no sentence.
    if document.has(before, .titleNoun), document.followsGap(left), left - sentence.lowerBound <= 4,
      !(sentence.lowerBound..<left).contains(where: { document.has($0, [.auxiliary, .speechVerb, .preposition]) })
    {
      return NameBreak(left + 1, name, .safe, why: why, article)
    }
    if document.has(left, .placePart), !document.has(left, .place), document.has(name.tokens.lowerBound, [.placePart, .place]), name.isFollowedByMark
    {
      return NameBreak(left + 1, name, .safe, alone: .info, why: why, article)
    }
    guard document.isComma(before), !document.has(left, [.place, .placePart]), name.isFollowedByMark, document.isComma(name.tokens.upperBound) else {
      return nil
    }
    return NameBreak(left + 1, name, .safe, alone: .info, why: why, article)
  }

  /// An article or a preposition within four words before the noun.
  private static func hasDeterminer(_ noun: Int, _ document: Document) -> Bool {
    (max(0, noun - 4)..<noun).contains { document.has($0, [.determiner, .preposition]) }
  }
}
