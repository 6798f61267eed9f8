import LintEngine
import TextModel

/// A finding as reviewdog's diagnostic format (rdf) has it. Columns count bytes of UTF-8, whatever the other reports count.
struct ReviewdogDiagnostic {
  static let source: JSON = ["name": "mtlint"]

  private let file: FileReport
  private let places: Places

  init(_ file: FileReport) {
    self.file = file
    places = Places(file, unit: .byte)
  }

  /// `isAlone`: no document around it names the source.
  func json(_ finding: Finding, isAlone: Bool) -> JSON {
    var members: [(String, JSON)] = [
      ("message", .string(finding.message)), ("location", ["path": .string(file.path), "range": range(finding.range)]),
      ("severity", .string(finding.severity.name.uppercased())), ("code", ["value": .string(finding.rule.name)]),
    ]
    if isAlone { members.append(("source", Self.source)) }
    if !finding.fixes.isEmpty { members.append(("suggestions", .array(finding.fixes.map { suggestion($0, of: finding) }))) }
    return .object(members)
  }

  /// One suggestion for all edits of a fix: what lies between them is part of its text. Where the lines differ from those of the finding it
  /// takes in the finding, because code hosts take only suggestions for the very lines that a comment stands on.
  private func suggestion(_ fix: Fix, of finding: Finding) -> JSON {
    guard let first = fix.edits.first, let last = fix.edits.last else {
      return ["range": range(finding.range), "text": .string(text(finding.range))]
    }
    var whole = first.range.lowerBound..<last.range.upperBound
    let hasSameLines =
      places[whole.lowerBound].line == places[finding.range.lowerBound].line && places[whole.upperBound].line == places[finding.range.upperBound].line
    if !hasSameLines { whole = min(whole.lowerBound, finding.range.lowerBound)..<max(whole.upperBound, finding.range.upperBound) }
    let edits = fix.edits.map { Edit($0.range.lowerBound - whole.lowerBound..<$0.range.upperBound - whole.lowerBound, $0.replacement) }
    let text = String(decoding: Edits.apply(edits, to: Array(file.document.bytes[whole])), as: UTF8.self)
    return ["range": range(whole), "text": .string(text)]
  }

  private func text(_ range: Range<Int>) -> String { file.document.text(range) }

  private func range(_ range: Range<Int>) -> JSON {
    let (start, end) = (places[range.lowerBound], places[range.upperBound])
    return [
      "start": ["line": .number(start.line), "column": .number(start.column)], "end": ["line": .number(end.line), "column": .number(end.column)],
    ]
  }
}
