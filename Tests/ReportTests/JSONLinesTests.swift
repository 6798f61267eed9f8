import FileSystem
import Foundation
import LintEngine
import LintReports
import TestSupport
import Testing
import TextModel
import TextSources

/// Guards the format that other programs read: one JSON object a line, with the names and offsets of DESIGN.md.
@Suite struct JSONLinesTests {
  private func objects(_ file: FileReport, unit: ColumnUnit = .char) throws -> [[String: Any]] {
    let text = JSONLinesReporter(unit: unit).render(file).text
    #expect(text.isEmpty || text.hasSuffix("}\n"))
    return try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func everyField() throws {
    let object = try #require(try objects(Reports.file("One.\nThe ⟦geese⟧ came.\n", path: "b/ü.txt", replacements: ["swans", ""])).first)
    #expect(
      Set(object.keys) == [
        "path", "rule", "family", "class", "severity", "start", "end", "line", "column", "endLine", "endColumn", "text", "message", "fixes",
      ])
    #expect(object["path"] as? String == "b/ü.txt")
    #expect(object["rule"] as? String == "stub-rule")
    #expect(object["family"] as? String == "stubs")
    #expect(object["class"] as? String == "calque")
    #expect(object["severity"] as? String == "warning")
    #expect(object["start"] as? Int == 9)
    #expect(object["end"] as? Int == 14)
    #expect(object["line"] as? Int == 2)
    #expect(object["column"] as? Int == 5)
    #expect(object["endLine"] as? Int == 2)
    #expect(object["endColumn"] as? Int == 10)
    #expect(object["text"] as? String == "geese")
    #expect(object["message"] as? String == "it is wrong")
    let fixes = try #require(object["fixes"] as? [[String: Any]])
    #expect(fixes.map { $0["safety"] as? String } == ["safe", "safe"])
    let edits = try #require(fixes[0]["edits"] as? [[String: Any]])
    #expect(edits.count == 1)
    #expect(edits[0]["start"] as? Int == 9 && edits[0]["end"] as? Int == 14 && edits[0]["replacement"] as? String == "swans")
  }

  @Test func severitiesAndSafeties() throws {
    for severity in Severity.allCases {
      #expect(try objects(Reports.file("⟦a⟧", severity: severity)).first?["severity"] as? String == severity.name)
    }
    let suggested = try objects(Reports.file("⟦a⟧", safety: .suggested, replacements: ["b"]))
    #expect((suggested.first?["fixes"] as? [[String: Any]])?.first?["safety"] as? String == "suggested")
    #expect((try objects(Reports.file("⟦a⟧")).first?["fixes"] as? [Any])?.isEmpty == true)
  }

  @Test func severalEditsOfOneFix() throws {
    let file = Reports.file(Array("abcdef".utf8), [0..<6]) { _ in [Fix(.safe, [Edit(4..<5, "E"), Edit(0..<0, "“")])] }
    let fixes = try #require(try objects(file).first?["fixes"] as? [[String: Any]])
    let edits = try #require(fixes.first?["edits"] as? [[String: Any]])
    #expect(edits.map { $0["start"] as? Int } == [0, 4])
    #expect(edits.map { $0["replacement"] as? String } == ["“", "E"])
  }

  /// Every character comes back from a JSON parser, and the line stays one line.
  @Test func anyTextIsEscaped() throws {
    var all = (0..<0x300).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    all += [
      "\r\n", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "🙂", "👩‍👩‍👧", "e\u{301}", "\u{10FFFF}", "</script>", "\\u0041", "\\", "\"", "/",
    ]
    for text in all {
      let message = "a\(text)b"
      let file = Reports.file("⟦\(message)⟧", path: message, message: message, replacements: [message])
      let line = JSONLinesReporter().render(file).text
      #expect(line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count == 2, "\(text.debugDescription) breaks the line")
      let object = try #require(try objects(file).first)
      for key in ["message", "text"] { #expect((object[key] as? String).map { Array($0.utf8) } == Array(message.utf8), "\(text.debugDescription)") }
      #expect((object["path"] as? String).map { Array($0.utf8) } == Array(FilePath.readable(message).utf8), "\(text.debugDescription)")
    }
  }

  @Test func bytesThatAreNoText() throws {
    let object = try #require(try objects(Reports.file([0x61, 0xFF, 0x00, 0x62], [0..<4])).first)
    #expect(object["text"] as? String == "a\u{FFFD}\u{0}b")
    #expect(object["end"] as? Int == 4)
  }

  /// Offsets are those of the file, whose encoding may be another.
  @Test func offsetsAreThoseOfTheFile() throws {
    let source = try SourceText([0xFF, 0xFE] + "é the the b".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    let plain = Reports.file(source.text, [3..<10]) { [Fix(.safe, replacing: 6..<$0.upperBound, with: "")] }
    let file = FileReport(path: "a.txt", document: plain.document, findings: plain.findings, offsets: source.offsets)
    let object = try #require(try objects(file).first)
    #expect(object["start"] as? Int == 6 && object["end"] as? Int == 20)
    let edits = try #require(((object["fixes"] as? [[String: Any]])?.first?["edits"] as? [[String: Any]])?.first)
    #expect(edits["start"] as? Int == 12 && edits["end"] as? Int == 20)
  }

  /// A repair that meets another says so, and names the one that goes first.
  @Test func repairsThatMeetAreMarked() throws {
    let file = Reports.file(Array("0123456789".utf8), [0..<4, 2..<6, 6..<8]) { [Fix(.safe, replacing: $0.lowerBound..<$0.upperBound - 1, with: "")] }
    let found = try objects(file)
    let waits = try #require(found[1]["waitsFor"] as? [String: Any])
    #expect(waits["start"] as? Int == 0 && waits["end"] as? Int == 4 && waits["rule"] as? String == found[0]["rule"] as? String)
    #expect(found[0]["waitsFor"] == nil && found[2]["waitsFor"] == nil)
  }

  @Test func nothingToReport() {
    #expect(JSONLinesReporter().render(Reports.file("a")).text == "")
    #expect(JSONLinesReporter().finish(Summary()) == "")
  }

  /// A finding between two bytes, and one over two lines.
  @Test func placesAndLines() throws {
    let empty = try #require(try objects(Reports.file("ab⟦⟧c")).first)
    #expect(empty["start"] as? Int == 2 && empty["end"] as? Int == 2 && empty["text"] as? String == "")
    #expect(empty["column"] as? Int == 3 && empty["endColumn"] as? Int == 3)
    let long = try #require(try objects(Reports.file("a ⟦b\r\nc⟧ d")).first)
    #expect(long["line"] as? Int == 1 && long["column"] as? Int == 3)
    #expect(long["endLine"] as? Int == 2 && long["endColumn"] as? Int == 2)
    #expect(long["text"] as? String == "b\r\nc")
  }
}
