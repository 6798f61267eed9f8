import LintReports
import LintSession

extension LanguageServer {
  /// What the server can do, as it says on `initialize`.
  var capabilities: JSON {
    .members([
      ("positionEncoding", .string(client.encoding.rawValue)),
      ("textDocumentSync", ["openClose": true, "change": 2, "save": ["includeText": false]]),
      (
        "diagnosticProvider",
        client.pullsDiagnostics
          ? ["identifier": "mtlint", "interFileDependencies": false, "workspaceDiagnostics": true, "workDoneProgress": true] : nil
      ),
      (
        "codeActionProvider",
        client.hasActionLiterals
          ? ["codeActionKinds": [.string(ActionKind.quickFix), .string(ActionKind.fixAll)], "resolveProvider": .bool(client.resolvesEdits)] : true
      ),
      ("hoverProvider", true),
      ("codeLensProvider", ["resolveProvider": false]),
      ("documentFormattingProvider", .bool(workspace.general.formats)),
      ("documentRangeFormattingProvider", .bool(workspace.general.formats)),
      ("executeCommandProvider", ["commands": .array(ServerCommand.allCases.map { .string($0.rawValue) })]),
      ("workspace", ["workspaceFolders": ["supported": true, "changeNotifications": true]]),
    ])
  }

  /// Asks for what the client tells only when it is asked: settings, and changes of configuration files.
  func register() {
    var registrations: [JSON] = []
    if client.registersConfiguration {
      registrations.append(["id": "settings", "method": "workspace/didChangeConfiguration", "registerOptions": ["section": "mtlint"]])
    }
    if client.registersWatchers {
      // Configurations, and the rules and tables that they name.
      let watchers: [JSON] = ["**/.mtlint.{yml,yaml}", "**/*.{yml,yaml,tsv}"].map { ["globPattern": .string($0)] }
      registrations.append(["id": "files", "method": "workspace/didChangeWatchedFiles", "registerOptions": ["watchers": .array(watchers)]])
    }
    if !registrations.isEmpty { ask("client/registerCapability", ["registrations": .array(registrations)]) }
    askForSettings()
  }

  func askForSettings() {
    guard client.hasConfiguration else { return }
    let items: [JSON] = [["section": "mtlint"]] + workspace.folders.map { ["scopeUri": .string($0.uri), "section": "mtlint"] }
    ask("workspace/configuration", ["items": .array(items)], for: .configuration(workspace.folders.map(\.path)))
  }

  /// Takes the answer to a request of the server's; nil for an error.
  func take(_ result: JSONValue?, of id: RequestID) {
    guard case .configuration(let paths)? = asked.removeValue(forKey: id), let values = result?.array, let first = values.first, first != .null
    else { return }
    let own = zip(paths, values.dropFirst()).filter { $0.1 != .null }.map { ($0, ClientSettings($1)) }
    if workspace.set(ClientSettings(first), folders: Dictionary(own) { first, _ in first }) { recheck() }
  }

  /// Lets everything be checked again: what findings depend on has changed.
  func recheck() {
    checked = [:]
    if client.pullsDiagnostics {
      if client.refreshesDiagnostics { ask("workspace/diagnostic/refresh", .null) }
    } else {
      for uri in order { documents[uri]?.isDirty = true }
    }
    if client.refreshesLenses { ask("workspace/codeLens/refresh", .null) }
  }
}

/// Commands that actions and lenses call.
enum ServerCommand: String, CaseIterable {
  /// Makes the edits of an action that the client knows as a command: its arguments are a title and the edit.
  case applyEdit = "mtlint.applyEdit"
  /// Makes all safe repairs of a document: its argument is the URI.
  case fixAll = "mtlint.fixAll"
}

enum ActionKind {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll.mtlint"

  /// True when an action of this kind is asked for: `only` names the kind, or one above it. Nil asks for all.
  static func isAsked(_ kind: String, _ only: [String]?) -> Bool {
    only?.contains { kind == $0 || $0.isEmpty || kind.hasPrefix($0 + ".") } ?? true
  }
}
