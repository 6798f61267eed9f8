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
  case sourcePattern = "source-pattern"
  case sourceField = "source-field"
  case exclude
  case ignore
  case overrides

  /// What an entry of `overrides` may say of its files.
  public static let inOverrides: [ConfigurationKey] = [
    .from, .translated, .rules, .severity, .options, .words, .wordsFiles, .names, .namesFiles, .fields, .fieldType, .sourcePattern, .sourceField,
  ]

  /// Keys of an entry of `ignore`.
  public static let ignoreKeys = ["path", "rule", "text", "reason"]

  /// One phrase for editors.
  public var summary: String {
    switch self {
    case .extends: "Configuration files to build on, relative to this one; settings here override theirs."
    case .from: "Source language of the articles (ISO 639 code, such as vi)."
    case .translated: "Whether the articles are known to be translations, so that weak signs count more. The default is true if from is given."
    case .rulesVersion: "The version of the rule set that may fail a job; newer rules report at most info."
    case .rules: "Rules and families, on or off; a rule’s setting overrides its family’s."
    case .severity: "Severity by rule or family; a rule’s setting overrides its family’s."
    case .options: "Options of rules, such as thresholds."
    case .words: "Words to accept as correctly spelled."
    case .wordsFiles: "Text files, relative to this one, with one word per line."
    case .names: "Names of people and places."
    case .namesFiles: "Text files, relative to this one, with one name per line."
    case .termsFiles: "House-style tables, relative to this file; each line is a pattern, what to write and why, separated by tabs."
    case .ruleFolders: "Folders with your own rules, relative to this file."
    case .types: "How to read files: a format for each glob, such as '*.body': html; later entries override earlier ones."
    case .fields: "Record fields that hold text, such as body or items[].text. The default is the usual fields of articles."
    case .fieldType: "What these fields hold: text, html or markdown."
    case .sourcePattern: "Path of the text that an article was translated from; {stem}, {name} and {dir} stand for parts of the article’s path."
    case .sourceField: "Record field with the text that the others were translated from."
    case .exclude: "Globs of files to skip, even when named on the command line."
    case .ignore: "Known findings to ignore."
    case .overrides: "Settings for some files only; later entries override earlier ones."
    }
  }
}
