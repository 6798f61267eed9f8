import Foundation
import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintReports

/// Guards how each report shows the related places of a finding.
@Suite struct RelatedPlaceTests {
  /// A file whose one finding stands on the last of several equal words, with the others as related places.
  private func file(_ text: String, on word: String) -> FileReport {
    let bytes = Array(text.utf8)
    let places = bytes.indices.filter { bytes[$0...].starts(with: word.utf8) }.map { $0..<$0 + word.utf8.count }
    let related = places.dropLast().enumerated().map { RelatedPlace($1, $0 == 0 ? "first printed here" : "again here") }
    let finding = Finding(
      rule: Reports.rule(), severity: .warning, range: places.last!, message: "it is wrong", fixes: [], related: related)
    return FileReport(path: "a.txt", document: Shared.document(text), findings: [finding])
  }

  private var one: FileReport { file("é\nĐà 🙂 geese came.\nThe geese left.", on: "geese") }
  private var five: FileReport { file("geese\ngeese\ngeese\ngeese geese\nThe geese left.", on: "geese") }

  @Test func text() {
    let expected = """
      a.txt:3:5: warning: it is wrong [stub-rule]
          The geese left.
              ^~~~~
          a.txt:2:6: first printed here


      """
    #expect(Reports.text(one) == expected)
    #expect(Reports.text(one, color: true).contains("    \u{1B}[2ma.txt:2:6: first printed here\u{1B}[0m\n"))
    #expect(TextReporter(unit: .byte, color: false).render(one).text.contains("    a.txt:2:11: first printed here\n"))
    let lines = "    a.txt:1:1: first printed here\n    a.txt:2:1: again here\n    a.txt:3:1: again here\n    and 2 more places\n\n"
    #expect(Reports.text(five).hasSuffix("~\n" + lines))
    #expect(Reports.text(file("a\nb\nc\nd", on: "d")).contains("more") == false)
  }

  /// The repair stands under what it repairs.
  @Test func textWithRepair() {
    let finding = Finding(
      rule: Reports.rule(), severity: .warning, range: 2..<3, message: "m", fixes: [Fix(.safe, replacing: 2..<3, with: "c")],
      related: [RelatedPlace(0..<1, "first printed here")])
    let text = Reports.text(FileReport(path: "a.txt", document: Shared.document("a b"), findings: [finding]))
    #expect(text.hasSuffix("    - b\n    + c\n    a.txt:1:1: first printed here\n\n"))
  }

