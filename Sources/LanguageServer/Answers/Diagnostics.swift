import LintEngine
import LintReports
import LintSession
import TextModel

extension LanguageServer {
  /// The document whose diagnostics are to be sent next: the one that was changed last.
  var nextDirty: String? { client.pullsDiagnostics ? nil : order.last { documents[$0]?.isDirty == true } }

  /// Sends what is found in a document; nothing where it will be another in a moment.
  func publish(_ uri: String) {
    guard let document = documents[uri] else { return }
    let token = document.isLarge && client.showsProgress ? newToken() : nil
    token.map { progress($0, ["kind": "begin", "title": "mtlint", "message": "checking a long text"]) }
    let found = check(document, withRepairs: false)
    token.map { progress($0, ["kind": "end"]) }
    if inbox.isOutdated(uri) { return }
    documents[uri]!.isDirty = false
    notify(
      "textDocument/publishDiagnostics",
      .members([
        ("uri", .string(uri)), ("version", client.hasVersions ? .number(document.version) : nil), ("diagnostics", diagnostics(found, document)),
      ]))
  }

  /// The answer to a client that asks for what is found in a document.
  func diagnosticReport(_ params: JSONValue, _ id: RequestID) throws(ResponseError) -> JSON {
    let document = try document(params)
    let found = check(document, for: id, withRepairs: false)
    if inbox.isOutdated(document.uri) { throw ResponseError(.serverCancelled, "the text has changed") }
    let result = "\(workspace.generation).\(document.version)"
    if params["previousResultId"]?.string == result { return ["kind": "unchanged", "resultId": .string(result)] }
    return ["kind": "full", "resultId": .string(result), "items": diagnostics(found, document)]
  }

  /// Every finding of a document as a diagnostic.
  func diagnostics(_ found: CheckedDocument?, _ document: OpenDocument) -> JSON {
    guard let found else { return [] }
    return .array(found.items.map { diagnostic($0, document, found.settings) })
  }

  private func diagnostic(_ item: LintedFile.Item, _ document: OpenDocument, _ settings: ClientSettings) -> JSON {
    let finding = item.inFile
    let deletes = Self.deletes(item.inText)
    let page = settings.documentation?.replacing("{rule}", with: finding.rule.name)
    let related = finding.related.map { place -> JSON in
      ["location": ["uri": .string(document.uri), "range": range(place.range, document)], "message": .string(place.message)]
    }
    return .members([
      ("range", range(finding.range, document)), ("severity", .number(Self.severity(finding.severity))), ("code", .string(finding.rule.name)),
      ("codeDescription", client.showsCodeDescription ? page.map { ["href": .string($0)] } : nil), ("source", "mtlint"),
      ("message", .string(finding.message)),
      ("tags", client.showsTags && deletes ? [.number(DiagnosticTag.unnecessary)] : nil),
      ("relatedInformation", client.showsRelated && !related.isEmpty ? .array(related) : nil),
    ])
  }

  /// The best repair takes all of the text away.
  private static func deletes(_ finding: Finding) -> Bool {
    guard !finding.range.isEmpty, let fix = finding.fixes.first else { return false }
    return fix.edits.contains { edit in
      edit.replacement.isEmpty && edit.range.lowerBound <= finding.range.lowerBound && finding.range.upperBound <= edit.range.upperBound
    }
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}
