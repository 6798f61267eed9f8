import FileSystem
import LintEngine
import TextModel

/// A finding as reviewdog's diagnostic format (rdf) has it. Columns count bytes of UTF-8, whatever the other reports count.
struct ReviewdogDiagnostic {
  static let source: JSON = ["name": "mtlint"]

  private let file: FileReport
  private let places: Places
  private let waits: [Int: Int]

  init(_ file: FileReport) {
    self.file = file
    waits = file.waits
    places = Places(file, unit: .byte)
  }

  /// The diagnostic of a finding, by index. `isAlone`: no document around it names the source.
  func json(_ index: Int, isAlone: Bool) -> JSON {
    let finding = file.findings[index]
    var members: [(String, JSON)] = [
      ("message", .string(finding.message)), ("location", ["path": .string(file.path), "range": range(finding.range)]),
      ("severity", .string(finding.severity.name.uppercased())), ("code", ["value": .string(finding.rule.name)]),
    ]
    if isAlone { members.append(("source", Self.source)) }
    // Suggestions of different diagnostics must not meet: there is no place to say that one goes first.
    let suggestions = waits[index] == nil ? suggestions(of: finding.fixes.filter { !$0.edits.isEmpty }) : []
    if !suggestions.isEmpty { members.append(("suggestions", .array(suggestions))) }
    var related = finding.related.map { place -> JSON in
      ["message": .string(place.message), "location": ["path": .string(file.path), "range": range(place.range)]]
    }
    if let source = finding.source {
      let start: JSON = ["line": .number(source.line), "column": .number(source.byteColumn)]
      related.append([
        "message": .string("the source: \(source.text)"),
        "location": ["path": .string(source.path.isEmpty ? file.path : FilePath.readable(source.path)), "range": ["start": start]],
      ])
    }
    if !related.isEmpty { members.append(("related_locations", .array(related))) }
    return .object(members)
  }

  /// One suggestion for all edits of a fix: what lies between them is part of its text. reviewdog puts its comment on the lines of the first
  /// suggestion and refuses those for other lines: where lines differ, each suggestion takes in the places of all.
  private func suggestions(of fixes: [Fix]) -> [JSON] {
    var spans = fixes.map { $0.edits[0].range.lowerBound..<$0.edits[$0.edits.count - 1].range.upperBound }
    let lines = spans.map { [places[$0.lowerBound].line, places[$0.upperBound].line] }
    if let first = lines.first, !lines.allSatisfy({ $0 == first }) {
      let all = spans.reduce(spans[0]) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
      spans = spans.map { _ in all }
    }
    return zip(fixes, spans).map { fix, span in
      let edits = fix.edits.map { Edit($0.range.lowerBound - span.lowerBound..<$0.range.upperBound - span.lowerBound, $0.replacement) }
      let text = String(decoding: Edits.apply(edits, to: Array(file.document.bytes[span])), as: UTF8.self)
      return ["range": range(span), "text": .string(text)]
    }
  }

  private func range(_ range: Range<Int>) -> JSON {
    let (start, end) = (places[range.lowerBound], places[range.upperBound])
    return [
      "start": ["line": .number(start.line), "column": .number(start.column)], "end": ["line": .number(end.line), "column": .number(end.column)],
    ]
  }
}
