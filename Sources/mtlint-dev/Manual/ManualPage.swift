/// The manual page in man(7): what every command says of itself, between sections that no help text has.
struct ManualPage {
  /// When the sections below were last changed; man(7) wants a date, and one of the day would make a page that is never the same.
  static let date = "2026-11-23"

  private var lines: [String] = []

  static func render(_ tool: CommandHelp, version: String) -> String {
    var page = ManualPage()
    page.lines = [".\\\" Made by mtlint-dev man.", ".TH MTLINT 1 \(date) \"mtlint \(version)\" \"User Commands\""]
    page.section("NAME", ["mtlint \\- \(escaped(phrase(tool.abstract ?? "")))"])
    page.section("SYNOPSIS", synopsis)
    page.section("DESCRIPTION", description)
    page.lines.append(".SH COMMANDS")
    for command in tool.subcommands ?? [] where command.commandName != "help" { page.command(command, of: "mtlint") }
    page.lines.append(".SH \"OPTIONS OF ALL COMMANDS\"")
    for argument in tool.arguments ?? [] where argument.shouldDisplay && argument.kind != .positional { page.argument(argument) }
    for (title, text) in closing { page.section(title, text) }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func section(_ title: String, _ text: [String]) { lines += [".SH \(title.contains(" ") ? "\"\(title)\"" : title)"] + text }

  private mutating func command(_ command: CommandHelp, of parent: String) {
    let name = "\(parent) \(command.commandName)"
    let usage = command.ownArguments.filter { $0.kind == .positional }.map { argument in
      let value = (argument.valueName ?? "value").uppercased() + (argument.isRepeating ? "..." : "")
      return argument.isOptional && !argument.isRepeating ? " [\(value)]" : " \(value)"
    }
    lines.append(".SS \"\(Self.escaped(name + usage.joined()))\"")
    for text in [command.abstract, command.discussion] {
      if let text, !text.isEmpty { lines += [Self.escaped(text.split(separator: "\n").joined(separator: " ")), ".PP"] }
    }
    if lines.last == ".PP" { lines.removeLast() }
    for argument in command.ownArguments { self.argument(argument) }
    for inner in command.subcommands ?? [] { self.command(inner, of: name) }
  }

  private mutating func argument(_ argument: CommandHelp.Argument) {
    lines.append(".TP")
    let value = Self.escaped((argument.valueName ?? "value").uppercased())
    switch argument.kind {
    case .positional: lines.append("\\fI\(value)\\fR")
    case .flag: lines.append(argument.spellings.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", "))
    case .option: lines.append(argument.spellings.map { "\\fB\(Self.escaped($0))\\fR \\fI\(value)\\fR" }.joined(separator: ", "))
    }
    lines.append(Self.escaped(argument.abstract ?? ""))
    if let discussion = argument.discussion, !discussion.isEmpty {
      lines.append(Self.escaped(discussion.split(separator: "\n").joined(separator: " ")))
    }
    let values = argument.allValues ?? []
    if let meanings = argument.allValueDescriptions, !meanings.isEmpty {
      lines.append(".RS")
      for value in values { lines += [".TP", "\\fB\(Self.escaped(value))\\fR", Self.escaped(meanings[value] ?? "")] }
      lines += [".RE", ".IP"]
    } else if !values.isEmpty {
      lines.append(Self.escaped("One of \(values.joined(separator: ", "))."))
    }
    if let value = argument.defaultValue { lines.append(Self.escaped("Default: \(value).")) }
  }

  /// A sentence as NAME has it: no capital, no full stop.
  private static func phrase(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst().prefix { $0 != "." } }

  /// Text in which nothing is a request or an escape, in ASCII.
  static func escaped(_ text: String) -> String {
    var out = text.first == "." || text.first == "'" ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\"": out += "\\(dq"
      case "‘": out += "\\(oq"
      case "’": out += "\\(cq"
      case "…": out += "..."
      default: out += scalar.isASCII ? String(scalar) : "\\[u" + padded(String(scalar.value, radix: 16, uppercase: true)) + "]"
      }
    }
    return out
  }

  /// A code point has four digits at least.
  private static func padded(_ digits: String) -> String { String(repeating: "0", count: max(0, 4 - digits.count)) + digits }
}
