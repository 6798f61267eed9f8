import LintEngine
import LintSession

/// What a client sets, as initialization options or in its section `mtlint`.
public struct ClientSettings: Equatable, Sendable {
  /// A setting: its name, what its value is, and what it does.
  public struct Setting: Sendable {
    public enum Kind: Sendable {
      case text, texts
      case flag(Bool)
      case choice([String], String)
    }

    public let name: String
    public let kind: Kind
    public let summary: String
    fileprivate let set: @Sendable (inout ClientSettings, JSONValue) -> Bool
  }

  /// Lowest severity that is shown.
  var level = Severity.warning
  /// What a session is made with.
  var lint = LintSettings()
  /// Files of the folders that are not open are checked too, where the client asks for them.
  var checksWorkspace = false
  /// A line above the text counts the problems.
  var showsLens = false
  /// Formatting makes the safe repairs.
  var formats = true
  /// The page of a rule; `{rule}` stands for its name. Nil = none.
  var documentation: String?
  /// What was wrong with the values, a line each.
  var complaints: [String] = []

  public static let all: [Setting] = [
    Setting(
      name: "level", kind: .choice(["error", "warning", "info"], "warning"),
      summary: "Lowest severity that is shown."
    ) { settings, value in
      guard let level = value.string.flatMap(Severity.init(name:)) else { return false }
      settings.level = level
      return true
    },
    Setting(
      name: "from", kind: .text, summary: "Source language of the articles (ISO 639 code, such as vi); empty if they have several or it is unknown."
    ) { settings, value in
      guard let code = value.string, code.isEmpty || Configuration.isLanguageCode(code) else { return false }
      settings.lint.source = code.isEmpty ? nil : code
      return true
    },
    Setting(name: "select", kind: .texts, summary: "Rules and families to run; empty means all.") { $0.lint.select.take($1) },
    Setting(name: "ignore", kind: .texts, summary: "Rules and families not to run.") { $0.lint.ignore.take($1) },
    Setting(name: "rules", kind: .texts, summary: "Folders with rules of your own.") { $0.lint.rules.take($1) },
    Setting(name: "config", kind: .text, summary: "Configuration file to use instead of the nearest .mtlint.yml; empty means the nearest.") {
      guard let path = $1.string else { return false }
      $0.lint.config = path.isEmpty ? nil : path
      return true
    },
    Setting(
      name: "documentation", kind: .text,
      summary: "Address of the page about a rule, with {rule} for its name, that a problem’s code links to; empty means none."
    ) {
      guard let page = $1.string else { return false }
      $0.documentation = page.isEmpty ? nil : page
      return true
    },
    Setting(name: "workspaceDiagnostics", kind: .flag(false), summary: "Check all articles of the workspace’s folders, not only open ones.") {
      $0.checksWorkspace.take($1)
    },
    Setting(
      name: "codeLens", kind: .flag(false),
      summary: "Show a line above the article with the number of problems and a command that fixes the safe ones."
    ) {
      $0.showsLens.take($1)
    },
    Setting(name: "formatting", kind: .flag(true), summary: "Make the safe repairs when the document is formatted (read at start).") {
      $0.formats.take($1)
    },
  ]

  public init() {}

  /// Reads an object of settings, or one that has it under `mtlint`; what is left out is as it is by default.
  init(_ value: JSONValue?) {
    guard let value, value != .null else { return }
    guard case .object(let members) = value["mtlint"] ?? value else {
      complaints = ["the settings of mtlint are not an object; they are ignored"]
      return
    }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let setting = Self.all.first(where: { $0.name == name }) else {
        // What a client says of itself, and not of the texts.
        if !["trace", "enable", "path", "server", "serverPath", "args"].contains(name) {
          complaints.append("unknown setting ‘mtlint.\(name)’" + Nearest.suggestion(for: name, in: Self.all.map(\.name)))
        }
        continue
      }
      if value != .null, !setting.set(&self, value) { complaints.append("‘mtlint.\(name)’ \(setting.kind.expectation); it is ignored") }
    }
  }
}

extension ClientSettings.Setting.Kind {
  fileprivate var expectation: String {
    switch self {
    case .text: "has a wrong value"
    case .texts: "takes a list of texts"
    case .flag: "takes true or false"
    case .choice(let values, _): "takes one of " + values.joined(separator: ", ")
    }
  }
}

extension [String] {
  fileprivate mutating func take(_ value: JSONValue) -> Bool {
    guard let elements = value.array, case let texts = elements.compactMap(\.string), texts.count == elements.count else { return false }
    self = texts
    return true
  }
}

extension Bool {
  fileprivate mutating func take(_ value: JSONValue) -> Bool {
    guard let flag = value.bool else { return false }
    self = flag
    return true
  }
}
