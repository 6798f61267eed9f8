import LintEngine
import LintReports
import LintSession

extension LanguageServer {
  /// The answer to a request.
  func result(of method: String, _ params: JSONValue, _ id: RequestID) throws(ResponseError) -> JSON {
    switch method {
    case "textDocument/diagnostic": try diagnosticReport(params, id)
    case "workspace/diagnostic": try workspaceReport(params, id)
    case "textDocument/codeAction": try codeActions(params)
    case "codeAction/resolve": try resolved(params)
    case "textDocument/hover": try hover(params)
    case "textDocument/codeLens": try lenses(params)
    case "textDocument/formatting": try formatting(params)
    case "textDocument/rangeFormatting": try rangeFormatting(params)
    case "workspace/executeCommand": try execute(params)
    default: throw ResponseError(.methodNotFound, "‘\(method)’ is not something that mtlint does")
    }
  }

  /// What is found in a document as it is now; nil where it is not checked, or will be another in a moment. Diagnostics need no repairs, and while one
  /// types nobody asks for them.
  func check(_ document: OpenDocument, for id: RequestID? = nil, withRepairs: Bool = true) -> CheckedDocument? {
    let (inbox, uri) = (inbox, document.uri)
    if let known = checked[uri], known.version == document.version, known.generation == workspace.generation, known.hasRepairs || !withRepairs {
      return known
    }
    let deadline = Deadline { inbox.isOutdated(uri) || (id.map(inbox.isCancelled) ?? false) }
    let found = CheckedDocument(document, workspace, deadline: deadline, withRepairs: withRepairs)
    checked[uri] = found
    return found
  }

  private func formatting(_ params: JSONValue) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard let repaired = check(document)?.repaired() else { return [] }
    return edits(to: repaired, document)
  }

  private func rangeFormatting(_ params: JSONValue) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard let range = document.range(params["range"]) else { throw .missing("range") }
    guard let checked = check(document) else { return [] }
    return edits(checked.safeEdits { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }, document)
  }

  private func lenses(_ params: JSONValue) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard let checked = check(document), checked.settings.showsLens, !checked.items.isEmpty else { return [] }
    let safe = checked.findings.count { $0.fixes.contains { $0.safety == .safe } }
    let count = checked.items.count
    let title = "mtlint: \(count) problem\(count == 1 ? "" : "s")" + (safe > 0 ? ", fix \(safe) safe one\(safe == 1 ? "" : "s")" : "")
    let command: [(String, JSON)] =
      safe > 0 ? [("command", .string(ServerCommand.fixAll.rawValue)), ("arguments", [.string(document.uri)])] : [("command", "")]
    return [["range": range(0..<0, document), "command": .object([("title", .string(title))] + command)]]
  }

  private func execute(_ params: JSONValue) throws(ResponseError) -> JSON {
    guard let command = params["command"]?.string.flatMap(ServerCommand.init) else {
      throw ResponseError(.invalidParams, "unknown command ‘\(params["command"]?.string ?? "")’")
    }
    let arguments = params["arguments"]?.array ?? []
    switch command {
    case .applyEdit:
      guard arguments.count == 2, let title = arguments[0].string else { throw .missing("arguments") }
      ask("workspace/applyEdit", ["label": .string(title), "edit": JSON(arguments[1])])
    case .fixAll:
      guard let uri = arguments.first?.string, let document = documents[uri] else { throw ResponseError(.invalidParams, "no such document is open") }
      guard let repaired = check(document)?.repaired() else { return .null }
      ask("workspace/applyEdit", ["label": "Fix all safe problems", "edit": workspaceEdit(edits(to: repaired, document), document)])
    }
    return .null
  }
}
