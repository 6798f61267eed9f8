import LintEngine
import TextModel

/// The words of an article, in lower case, that the spelling dictionaries reject: each with what it seems to be.
///
/// Left out is what people write on purpose: names in lower case, coinages from known words and affixes, words in quotation marks and in lines of another
/// language, and words that are explained where they stand.
struct UnknownWords: SharedAnalysis {
  /// An unknown word.
  struct Unknown {
    let token: Int
    let cause: Cause
  }

  enum Cause: Equatable {
    /// A word of the language with this English name.
    case foreign(String)
    /// One letter away from a frequent word.
    case misspelled(String)
    case other
  }

  private(set) var all: [Unknown] = []
  /// Letters of a word, at least: shorter ones are abbreviations. Of a word of another language it may be one less.
  private static let shortest = 4

  init(_ article: Article) {
    let document = article.document
    let tokens = article.analysis(UnlistedWords.self).tokens
    guard !tokens.isEmpty, let frequencies = document.language.frequencies else { return }
    let vocabulary = UnknownVocabulary(article.lexicon, frequencies)
    var causes: [UInt32: Cause?] = [:]
    // The sentence that was looked at last.
    var sentence = (number: -1, isLeftOut: false)
    for index in tokens {
      let token = document.tokens[index]
      guard token.flags.isDisjoint(with: [.digit, .hyphen, .apostrophe]), document.traits(index).isDisjoint(with: Self.listed),
        document.isLatin(index)
      else { continue }
      let length = document.length(index)
      guard length >= Self.shortest - 1 else { continue }
      let known = causes[token.word] ?? vocabulary.cause(of: document.folded(index))
      causes[token.word] = .some(known)
      guard let cause = known, cause.isForeign || length >= Self.shortest else { continue }
      let number = document.sentence(ofToken: index)
      if number != sentence.number { sentence = (number, Self.isGlossary(number, document) || Self.isForeign(number, article)) }
      guard !sentence.isLeftOut, !Self.isMeant(index, article) else { continue }
      all.append(Unknown(token: index, cause: cause))
    }
  }

  /// What texts in English use, though dictionaries do not have it.
  private static let listed: WordTraits = [.place, .nameParticle, .foreignTerm]

  /// The writer shows that he means the word, or it is a name elsewhere.
  private static func isMeant(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    if isMentioned(index, article) { return true }
    // “Homo erectus”: behind a word that no list has either, with a capital.
    if document.isCapital(index - 1), document.followsGap(index), !document.has(index - 1, [.known, .place, .surname, .maleName, .femaleName]) {
      return true
    }
    return article.analysis(NameTwins.self).hashes.contains(document.word(document.tokens[index]).foldedHash)
  }

  /// The writer speaks of the word: in quotation marks, in brackets, as part of an address or a compound, or beside what explains it.
  static func isMentioned(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    return article.analysis(Quotations.self).inside[index] || isMarked(index, document) || document.token(index - 1, isIn: .explaining)
      || document.token(index + 1, isOneOf: "or", "meaning") || document.isMark(index + 1, 0x28)
  }

  /// Marks or letters touch it, other than those that end a clause.
  private static func isMarked(_ index: Int, _ document: Document) -> Bool {
    document.joinsPrevious(index) || document.joinsPrevious(index + 1) && !document.token(index + 1, isIn: ending)
  }

  /// The sentence, or the block it stands in, is in another language.
  private static func isForeign(_ sentence: Int, _ article: Article) -> Bool {
    let languages = article.analysis(TextLanguages.self)
    return languages.language(ofSentence: sentence).isOther || languages.language(ofBlock: article.document.sentences[sentence].block).isOther
  }

  /// A list of words with their translations: it has words of another script.
  private static func isGlossary(_ sentence: Int, _ document: Document) -> Bool {
    document.sentences[sentence].tokens.contains { document.isWord($0) && !document.isLatin($0) }
  }

  private static let ending: WordSet = [".", ",", ";", ":", "!", "?", "…", "..."]
}

extension UnknownWords.Cause {
  var isForeign: Bool {
    if case .foreign = self { return true }
    return false
  }
}
