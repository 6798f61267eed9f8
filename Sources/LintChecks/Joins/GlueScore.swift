import LintEngine
import TextModel

/// How the model of run-together words takes an unknown word apart, with what the words around it say. Scores are logarithms of odds above a
/// threshold; a word is two where one is above 0.
struct GlueScore {
  typealias Split = (candidate: GlueCandidates.Candidate, excess: Float)

  private let article: Article
  private let model: GlueModel
  private let candidates: GlueCandidates

  /// Nil without the models.
  init?(_ article: Article) {
    guard let model = GlueModel.shared, let frequencies = WordFrequencies.shared else { return nil }
    self.article = article
    self.model = model
    candidates = GlueCandidates(article.lexicon, frequencies, model)
  }

  /// True for a word that some text is known to have.
  func isKnown(_ text: String) -> Bool { candidates.isKnown(text) }

  /// The likeliest name and word behind it.
  func name(_ text: String, _ index: Int, above threshold: Float) -> Split? {
    let document = article.document
    let names = article.analysis(ArticleNames.self)
    var best: Split? = nil
    for candidate in candidates.names(text, isInArticle: { names.contains($0) }) {
      var score = model.score(nameFeatures: candidate.features) - threshold
      if candidate.rightTraits.contains(.direction), document.isCapital(index + 1) { score += 1.5 }
      if names.contains(candidate.left) { score += 0.5 }
      // Names end like pronouns and words of two letters; two common words are a compound.
      if candidate.rightTraits.contains(.pronoun) { score -= 3 } else if candidate.right.utf8.count <= 2 { score -= 1 }
      // "Qinba Mountainnearly": unless the name began before.
      if candidate.leftTraits.contains(.knownLowercase), !candidate.rightTraits.contains(.function) { score -= document.isInName(index) ? 0 : 2 }
      if !candidate.leftTraits.contains(.known), document.isInName(index) { score -= 1 }
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

  /// Compounds end like this, and nobody glues them.
  private static let compoundEnds: Set<String> = [
    "people", "person", "persons", "man", "men", "woman", "women", "goer", "goers", "maker", "makers", "holder", "holders", "keeper", "keepers",
    "owner", "owners", "like", "less", "wise", "ship", "hood", "proof", "wide", "based", "free", "side", "work", "works", "worker", "workers",
  ]

  /// Compounds begin like this, and nobody glues them.
  private static let affixes: Set<String> = [
    "over", "out", "super", "tele", "after", "non", "up", "down", "off", "by", "in", "on", "a", "anti", "post", "pre", "re", "sub", "inter", "most",
    "under",
  ]

  /// The likeliest two words of a lower-case one.
  func words(_ text: String, _ index: Int, above threshold: Float) -> Split? {
    let document = article.document
    let isKnown = isKnown(text)
    var best: Split? = nil
    for candidate in candidates.words(text) {
      // "by aquarter": the article goes before a word that starts with a consonant.
      let isArticle =
        candidate.left == "a" && document.has(index - 1, .preposition) && !"aeiou".contains(candidate.right.first ?? "a")
        && candidate.right.utf8.count >= 5
      // "servicepeople", "beachgoers": compounds of the language's own making.
      guard !Self.compoundEnds.contains(candidate.right) else { continue }
      guard isArticle || !Self.affixes.contains(candidate.left) || candidate.rightTraits.contains(.function) else { continue }
      if isKnown, !candidate.leftTraits.contains(.function) || !candidate.rightTraits.contains(.function) || candidate.left.utf8.count < 2 {
        continue
      }
      let score = model.score(wordFeatures: candidate.features) - threshold
      if score > max(0, best?.1 ?? 0) { best = (candidate, score) }
    }
    return best
  }
}

extension Document {
  /// Another word of a name stands before the token.
  fileprivate func isInName(_ index: Int) -> Bool { isNameWord(index - 1) && followsGap(index) }

  /// A comma, a stop or another mark that no small word stands before.
  fileprivate func isPointed(_ index: Int) -> Bool { tokens[index].kind == .punctuation && !token(index, isOneOf: "“", "\"", "(", "‘") }
}
