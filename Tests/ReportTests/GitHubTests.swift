import LintEngine
import Testing
import TextModel

@testable import LintReports

/// Guards workflow commands: what GitHub shows, and that no text can become a command of its own.
@Suite struct GitHubTests {
  private var reporter: GitHubReporter {
    var options = ReportOptions()
    options.paths = ReportPaths(folder: "/r/news", root: "/r")
    return GitHubReporter(options)
  }

  @Test func errorsFirst() {
    let files = [
      Reports.file("The ⟦geese⟧.", severity: .info), Reports.file("é ⟦a⟧", path: "b.txt"), Reports.file("⟦a\nb⟧", path: "c.txt", severity: .error),
    ]
    let expected = """
      ::error title=mtlint::d.txt%3A gone
      ::error file=news/c.txt,line=1,endLine=2,title=mtlint%3A stub-rule::it is wrong
      ::warning file=news/b.txt,line=1,endLine=1,col=3,endColumn=4,title=mtlint%3A stub-rule::it is wrong
      ::notice file=news/a.txt,line=1,endLine=1,col=5,endColumn=10,title=mtlint%3A stub-rule::it is wrong
      mtlint: 3 files: 1 error, 1 warning, 1 info

      """
    #expect(Reports.document(reporter, files, failures: ["d.txt: gone"]) == expected.replacing("d.txt%3A", with: "d.txt:"))
  }

  /// GitHub drops what is beyond its limits in silence; the report says how much that is.
  @Test func limits() {
    let many = String(repeating: "⟦a⟧ ", count: 12)
    let files = [Reports.file(many), Reports.file("⟦a⟧", path: "b.txt", severity: .error), Reports.file(many, path: "c.txt", severity: .info)]
    let lines = Reports.document(reporter, files + [Reports.file("⟦a⟧", path: "d.txt")]).split(separator: "\n")
    #expect(lines.count == 1 + 10 + 10 + 2)
    #expect(lines[0].hasPrefix("::error ") && lines[1...10].allSatisfy { $0.hasPrefix("::warning file=news/a.txt") })
    #expect(lines[11...20].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(lines[21] == "not annotated: 3 warnings, 2 notices; GitHub shows at most 10 of each kind per step")
    #expect(lines[22] == "mtlint: 4 files: 1 error, 13 warnings, 12 info")
  }

  @Test func escapes() {
    let file = Reports.file("⟦a⟧", path: "a,b:c%.txt", message: "x%y\r\n::error::z, \u{2028}\u{1B}é")
    let line = Reports.document(reporter, [file]).split(separator: "\n")[0]
    #expect(line.hasPrefix("::warning file=news/a%2Cb%3Ac%25.txt,line=1,"))
    #expect(line.hasSuffix("::x%25y%0D%0A::error::z,   é"))
  }

  @Test func summaryOfTheStep() {
    let files = [Reports.file("⟦a⟧ b ⟦c⟧", path: "a|b*.txt", message: "‘<b>’ | `x` & [y]\nz"), Reports.file("clean", path: "c.txt")]
    let expected = """
      ## mtlint: 2 files, 2 warnings

      - d.txt: gone

      | findings | rule | what it catches |
      |---:|---|---|
      | 2 | stub-rule | stub |

      | | place | finding | rule |
      |---|---|---|---|
      | warning | news/a\\|b\\*.txt:1:1 | ‘&lt;b&gt;’ \\| \\`x\\` &amp; \\[y\\] z | stub-rule |
      | warning | news/a\\|b\\*.txt:1:5 | ‘&lt;b&gt;’ \\| \\`x\\` &amp; \\[y\\] z | stub-rule |


      """
    var summary = Summary()
    for file in files { summary.count(file.findings) }
    summary.failures = ["d.txt: gone"]
    #expect(reporter.stepSummary(files.map(reporter.render), summary) == expected)
  }

  @Test func longSummaries() {
    let files = (0..<3).map { Reports.file(String(repeating: "⟦a⟧ ", count: 70), path: "\($0).txt") }
    var summary = Summary()
    for file in files { summary.count(file.findings) }
    let text = reporter.stepSummary(files.map(reporter.render), summary)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("| warning |") }.count == 100)
    #expect(text.contains("| 210 | stub-rule | stub |") && text.contains("\nand 110 more\n"))
    #expect(reporter.stepSummary([], Summary()) == "## mtlint: 0 files, nothing found\n\n")
  }
}
