import ArgumentParser
import FileSystem
import LanguageServer

/// Writes the settings of the language server to where editors and people read them: the manifest of the extension for VS Code, and a table.
struct EditorSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editor-settings",
    abstract: "Writes the language server’s settings into \(manifest) and \(page); run it after every change to them.")
  static let manifest = "editors/vscode/package.json"
  static let page = "docs/language-server.md"

  func run() throws {
    for (path, render) in [(Self.manifest, Self.manifest(_:)), (Self.page, Self.page(_:))] {
      let text = String(decoding: try File.contents(of: path), as: UTF8.self)
      try File.replace(path, with: Array(try render(text).utf8))
    }
  }

  /// The manifest with the settings as they are; all else stays.
  static func manifest(_ text: String) throws -> String {
    let own: [(String, IndentedJSON)] = [
      (
        "mtlint.path",
        .object([
          ("type", .text("string")), ("scope", .text("machine-overridable")), ("default", .text("mtlint")),
          ("description", .text("The mtlint program: a name that is looked for in PATH, or an absolute path.")),
        ])
      ),
      (
        "mtlint.trace.server",
        .object([
          ("type", .text("string")), ("scope", .text("window")), ("enum", .list(["off", "messages", "verbose"].map { .text($0) })),
          ("default", .text("off")), ("description", .text("What is written to the output channel of what VS Code and mtlint say to each other.")),
        ])
      ),
    ]
    let settings = ClientSettings.all.map { ("mtlint.\($0.name)", value(of: $0)) } + own
    let block = IndentedJSON.object([("title", .text("mtlint")), ("properties", .object(settings))]).rendered(2)
    return try replacing(in: text, between: "\"configuration\": ", and: "\n    }", with: String(block.dropLast("\n    }".count)), path: manifest)
  }

  private static func value(of setting: ClientSettings.Setting) -> IndentedJSON {
    let shape: [(String, IndentedJSON)] =
      switch setting.kind {
      case .text: [("type", .text("string")), ("default", .text(""))]
      case .texts: [("type", .text("array")), ("items", .object([("type", .text("string"))])), ("default", .list([]))]
      case .flag(let usual): [("type", .text("boolean")), ("default", .word(String(usual)))]
      case .choice(let choices, let usual):
        [("type", .text("string")), ("enum", .list(choices.map { .text($0) })), ("default", .text(usual))]
      }
    return .object(shape + [("scope", .text("resource")), ("description", .text(setting.summary))])
  }

  /// The page with the table as it is; all else stays.
  static func page(_ text: String) throws -> String {
    let rows = ClientSettings.all.map { setting in
      let (kind, usual) =
        switch setting.kind {
        case .text: ("text", "`\"\"`")
        case .texts: ("list of texts", "`[]`")
        case .flag(let usual): ("`true` or `false`", "`\(usual)`")
        case .choice(let choices, let usual): (choices.map { "`\"\($0)\"`" }.joined(separator: ", "), "`\"\(usual)\"`")
        }
      return "| `\(setting.name)` | \(kind) | \(usual) | \(setting.summary) |\n"
    }
    let table = "\n| setting | value | default | what it does |\n|---|---|---|---|\n" + rows.joined()
    return try replacing(
      in: text, between: "<!-- made by mtlint-dev editor-settings -->\n", and: "\n<!-- end of what is made -->", with: table, path: page)
  }

  /// A text with something else between two marks, which stay.
  private static func replacing(in text: String, between start: String, and end: String, with new: String, path: String) throws -> String {
    guard let first = text.firstRange(of: start), let last = text[first.upperBound...].firstRange(of: end) else {
      throw InputError(description: "\(path): ‘\(start)’ or what ends it is missing; put it back")
    }
    return text[..<first.upperBound] + new + text[last.lowerBound...]
  }
}