  @Test func jsonLines() {
    let related =
      #","fixes":[],"related":[{"start":13,"end":18,"line":2,"column":6,"endLine":2,"endColumn":11,"text":"geese","message":"first printed here"}]}"#
    #expect(Reports.document(JSONLinesReporter(), [one]).hasSuffix(related + "\n"))
    #expect(
      Reports.document(JSONLinesReporter(unit: .byte), [one]).contains(
        #""line":2,"column":11,"endLine":2,"endColumn":16,"text":"geese","message":"first"#))
    #expect(Reports.document(JSONLinesReporter(), [five]).components(separatedBy: "again here").count == 5)
    #expect(!Reports.document(JSONLinesReporter(), [Reports.file("⟦a⟧")]).contains("related"))
  }

  @Test func json() throws {
    let text = Reports.document(JSONReporter(ReportOptions()), [one])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let finding = try #require((report["findings"] as? [[String: Any]])?.first)
    #expect((finding["related"] as? [[String: Any]])?.first?["message"] as? String == "first printed here")
    #expect(finding["fingerprint"] is String)
  }

  @Test func sarif() throws {
    var options = ReportOptions()
    options.paths = ReportPaths(folder: "/r", root: "/r")
    let expected =
      #""relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"a.txt","uriBaseId":"%SRCROOT%"},"#
      + #""region":{"startLine":2,"startColumn":7,"endLine":2,"endColumn":12,"charOffset":8,"charLength":5,"byteOffset":13,"byteLength":5,"#
      + #""snippet":{"text":"geese"}}},"message":{"text":"first printed here"}}]"#
    #expect(Reports.document(SARIFReporter(options), [one]).contains(expected))
    #expect(Reports.document(SARIFReporter(options), [five]).contains(#"{"id":5,"#))
    #expect(!Reports.document(SARIFReporter(options), [Reports.file("⟦a⟧")]).contains("relatedLocations"))
  }

  @Test func reviewdog() {
    let expected =
      #","related_locations":[{"message":"first printed here","location":{"path":"a.txt","range":"#
      + #"{"start":{"line":2,"column":11},"end":{"line":2,"column":16}}}}]}"#
    #expect(Reports.document(RDJSONLinesReporter(), [one]).hasSuffix(expected + "\n"))
    #expect(Reports.document(RDJSONReporter(), [one]).contains(expected))
    #expect(!Reports.document(RDJSONReporter(), [Reports.file("⟦a⟧")]).contains("related"))
  }

  /// Formats without a field for them say the lines in the message.
  @Test func inMessages() {
    let (short, long) =
      (
        "it is wrong (line 2: first printed here)",
        "it is wrong (line 1: first printed here; line 2: again here; line 3: again here; and 2 more places)"
      )
    var options = ReportOptions()
    options.failOn = .warning
    let github = GitHubReporter(options)
    let reporters: [any Reporter] = [github, GitLabReporter(options), CheckstyleReporter(), JUnitReporter(options)]
    for reporter in reporters {
      #expect(Reports.document(reporter, [one]).contains(short))
      #expect(Reports.document(reporter, [five]).contains(long))
    }
    #expect(github.stepSummary([github.render(one)], Summary()).isEmpty == false && github.render(one).text.contains(short))
    #expect(Reports.document(JUnitReporter(options), [one]).contains("a.txt:3:5: warning: \(short) [stub-rule]<"))
    options.failOn = nil
    #expect(Reports.document(JUnitReporter(options), [one]).contains("a.txt:3:5: warning: \(short) [stub-rule]&#10;"))
  }

  @Test func html() {
    let body = HTMLReportTests.body(one).replacing(String(HTMLArticle.numberMark), with: "#")
    #expect(body.contains(" <span class=\"p\"><a href=\"#l#-2\">2:6</a> first printed here</span></span>"))
    #expect(body.contains("<p dir=\"auto\" data-l=\"2\"><span id=\"l#-2\"></span>Đà 🙂 geese came.</p>"))
    let all = HTMLReportTests.body(five)
    #expect(all.contains("<span class=\"p\">and 2 more places</span>"))
    #expect(all.components("<span id=\"l") == 3, "only lines that a link leads to")
  }

  /// A line in the middle of a long stretch without findings is shown, because a link leads to it; and so is one inside of a finding.
  @Test func htmlShowsTheLines() {
    let filler = String(repeating: "Snow fell on the roofs.\n", count: 3000)
    let long = HTMLReportTests.body(file(filler + "The geese came.\n" + filler + "The geese left.\n", on: "geese"))
    #expect(long.contains("\"></span>The geese came.</p>") && long.components("without findings") == 2)
    let finding = Finding(
      rule: Reports.rule(), severity: .warning, range: 0..<5, message: "m", fixes: [], related: [RelatedPlace(4..<5, "again here")])
    let inside = HTMLReportTests.body(FileReport(path: "a.txt", document: Shared.document("a\nb\nc"), findings: [finding]))
    #expect(
      inside.components("-3\"></span>") == 1 && inside.contains("<p dir=\"auto\" data-l=\"1\"><span id=\"l\(HTMLArticle.numberMark)-3\"></span>"))
  }

  /// Texts of one file stand one below the other in the page.
  @Test func htmlOfSeveralTexts() {
    let reading = FileReport.Reading(document: one.document, findings: one.findings)
    let file = FileReport(
      path: "a.txt", document: one.document, findings: one.findings, readings: [.init(document: Shared.document("b"), findings: []), reading])
    #expect(HTMLArticle(file.asRead).body.contains("-4\">4:6</a> first printed here"))
  }
}
