import TestSupport
import Testing

@testable import LintReports

/// Guards the table of formats.
@Suite struct ReportFormatTests {
  @Test func formatsAreFoundByName() {
    #expect(
      ReportFormat.all.map(\.name) == ["text", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "rdjsonl", "checkstyle", "junit", "html"])
    for format in ReportFormat.all { #expect(ReportFormat(name: format.name) == format) }
    #expect(ReportFormat.text.name == "text")
    #expect(ReportFormat(name: "xml") == nil && ReportFormat(name: "") == nil && ReportFormat(name: "Text") == nil)
  }

  /// The README says of each format what the help says.
  @Test func theReadmeListsThem() throws {
    let readme = try Project.text("README.md")
    for format in ReportFormat.all { #expect(readme.contains("| `\(format.name)` | \(format.summary) |"), "\(format.name)") }
  }

  /// No report for programs holds a control character; XML has no place for some others either.
  @Test(arguments: ReportFormat.all.map(\.name).filter { $0 != "text" }) func controlsAreNotWritten(_ name: String) throws {
    let reporter = try #require(ReportFormat(name: name)).reporter(ReportOptions())
    let text = Reports.document(reporter, Reports.awkward, failures: ["a\u{1B}.txt: no"])
    let controls = text.unicodeScalars.filter { $0 != "\n" && $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    #expect(controls.isEmpty)
    if ["checkstyle", "junit"].contains(name) { #expect(!text.unicodeScalars.contains("\u{FFFF}")) }
  }

  @Test func datesAndTimes() {
    #expect(DateTime.text(0) == "1970-01-01T00:00:00")
    #expect(DateTime.text(1_709_251_199) == "2024-02-29T23:59:59")
  }
}
