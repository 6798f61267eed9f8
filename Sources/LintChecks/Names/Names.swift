import LintEngine
import TextModel

/// The names of an article: which words are parts of names, the names where they stand, and which words stand beside each other in them.
///
/// No big gazetteer decides (see `NameWords`): capitals, the spelling dictionary and the article itself do.
public struct Names: SharedAnalysis {
  let forms: NameForms
  let mentions: [NameMention]

  public init(_ article: Article) {
    var forms = NameForms(article.document, article.lexicon)
    let words = NameWords(article.document, &forms).tokens
    mentions = NameMentions(words, article.document).all
    for mention in mentions where mention.words.count > 1 { forms.join(mention.words) }
    self.forms = forms
  }

  /// True when the word of a token, with or without `’s`, has its capital in mid-sentence somewhere in the article, not counting `own` occurrences.
  func contains(wordOf token: Int, own: Int = 0) -> Bool { forms.timesInside(wordOf: token) > own }
}

/// The words of an article’s names in lower case, by their hashes (`Word.foldedHash`).
struct NameTwins: SharedAnalysis {
  let hashes: Set<UInt32>

  init(_ article: Article) {
    hashes = Set(article.analysis(Names.self).forms.all.lazy.filter { !$0.tokens.isEmpty }.map(\.lowercaseHash))
  }
}
