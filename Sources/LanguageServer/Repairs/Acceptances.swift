import FileSystem
import LintEngine
import LintReports
import LintSession
import TextModel
import TextSources

extension LanguageServer {
  /// Ways to say that a finding is none: here, in the file, in the project; of a name or a word, that it is right.
  func acceptances(of item: LintedFile.Item, _ checked: CheckedDocument, _ document: OpenDocument) -> [CodeAction] {
    let finding = item.inFile
    let rule = finding.rule.name
    let text = item.text.text(item.inText.range)
    var actions: [CodeAction] = []
    func add(_ title: String, _ edit: JSON?) {
      if let edit { actions.append(CodeAction(title: title, finding: finding, edit: edit)) }
    }
    let path = workspace.path(of: document)
    let configuration = ConfigurationEdit(at: Session.absolute(configurationPath(path)))
    if let list = Self.list(for: finding.rule, text) {
      add("Add ‘\(text)’ to the project’s \(list)", edit(configuration, adding: JSON.quoted(text), to: list))
    }
    // JSON's strings are YAML's in double quotation marks. A document without a file has no path that would stay.
    let entry = DocumentURI.path(document.uri).map { path in
      "{path: \(JSON.quoted(configuration.pattern(of: Session.absolute(path)))), rule: \(rule)"
    }
    if let comment = comment(finding, checked, document, .line) {
      add("Ignore ‘\(rule)’ here", comment)
    } else if let entry, !text.isEmpty, !text.contains("\n") {
      add(
        "Ignore ‘\(rule)’ for ‘\(text.prefix(40))’ in this file",
        edit(configuration, adding: entry + ", text: \(JSON.quoted(text))}", to: "ignore"))
    }
    if let comment = comment(finding, checked, document, .file) {
      add("Ignore ‘\(rule)’ in this file", comment)
    } else if let entry {
      add("Ignore ‘\(rule)’ in this file", edit(configuration, adding: entry + "}", to: "ignore"))
    }
    add("Ignore ‘\(rule)’ in this project", edit(configuration, setting: rule, to: "off", in: "rules"))
    return actions
  }

  /// The list of the configuration with which the rule accepts a text: it takes one word that is misspelled, of another language, or two.
  private static func list(for rule: Rule, _ text: String) -> String? {
    guard ["spelling", "joins"].contains(rule.family) || rule.name == "source-word", let first = text.unicodeScalars.first,
      text.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark || "-'’".unicodeScalars.contains($0)
      })
    else { return nil }
    return first.properties.isLowercase ? "words" : "names"
  }

  /// Where the configuration of a file is, or will be.
  private func configurationPath(_ path: String) -> String {
    workspace.configuration(of: path) ?? (workspace.folder(of: path)?.path ?? Workspace.folder(of: path)) + "/.mtlint.yml"
  }

  /// A comment that accepts a finding, where the format has comments that nobody sees; nil where none would do so.
  private func comment(_ finding: Finding, _ checked: CheckedDocument, _ document: OpenDocument, _ reach: HiddenComment.Reach) -> JSON? {
    guard !document.isLarge else { return nil }
    let comments = HiddenComment.edits(accepting: finding, reach, in: document, checked.source.format)
    let edit = comments.first { !checked.isLeft(finding, in: Edits.apply([$0], to: document.bytes)) }
    return edit.map { workspaceEdit(edits([insideLastLine($0, of: document.bytes)], document), document) }
  }

  private func edit(_ configuration: ConfigurationEdit, adding item: String, to list: String) -> JSON? {
    edit(configuration, ConfigurationEdit.adding(item, to: list))
  }

  private func edit(_ configuration: ConfigurationEdit, setting key: String, to value: String, in mapping: String) -> JSON? {
    edit(configuration, ConfigurationEdit.setting(key, to: value, in: mapping))
  }

  /// The change of a configuration file, as it is in the editor or on the disk; nil where it cannot be made.
  private func edit(_ configuration: ConfigurationEdit, _ change: (([UInt8]) -> Edit?)) -> JSON? {
    let uri = documents.keys.first { DocumentURI.path($0) == configuration.path } ?? DocumentURI.uri(configuration.path)
    let document: OpenDocument
    if let open = documents[uri] {
      document = open
    } else if File.status(of: configuration.path) != nil {
      guard let bytes = try? File.contents(of: configuration.path, limit: ConfigurationEdit.largest),
        let text = String(validating: bytes, as: UTF8.self)
      else { return nil }
      document = OpenDocument(uri: uri, languageID: "yaml", version: 0, text: text, client.encoding)
    } else {
      guard client.createsFiles, let edit = change([]) else { return nil }
      let empty = OpenDocument(uri: uri, languageID: "yaml", version: 0, text: "", client.encoding)
      return [
        "documentChanges": [
          ["kind": "create", "uri": .string(uri), "options": ["ignoreIfExists": true]],
          ["textDocument": ["uri": .string(uri), "version": .null], "edits": edits([edit], empty)],
        ]
      ]
    }
    guard let edit = change(document.bytes) else { return nil }
    let made = edits([insideLastLine(edit, of: document.bytes)], document)
    guard client.hasDocumentChanges else { return ["changes": .object([(uri, made)])] }
    let version: JSON = documents[uri] == nil ? .null : .number(document.version)
    return ["documentChanges": [["textDocument": ["uri": .string(uri), "version": version], "edits": made]]]
  }
}
