import TestSupport
import Testing
import TextModel

@testable import TextSources

@Suite struct HTMLExtractorTests {
  @Test func articlesAreReadWhole() throws {
    #expect(
      try lines(HTMLSamples.article) == [
        "Bridge over the Orna opens – Valley Post", "A bridge, at last.", "Bridge opens", "Home", "Sport", "Bridge over the Orna opens",
        "The bridge at night", "Photo: Valley Post", "The bridge over the Orna is open & free, the mayor said on Monday.",
        "It cost “four million” and took\nseven years.", "Cars cross it", "so do goats", "Day", "Cars", "Monday", "1,204", "Orna", "a river",
        "“We waited.”", "Visitors by month", "Share this story",
      ])
  }

  @Test func blocksAreLabelled() throws {
    let passage = try passage(
      "<h2>Head</h2><ul><li><p>One</p><li>Two</ul><figure><figcaption>Cap</figcaption></figure><p>Text<article><p>Inner</article>")
    #expect(labels(passage) == ["headline:Head", "list:One", "list:Two", "caption:Cap"])
  }

  @Test func furnitureIsMarked() throws {
    #expect(try furniture(HTMLSamples.article) == ["Home\n\nSport", "Share this story"])
    #expect(try furniture("<header>Site</header><article><header>Lead</header></article>") == ["Site"])
    #expect(try furniture("<div role=navigation>Menu</div><div class='box RelatedPosts'>More</div><p>Text") == ["Menu\n\nMore"])
    // Frames that hold the article are none, whatever they are called.
    #expect(try furniture("<div class=has-sidebar><p>Text</div>") == [])
    #expect(try furniture("<div class=sidebar><h1>Head</h1><p>Text</p><nav>Menu</nav></div>") == ["Menu"])
    #expect(try furniture("<form><p>A long text, all of the page</p></form><p>End") == [])
    #expect(try furniture("<form>Search</form><p>A long text, all of the page") == ["Search"])
  }

  @Test(arguments: [
    "script", "style", "template", "noscript", "pre", "textarea", "select", "svg", "math", "iframe", "video", "object", "p hidden", "p translate=no",
    "p class='x notranslate'", "div lang=uk-UA", "xmp",
  ])
  func someElementsAreLeftOut(_ tag: String) throws {
    let name = tag.split(separator: " ")[0]
    #expect(try lines("<p>Before</p><\(tag)>out<x-y>side</x-y></\(name)><p>after") == ["Before", "after"])
  }

  @Test func codeAndOtherLanguagesAreProtected() throws {
    let passage = try passage(
      "<p>Type <code>ls  -l</code> and <i lang=fr>bonjour <b>le</b> monde</i>, <i lang=en-GB>please</i>, <span translate=no>Acme</span>.")
    #expect(text(passage) == "Type ls -l and bonjour le monde, please, Acme.")
    #expect(passage.markup.protected.map { string(passage.text[$0]) } == ["ls -l", "bonjour le monde", "Acme"])
    #expect(["ls", "-l", "bonjour", "le", "monde", "Acme"].allSatisfy { passage.markup.protects(range(of: $0, in: passage)) })
    #expect(["Type", "and", "please", "."].allSatisfy { !passage.markup.protects(range(of: $0, in: passage)) })
    // The language of the whole page is what the user says.
    #expect(try lines("<html lang=vi><body><p>Text</p></body></html>") == ["Text"])
  }

  @Test func whiteSpaceCollapsesAsInCSS() throws {
    #expect(try lines("  <p>\n one\n\ttwo <b> three</b> <i> </i> four </p>five  six") == ["one two three four", "five six"])
    #expect(try lines("<p>one <br>\n two<br/>three</br>four<br></p>") == ["one\ntwo\nthree\nfour"])
    #expect(try lines("<p>super<wbr>cali&shy;fragil<img src=x>istic</p><p>&nbsp;</p><p>a&nbsp;b") == ["supercali\u{AD}fragilistic", "a\u{A0}b"])
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;", "&<>\""), ("&rsquo;&#8217;&#x2019;&#X2019", "’’’’"), ("&#146;", "’"),
    ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&copy 2026 &copyright", "© 2026 ©right"), ("&notit; &notin;", "¬it; ∉"), ("AT&T; R&D & a &;", "AT&T; R&D & a &;"), ("&NotEqualTilde;", "≂̸"),
    ("&#; &#x; &#xg", "&#; &#x; &#xg"), ("a&Tab;&NewLine;b", "a b"), ("1 < 2 <3 <", "1 < 2 <3 <"), ("&semi;&AMP", ";&"),
  ])
  func referencesAreDecoded(_ raw: String, _ decoded: String) throws { #expect(try lines("<p>\(raw)</p>") == [decoded]) }

  @Test func attributesAreBlocks() throws {
    let passage = try passage(
      "<meta property='og:title' content='A &quot;B&quot;&copy=1'><p><img alt='Left' title=T>Text <img alt=mid> more<img alt='Right &amp; end'></p>")
    #expect(blocks(passage) == ["A \"B\"&copy=1", "Left", "T", "Text more", "Right & end"])
    #expect(labels(passage) == ["headline:A \"B\"&copy=1", "caption:Left", "caption:Right & end"])
  }

  @Test func tagsAreSeams() throws {
    let passage = try passage("<p><a>Kyiv</a>and <b>more</b><i>of</i> it</p>")
    #expect(text(passage) == "Kyivand moreof it")
    #expect(
      passage.markup.seams == [
        .init(offset: 4, kind: .closing), .init(offset: 8, kind: .opening), .init(offset: 12, kind: .both), .init(offset: 14, kind: .closing),
      ])
  }

  @Test(arguments: [
    // Text goes outside the tags beside it.
    ("<p><a>Kyiv</a>and", 4..<4, " ", "<p><a>Kyiv</a> and"), ("<p>in<a>Kyiv</a>", 2..<2, " ", "<p>in <a>Kyiv</a>"),
    ("<p><b>a</b><i>b</i>", 1..<1, ", ", "<p><b>a</b>, <i>b</i>"),
    // What is special is written as a reference; quotes only in attributes.
    ("<p>one", 0..<3, "1 < 2 & \"3\"", "<p>1 &lt; 2 &amp; \"3\""), ("<img alt=\"one\">", 0..<3, "\"'&", "<img alt=\"&quot;'&amp;\">"),
    ("<img alt='one'>", 0..<3, "\"'", "<img alt='\"&#39;'>"), ("<p>a &amp; b", 2..<3, "and", "<p>a and b"),
    // White space that showed nothing beside a space or a line break goes with it.
    ("<p>one <b> two</b>", 3..<4, "", "<p>one<b>two</b>"), ("<p>one <b> two</b>", 4..<4, ",", "<p>one ,<b>two</b>"),
    ("<p>one <br> two", 3..<4, " ", "<p>one two"),
  ])
  func editsAreWritten(_ html: String, _ range: Range<Int>, _ new: String, _ expected: String) throws {
    let edits = try #require(try passage(html).inSource(Edit(range, new)))
    #expect(string(Edits.apply(edits, to: Array(html.utf8))[...]) == expected)
  }

  @Test(arguments: [
    ("<p>one two", 3..<4, "\n"), ("<p>one two", 3..<4, "\t"), ("<p>one<b>two", 2..<4, "x"), ("<p>one</p><p>two", 3..<5, " "),
    ("<p>a &copy b", 3..<3, "x"),
    ("<p>a & b", 3..<4, ""), ("<p>1 < b", 3..<4, ""), ("<img alt=one>", 0..<3, ""), ("<img alt=one>", 3..<3, " x"),
    ("<p>a <code>b</code>", 2..<3, ""),
    ("<p><!-- mtlint:ignore -->a", 5..<6, ""),
  ])
  func editsAreRefused(_ html: String, _ range: Range<Int>, _ new: String) throws { #expect(try passage(html).inSource(Edit(range, new)) == nil) }

  @Test func directivesAreText() throws {
    #expect(
      try text(passage("<!-- c --><p>One</p>\n<!-- mtlint:ignore-next-line -->\n<p>Two<!-- no --> more <!--mtlint:ignore x--> end</p><p>Three"))
        == "One\n\n<!-- mtlint:ignore-next-line -->\nTwo more <!--mtlint:ignore x--> end\n\nThree")
  }

  @Test func endTagsMayBeLeftOutOrMisplaced() throws {
    #expect(try lines("<div lang=fr>un<p>deux<div>trois</div></div>four") == ["four"])
    #expect(try lines("<ul><li lang=fr>un<li>two<ul><li translate=no>drei</ul>four</ul>") == ["two", "four"])
    #expect(try lines("<p lang=fr>un<p>two") == ["two"])
    #expect(try lines("<table><tr><td lang=fr>un<td>two<tr><td hidden>3</table>four") == ["two", "four"])
    let misplaced = try passage("<p>one</span> <code>two<p>three</code>four</p>five")
    #expect(blocks(misplaced) == ["one two", "threefour", "five"])
    #expect(try lines("<svg><title>x</title><style><x-y>y</x-y></style><g>z</svg>after<svg/>more<svg><p>out") == ["aftermore", "out"])
    #expect(try lines("<script><!-- <script> </script> x --></script>after<title>T</title>") == ["after", "T"])
    #expect(try lines("cut <b") == ["cut"])
    #expect(try lines("<title>never ends <b>") == ["never ends <b>"])
  }

  @Test func shapeIsAllButTexts() throws {
    func shape(_ html: String) throws -> Shape { try HTMLExtractor.extract(Array(html.utf8), ExtractionOptions()).shape }
    #expect(try shape("<p class=a>one <img src=x alt='two'>") == shape("<p class=a>1 <img src=x alt='2'>"))
    for other in ["<p class=b>one <img src=x alt='two'>", "<p class=a>one <img src=y alt='two'>", "<p class=a><b>one <img src=x alt='two'>"] {
      #expect(try shape("<p class=a>one <img src=x alt='two'>") != shape(other))
    }
    #expect(try shape("<script>1</script>") != shape("<script>2</script>"))
  }

  @Test func fragmentsNest() throws {
    let json = Array(#"{"body": "<p>One</p>"}"#.utf8)
    let inner = try #require(HTMLExtractor.passage(ofFragment: Array("<p>One</p>".utf8), ExtractionOptions()))
    var builder = PassageBuilder()
    builder.add(json[10..<20], at: 10..<20, .plain)
    let outer = builder.finish()
    let nested = inner.nested(in: try #require(outer))
    #expect(nested.source(of: 0..<3) == 13..<16)
    #expect(nested.inSource(Edit(3..<3, "&"))?.first == Edit(16..<16, "&amp;"))
  }

  @Test func deepAndLongFilesAreRead() throws {
    for unit in ["<div>", "<b a=1><p>", "<", "<table><td>", "<svg>", "<!--", "</p>", "&x"] {
      let html = String(repeating: unit, count: unit == "<div>" ? 100_000 : 10_000)
      #expect(try HTMLExtractor.extract(Array(html.utf8), ExtractionOptions()).passages.count <= 1)
    }
  }

  private func passage(_ html: String) throws -> Passage {
    try #require(HTMLExtractor.passage(ofFragment: Array(html.utf8), ExtractionOptions()))
  }
  private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
  private func text(_ passage: Passage) -> String { string(passage.text[...]) }
  private func blocks(_ passage: Passage) -> [String] { text(passage).split(separator: "\n\n").map(String.init) }
  private func lines(_ html: String) throws -> [String] { blocks(try passage(html)) }
  private func labels(_ passage: Passage) -> [String] { passage.markup.labels.map { "\($0.kind):\(string(passage.text[$0.range]))" } }
  private func furniture(_ html: String) throws -> [String] {
    let passage = try passage(html)
    return passage.markup.furniture.map { string(passage.text[$0]) }
  }
  private func range(of word: String, in passage: Passage) -> Range<Int> {
    let start = text(passage).utf8.indices.first { text(passage).utf8[$0...].starts(with: word.utf8) }!
    let offset = text(passage).utf8.distance(from: text(passage).utf8.startIndex, to: start)
    return offset..<offset + word.utf8.count
  }
}
