import LintEngine
import LintReports
import LintSession
import TextModel

/// Something that an editor offers at a place.
struct CodeAction {
  var title: String
  var kind = ActionKind.quickFix
  /// The finding that it is about.
  var finding: Finding?
  var isPreferred = false
  /// Nil where the edit is made when the action is chosen: then the client sends the data back.
  var edit: JSON?
  var data: JSON?
}

extension LanguageServer {
  /// What can be done in a range of a document.
  func codeActions(_ params: JSONValue) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard let range = document.range(params["range"]) else { throw .missing("range") }
    let only = params["context"]?["only"]?.array?.compactMap(\.string)
    guard let checked = check(document) else { return [] }
    var actions: [CodeAction] = []
    if ActionKind.isAsked(ActionKind.quickFix, only) {
      let items = checked.items(in: range)
      let rules = items.reduce(into: [String]()) { names, item in if !names.contains(item.inFile.rule.name) { names.append(item.inFile.rule.name) } }
      actions += items.flatMap { fixes(of: $0.inFile, document) }
      actions += rules.compactMap { fixAll(ofRule: $0, checked, document) }
      // Somebody who has selected half a text wants to repair it.
      if items.count <= Self.mostAcceptances { actions += items.flatMap { acceptances(of: $0, checked, document) } }
    }
    if ActionKind.isAsked(ActionKind.fixAll, only), let action = fixAll(checked, document, isWanted: only != nil) { actions.append(action) }
    return .array(actions.compactMap { json($0, document, params["context"]?["diagnostics"]?.array ?? []) })
  }

  /// Findings in a range for which it is offered to accept them, at most: whether a comment does so takes a check.
  private static let mostAcceptances = 5

  /// Each repair of a finding.
  private func fixes(of finding: Finding, _ document: OpenDocument) -> [CodeAction] {
    finding.fixes.filter { !$0.edits.isEmpty }.map { fix in
      CodeAction(
        title: FixTitle(fix, document.bytes).text, finding: finding, isPreferred: fix.safety == .safe,
        edit: workspaceEdit(edits(fix.edits, document), document))
    }
  }

  /// The best repair of every finding of a rule that has one; nil for one finding alone.
  private func fixAll(ofRule name: String, _ checked: CheckedDocument, _ document: OpenDocument) -> CodeAction? {
    let (all, count) = checked.edits(ofRule: name)
    guard count > 1 else { return nil }
    return CodeAction(title: "Fix all \(count) problems of ‘\(name)’ in this file", edit: workspaceEdit(edits(all, document), document))
  }

  /// All safe repairs. They take several checks, so they are made when they are wanted: asked for by their kind, or chosen.
  private func fixAll(_ checked: CheckedDocument, _ document: OpenDocument, isWanted: Bool) -> CodeAction? {
    guard checked.findings.contains(where: { $0.fixes.contains { $0.safety == .safe } }) else { return nil }
    var action = CodeAction(title: "Fix all safe problems in this file", kind: ActionKind.fixAll)
    if client.resolvesEdits, !isWanted {
      action.data = ["uri": .string(document.uri), "version": .number(document.version)]
    } else {
      // Nobody who opens a menu waits for seconds.
      guard isWanted || !document.isLarge, let repaired = checked.repaired() else { return nil }
      action.edit = workspaceEdit(edits(to: repaired, document), document)
    }
    return action
  }

  /// An action with its edit. One that has it stays as it is: Neovim asks for all that it makes.
  func resolved(_ action: JSONValue) throws(ResponseError) -> JSON {
    if let edit = action["edit"], edit != .null { return JSON(action) }
    guard case .object(let members) = action, let uri = action["data"]?["uri"]?.string else { throw .missing("data") }
    guard let document = documents[uri], document.version == action["data"]?["version"]?.integer, let repaired = check(document)?.repaired() else {
      throw ResponseError(.requestFailed, "the text has changed; ask for the actions again")
    }
    let known = members.filter { $0.key != "edit" }.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }
    return .object(known + [("edit", workspaceEdit(edits(to: repaired, document), document))])
  }

  /// The action as the client knows it; `diagnostics` are those that it shows there. Nil where it knows none such.
  private func json(_ action: CodeAction, _ document: OpenDocument, _ diagnostics: [JSONValue]) -> JSON? {
    guard client.hasActionLiterals else {
      guard let edit = action.edit else { return nil }
      return [
        "title": .string(action.title), "command": .string(ServerCommand.applyEdit.rawValue), "arguments": [.string(action.title), edit],
      ]
    }
    let about = action.finding.map { finding in
      diagnostics.filter { $0["code"]?.string == finding.rule.name && document.range($0["range"]) == finding.range }
    }
    return .members([
      ("title", .string(action.title)), ("kind", .string(action.kind)),
      ("diagnostics", about.flatMap { $0.isEmpty ? nil : .array($0.map { JSON($0) }) }),
      ("isPreferred", client.hasPreferred && action.isPreferred ? true : nil), ("edit", action.edit), ("data", action.data),
    ])
  }
}

/// What a repair does, in a few words.
struct FixTitle {
  let text: String
  /// Characters of a text that are shown.
  private static let longest = 40

  init(_ fix: Fix, _ bytes: [UInt8]) {
    let first = fix.edits[0]
    let old = String(decoding: bytes[first.range], as: UTF8.self)
    let more = fix.edits.count > 1 ? " and make \(fix.edits.count - 1) more change\(fix.edits.count == 2 ? "" : "s")" : ""
    let verb =
      if first.range.isEmpty { "Insert \(Self.shown(first.replacement))" } else if first.replacement.isEmpty { "Delete \(Self.shown(old))" } else {
        "Replace \(Self.shown(old)) with \(Self.shown(first.replacement))"
      }
    text = verb + more
  }

  /// A text in quotation marks, or by name where it cannot be seen.
  private static func shown(_ text: String) -> String {
    switch text {
    case " ": return "a space"
    case "\n", "\r\n": return "a line break"
    case "\n\n", "\r\n\r\n": return "a paragraph break"
    default: break
    }
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    return line.count <= longest ? "‘\(line)’" : "‘\(line.prefix(longest / 2))…\(line.suffix(longest / 2 - 1))’"
  }
}
