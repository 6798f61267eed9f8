import LintSession

/// What a client can do, as far as the server does something else without it.
struct ClientCapabilities {
  let encoding: PositionEncoding
  /// The client asks for diagnostics; else they are sent. One that asks but cannot be told to ask again (Neovim 0.11) would keep what held before
  /// its settings were known, so it is sent them, if it takes them so.
  let pullsDiagnostics: Bool
  let refreshesDiagnostics: Bool
  let refreshesLenses: Bool
  let showsRelated: Bool
  let showsCodeDescription: Bool
  let showsTags: Bool
  let hasVersions: Bool
  /// Code actions as objects; without them, commands.
  let hasActionLiterals: Bool
  let hasPreferred: Bool
  /// The edit of an action may come when it is chosen.
  let resolvesEdits: Bool
  /// Edits with the versions of documents.
  let hasDocumentChanges: Bool
  let createsFiles: Bool
  let hasMarkdown: Bool
  let hasConfiguration: Bool
  let registersConfiguration: Bool
  let registersWatchers: Bool
  let showsProgress: Bool

  init(_ value: JSONValue = .null) {
    func at(_ path: String) -> JSONValue? {
      var value: JSONValue? = value
      for key in path.split(separator: ".") { value = value?[String(key)] }
      return value
    }
    func has(_ path: String) -> Bool { at(path)?.bool ?? false }
    encoding = PositionEncoding(offered: at("general.positionEncodings"))
    refreshesDiagnostics = has("workspace.diagnostics.refreshSupport") || has("workspace.diagnostic.refreshSupport")
    pullsDiagnostics = at("textDocument.diagnostic") != nil && (refreshesDiagnostics || at("textDocument.publishDiagnostics") == nil)
    refreshesLenses = has("workspace.codeLens.refreshSupport")
    let diagnostics = pullsDiagnostics && at("textDocument.publishDiagnostics") == nil ? "textDocument.diagnostic" : "textDocument.publishDiagnostics"
    showsRelated = has(diagnostics + ".relatedInformation")
    showsCodeDescription = has(diagnostics + ".codeDescriptionSupport")
    showsTags = at(diagnostics + ".tagSupport.valueSet")?.array?.contains { $0.integer == DiagnosticTag.unnecessary } ?? false
    hasVersions = has("textDocument.publishDiagnostics.versionSupport")
    hasActionLiterals = at("textDocument.codeAction.codeActionLiteralSupport") != nil
    hasPreferred = has("textDocument.codeAction.isPreferredSupport")
    resolvesEdits =
      has("textDocument.codeAction.dataSupport")
      && at("textDocument.codeAction.resolveSupport.properties")?.array?.contains { $0.string == "edit" } ?? false
    createsFiles = at("workspace.workspaceEdit.resourceOperations")?.array?.contains { $0.string == "create" } ?? false
    // Files are created among the changes of documents: who creates them knows those, said or not.
    hasDocumentChanges = has("workspace.workspaceEdit.documentChanges") || createsFiles
    hasMarkdown = at("textDocument.hover.contentFormat")?.array?.contains { $0.string == "markdown" } ?? false
    hasConfiguration = has("workspace.configuration")
    registersConfiguration = has("workspace.didChangeConfiguration.dynamicRegistration")
    registersWatchers = has("workspace.didChangeWatchedFiles.dynamicRegistration")
    showsProgress = has("window.workDoneProgress")
  }
}

/// Tags of diagnostics in LSP.
enum DiagnosticTag {
  /// Shown faded: to be deleted.
  static let unnecessary = 1
}
