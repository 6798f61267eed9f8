import LintEngine
import TextModel

/// `Samoylenkorubles`, `watchmanwho`, `thecompany`: an unknown word that the model of run-together words takes apart.
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
    guard let model = GlueModel.shared, let frequencies = WordFrequencies.shared else { return nil }
    let document = article.document
    let token = document.tokens[index]
    let candidates = GlueCandidates(article.lexicon, frequencies, model)
    let text = document.text(token: index)
    guard token.flags.isDisjoint(with: [.digit, .hyphen, .apostrophe, .innerCapital]), text.utf8.count <= 32 else { return nil }
    let isName = token.flags.contains(.capital)
    // People do write "inthe": two small words are two, whoever else has run them together.
    let isKnown = candidates.isKnown(text)
    guard !isKnown || !isName && !document.has(index, [.known, .place]) else { return nil }
    guard
      let (split, excess) = isName
        ? Self.name(text, index, candidates, article, thresholds.name) : Self.words(text, isKnown, candidates, model, thresholds.word)
    else { return nil }
    let at = token.range.lowerBound + split.left.utf8.count
    let comma = isName && Self.takesComma(split.right)
    let separator = comma ? ", " : " "
    // "the state. Californiaeven": the noun waits for the name.
    let noun = index - 2
    let isTorn = isName && document.isStop(index - 1) && document.isLower(noun) && document.has(noun, .placeNoun)
    range = isTorn ? document.tokens[noun].range.lowerBound..<token.range.upperBound : token.range
    // Surnames end like small words: without a sign that the first half is a name of its own, the rest of the article decides.
    alone = excess > thresholds.alone && (!isName || split.isNamed) ? nil : .info
    message =
      "\(document.quoted(range)): \(isName ? "the name ‘\(split.left)’ and the word ‘\(split.right)’" : "‘\(split.left)’ and ‘\(split.right)’") have run together; put \(comma ? "a comma and a space" : "a space") between them"
    let safety: Fix.Safety = excess > thresholds.safe ? .safe : .suggested
    if isTorn {
      let text = document.text(token: noun)
      let joined = PlaceNouns.follow(text) ? "\(split.left) \(text)" : "\(text) of \(split.left)"
      fixes = [Fix(.suggested, replacing: range, with: joined + separator + split.right)]
    } else {
      fixes = [Fix(safety, replacing: at..<at, with: separator)]
    }
  }

  /// True when a capitalised word is more likely a name and another word than one: what such a word is, the rule of run-together words says.
  static func isLikely(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    guard document.traits(index).isDisjoint(with: [.known, .place, .platform]), document.length(index) >= 6 else { return false }
    if NameSplit.best(index, article) != nil { return true }
    guard let model = GlueModel.shared, let frequencies = WordFrequencies.shared else { return false }
    let candidates = GlueCandidates(article.lexicon, frequencies, model)
    let text = document.text(token: index)
    return !candidates.isKnown(text) && name(text, index, candidates, article, 0) != nil
  }

  private static func name(
    _ text: String, _ index: Int, _ candidates: GlueCandidates, _ article: Article, _ threshold: Float
  ) -> (GlueCandidates.Candidate, Float)? {
    guard let model = GlueModel.shared else { return nil }
    let document = article.document
    let names = article.analysis(ArticleNames.self)
    var best: (GlueCandidates.Candidate, Float)? = nil
    for candidate in candidates.names(text, isInArticle: { names.contains($0) }) {
      var score = model.score(nameFeatures: candidate.features) - threshold
      if candidate.rightTraits.contains(.direction), document.isCapital(index + 1) { score += 1.5 }
      if names.contains(candidate.left) { score += 0.5 }
      // Names end like pronouns and words of two letters; two common words are a compound.
      if candidate.rightTraits.contains(.pronoun) { score -= 3 } else if candidate.right.utf8.count <= 2 { score -= 1 }
      if candidate.leftTraits.contains(.knownLowercase), !candidate.rightTraits.contains(.function) { score -= 2 }
      // A small word goes on: a comma or a stop behind it makes the whole a name.
      if candidate.rightTraits.contains(.function), !document.continuesLine(index + 1) || document.isPointed(index + 1) { score -= 3 }
      // "Anandwho Singh": a relative pronoun has its verb behind it.
      if ["who", "which", "whose"].contains(candidate.right), document.isCapital(index + 1) { score -= 3 }
      // "Hollingsworthand was": a conjunction or preposition has no verb right behind it.
      if candidate.rightTraits.isDisjoint(with: [.auxiliary, .pronoun]), candidate.rightTraits.contains(.function),
        document.has(index + 1, .auxiliary)
      {
        score -= 3
      }
      if score > max(0, best?.1 ?? 0) { best = (candidate, score) }
    }
    return best
  }

  /// Compounds begin like this, and nobody glues them.
  private static let affixes: Set<String> = [
    "over", "out", "super", "tele", "after", "non", "up", "down", "off", "by", "in", "on", "a", "anti", "post", "pre", "re", "sub", "inter", "most",
    "under",
  ]

  private static func words(
    _ text: String, _ isKnown: Bool, _ candidates: GlueCandidates, _ model: GlueModel, _ threshold: Float
  ) -> (GlueCandidates.Candidate, Float)? {
    var best: (GlueCandidates.Candidate, Float)? = nil
    for candidate in candidates.words(text) where !affixes.contains(candidate.left) || candidate.rightTraits.contains(.function) {
      if isKnown, !candidate.leftTraits.contains(.function) || !candidate.rightTraits.contains(.function) || candidate.left.utf8.count < 2 {
        continue
      }
      let score = model.score(wordFeatures: candidate.features) - threshold
      if score > max(0, best?.1 ?? 0) { best = (candidate, score) }
    }
    return best
  }

  private static func takesComma(_ word: String) -> Bool {
    ["according", "which", "including", "whose", "who", "especially", "although"].contains(word) || word.hasSuffix("ern") && word.utf8.count > 5
  }
}

extension Document {
  /// A comma, a stop or another mark that no small word stands before.
  fileprivate func isPointed(_ index: Int) -> Bool { tokens[index].kind == .punctuation && !token(index, isOneOf: "“", "\"", "(", "‘") }
}
