import Testing

@testable import LintReports

/// Guards what code hosts know files by.
@Suite struct ReportPathsTests {
  private let paths = ReportPaths(folder: "/home/me/site/news", root: "/home/me/site")

  @Test(arguments: [
    ("a.txt", "news/a.txt"), ("./a.txt", "news/a.txt"), ("b//c/./a.txt", "news/b/c/a.txt"), ("b/../a.txt", "news/a.txt"), ("../a.txt", "a.txt"),
    ("/home/me/site/x/a.txt", "x/a.txt"), ("/home/me/site/../site/a.txt", "a.txt"), ("-", "news/-"), ("../../a.txt", nil), ("/tmp/a.txt", nil),
    ("/home/me/sites/a.txt", nil), ("/home/me/site", nil), ("../../../../../../a.txt", nil),
  ])
  func inRepository(_ path: String, _ expected: String?) {
    #expect(paths.inRepository(path) == expected)
    #expect(paths.shown(path) == expected ?? path)
  }

  /// A root that does not hold the folder is none.
  @Test(arguments: [nil, "/home/me/other", "/home/me/site/new", "/home/me/site/news/below"]) func withoutARoot(_ root: String?) {
    #expect(ReportPaths(folder: "/home/me/site/news", root: root).inRepository("b/a.txt") == "b/a.txt")
    #expect(ReportPaths(folder: "/home/me/site/news", root: root).inRepository("../a.txt") == nil)
    #expect(ReportPaths(folder: "/", root: root).inRepository("/b/a.txt") == "b/a.txt")
  }

  @Test func percentEncoding() {
    #expect(ReportPaths.encoded("a-b_c.~1/Z.txt") == "a-b_c.~1/Z.txt")
    #expect(ReportPaths.encoded("a b:%?#é\n\u{1}") == "a%20b%3A%25%3F%23%C3%A9%0A%01")
  }
}
