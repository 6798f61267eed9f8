import FileSystem
import LintEngine
import LintReports
import LintSession

/// A file of the workspace that is not open, as it was told.
struct WorkspaceFile: Equatable {
  let seconds: Int
  let size: Int
  let generation: Int

  init?(_ path: String, generation: Int) {
    guard let status = File.status(of: path) else { return nil }
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec &* 1_000_000_000 &+ status.st_mtimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    #endif
    size = Int(status.st_size)
    self.generation = generation
  }

  /// By which the client knows the report.
  var id: String { "\(generation).\(seconds).\(size)" }
}

extension LanguageServer {
  /// Bytes of a file that is checked unasked, at most.
  private static let largest = 1 << 20

  /// The answer to a client that asks for what is found in the folders: open documents, and the other files where the settings say so.
  func workspaceReport(_ params: JSONValue, _ id: RequestID) throws(ResponseError) -> JSON {
    let previous = Dictionary(
      (params["previousResultIds"]?.array ?? []).compactMap { entry in
        entry["uri"]?.string.flatMap { uri in entry["value"]?.string.map { (uri, $0) } }
      }
    ) { first, _ in first }
    var items: [JSON] = []
    func add(_ uri: String, _ version: Int?, _ result: String, _ diagnostics: () -> JSON) {
      let isKnown = previous[uri] == result
      items.append(
        .members([
          ("uri", .string(uri)), ("version", version.map { .number($0) } ?? .null), ("kind", isKnown ? "unchanged" : "full"),
          ("resultId", .string(result)), ("items", isKnown ? nil : diagnostics()),
        ]))
    }
    for uri in order {
      let document = documents[uri]!
      add(uri, document.version, "\(workspace.generation).\(document.version)") {
        diagnostics(check(document, for: id, withRepairs: false), document)
      }
    }
    let open = Set(order.compactMap(DocumentURI.path).map(Session.absolute))
    let targets = workspace.folders.filter { workspace.settings(for: $0.path + "/").checksWorkspace }.flatMap { workspace.targets(in: $0) }
    let token = client.showsProgress && !targets.isEmpty ? params["workDoneToken"].flatMap { $0 == .null ? nil : JSON($0) } : nil
    token.map { progress($0, ["kind": "begin", "title": "mtlint", "message": "checking articles", "percentage": 0, "cancellable": true]) }
    defer { token.map { progress($0, ["kind": "end"]) } }
    var seen: Set<String> = []
    for (number, target) in targets.enumerated() where !open.contains(target.absolute) && seen.insert(target.absolute).inserted {
      if inbox.isCancelled(id) { throw ResponseError(.requestCancelled, "cancelled") }
      if number % 32 == 31 { token.map { progress($0, ["kind": "report", "percentage": .number(number * 100 / targets.count)]) } }
      guard let file = WorkspaceFile(target.absolute, generation: workspace.generation), file.size <= Self.largest else { continue }
      let uri = DocumentURI.uri(target.absolute)
      add(uri, nil, file.id) { diagnostics(of: target, uri) }
    }
    // What is gone has no findings.
    for uri in previous.keys.sorted() where documents[uri] == nil && !(DocumentURI.path(uri).map(seen.contains) ?? false) { add(uri, nil, "") { [] } }
    return ["items": .array(items)]
  }

  private func diagnostics(of target: Session.Target, _ uri: String) -> JSON {
    guard let bytes = try? File.contents(of: target.absolute), let text = String(validating: bytes, as: UTF8.self) else { return [] }
    let document = OpenDocument(uri: uri, languageID: "", version: 0, text: text, client.encoding)
    return diagnostics(CheckedDocument(document, workspace, withRepairs: false), document)
  }
}
