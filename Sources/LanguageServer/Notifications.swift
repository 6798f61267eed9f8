import FileSystem
import LintReports
import LintSession

extension LanguageServer {
  /// What the client tells. What is unknown is passed over, as the protocol has it.
  func note(_ method: String, _ params: JSONValue) {
    do throws(ResponseError) {
      switch method {
      case "initialized": register()
      case "textDocument/didOpen": try open(params["textDocument"])
      case "textDocument/didChange": try change(params)
      case "textDocument/didSave": lookForChanges()
      case "textDocument/didClose": close(try uri(params))
      case "workspace/didChangeConfiguration": changeSettings(params["settings"])
      case "workspace/didChangeWatchedFiles":
        workspace.reload()
        recheck()
      case "workspace/didChangeWorkspaceFolders": changeFolders(params["event"])
      default: break
      }
    } catch {
      log("\(method): \(error.message)")
    }
  }

  func uri(_ params: JSONValue) throws(ResponseError) -> String {
    guard let uri = params["textDocument"]?["uri"]?.string else { throw .missing("textDocument.uri") }
    return uri
  }

  func document(_ params: JSONValue) throws(ResponseError) -> OpenDocument {
    let uri = try uri(params)
    guard let document = documents[uri] else { throw ResponseError(.invalidParams, "‘\(uri)’ is not open") }
    return document
  }

  private func open(_ item: JSONValue?) throws(ResponseError) {
    guard let uri = item?["uri"]?.string else { throw .missing("textDocument.uri") }
    guard let text = item?["text"]?.string else { throw .missing("textDocument.text") }
    documents[uri] = OpenDocument(
      uri: uri, languageID: item?["languageId"]?.string ?? "", version: item?["version"]?.integer ?? 0, text: text, client.encoding)
    touch(uri)
    lookForChanges()
  }

  /// Where a client breaks off within the changes, those before hold: what it sends next is the whole text, or counts on them.
  private func change(_ params: JSONValue) throws(ResponseError) {
    let uri = try uri(params)
    guard let changes = params["contentChanges"]?.array else { throw .missing("contentChanges") }
    guard documents[uri] != nil else { throw ResponseError(.invalidParams, "‘\(uri)’ is not open") }
    touch(uri)
    let version = params["textDocument"]?["version"]?.integer ?? documents[uri]!.version + 1
    try documents[uri]!.apply(changes, version: version)
    if !client.registersWatchers { lookForChanges() }
  }

  private func touch(_ uri: String) {
    order.removeAll { $0 == uri }
    order.append(uri)
  }

  private func close(_ uri: String) {
    documents[uri] = nil
    checked[uri] = nil
    order.removeAll { $0 == uri }
    if !client.pullsDiagnostics { notify("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": []]) }
  }

  /// Sees whether a configuration has changed: not every client watches files.
  private func lookForChanges() { if workspace.reloadIfChanged() { recheck() } }

  private func changeSettings(_ value: JSONValue?) {
    if client.hasConfiguration { return askForSettings() }
    if let value, value != .null, workspace.set(ClientSettings(value)) { recheck() }
  }

  private func changeFolders(_ event: JSONValue?) {
    let removed = (event?["removed"]?.array ?? []).compactMap(Self.folder)
    workspace.folders.removeAll(where: removed.contains)
    for folder in (event?["added"]?.array ?? []).compactMap(Self.folder) where !workspace.folders.contains(folder) {
      workspace.folders.append(folder)
    }
    askForSettings()
    workspace.reload()
    recheck()
  }
}
