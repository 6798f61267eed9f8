/// A language that texts can be in: where its words come from, and the models that read it.
///
/// What is known of a language lies in Dictionaries/CODE/; a second language is a second pack, and rules of its own (`language:` in the rule file).
public final class LanguagePack: Sendable {
  public static let english = LanguagePack(
    code: "en", name: "English", spelling: "en_US", variants: ["en_GB"],
    wordLists: WordLists(classes: ["word-classes.txt", "foreign-terms.txt", "abbreviations.txt"], words: ["words.txt"]))

  /// ISO 639.
  public let code: String
  /// In English.
  public let name: String
  /// The hunspell dictionary, by its name.
  let spelling: String
  /// The dictionaries of its other spellings: what one of them accepts is spelled right, too (`WordTraits.variant`). Those that are not there are done without.
  let variants: [String]
  private let wordLists: WordLists

  /// Files of the language's folder that say something about single words.
  struct WordLists: Sendable {
    /// `[class]` sections, each followed by lines of words.
    let classes: [String]
    /// Words that are spelled right.
    let words: [String]
  }

  private let lazyTagger = Once<Tagger?>()
  private let lazyFrequencies = Once<WordFrequencies?>()
  private let lazyPieces = Once<PieceStatistics?>()
  private let lazyBoundaries = Once<BoundaryModels?>()
  private let lazyPage = Once<PageModel?>()
  private let lazyPageVocabulary = Once<PageVocabulary?>()

  init(code: String, name: String, spelling: String, variants: [String] = [], wordLists: WordLists) {
    self.code = code
    self.name = name
    self.spelling = spelling
    self.variants = variants
    self.wordLists = wordLists
  }

  /// Names of the resources with `[class]` sections.
  var classLists: [String] { wordLists.classes.map(path) }

  /// Names of the resources with words that are spelled right.
  var spellingLists: [String] { wordLists.words.map(path) }

  /// Finds parts of speech; nil when there is no model, or one made for other features (then train it anew).
  public var tagger: Tagger? {
    lazyTagger.value { model("tagger.bin").flatMap { TaggerModel(at: $0.rawBytes, owner: nil) }.map(Tagger.init) }
  }

  /// How frequent words are.
  public var frequencies: WordFrequencies? {
    lazyFrequencies.value { model("frequencies.bin").flatMap { WordFrequencies(at: $0.rawBytes, owner: nil) } }
  }

  /// How often words begin or end like others.
  public var pieces: PieceStatistics? { lazyPieces.value { model("pieces.bin").flatMap { PieceStatistics(at: $0.rawBytes, owner: nil) } } }

  /// The models that judge seams; nil when one is missing or was made for other features.
  public var boundaries: BoundaryModels? { lazyBoundaries.value { BoundaryModels(self) } }

  /// The model that tells the lines of a page apart; nil when it is missing or was made for other features.
  public var page: PageModel? { lazyPage.value { PageModel(self) } }

  /// The words that pages use about themselves.
  var pageVocabulary: PageVocabulary? { lazyPageVocabulary.value { PageVocabulary(named: path("page-words.txt")) } }

  /// A model of the language; nil when it is missing.
  func model(_ name: String) -> Resource? { Resource(named: path("models/" + name)) }

  /// A linear model of the language; nil when it is missing or was made for other features.
  func linearModel(_ name: String, fingerprint: UInt32) -> LinearModel? { LinearModel(named: path("models/" + name), fingerprint: fingerprint) }

  private func path(_ name: String) -> String { "\(code)/\(name)" }
}
