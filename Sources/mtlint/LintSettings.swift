import LintEngine

/// What check and fix are told alike.
struct LintSettings: Equatable, Sendable {
  /// Files and folders; - is standard input.
  var paths: [String] = []
  /// Source language of the articles.
  var source: String?
  /// Rules and families that run; empty = all.
  var select: [String] = []
  /// Rules and families that do not run.
  var ignore: [String] = []
  /// Folders with the user's own rules.
  var rules: [String] = []
  /// Configuration file; nil = the nearest .mtlint.yml of each file.
  var config: String?
  /// Files worked on at a time; 0 = as many as there are cores.
  var jobs = 0
  /// What standard input is called.
  var path: String?
  /// Rules of later versions are info at most.
  var rulesVersion: Int?

  /// What is wrong with the settings in themselves.
  var problem: String? {
    if paths.isEmpty { return "no files given; name files or folders, or - for standard input" }
    if path != nil, paths != ["-"] { return "--path goes with - (standard input) alone" }
    if jobs < 0 { return "--jobs takes a number from 0" }
    if let source, !Configuration.isLanguageCode(source) { return "--from takes a language code of two or three letters, such as vi" }
    if let rulesVersion, rulesVersion < 1 { return "--rules-version takes a number from 1" }
    return nil
  }
}

/// When to use colour.
enum ColorChoice: String, CaseIterable {
  case auto, always, never

  /// Colour for a descriptor: `auto` means a terminal, unless NO_COLOR is set (no-color.org).
  func isOn(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal(descriptor) && (Output.environment("NO_COLOR") ?? "").isEmpty && Output.environment("TERM") != "dumb"
    }
  }
}
