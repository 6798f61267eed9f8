import LintEngine
import LintReports
import TextModel

extension LanguageServer {
  func range(_ range: Range<Int>, _ document: OpenDocument) -> JSON {
    ["start": JSON(document.position(of: range.lowerBound)), "end": JSON(document.position(of: range.upperBound))]
  }

  /// Edits of a document, as clients take them.
  func edits(_ edits: [Edit], _ document: OpenDocument) -> JSON {
    .array(edits.map { ["range": range($0.range, document), "newText": .string($0.replacement)] })
  }

  /// An edit that adds a line behind the last one, before the line end there, and else the edit: behind that, Neovim would make an empty line too.
  func insideLastLine(_ edit: Edit, of bytes: [UInt8]) -> Edit {
    guard edit.range.isEmpty, edit.range.upperBound == bytes.count, bytes.last == 0x0A, edit.replacement.utf8.last == 0x0A else { return edit }
    let newline = bytes.count > 1 && bytes[bytes.count - 2] == 0x0D ? "\r\n" : "\n"
    let place = bytes.count - newline.utf8.count
    return Edit(place..<place, newline + edit.replacement.dropLast())
  }

  /// The edits that make another text of a document.
  func edits(to text: [UInt8], _ document: OpenDocument) -> JSON {
    edits(TextDifference.replacements(document.bytes, text).map { Edit($0.range, String(decoding: $0.text, as: UTF8.self)) }, document)
  }

  /// An edit of a document in the form that the client knows; the version keeps it from a text that has changed since.
  func workspaceEdit(_ edits: JSON, _ document: OpenDocument) -> JSON {
    guard client.hasDocumentChanges else { return ["changes": .object([(document.uri, edits)])] }
    return ["documentChanges": [["textDocument": ["uri": .string(document.uri), "version": .number(document.version)], "edits": edits]]]
  }
}

extension CheckedDocument {
  /// The edits of the safe repairs of some findings that can be made together.
  func safeEdits(of isWanted: (Finding) -> Bool) -> [Edit] {
    RepairPlan(findings.filter(isWanted), suggested: false).edits
  }

  /// The edits of the best repairs of a rule's findings, as many as can be made together.
  func edits(ofRule name: String) -> (edits: [Edit], count: Int) {
    let plan = RepairPlan(findings.filter { $0.rule.name == name }, suggested: true)
    return (plan.edits, plan.fixes.count)
  }
}

extension JSON {
  init(_ position: Position) { self = ["line": .number(position.line), "character": .number(position.character)] }
}
