import LintEngine
import RuleFiles
import TextSources

/// What the jobs of a session are told alike.
public struct LintSettings: Equatable, Sendable {
  /// Files and folders; - is standard input.
  public var paths: [String] = []
  /// A file with further paths, a line each or with a NUL behind each; - is standard input.
  public var filesFrom: String?
  /// Source language of the articles.
  public var source: String?
  /// Rules and families that run; empty = all.
  public var select: [String] = []
  /// Rules and families that do not run.
  public var ignore: [String] = []
  /// Folders with the user's own rules.
  public var rules: [String] = []
  /// Configuration file; nil = the nearest .mtlint.yml of each file.
  public var config: String?
  /// Files worked on at a time; 0 = as many as there are cores.
  public var jobs = 0
  /// What standard input is called.
  public var path: String?
  /// Rules of later versions are info at most.
  public var rulesVersion: Int?
  /// The format of the files; nil = what their names and contents say.
  public var format: FileFormat?
  /// Fields of records that are texts; empty = those of the configuration, or what the format has by custom.
  public var fields: [String] = []
  /// What these fields hold; nil = what the configuration says, or text.
  public var fieldFormat: ExtractionOptions.FieldFormat?
  /// The file that the article was translated from.
  public var original: String?
  /// Where the originals of articles are (`PathPattern`); nil = what the configuration says.
  public var originalPattern: String?
  /// The field of records that holds the original of the others.
  public var originalField: String?
  /// An article whose original is not found is an error.
  public var requiresOriginal = false

  public init(paths: [String] = [], source: String? = nil, config: String? = nil) {
    self.paths = paths
    self.source = source
    self.config = config
  }

  /// What is wrong with the settings in themselves.
  public var problem: String? {
    if filesFrom == "-", paths.contains("-") { return "standard input cannot be both the list of --files-from and an article" }
    if paths.isEmpty, filesFrom == nil { return "no files given; name files or folders, or use - for standard input" }
    if path != nil, paths != ["-"] { return "--path works only with - (standard input)" }
    if jobs < 0 { return "--jobs takes a whole number, 0 or more" }
    if let source, !Configuration.isLanguageCode(source) { return "--from takes a language code of two or three letters, such as vi" }
    if original != nil, paths.count != 1 || filesFrom != nil { return "--source belongs to one article; for several use --source-pattern" }
    if original != nil, originalPattern != nil { return "--source and --source-pattern cannot be combined; choose one" }
    if originalField != nil, original != nil || originalPattern != nil {
      return "--source-field reads sources from the records; remove --source and --source-pattern"
    }
    if let originalPattern, let problem = PathPattern.problem(originalPattern) { return "--source-pattern \(problem)" }
    if let originalField {
      do { _ = try FieldPath(originalField) } catch { return "--source-field: \(error)" }
    }
    if let rulesVersion, rulesVersion < 1 { return "--rules-version takes a whole number, 1 or more" }
    return nil
  }
}
