/// The classes of damage: what users see, and what reports map to other vocabularies.
public enum DamageClass: String, Sendable, CaseIterable {
  case mergedWords = "merged-words"
  case mergedSentences = "merged-sentences"
  case strayStop = "stray-stop"
  case splitLine = "split-line"
  case strayCapital = "stray-capital"
  case strayFragment = "stray-fragment"
  case brokenSentence = "broken-sentence"
  case duplicatedCaption = "duplicated-caption"
  case duplicatedSentence = "duplicated-sentence"
  case duplicatedWord = "duplicated-word"
  case misplacedQuote = "misplaced-quote"
  case unbalancedQuote = "unbalanced-quote"
  case spacedPunctuation = "spaced-punctuation"
  case doubledPunctuation = "doubled-punctuation"
  case sourcePunctuation = "source-punctuation"
  case untranslatedText = "untranslated-text"
  case untranslatedWord = "untranslated-word"
  case foreignScript = "foreign-script"
  case markupResidue = "markup-residue"
  case mojibake
  case translatorResidue = "translator-residue"
  case wordFilter = "word-filter"
  case siteBoilerplate = "site-boilerplate"
  case inconsistentName = "inconsistent-name"
  case inconsistentTerm = "inconsistent-term"
  case translatedName = "translated-name"
  case corruptedName = "corrupted-name"
  case placeNameStyle = "place-name-style"
  case numberFormat = "number-format"
  case bareDate = "bare-date"
  case unit
  case numberError = "number-error"
  case article
  case agreement
  case wordOrder = "word-order"
  case pronoun
  case calque
  case wrongSense = "wrong-sense"
  case attribution
  case garbled
  /// Something of the source that the text lacks, and something that the source lacks (MQM accuracy): seen only with the source beside it.
  case omission
  case addition
  /// No damage of the text: a comment for mtlint that does not do what it says.
  case suppression
}
