/// The keys of `.mtlint.yml`: what the reader allows, what its schema says, what README lists.
public enum ConfigurationKey: String, CaseIterable, Sendable {
  case extends
  case from
  case translated
  case rulesVersion = "rules-version"
  case rules
  case severity
  case options
  case words
  case wordsFiles = "words-files"
  case names
  case namesFiles = "names-files"
  case termsFiles = "terms-files"
  case ruleFolders = "rule-folders"
  case types
  case fields
  case fieldType = "field-type"
  case exclude
  case ignore
  case overrides

  /// What an entry of `overrides` may say of its files.
  public static let inOverrides: [ConfigurationKey] = [
    .from, .translated, .rules, .severity, .options, .words, .wordsFiles, .names, .namesFiles, .fields, .fieldType,
  ]

  /// Keys of an entry of `ignore`.
  public static let ignoreKeys = ["path", "rule", "text", "reason"]

  /// One phrase for editors.
  public var summary: String {
    switch self {
    case .extends: "Configuration files, relative to this one, whose settings hold unless this one says otherwise."
    case .from: "Source language of the articles (ISO 639), such as vi."
    case .translated: "Whether the articles are known to be translations; weak signs count more then. With from, true if left out."
    case .rulesVersion: "The set of rules that may fail a job; newer rules are info at most."
    case .rules: "Rules and families, on or off; a rule goes before its family."
    case .severity: "Severity by rule or family; a rule goes before its family."
    case .options: "Options of rules, such as thresholds."
    case .words: "Words that are spelled right."
    case .wordsFiles: "Text files, relative to this one, with a word a line."
    case .names: "Names of people and places."
    case .namesFiles: "Text files, relative to this one, with a name a line."
    case .termsFiles: "Tables, relative to this file, of what is written otherwise here: pattern TAB what to write TAB why."
    case .ruleFolders: "Folders, relative to this file, with rules of your own."
    case .types: "What files are read as: a format by glob, such as '*.body': html; a later entry goes before an earlier one."
    case .fields: "Fields of records that are texts, such as body or items[].text; those that articles have by custom if left out."
    case .fieldType: "What these fields hold: text, html or markdown."
    case .exclude: "Globs of files that are not checked, even when they are named."
    case .ignore: "Findings that are known and accepted."
    case .overrides: "Settings for some files only; later ones go before earlier ones."
    }
  }
}
