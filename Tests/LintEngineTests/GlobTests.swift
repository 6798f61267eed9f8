import LintEngine
import Testing

/// Guards the wildcards of `exclude` and `ignore`.
@Suite struct GlobTests {
  static let cases: [(pattern: String, path: String, matches: Bool)] = [
    ("a.txt", "a.txt", true), ("a.txt", "b.txt", false), ("a.txt", "a.txtx", false), ("a.txt", "xa.txt", false),
    // Without a slash: any component.
    ("*.txt", "a.txt", true), ("*.txt", "news/2024/a.txt", true), ("*.txt", "a.md", false), ("news", "news/a.txt", true),
    ("news", "old/news/a.txt", true),
    ("news", "newsroom/a.txt", false), ("*", "news/a.txt", true), ("?.txt", "a.txt", true), ("?.txt", "ab.txt", false), ("a?.txt", "a.txt", false),
    // With a slash: from the top.
    ("news/*.txt", "news/a.txt", true), ("news/*.txt", "news/x/a.txt", false), ("news/*.txt", "old/news/a.txt", false),
    ("/news/*", "news/a.txt", true),
    ("./news/*", "news/a.txt", true), ("news/?/a.txt", "news/x/a.txt", true), ("news/?/a.txt", "news//a.txt", false),
    // Folders.
    ("news/", "news/a.txt", true), ("news/", "news/2024/a.txt", true), ("news/", "newsroom/a.txt", false), ("news/2024", "news/2024/a.txt", true),
    ("news/2024", "news/2024/x/a.txt", true), ("news/2024", "news/20245", false),
    // Two stars.
    ("news/**", "news/a.txt", true), ("news/**", "news/x/y/a.txt", true), ("news/**", "old/a.txt", false), ("news/**/a.txt", "news/a.txt", true),
    ("news/**/a.txt", "news/x/y/a.txt", true), ("news/**/a.txt", "news/x/b.txt", false), ("**/drafts/*", "drafts/a.txt", true),
    ("**/drafts/*", "x/y/drafts/a.txt", true), ("**/drafts/*", "x/mydrafts/a.txt", false), ("**/*.txt", "a.txt", true), ("**", "news/a.txt", true),
    // Nothing else is special.
    ("[ab].txt", "a.txt", false), ("[ab].txt", "[ab].txt", true), ("a.txt", "aXtxt", false), ("{a,b}.txt", "a.txt", false),
    ("a b.txt", "a b.txt", true),
    ("é?.txt", "éü.txt", true), ("*🙂*", "x🙂y.txt", true),
    // Empty ones.
    ("", "a.txt", false), ("*", "", false),
  ]

  @Test(arguments: cases.indices) func matches(_ index: Int) {
    let (pattern, path, expected) = Self.cases[index]
    #expect(Glob.matches(pattern, path) == expected, "‘\(pattern)’ on ‘\(path)’")
  }

  /// Stars do not multiply the work.
  @Test func manyStars() {
    let path = String(repeating: "a", count: 300)
    #expect(!Glob.matches(String(repeating: "*a", count: 40) + "*b", path))
    #expect(Glob.matches(String(repeating: "*a", count: 40) + "*", path))
  }
}
