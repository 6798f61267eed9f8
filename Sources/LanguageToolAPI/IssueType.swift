import LintEngine

extension DamageClass {
  /// The type of issue as clients know it: a value of the localization quality issue types of ITS 2.0 (https://www.w3.org/TR/its20/), by which
  /// editors choose a colour.
  var issueType: String {
    switch self {
    case .mergedWords, .mojibake: "misspelling"
    case .mergedSentences, .strayStop, .splitLine, .strayCapital, .misplacedQuote, .unbalancedQuote, .doubledPunctuation, .sourcePunctuation:
      "typographical"
    case .spacedPunctuation: "whitespace"
    case .duplicatedCaption, .duplicatedSentence, .duplicatedWord: "duplication"
    case .untranslatedText, .untranslatedWord, .foreignScript: "untranslated"
    case .markupResidue: "markup"
    case .translatorResidue, .wordFilter, .siteBoilerplate, .strayFragment, .addition: "addition"
    case .inconsistentName, .inconsistentTerm: "inconsistency"
    case .translatedName, .corruptedName, .wrongSense, .garbled: "mistranslation"
    case .numberFormat, .bareDate, .unit: "locale-specific-format"
    case .numberError: "numbers"
    case .article, .agreement, .wordOrder, .pronoun, .brokenSentence: "grammar"
    case .placeNameStyle, .calque, .attribution: "style"
    case .omission: "omission"
    case .suppression: "other"
    }
  }

  /// LanguageTool's own three kinds of match, which older clients colour by.
  var typeName: String {
    switch issueType {
    case "misspelling": "UnknownWord"
    case "style": "Hint"
    default: "Other"
    }
  }
}
