import Foundation
import LintEngine
import Testing
import TextModel

@testable import LintReports

/// Guards what reviewdog reads: byte columns, and suggestions that are what the fixes make.
@Suite struct ReviewdogTests {
  @Test func oneDiagnosticALine() {
    let file = Reports.file("é ⟦geese⟧.", replacements: ["swans"])
    let expected =
      #"{"message":"it is wrong","location":{"path":"a.txt","range":{"start":{"line":1,"column":4},"end":{"line":1,"column":9}}},"#
      + #""severity":"WARNING","code":{"value":"stub-rule"},"source":{"name":"mtlint"},"#
      + #""suggestions":[{"range":{"start":{"line":1,"column":4},"end":{"line":1,"column":9}},"text":"swans"}]}"# + "\n"
    #expect(Reports.document(RDJSONLinesReporter(), [file]) == expected)
  }

  @Test func oneDocument() {
    let diagnostic =
      #"{"message":"it is wrong","location":{"path":"a.txt","range":{"start":{"line":1,"column":1},"end":{"line":1,"column":2}}},"#
      + #""severity":"ERROR","code":{"value":"stub-rule"}}"#
    #expect(
      Reports.document(RDJSONReporter(), [Reports.file("⟦a⟧ ⟦b⟧", severity: .error)])
        == "{\"source\":{\"name\":\"mtlint\"},\"diagnostics\":[\n\(diagnostic),\n"
        + diagnostic.replacing("\"column\":2", with: "\"column\":4").replacing("\"column\":1", with: "\"column\":3") + "\n]}\n")
    #expect(Reports.document(RDJSONReporter(), []) == "{\"source\":{\"name\":\"mtlint\"},\"diagnostics\":[]}\n")
  }

  /// Edits apart are one suggestion with what lies between them.
  @Test func editsApart() throws {
    let file = Reports.file(Array("say “so” now".utf8), [4..<12]) { _ in [Fix(.safe, [Edit(4..<7, "\""), Edit(9..<12, "\"")])] }
    #expect(try Self.repaired(file) == ["say \"so\" now"])
  }

  /// All suggestions of a finding stand on the same lines, or reviewdog refuses those that do not stand on those of the first.
  @Test func suggestionsKeepToTheSameLines() throws {
    let file = Reports.file(Array("One\ntwo\nthree".utf8), [0..<7]) { _ in [Fix(.safe, [Edit(3..<4, " ")]), Fix(.suggested, [Edit(4..<7, "2")])] }
    #expect(try Self.repaired(file) == ["One two\nthree", "One\n2\nthree"])
    let text = Reports.document(RDJSONLinesReporter(), [file])
    #expect(text.components(separatedBy: #"{"start":{"line":1,"column":4},"end":{"line":2,"column":4}}"#).count == 3)
  }

  @Test func awkwardTexts() throws {
    for file in Reports.awkward {
      let expected = file.findings.flatMap(\.fixes).map { String(decoding: Edits.apply($0.edits, to: file.document.bytes), as: UTF8.self) }
      #expect(try Self.repaired(file) == expected)
    }
  }

  /// The text of a file with each suggestion applied, found by its byte columns.
  private static func repaired(_ file: FileReport) throws -> [String] {
    try Reports.document(RDJSONLinesReporter(), [file]).split(separator: "\n").flatMap { line -> [String] in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return try (object["suggestions"] as? [[String: Any]] ?? []).map { suggestion in
        let range = try #require(suggestion["range"] as? [String: [String: Int]])
        func offset(_ name: String) throws -> Int {
          let place = try #require(range[name])
          return try file.document.lines.start(ofLine: #require(place["line"]) - 1) + #require(place["column"]) - 1
        }
        let edit = Edit(try offset("start")..<(try offset("end")), try #require(suggestion["text"] as? String))
        return String(decoding: Edits.apply([edit], to: file.document.bytes), as: UTF8.self)
      }
    }
  }
}
