import ArgumentParser
import LintEngine
import LintSession
import RuleFiles

/// The settings that hold for a file.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings for a file as a configuration, with the source of each.")

  @Argument(help: "File to show settings for; it need not exist.")
  var file: String

  @Option(help: "Use this configuration file instead of .mtlint.yml.")
  var config: String?

  func run() throws {
    let session = try Session(LintSettings(paths: [file], config: config))
    let absolute = Session.absolute(file)
    let source = session.configurationPath(for: absolute)
    guard !source.isEmpty else { return Output.write("# no .mtlint.yml applies to \(file)\n") }
    let known = try session.configurationSettings(source)
    let relative = absolute.hasPrefix(known.folder) ? String(absolute.dropFirst(known.folder.count)) : absolute
    // What is wrong beyond the file itself, such as rules of its own, is said here too.
    let isExcluded = try session.target(file) == nil
    var out = "# \(source) applies to \(file)\(isExcluded ? ", which it excludes" : "")\n"
    var (section, rule) = ("", String?.none)
    let here = Session.absolute(".") + "/"
    for line in ConfigurationListing(known.effective(for: relative)).lines {
      if line.section != section, line.isNested { out += "\(line.section):\n" }
      section = line.section
      if let name = line.rule, name != rule { out += "  \(name):\n" }
      rule = line.rule
      let file = line.origin.file.hasPrefix(here) ? String(line.origin.file.dropFirst(here.count)) : line.origin.file
      let place = line.origin.line.map { "\(file):\($0)" } ?? file
      let text = (line.rule != nil ? "    " : line.isNested ? "  " : "") + line.text
      out += text + String(repeating: " ", count: max(2, 36 - text.count)) + "# \(place)\n"
    }
    Output.write(out)
  }
}

/// Settings as lines of a configuration file; those that others replace are left out.
struct ConfigurationListing {
  struct Line {
    /// The key.
    let section: String
    /// True where the key has a line of its own.
    let isNested: Bool
    /// The rule whose option it is.
    var rule: String?
    let text: String
    let origin: Setting
  }

  private(set) var lines: [Line] = []

  init(_ settings: [Setting]) {
    var last: [String: Int] = [:]
    for (index, setting) in settings.enumerated() { if let subject = setting.subject { last[subject] = index } }
    let kept = settings.enumerated().filter { index, setting in setting.subject.map { last[$0] == index } ?? true }.map(\.element)
    let all = kept.map(Self.line)
    for key in ConfigurationKey.allCases {
      let own = all.filter { $0.section == key.rawValue }
      lines += key == .options ? own.sorted { ($0.rule ?? "", $0.text) < ($1.rule ?? "", $1.text) } : own
    }
  }

  private static func line(_ setting: Setting) -> Line {
    func line(_ key: ConfigurationKey, _ text: String, isNested: Bool = true) -> Line {
      Line(section: key.rawValue, isNested: isNested, text: text, origin: setting)
    }
    switch setting.change {
    case .from(let language): return line(.from, "from: \(language)", isNested: false)
    case .translated(let isTranslated): return line(.translated, "translated: \(isTranslated)", isNested: false)
    case .rulesVersion(let version): return line(.rulesVersion, "rules-version: \(version)", isNested: false)
    case .rule(let name, let isOn): return line(.rules, "\(name): \(isOn ? "on" : "off")")
    case .severity(let name, let severity): return line(.severity, "\(name): \(severity.name)")
    case .option(let rule, let name, let value):
      return Line(section: ConfigurationKey.options.rawValue, isNested: true, rule: rule, text: "\(name): \(quoted(value))", origin: setting)
    case .words(let words, let file): return file.map { line(.wordsFiles, "- \(quoted($0))") } ?? line(.words, "- \(quoted(words[0]))")
    case .names(let names, let file): return file.map { line(.namesFiles, "- \(quoted($0))") } ?? line(.names, "- \(quoted(names[0]))")
    case .termsFile(let file): return line(.termsFiles, "- \(quoted(file))")
    case .ruleFolder(let folder): return line(.ruleFolders, "- \(quoted(folder))")
    case .type(let type): return line(.types, "\(quoted(type.glob)): \(type.format)")
    case .field(let path): return line(.fields, "- \(quoted(path))")
    case .fieldType(let format): return line(.fieldType, "field-type: \(format)", isNested: false)
    case .sourcePattern(let pattern): return line(.sourcePattern, "source-pattern: \(quoted(pattern))", isNested: false)
    case .sourceField(let field): return line(.sourceField, "source-field: \(quoted(field))", isNested: false)
    case .exclude(let glob): return line(.exclude, "- \(quoted(glob))")
    case .ignore(let entry):
      let parts = [("path", entry.path), ("rule", entry.rule), ("text", entry.text)].compactMap { key, value in value.map { "\(key): \(quoted($0))" }
      }
      return line(.ignore, "- {\(parts.joined(separator: ", "))}")
    }
  }

  /// A text as YAML reads it: in quotation marks where it is more than a plain word.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) } || Double(text) != nil
    return isPlain && !["on", "off", "true", "false", "yes", "no", "null"].contains(text.lowercased()) ? text : "'\(text.replacing("'", with: "''"))'"
  }
}
