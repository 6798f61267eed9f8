import LintEngine
import TextModel

/// `Samoylenkorubles`, `Kievaccording`, `thecompany`: an unknown word that is a name or a word with another glued behind it.
///
/// A name is taken apart by the closed rules of `NameSplit` where they are sure, else by the model.
struct GlueSplit {
  /// Scores (logarithms of odds) above which a word is two, from the rule's options.
  struct Thresholds: Sendable {
    let name: Float
    let word: Float
    /// Added where nothing else in the article shows damage.
    let alone: Float
    /// Added for a repair that is applied unasked.
    let safe: Float

    init(_ rule: Rule) throws {
      name = try rule.number("name")
      word = try rule.number("word")
      alone = try rule.number("alone")
      safe = try rule.number("safe")
    }
  }

  let range: Range<Int>
  let message: String
  let fixes: [Fix]
  let alone: Severity?

  init?(_ index: Int, _ article: Article, _ thresholds: Thresholds) {
    let document = article.document
    if document.isCapital(index) {
      if let split = NameSplit.best(index, article) {
        self.init(split.name, split.word, index, split.isSure ? .safe : .suggested, alone: nil, article)
      } else if let split = Self.modelled(index, article, thresholds.name) {
        // Surnames end like small words: without a sign that the first half is a name of its own, the rest of the article decides.
        self.init(
          split.candidate.left, split.candidate.right, index, split.excess > thresholds.safe ? .safe : .suggested,
          alone: split.excess > thresholds.alone && split.candidate.isNamed ? nil : .info, article)
      } else {
        return nil
      }
    } else {
      guard let split = Self.words(index, article, thresholds.word) else { return nil }
      self.init(
        split.candidate.left, split.candidate.right, index, split.excess > thresholds.safe ? .safe : .suggested,
        alone: split.excess > thresholds.alone ? nil : .info, article)
    }
  }

  private init(_ left: String, _ right: String, _ index: Int, _ safety: Fix.Safety, alone: Severity?, _ article: Article) {
    let document = article.document
    let token = document.tokens[index].range
    let isName = document.isCapital(index)
    let separator = isName ? Self.separator(right, index, document) : " "
    let halves = isName ? "the name ‘\(left)’ and the word ‘\(right)’" : "‘\(left)’ and ‘\(right)’"
    self.alone = alone
    // "the state. Californiaeven", "the region. Qinba Mountainnearly": the noun waits for the name.
    if isName, let torn = PlacePhrase.tornNoun(before: index, document) {
      range = document.tokens[torn.noun].range.lowerBound..<token.upperBound
      let name = document.text(document.tokens[torn.first].range.lowerBound..<token.lowerBound + left.utf8.count)
      let joined = PlacePhrase(noun: torn.noun, name: name, article).text + separator + right
      message = "\(document.quoted(range)): \(halves) have run together, and the noun before the stop needs its name; write ‘\(joined)’"
      let comma = PlacePhrase.isDirection(right, article) ? PlacePhrase.closingComma(behindDirection: index, document) : nil
      fixes = PlacePhrase.fixes(range, joined, closingComma: comma)
      return
    }
    range = token
    message = "\(document.quoted(range)): \(halves) have run together; put \(separator == " " ? "a space" : "a comma and a space") between them"
    let at = token.lowerBound + left.utf8.count
    let first = Fix(safety, replacing: at..<at, with: separator)
    fixes = separator == " " ? [first] : [first, Fix(.suggested, replacing: at..<at, with: " ")]
  }

  /// True when a capitalised word is more likely a name and another word than one.
  static func isLikely(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    guard document.traits(index).isDisjoint(with: [.known, .place, .platform]), document.length(index) >= 6 else { return false }
    return NameSplit.best(index, article) != nil || modelled(index, article, 0) != nil
  }

  private static func modelled(_ index: Int, _ article: Article, _ threshold: Float) -> GlueScore.Split? {
    let (document, text) = (article.document, article.document.text(token: index))
    guard document.tokens[index].flags.isDisjoint(with: [.digit, .hyphen, .apostrophe, .innerCapital]), text.utf8.count <= longest,
      let score = GlueScore(article), !score.isKnown(text)
    else { return nil }
    return score.name(text, index, above: threshold)
  }

  private static func words(_ index: Int, _ article: Article, _ threshold: Float) -> GlueScore.Split? {
    let document = article.document
    // "hisbrother-in-law": the first part of a compound.
    let text = String(document.text(token: index).prefix { $0 != "-" })
    guard document.tokens[index].flags.isDisjoint(with: [.digit, .apostrophe, .innerCapital]), text.utf8.count <= longest,
      let score = GlueScore(article), !score.isKnown(text) || !document.has(index, [.known, .place])
    else { return nil }
    return score.words(text, index, above: threshold)
  }

  /// The longest word that is taken apart, in bytes.
  private static let longest = 32

  /// A direction or `according` behind a name is set off by a comma, a relative pronoun too unless it defines ("a man from Vercelli who").
  private static func separator(_ word: String, _ index: Int, _ document: Document) -> String {
    if ["according", "which", "including", "whose", "especially", "although"].contains(word) || word.hasSuffix("ern") && word.utf8.count > 5 {
      return ", "
    }
    guard word == "who" else { return " " }
    let start = max(0, index - 7)
    let defines = (start..<index).contains { document.token($0, isOneOf: "a", "an", "those", "people", "man", "woman") }
    return defines ? " " : ", "
  }
}
