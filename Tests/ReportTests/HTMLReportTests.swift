import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintReports

/// Guards the page for people: what it says, what it is made of, and that no text of an article becomes markup.
@Suite struct HTMLReportTests {
  static func page(_ files: FileReport...) -> String {
    let reporter = HTMLReporter()
    return reporter.document(files.map(reporter.render), Summary())
  }

  static func body(_ file: FileReport) -> String { HTMLArticle(file).body }

  /// The whole of a small article, markup and all.
  @Test func article() {
    let file = Reports.file("One.\nThe ⟦geese⟧ came.\n", message: "‘geese’: a bird", replacements: ["swans"])
    let expected = """
      <div class="text" lang="">
      <p dir="auto" data-l="1">One.</p>
      <p dir="auto" data-l="2">The <span class="f"><a class="m" id="m#-1" href="#c#-1" aria-describedby="d#-1">\
      <span class="u f-other warning">geese</span></a><span class="c" id="c#-1" role="note" lang="en" dir="ltr">\
      <span class="n"><span id="d#-1"><b class="warning">warning</b> ‘geese’: a bird</span> <span class="r">stubs/stub-rule, 2:5</span> \
      <span class="p"><b>safe repair</b> <bdi lang=""><del>geese</del><ins>swans</ins></bdi></span></span></span></span> came.</p>
      </div>
      <h3>Before and after repair: safe repairs, or else the first suggestion</h3>
      <table class="sides"><thead><tr><th scope="col">Line</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
      <tbody lang="">
      <tr><th scope="row">2</th><td dir="auto">The <del>geese</del> came.</td><td dir="auto">The <ins>swans</ins> came.</td></tr>
      </tbody></table>

      """
    #expect(Self.body(file).replacing(String(HTMLArticle.numberMark), with: "#") == expected)
  }

  /// What the rule says of the cause stands in the note.
  @Test func why() {
    let rule = Rule(
      name: "r", family: "joins", damage: .mergedWords, severity: .error, summary: "s", why: "a <link> was lost", detection: .match("x"))
    let finding = Finding(rule: rule, severity: .error, range: 0..<1, message: "m", fixes: [])
    let body = Self.body(FileReport(path: "a", document: Shared.document("ab"), findings: [finding]))
    #expect(body.contains("<span class=\"w\">a &lt;link&gt; was lost</span>"))
    #expect(body.contains("<span class=\"u f-joins error\">a</span>"))
    #expect(!body.contains("<table"), "nothing to repair")
  }

