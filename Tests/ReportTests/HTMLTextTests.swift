import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintReports

/// Guards what becomes of texts in the page: escaped, named where they cannot be seen, cut where they are long, marked where findings meet.
@Suite struct HTMLTextTests {
  private static func body(_ file: FileReport) -> String { HTMLReportTests.body(file) }

  static let escapes: [(text: String, html: String)] = [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("tab\tstays", "tab\tstays"), ("x\u{0}y\u{1B}", "x[U+0000]y[U+001B]"),
    ("\u{7F}\u{85}", "[U+007F][U+0085]"),
    ("a\u{AD}b\u{200B}", "a[U+00AD]b[U+200B]"), ("\u{202E}x\u{2066}", "[U+202E]x[U+2066]"), ("\u{FEFF}x\u{2028}", "[U+FEFF]x[U+2028]"),
    // Joiners belong to emoji and to scripts; between ASCII letters they are out of place.
    ("👩‍👧 ❤\u{FE0F} می\u{200C}خواهم", "👩‍👧 ❤\u{FE0F} می\u{200C}خواهم"), ("a\u{200D}b", "a[U+200D]b"),
    ("đà\u{A0}nẵng 漢字 שלום", "đà\u{A0}nẵng 漢字 שלום"), ("a\r\nb\rc\n", "a[⏎]b[⏎]c[⏎]"), ("\u{E0041}", "[U+E0041]"),
  ]

  @Test(arguments: escapes.indices) func escaping(_ index: Int) {
    let html = Self.escapes[index].html.replacing("[", with: "<bdi class=\"x\">").replacing("]", with: "</bdi>")
    #expect(HTMLText.escape(Self.escapes[index].text) == html)
    let plain = Self.escapes[index].html.replacing("[", with: "⟨").replacing("]", with: "⟩")
    #expect(HTMLText.plain(Self.escapes[index].text) == plain)
  }

