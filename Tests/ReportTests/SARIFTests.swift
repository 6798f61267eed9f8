import Foundation
import LintEngine
import Testing
import TextModel

@testable import LintReports

/// Guards SARIF: what stands where, and that lines, characters and bytes all mean the same text.
@Suite struct SARIFTests {
  private func run(_ files: [FileReport], failures: [String] = [], exitStatus: Int = 0) throws -> [String: Any] {
    var options = ReportOptions()
    options.version = "1.2.3"
    options.paths = ReportPaths(folder: "/r/news", root: "/r")
    let text = Reports.document(SARIFReporter(options), files, failures: failures, exitStatus: exitStatus)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] { try #require(run["results"] as? [[String: Any]]) }

  @Test func oneResult() throws {
    let file = Reports.file("One.\nĐà 🙂 ⟦geese⟧ came.", path: "b c/ü:1.txt", safety: .suggested, replacements: ["swans"])
    let run = try run([file])
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let result = try #require(try results(run).first)
    let location: NSDictionary = ["uri": "news/b%20c/%C3%BC%3A1.txt", "uriBaseId": "%SRCROOT%"]
    let region: [String: Any] = [
      "startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12, "charOffset": 11, "charLength": 5, "byteOffset": 15, "byteLength": 5,
    ]
    let expected: NSDictionary = [
      "ruleId": "stub-rule", "ruleIndex": 0, "level": "warning", "message": ["text": "it is wrong"],
      "locations": [
        ["physicalLocation": ["artifactLocation": location, "region": region.merging(["snippet": ["text": "geese"]]) { $1 }]]
      ],
      "partialFingerprints": ["findingHash/v1": Fingerprints(file.findings, in: file.document, path: "news/b c/ü:1.txt").values[0]],
      "fixes": [
        [
          "description": ["text": "replace ‘geese’ with ‘swans’"],
          "artifactChanges": [["artifactLocation": location, "replacements": [["deletedRegion": region, "insertedContent": ["text": "swans"]]]]],
          "properties": ["safety": "suggested"],
        ]
      ],
    ]
    #expect(result as NSDictionary == expected)
    #expect((run["artifacts"] as? [NSDictionary]) == [["location": location, "length": 26, "roles": ["analysisTarget"]]])
  }

  /// Each rule that found something is described once, in the order of its first finding.
  @Test func rules() throws {
    let builtIn = try #require(RulePack.builtIn().first { $0.name == "stray-stop" })
    let document = Reports.file("a").document
    let findings = [Reports.rule("x", .info, family: "calque"), builtIn, Reports.rule("y", .error)].map {
      Finding(rule: $0, severity: $0.severity, range: 0..<1, message: "m", fixes: [])
    }
    let files = [
      FileReport(path: "a.txt", document: document, findings: [findings[0], findings[1], findings[0]]),
      FileReport(path: "b.txt", document: document, findings: [findings[1], findings[2]]),
    ]
    let run = try run(files)
    #expect(try results(run).map { $0["ruleIndex"] as? Int } == [0, 1, 0, 1, 2])
    #expect(try results(run).map { $0["level"] as? String } == ["note", "error", "note", "error", "error"])
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "mtlint" && driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["x", "stray-stop", "y"])
    #expect(rules.map { ($0["defaultConfiguration"] as? [String: String])?["level"] } == ["note", "error", "error"])
    let help = try #require(rules[1]["help"] as? [String: String])
    let example = try #require(RulePack.builtInWithExamples().first { $0.name == "stray-stop" }?.examples.first?.bad)
    for text in [builtIn.summary, builtIn.why, example, "--ignore stray-stop"] {
      #expect(help["text"]?.contains(text) == true && help["markdown"]?.contains(text) == true)
    }
    #expect((rules[1]["properties"] as? [String: Any])?["tags"] as? [String] == [builtIn.family, builtIn.damage.rawValue].sorted())
    let tags = try #require((rules[0]["properties"] as? [String: Any])?["tags"] as? [String])
    #expect(tags == ["calque"], "a family and a class of one name")
    #expect((rules[0]["help"] as? [String: String])?["markdown"]?.contains("diff") == false)
  }

  @Test func invocations() throws {
    for (failures, status) in [([String](), 0), ([], 1), (["a.txt: gone"], 2)] {
      let invocation = try #require((try run([], failures: failures, exitStatus: status)["invocations"] as? [[String: Any]])?.first)
      #expect(invocation["executionSuccessful"] as? Bool == failures.isEmpty)
      #expect(invocation["exitCode"] as? Int == status)
      let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
      #expect(notifications.map { ($0["message"] as? [String: String])?["text"] } == failures)
    }
  }

  /// Files outside the repository have an absolute address.
  @Test func otherFiles() throws {
    let artifacts = try #require(
      try run([Reports.file("a", path: "/tmp/a b.txt"), Reports.file("b", path: "../../b.txt")])["artifacts"] as? [[String: Any]])
    #expect(artifacts.map { $0["location"] as? [String: String] } == [["uri": "file:///tmp/a%20b.txt"], ["uri": "file:///b.txt"]])
  }

  /// Lines and columns, character offsets and byte offsets name the same text; the byte order mark is no character.
  @Test func regionsAgree() throws {
    for file in Reports.awkward.filter({ String(validating: $0.document.bytes, as: UTF8.self) != nil }) {
      let text = String(decoding: file.document.bytes, as: UTF8.self)
      let units = Array(text.utf16).drop { $0 == 0xFEFF }.map { $0 }
      let lines = Self.lines(units)
      for (result, finding) in zip(try results(try run([file])), file.findings) {
        let physical = try #require((result["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
        let region = try #require(physical["region"] as? [String: Any])
        func number(_ name: String) throws -> Int { try #require(region[name] as? Int) }
        #expect(try number("byteOffset")..<number("byteOffset") + number("byteLength") == finding.range)
        let start = try number("charOffset")
        let end = start + (try number("charLength"))
        #expect(String(decoding: units[start..<end], as: UTF16.self).utf8.elementsEqual(document(finding, file).utf8))
        #expect(try lines[number("startLine") - 1] + number("startColumn") - 1 == start)
        #expect(try lines[number("endLine") - 1] + number("endColumn") - 1 == end)
      }
    }
  }

  private func document(_ finding: Finding, _ file: FileReport) -> String { file.document.text(finding.range) }

  /// Where lines start, in code units; a line ends with LF, CRLF or CR.
  private static func lines(_ units: [UInt16]) -> [Int] {
    [0] + units.indices.filter { units[$0] == 10 || units[$0] == 13 && !($0 + 1 < units.count && units[$0 + 1] == 10) }.map { $0 + 1 }
  }

  @Test func fixesInWords() throws {
    let file = Reports.file(Array("abc".utf8), [0..<3]) { _ in [Fix(.safe, [Edit(0..<0, "x"), Edit(1..<2, ""), Edit(2..<3, "z")])] }
    let fix = try #require((try results(try run([file])).first?["fixes"] as? [[String: Any]])?.first)
    #expect(fix["description"] as? [String: String] == ["text": "insert ‘x’; delete ‘b’; replace ‘c’ with ‘z’"])
  }
}
