/// What is known about a word: spelling, the classes of Dictionaries/en/word-classes.txt, names.
@frozen
public struct WordTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  @inlinable
  init(bit: UInt64) { rawValue = 1 << bit }

  /// The spelling dictionary or the project's own list has it as written.
  public static let listed = WordTraits(bit: 0)
  /// Correct spelling as written, by the rules of case (`Kitchen`, `KITCHEN`, but not `london`).
  public static let known = WordTraits(bit: 1)
  /// Its lower-case form is a word of the dictionary.
  public static let knownLowercase = WordTraits(bit: 2)
  /// The whole name of a place.
  public static let place = WordTraits(bit: 3)
  /// First or last word of a place name of several words.
  public static let placePart = WordTraits(bit: 4)

  /// First word of a form in the table of place-name styles.
  public static let styledPlace = WordTraits(bit: 5)

  public static let month = WordTraits(bit: 8)
  public static let weekday = WordTraits(bit: 9)
  public static let determiner = WordTraits(bit: 10)
  public static let preposition = WordTraits(bit: 11)
  public static let conjunction = WordTraits(bit: 12)
  public static let pronoun = WordTraits(bit: 13)
  public static let auxiliary = WordTraits(bit: 14)
  public static let function = WordTraits(bit: 15)
  public static let cannotEnd = WordTraits(bit: 16)
  public static let oftenUnfinished = WordTraits(bit: 17)
  public static let direction = WordTraits(bit: 18)
  public static let speechVerb = WordTraits(bit: 19)
  public static let placeNoun = WordTraits(bit: 20)
  public static let titleNoun = WordTraits(bit: 21)
  public static let honorific = WordTraits(bit: 22)
  public static let numberWord = WordTraits(bit: 23)
  public static let magnitude = WordTraits(bit: 24)
  public static let currency = WordTraits(bit: 25)
  public static let unit = WordTraits(bit: 26)
  public static let interjection = WordTraits(bit: 27)
  public static let nameSuffix = WordTraits(bit: 28)
  public static let doubledOK = WordTraits(bit: 29)
  public static let affix = WordTraits(bit: 30)
  public static let language = WordTraits(bit: 31)
  /// Social networks and messengers, which text names like persons: `his Telegram channel`.
  public static let platform = WordTraits(bit: 32)
  /// Adverbs and nouns that stand alone for effect: `Never.`, `Period.`
  public static let rhetorical = WordTraits(bit: 33)
  /// Words that open the credit of a picture.
  public static let credit = WordTraits(bit: 34)

  /// An abbreviation with its stop, and what follows it.
  public static let abbreviationBeforeName = WordTraits(bit: 40)
  public static let abbreviationBeforeNumber = WordTraits(bit: 41)
  public static let abbreviationMayEnd = WordTraits(bit: 42)
  public static let abbreviationInside = WordTraits(bit: 43)
  public static let anyAbbreviation: WordTraits = [
    .abbreviationBeforeName, .abbreviationBeforeNumber, .abbreviationMayEnd, .abbreviationInside,
  ]

  /// Names of the classes as the dictionaries and the pattern language write them.
  public static let classes: [(name: String, trait: WordTraits)] = [
    ("place", .place), ("month", .month), ("weekday", .weekday), ("determiner", .determiner), ("preposition", .preposition),
    ("conjunction", .conjunction), ("pronoun", .pronoun), ("auxiliary", .auxiliary), ("function", .function),
    ("cannot-end", .cannotEnd), ("often-unfinished", .oftenUnfinished), ("direction", .direction), ("speech-verb", .speechVerb),
    ("place-noun", .placeNoun), ("title-noun", .titleNoun), ("honorific", .honorific), ("number-word", .numberWord),
    ("magnitude", .magnitude), ("currency", .currency), ("unit", .unit), ("interjection", .interjection),
    ("name-suffix", .nameSuffix), ("doubled-ok", .doubledOK), ("affix", .affix), ("language", .language), ("platform", .platform),
    ("rhetorical", .rhetorical),
    ("credit", .credit),
    ("before-name", .abbreviationBeforeName), ("before-number", .abbreviationBeforeNumber), ("may-end", .abbreviationMayEnd),
    ("inside", .abbreviationInside),
  ]

  public static func named(_ name: String) -> WordTraits? { classes.first { $0.name == name }?.trait }
}