  @Test func brokenBytes() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62, 0xE2, 0x80]
    #expect(HTMLText.escape(bytes[...]).replacing("<bdi class=\"x\">", with: "[").replacing("</bdi>", with: "]") == "a[\\xFF][\\xC3]b[\\xE2][\\x80]")
  }

  /// Names of files, messages and repairs are no markup either.
  @Test func nothingElseIsMarkup() {
    let file = Reports.file("The ⟦geese⟧.", path: "\"><b>\u{1}.txt", message: "<i>", replacements: ["<u>\u{0}"])
    let page = HTMLReportTests.page(file)
    for tag in ["<b>\u{1}", "<i>", "<u>"] { #expect(!page.contains(tag)) }
    #expect(page.contains("<title>mtlint: &quot;&gt;&lt;b&gt;⟨U+0001⟩.txt</title>"))
    #expect(page.contains("<h1><bdi>&quot;&gt;&lt;b&gt;<bdi class=\"x\">U+0001</bdi>.txt</bdi></h1>"))
  }

  /// Findings that overlap make one mark with all their notes; an underline for each.
  @Test func overlaps() {
    let body = Self.body(Reports.file("a ⟦bc ⟦de⟧ f⟧ ⟦g⟧ h"))
    #expect(body.components("class=\"m\"") == 2)
    #expect(body.contains("aria-describedby=\"d\u{0}-1 d\u{0}-2\""))
    let underline = "<span class=\"u f-other warning\">"
    #expect(body.contains("\(underline)bc </span>\(underline)\(underline)de</span></span>\(underline) f</span></a>"))
    let crossing = Self.body(Reports.file(Array("abcdef".utf8), [0..<4, 2..<6]))
    #expect(crossing.contains("\(underline)ab</span>\(underline)\(underline)cd</span></span>\(underline)ef</span></a>"))
    #expect(Self.body(Reports.file(Array("abcd".utf8), [0..<2, 2..<4])).components("class=\"m\"") == 2, "neighbours do not overlap")
  }

  /// A place between two characters has a mark to stand on, also at the end of the text.
  @Test(arguments: ["The⟦⟧ geese", "The geese⟦⟧", "⟦⟧The", "The\n⟦⟧"]) func emptyFindings(_ marked: String) {
    #expect(Self.body(Reports.file(marked)).components("‸") == 1)
  }

  /// A finding keeps its lines together; lines without one stand alone, blank ones are left out.
  @Test func lines() {
    let body = Self.body(Reports.file("One.\r\n\r\nTwo ⟦three\r\nfour⟧ five.\r\nSix."))
    #expect(body.contains("data-l=\"1\">One.</p>\n<p dir=\"auto\" data-l=\"3\">Two "))
    #expect(body.contains(">three<bdi class=\"x\">⏎</bdi><br>four</span></a>"))
    #expect(body.contains(" five.</p>\n<p dir=\"auto\" data-l=\"5\">Six.</p>"))
    #expect(body.components("<p ") == 3)
  }

  /// Edits of one line are one row; an edit over several lines takes them all.
  @Test func rows() {
    let bytes = Array("ab cd\nef\ngh\n".utf8)
    func table(_ edits: Edit...) -> String { HTMLRepairs(document: Shared.document(bytes)).table(edits) }
    #expect(table() == "")
    #expect(
      table(Edit(0..<1, "x"), Edit(5..<5, "!")).contains(
        "<th scope=\"row\">1</th><td dir=\"auto\"><del>a</del>b cd</td><td dir=\"auto\"><ins>x</ins>b cd<ins>!</ins></td></tr>\n</tbody>"))
    let two = table(Edit(5..<8, ""), Edit(9..<10, "<"))
    #expect(
      two.contains("<td dir=\"auto\">ab cd<del><bdi class=\"x\">⏎</bdi><br>ef</del></td><td dir=\"auto\">ab cd<span class=\"cut\"></span></td></tr>"))
    #expect(two.contains("<th scope=\"row\">3</th><td dir=\"auto\"><del>g</del>h</td><td dir=\"auto\"><ins>&lt;</ins>h</td></tr>"))
    #expect(table(Edit(2..<5, "\n")).contains("ab<ins><bdi class=\"x\">⏎</bdi><br></ins></td>"))
  }

  /// The side of the repairs takes the safe one of a finding, else the first.
  @Test func repairsChosen() {
    let file = Reports.file(Array("abc".utf8), [0..<1]) { _ in
      [Fix(.suggested, replacing: 0..<1, with: "x"), Fix(.safe, replacing: 0..<1, with: "y")]
    }
    let body = Self.body(file)
    #expect(body.contains("<td dir=\"auto\"><ins>y</ins>bc</td>"))
    #expect(body.contains("<b>suggested repair</b> <bdi lang=\"\"><del>a</del><ins>x</ins>bc</bdi>"))
  }

  /// A long text without findings is left out, whole lines or the middle of one; what is beside a finding stays.
  @Test func longTexts() {
    let lines = (0..<4000).map { "line \($0) of many" }.joined(separator: "\n")
    let body = Self.body(Reports.file("\(lines)\nThe ⟦geese⟧.\n\(lines)"))
    #expect(body.utf8.count < 30_000)
    #expect(body.components("lines without findings …</p>") == 2)
    #expect(body.contains("line 0 of many") && body.contains("line 3999 of many</p>\n<p dir=\"auto\" data-l=\"4001\">The "))
    let words = String(repeating: "été ", count: 20_000)
    let one = Self.body(Reports.file("\(words)⟦geese⟧ \(words)", replacements: ["swans"]))
    #expect(one.utf8.count < 20_000 && !one.contains("\\x"))
    #expect(one.components(" bytes …</bdi>") == 2)
  }

  /// Whatever the bytes and the findings: every element is one of the report's own and is closed, no control character gets through.
  @Test(arguments: 0..<200) func anyText(_ number: Int) throws {
    let seed = UInt64(number)
    let bytes = RandomText.bytes(seed: seed, longest: 400)
    var generator = SeededGenerator(seed: seed)
    func offset() -> Int { Int.random(in: 0...bytes.count, using: &generator) }
    let ranges = (0..<6).map { _ in [offset(), offset()].sorted() }.map { $0[0]..<$0[1] }.sorted { $0.lowerBound < $1.lowerBound }
    let replacement = String(decoding: RandomText.bytes(seed: seed + 1000, longest: 30), as: UTF8.self)
    let file = Reports.file(bytes, ranges, path: replacement, message: replacement) { [Fix(.suggested, replacing: $0, with: replacement)] }
    let article = try #require(HTMLArticle(piece: HTMLReporter().render(file).text))
    #expect(article.body == HTMLArticle(file).body && article.classes == ["calque": 6] && article.quality == Quality(file))
    var open: [Substring] = []
    // By scalars: a combining mark of the text may follow a tag.
    let element = /<(\/?)([a-z0-9]+)[^<>]*>/.matchingSemantics(.unicodeScalar)
    for tag in (article.path + article.body).matches(of: element) {
      #expect(["div", "p", "span", "a", "b", "bdi", "br", "h3", "table", "thead", "tbody", "tr", "th", "td", "del", "ins"].contains(tag.2))
      if tag.2 == "br" { continue }
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
    let bare = article.body.replacing(element, with: "").replacing(/&(amp|lt|gt|quot|#39);/.matchingSemantics(.unicodeScalar), with: "")
    #expect(!bare.unicodeScalars.contains { "<>&\"".unicodeScalars.contains($0) })
    #expect(bare.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}" })
  }
}
