/// What is known about a word: spelling, the classes of Dictionaries/en/word-classes.txt, names.
///
/// The members are computed so that token loops in other modules see constants.
@frozen
public struct WordTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// The spelling dictionary or the project's own list has it as written.
  @inlinable public static var listed: WordTraits { WordTraits(rawValue: 1 << 0) }
  /// Correct spelling as written, by the rules of case (`Kitchen`, `KITCHEN`, but not `london`).
  @inlinable public static var known: WordTraits { WordTraits(rawValue: 1 << 1) }
  /// Its lower-case form is a word of the dictionary.
  @inlinable public static var knownLowercase: WordTraits { WordTraits(rawValue: 1 << 2) }
  /// The whole name of a place.
  @inlinable public static var place: WordTraits { WordTraits(rawValue: 1 << 3) }
  /// First or last word of a place name of several words.
  @inlinable public static var placePart: WordTraits { WordTraits(rawValue: 1 << 4) }

  /// First word of a form in the table of place-name styles.
  @inlinable public static var styledPlace: WordTraits { WordTraits(rawValue: 1 << 5) }

  /// A dictionary of the language’s other spellings has it, as written or in lower case: `colour`. What rests on `known` was measured without it.
  @inlinable public static var variant: WordTraits { WordTraits(rawValue: 1 << 6) }

  /// Only British English spells the word so, and American English in another way; the other way round.
  @inlinable public static var british: WordTraits { WordTraits(rawValue: 1 << 57) }
  @inlinable public static var american: WordTraits { WordTraits(rawValue: 1 << 58) }

  @inlinable public static var month: WordTraits { WordTraits(rawValue: 1 << 8) }
  @inlinable public static var weekday: WordTraits { WordTraits(rawValue: 1 << 9) }
  @inlinable public static var determiner: WordTraits { WordTraits(rawValue: 1 << 10) }
  @inlinable public static var preposition: WordTraits { WordTraits(rawValue: 1 << 11) }
  @inlinable public static var conjunction: WordTraits { WordTraits(rawValue: 1 << 12) }
  @inlinable public static var pronoun: WordTraits { WordTraits(rawValue: 1 << 13) }
  @inlinable public static var auxiliary: WordTraits { WordTraits(rawValue: 1 << 14) }
  @inlinable public static var function: WordTraits { WordTraits(rawValue: 1 << 15) }
  @inlinable public static var cannotEnd: WordTraits { WordTraits(rawValue: 1 << 16) }
  @inlinable public static var oftenUnfinished: WordTraits { WordTraits(rawValue: 1 << 17) }
  @inlinable public static var direction: WordTraits { WordTraits(rawValue: 1 << 18) }
  @inlinable public static var speechVerb: WordTraits { WordTraits(rawValue: 1 << 19) }
  @inlinable public static var placeNoun: WordTraits { WordTraits(rawValue: 1 << 20) }
  @inlinable public static var titleNoun: WordTraits { WordTraits(rawValue: 1 << 21) }
  @inlinable public static var honorific: WordTraits { WordTraits(rawValue: 1 << 22) }
  @inlinable public static var numberWord: WordTraits { WordTraits(rawValue: 1 << 23) }
  @inlinable public static var magnitude: WordTraits { WordTraits(rawValue: 1 << 24) }
  @inlinable public static var currency: WordTraits { WordTraits(rawValue: 1 << 25) }
  @inlinable public static var unit: WordTraits { WordTraits(rawValue: 1 << 26) }
  @inlinable public static var interjection: WordTraits { WordTraits(rawValue: 1 << 27) }
  @inlinable public static var nameSuffix: WordTraits { WordTraits(rawValue: 1 << 28) }
  @inlinable public static var doubledOK: WordTraits { WordTraits(rawValue: 1 << 29) }
  @inlinable public static var affix: WordTraits { WordTraits(rawValue: 1 << 30) }
  @inlinable public static var language: WordTraits { WordTraits(rawValue: 1 << 31) }
  /// Social networks and messengers, which text names like persons: `his Telegram channel`.
  @inlinable public static var platform: WordTraits { WordTraits(rawValue: 1 << 32) }
  /// Adverbs and nouns that stand alone for effect: `Never.`, `Period.`
  @inlinable public static var rhetorical: WordTraits { WordTraits(rawValue: 1 << 33) }
  /// Words that open the credit of a picture.
  @inlinable public static var credit: WordTraits { WordTraits(rawValue: 1 << 34) }
  /// Words of a page's frame, beside dates and counters: `updated`, `views`, `print`.
  @inlinable public static var page: WordTraits { WordTraits(rawValue: 1 << 35) }
  /// What comes as `X and X` where the source has two forms: both genders of a person, two words for one.
  @inlinable public static var doublet: WordTraits { WordTraits(rawValue: 1 << 36) }
  /// Verbs that make somebody something: "was chosen Foreign Minister" is whole without a name.
  @inlinable public static var appointment: WordTraits { WordTraits(rawValue: 1 << 37) }

  /// Adverbs that tie a sentence to the one before it, and so never stand alone: `Moreover`, `Also`.
  @inlinable public static var connective: WordTraits { WordTraits(rawValue: 1 << 38) }
  /// Words with which people start a sentence that is none: `Which is fine`, `Nothing to see`.
  @inlinable public static var fragmentStart: WordTraits { WordTraits(rawValue: 1 << 39) }

  /// Words that surnames end in: `Vladimirsky`, `Magnusson`.
  @inlinable public static var surnameEnding: WordTraits { WordTraits(rawValue: 1 << 44) }

  /// A given name of a man, of a woman, or of nobody knows which; written with a capital.
  @inlinable public static var maleName: WordTraits { WordTraits(rawValue: 1 << 46) }
  @inlinable public static var femaleName: WordTraits { WordTraits(rawValue: 1 << 47) }
  @inlinable public static var otherGivenName: WordTraits { WordTraits(rawValue: 1 << 48) }
  @inlinable public static var anyGivenName: WordTraits { [.maleName, .femaleName, .otherGivenName] }
  @inlinable public static var surname: WordTraits { WordTraits(rawValue: 1 << 49) }

  @inlinable public static var koreanSurname: WordTraits { WordTraits(rawValue: 1 << 50) }
  /// Small words inside names: `de`, `van`, `bin`.
  @inlinable public static var nameParticle: WordTraits { WordTraits(rawValue: 1 << 51) }
  /// Nouns that make a name of the capitalised word beside them.
  @inlinable public static var nameHead: WordTraits { WordTraits(rawValue: 1 << 52) }
  /// Words of many names, which say nothing about whose they are.
  @inlinable public static var nameCommon: WordTraits { WordTraits(rawValue: 1 << 53) }
  @inlinable public static var country: WordTraits { WordTraits(rawValue: 1 << 55) }
  /// Words of other languages that English texts use without explaining them: `ehf`, `rendang`, `oblast`.
  @inlinable public static var foreignTerm: WordTraits { WordTraits(rawValue: 1 << 56) }
  /// Adjectives of countries, regions and religions, which have a capital without being names.
  @inlinable public static var demonym: WordTraits { WordTraits(rawValue: 1 << 54) }

  /// What bears a name of its own: streets, schools, firms, papers, makes of cars.
  @inlinable public static var namedThing: WordTraits { WordTraits(rawValue: 1 << 45) }

  /// An abbreviation with its stop, and what follows it.
  @inlinable public static var abbreviationBeforeName: WordTraits { WordTraits(rawValue: 1 << 40) }
  @inlinable public static var abbreviationBeforeNumber: WordTraits { WordTraits(rawValue: 1 << 41) }
  @inlinable public static var abbreviationMayEnd: WordTraits { WordTraits(rawValue: 1 << 42) }
  @inlinable public static var abbreviationInside: WordTraits { WordTraits(rawValue: 1 << 43) }
  @inlinable public static var anyAbbreviation: WordTraits {
    [.abbreviationBeforeName, .abbreviationBeforeNumber, .abbreviationMayEnd, .abbreviationInside]
  }

  /// Names of the classes as the dictionaries and the pattern language write them.
  public static let classes: [(name: String, trait: WordTraits)] = [
    ("place", .place), ("month", .month), ("weekday", .weekday), ("determiner", .determiner), ("preposition", .preposition),
    ("conjunction", .conjunction), ("pronoun", .pronoun), ("auxiliary", .auxiliary), ("function", .function),
    ("cannot-end", .cannotEnd), ("often-unfinished", .oftenUnfinished), ("direction", .direction), ("speech-verb", .speechVerb),
    ("place-noun", .placeNoun), ("title-noun", .titleNoun), ("honorific", .honorific), ("number-word", .numberWord),
    ("magnitude", .magnitude), ("currency", .currency), ("unit", .unit), ("interjection", .interjection),
    ("name-suffix", .nameSuffix), ("doubled-ok", .doubledOK), ("affix", .affix), ("language", .language), ("platform", .platform),
    ("rhetorical", .rhetorical), ("credit", .credit), ("page", .page), ("doublet", .doublet),
    ("appointment", .appointment), ("connective", .connective), ("fragment-start", .fragmentStart), ("surname-ending", .surnameEnding),
    ("named-thing", .namedThing), ("male-name", .maleName), ("female-name", .femaleName), ("given-name", .otherGivenName), ("surname", .surname),
    ("korean-surname", .koreanSurname), ("name-particle", .nameParticle), ("name-head", .nameHead), ("name-common", .nameCommon),
    ("demonym", .demonym), ("foreign-term", .foreignTerm), ("country", .country),
    ("before-name", .abbreviationBeforeName), ("before-number", .abbreviationBeforeNumber), ("may-end", .abbreviationMayEnd),
    ("inside", .abbreviationInside),
  ]

  public static func named(_ name: String) -> WordTraits? { classes.first { $0.name == name }?.trait }
}
