import Foundation
import LintEngine
import Testing

@testable import LintReports

/// Guards the JSON document and GitLab's.
@Suite struct JSONTests {
  private var options: ReportOptions {
    var options = ReportOptions()
    options.version = "1.2.3"
    options.paths = ReportPaths(folder: "/r/news", root: "/r")
    return options
  }

  @Test func oneDocument() throws {
    let files = [Reports.file("The ⟦geese⟧.", replacements: ["swans"]), Reports.file("⟦a⟧ ⟦b⟧", path: "b.txt", severity: .error)]
    let text = Reports.document(JSONReporter(options), files, failures: ["c.txt: gone"], exitStatus: 2)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(report["tool"] as? [String: String] == ["name": "mtlint", "version": "1.2.3"])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let lines = try Reports.document(JSONLinesReporter(), files).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(findings.count == 3)
    for (finding, line) in zip(findings, lines) {
      #expect(finding.filter { $0.key != "fingerprint" } as NSDictionary == line as NSDictionary)
      #expect((finding["fingerprint"] as? String)?.count == 32)
    }
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["failures"] as? [String] == ["c.txt: gone"])
    #expect(
      summary.filter { $0.key != "failures" } as? [String: Int] == [
        "files": 2, "errors": 2, "warnings": 1, "infos": 0, "fixable": 1, "exitStatus": 2,
      ])
    // A finding a line, for people and for diff.
    #expect(text.split(separator: "\n").count == 5)
  }

  @Test func nothingFound() {
    #expect(Reports.document(JSONReporter(options), []).hasPrefix(#"{"tool":{"name":"mtlint","version":"1.2.3"},"findings":[],"summary":{"files":0"#))
    #expect(Reports.document(GitLabReporter(options), [Reports.file("clean")]) == "[]\n")
  }

  @Test func gitlab() {
    let file = Reports.file("One.\nThe ⟦geese\ncame⟧.", path: "./a.txt")
    let fingerprint = Fingerprints(file.findings, in: file.document, path: "news/a.txt").values[0]
    let expected =
      #"{"type":"issue","check_name":"stub-rule","description":"it is wrong","categories":["Style"],"severity":"minor","#
      + "\"fingerprint\":\"\(fingerprint)\"," + #""location":{"path":"news/a.txt","lines":{"begin":2,"end":3}}}"#
    #expect(Reports.document(GitLabReporter(options), [file]) == "[\n\(expected)\n]\n")
    for (severity, name) in [(Severity.error, "major"), (.info, "info")] {
      #expect(Reports.document(GitLabReporter(options), [Reports.file("⟦a⟧", severity: severity)]).contains("\"severity\":\"\(name)\""))
    }
  }

  @Test func values() {
    #expect(
      JSON.object([("a", [1, "b\n", true, false]), ("c", .text("null")), ("d", .lines([]))]).line == #"{"a":[1,"b\n",true,false],"c":null,"d":[]}"#)
    #expect(JSON.lines(["1", "2"]).line == "[\n1,\n2\n]")
  }
}
