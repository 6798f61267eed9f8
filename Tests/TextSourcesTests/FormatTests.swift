import TestSupport
import Testing
import TextSources

/// Guards what is refused because it has a structure of its own, and that articles with residue of it are not.
@Suite struct FormatTests {
  static let structured: [(TextFormat, String)] = [
    (.html, "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>The ferry</title></head>\n<body><p>It was late.</p></body>\n</html>\n"),
    (.html, "<!-- saved -->\n<HTML><HEAD><TITLE>x</TITLE></HEAD><BODY>It was late.<P>It came at noon.</BODY></HTML>"),
    (.html, "<html><body>\n<p>It was late.\n<p>It came at noon.\n"),
    (.html, "<p>The ferry was late.</p>\n\n<p>It came at <b>noon</b>.<br>Nobody cared.</p>\n"),
    (.html, "<div class=\"story\"><h1>Ferry late</h1><p>It came at noon.</p></div>"),
    (.html, "<ul>\n<li>One ferry\n<li>Two ferries\n</ul>\n<img src=\"data:image/png;base64,iVBO=\">\n"),
    (.html, "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html xmlns=\"y\"><head/><body><p>It was late.</p></body></html>"),
    (.xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><item><title>Ferry late</title></item></channel></rss>\n"),
    (.xml, "<news>\n  <item id=\"1\"><text>It was late.</text></item>\n  <item id=\"2\"><text>It came at noon.</text></item>\n</news>\n"),
    (.xml, "<!-- a sign -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M8 1\"/></svg>\n"),
    (.xml, "<?xml version=\"1.0\"?>\n<note>It was late"),
    (.json, "{\"title\": \"Ferry late\", \"body\": \"It came at noon.\", \"views\": 12, \"live\": false}\n"),
    (.json, "[\"It was late.\", \"It came at noon.\"]"),
    (.json, "\u{FEFF}{\n  \"articles\": [\n    {\"text\": \"He said \\\"no\\\".\", \"n\": -1.5e3},\n  ]\n}\n"),
    (.json, "{\"title\": \"Ferry late\", \"body\": \"It came at"),
    (.jsonLines, "{\"text\": \"It was late.\"}\n{\"text\": \"It came at noon.\"}\n"),
    (.commaSeparated, "id,title,body\n1,Ferry late,It came at noon.\n2,Ferry later,\"It came, they say, at one.\"\n"),
    (.commaSeparated, "name;age;town\r\nMila;31;Porto\r\nTarn;40;Oslo\r\n"),
    (.commaSeparated, "\"id\",\"text\"\n\"1\",\"It was late.\nIt came at noon.\"\n"),
    (.commaSeparated, "team, played, won, points\nRovers, 12, 8, 25\nCity, 12, 7, 22\nUnited, 12, 3, 11\n"),
    (.tabSeparated, "id\ttext\n1\tIt was late.\n2\tIt came at noon.\n"),
    (.yaml, "title: Ferry late\nauthor: Mila Tarn\ndate: 2024-05-01\n"),
    (.yaml, "# the site\nen:\n  ferry:\n    late: \"The ferry is late\"\n    noon: It came at noon\n"),
    (.yaml, "---\nTitle: Ferry late\nBody: |\n  It was late.\n  It came at noon.\n"),
    (.yaml, "$schema: x\n\njobs:\n  lint:\n    env:\n      FERRY: late\n    run: |\n      ferry --now\n"),
    (.yaml, "- name: ferry\n  late: yes\n- name: train\n  late: no\n"),
    (.frontMatter, "---\ntitle: Ferry late\ntags:\n  - sea\n---\n\nThe ferry was late.\n"),
    (.frontMatter, "+++\ntitle = \"Ferry late\"\n+++\n\nThe ferry was late.\n"),
    (.markdownCode, "# Ferry times\n\nInstall it first:\n\n```bash\napt install ferry\n```\n\nThen run `ferry --now`.\n"),
    (.markdownCode, "Read [the times](https://example.com).\n\n~~~\nint main() {\nreturn 0;\n}\n~~~\n"),
    (.gettext, "# Ferry\nmsgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\n#: a.c:1\nmsgid \"The ferry is late\"\nmsgstr \"Die Fähre kommt spät\"\n"),
    (.subRip, "1\n00:00:01,000 --> 00:00:02,500\nThe ferry is late.\n\n2\n00:00:03,000 --> 00:00:04,000\nIt came at noon.\n"),
    (.webVTT, "WEBVTT\n\n00:01.000 --> 00:02.500\nThe ferry is late.\n"),
  ]

  @Test(arguments: structured.indices) func isRecognised(_ index: Int) {
    let (format, text) = Self.structured[index]
    #expect(TextFormat(Array(text.utf8)) == format, "\(text)")
    // Line ends of Windows, and a blank line in front, change nothing.
    let mark = text.hasPrefix("\u{FEFF}") ? "" : "\n"
    #expect(TextFormat(Array((mark + text.replacing("\n", with: "\r\n")).utf8)) == format, "\(text)")
  }

  /// Each format has an example.
  @Test func allFormatsAreKnown() { #expect(Set(Self.structured.map(\.0)) == Set(TextFormat.allCases)) }

  static let articles = [
    "", "\n\n", "The ferry was late.\n", "<p>The ferry was late.", "<b>Ferry late</b>\n\nIt came at noon.\n",
    "The ferry was late.</p>\n<p>It came at noon.\n",
    "<!DOCTYPE html>\n\nThe ferry was late.\n\nIt came at noon.\n", "<div>\nThe ferry was late.\n\nIt came at noon.\n\nNobody cared.\n</div>\n",
    "<p>Ferry late</p>\n\nThe ferry was late.\n\nIt came at noon.\n", "<img src=\"a.png\">\nThe ferry was late.\n", "<Video> The ferry was late.\n",
    "[caption id=\"1\"]The ferry[/caption]\nIt came at noon.\n", "[1] The ferry was late.\n[2] It came at noon.\n", "[12]\n",
    "{0} ferries were late.\n",
    "{\"translation\": \"The ferry was late.\"}\n\nIt came at noon.\n", "Here is it:\n{\"a\": \"b\"}\n",
    "[\"Late\"] was all he wrote: \"It came at noon.\"\n",
    "Title: Ferry late\nSummary: It came at noon.\nBody: The ferry was late.\n",
    "Smith: It was late.\nMiller: It came at noon.\nSmith: Nobody cared.\n",
    "title: Ferry late\n\nThe ferry was late: nobody cared.\nIt came at noon.\n", "---\nTitle: Ferry late\n---\n\nThe ferry was late.\n",
    "---\n\nThe ferry was late.\n\n---\n\nIt came at noon.\n", "- The ferry was late.\n- It came at noon.\n- Note: nobody cared.\n",
    "```\nThe ferry was late.\n\nIt came at noon.\n```\n", "```markdown\n# Ferry late\n\nIt came at **noon**.\n```\n",
    "# Ferry late\n\nIt came at noon.\n\n```\nNobody cared.\n```\n",
    "## Ferry late\n\nSee [the times](https://example.com).\n\nIt came at noon.\n```\n",
    "Oslo,Norway\nThe ferry was late.\n", "Late,again,ferry\nIt came at noon, they said, by bus.\n", "Rovers 2,City 1\nUnited 0,Town 0\n",
    "Red, green, blue\nThe ferry, the bus, the train\nAll were late, very late, at noon.\n", "Ferry\tlate\nIt came at noon.\n",
    "Ferries | trains | buses\n",
    "1\nThe ferry was late.\n2\nIt came at noon.\n", "00:00:01,000 --> 00:00:02,500\nThe ferry was late.\n", "WEBVTT is a format.\n",
    "msgid is a word of gettext.\n", "# 5 on the list\n\nThe ferry was late.\n", "#ferry #late\nIt came at noon.\n",
    "Ingredients:\n- flour\n- salt\n\nMethod:\n- mix\n", "8:00 The ferry was late.\n9:15 It came at noon.\n",
    "Q: Was it late?\nA: It came at noon.\n", "The ferry was late: “It came at noon,” he said.\nnote: nobody cared.\n",
  ]

  @Test(arguments: articles) func isRead(_ text: String) throws {
    #expect(TextFormat(Array(text.utf8)) == nil)
    #expect(TextFormat(Array(text.replacing("\n", with: "\r\n").utf8)) == nil)
    #expect(try SourceText(Array(text.utf8)).text == Array(text.utf8))
  }

  /// The project's own articles, and the examples of its rules, are running text.
  @Test func whatTheProjectLintsIsRead() throws {
    for folder in ["Tests/CorpusTests/Articles", "Examples"] {
      for name in Project.files(in: folder) where name.hasSuffix(".txt") {
        #expect(throws: Never.self, "\(folder)/\(name)") { try SourceText(Project.bytes("\(folder)/\(name)")) }
      }
    }
    for rule in Shared.rules {
      for text in rule.examples.map(\.bad) + rule.fine {
        #expect(throws: Never.self, "\(rule.name): \(text)") { try SourceText(Array(text.utf8)) }
      }
    }
  }

  /// Whatever bytes come, an answer comes; nothing is read again and again.
  @Test func hostileTextsAreAnswered() {
    for piece in [
      "<p ", "<p '", "<script", "<!--", "<a>", "</a>", "{\"a\":", "[\"", "\"a\",", "a: \n ", "```\n", "\"\"\"", "a,\n", "a\t", "msgid \"", "---\n",
    ] {
      let text = Array(String(repeating: piece, count: 4000).utf8)
      _ = try? SourceText(text)
      _ = try? SourceText(Array("<div>".utf8) + text)
    }
    for seed in 0..<200 as Range<UInt64> { _ = try? SourceText(RandomText.bytes(seed: seed, longest: 2048)) }
  }
}