  /// One article stands by itself; several have an index, and those without findings are rows alone.
  @Test func oneArticleOrSeveral() {
    let damaged = Reports.file("The ⟦geese⟧ came.", path: "b.txt")
    let clean = Reports.file("The geese came.", path: "c.txt")
    let one = Self.page(damaged)
    #expect(one.contains("<title>mtlint: b.txt</title>") && one.contains("<article id=\"a1\"") && !one.contains("<table id=\"index\""))
    let several = Self.page(clean, damaged)
    #expect(several.contains("<title>mtlint: 2 articles</title>"))
    #expect(several.contains("<tr><th scope=\"row\"><bdi>c.txt</bdi></th><td>3</td><td>0</td><td>0</td><td>0</td><td>0.0</td></tr>"))
    #expect(several.contains("<th scope=\"row\"><a href=\"#a2\"><bdi>b.txt</bdi></a></th><td>3</td><td>0</td><td>1</td><td>0</td><td>333.3</td>"))
    #expect(several.components("<article ") == 1 && several.contains("id=\"m2-1\" href=\"#c2-1\" aria-describedby=\"d2-1\""))
    #expect(!several.unicodeScalars.contains(HTMLArticle.numberMark))
    for empty in [Self.page(), Self.page(clean)] { #expect(empty.contains("<p>Nothing found.</p>") && !empty.contains("<svg")) }
    #expect(Self.page().contains("<title>mtlint: 0 articles</title>"))
  }

  /// Files that could not be checked are told, whatever their names.
  @Test func failures() {
    var summary = Summary()
    summary.failures = ["<gone>\u{1B}.txt: no such file"]
    let page = HTMLReporter().document([], summary)
    #expect(page.contains("<h2 id=\"failures\">Not checked</h2>\n<ul>\n<li>&lt;gone&gt;<bdi class=\"x\">U+001B</bdi>.txt: no such file</li>"))
    #expect(!Self.page().contains("Not checked"))
  }

  /// Classes and families are added up over the articles; the chart is drawn to the longest bar.
  @Test func sums() {
    let page = Self.page(Reports.file("⟦a⟧ ⟦b⟧"), Reports.file("⟦a⟧", severity: .error), Reports.file("c"))
    #expect(page.contains("<desc id=\"chart-counts\">calque 3</desc>") && page.contains("width=\"260\""))
    #expect(page.contains("<li><span class=\"u f-other\">stubs</span> 3</li>"))
    // 1,000 × (5 + 2) ÷ 4.
    #expect(page.contains("<dt>Penalty per 1,000 words</dt><dd>1,750.0</dd>"))
    #expect(HTMLChart.svg(["mojibake": 1, "unit": 300]).contains("unit 300, mojibake 1"))
  }

  /// Every family has a look of its own; the families of users' rules share one.
  @Test func families() throws {
    let style = String(decoding: try #require(Resource(named: "report.css")).rawBytes, as: UTF8.self)
    for family in Set(Shared.rules.map(\.family)) { #expect(style.contains(".f-\(family) {") && HTMLFamily.style(family) == "f-\(family)") }
    #expect(style.contains(".f-other {") && HTMLFamily.style("house\"style") == "f-other")
  }

  /// Inline style and script run by their hashes, and nothing else is allowed.
  @Test func policy() throws {
    let page = Self.page(Reports.file("</style></script>⟦x⟧"))
    func between(_ start: String, _ end: String) throws -> Substring {
      let from = try #require(page.range(of: start)).upperBound
      return page[from..<(try #require(page[from...].range(of: end)).lowerBound)]
    }
    let style = SHA256.base64(try between("<style>", "</style>").utf8)
    let script = SHA256.base64(try between("<script>", "</script>").utf8)
    #expect(
      try between("http-equiv=\"Content-Security-Policy\" content=\"", "\"")
        == "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; base-uri 'none'; form-action 'none'")
    #expect(page.components("<script") == 1 && page.components("<style") == 1 && page.components("style=\"") == 0)
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src=") && !page.contains("url("))
  }

  /// The digests of FIPS 180-4's examples, and of every length around a block's end.
  @Test func digests() {
    #expect(SHA256.base64([]) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(SHA256.base64("abc".utf8) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(SHA256.base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8) == "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=")
    let joined = (54...66).flatMap { SHA256.digest([UInt8](repeating: 0x61, count: $0)) }
    #expect(SHA256.base64(joined) == "cip9D0XTB9OdeWUHoTw3HKoe9pPuFthLN65SJMtg0Cw=")
  }

  /// Points by severity, over words of every kind; rounded to tenths.
  @Test func quality() {
    var quality = Quality()
    #expect(quality.tenths == nil && HTMLNumber.figure(quality) == "–")
    quality.words = 3000
    (quality.errors, quality.warnings, quality.infos) = (2, 3, 50)
    #expect(quality.penalty == 13 && quality.tenths == 43)
    #expect(HTMLNumber.figure(quality) == "4.3")
    #expect((quality + quality).tenths == 43)
    quality.words = 4000
    #expect(quality.tenths == 33, "32.5 is rounded up")
    #expect(Quality(Reports.file("Mr. Ly paid 12,5 “euros” (a@b.com), see example.com!", severity: .info)).words == 8)
    #expect(Quality(Reports.file("⟦a⟧ b", severity: .info)).penalty == 0)
    #expect([0, 999, 1000, 1_234_567].map(HTMLNumber.grouped) == ["0", "999", "1,000", "1,234,567"])
  }
}

extension String {
  /// How often a text stands in this one.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
