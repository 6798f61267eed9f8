import TestSupport
import Testing

@testable import TextModel

/// Guards what the tokenizer makes of each kind of text. Rules are written against these tokens.
@Suite struct TokenizerTests {
  /// A text and its tokens, each with the kind's first letters: `w`ord, `n`umber, `a`bbreviation, `u`rl, `e`mail, `t`ag, `p`unctuation,
  /// `s`ymbol, `o`ther.
  static let cases: [(String, String)] = [
    // Words
    ("The geese came.", "w:The w:geese w:came p:."),
    ("don’t O'Rand rock'n'roll dogs' 'tis", "w:don’t w:O'Rand w:rock'n'roll w:dogs p:' p:' w:tis"),
    ("Min-jae 25-yarder well- -known", "w:Min-jae n:25 p:- w:yarder w:well p:- p:- w:known"),
    ("snake_case report_final_FINAL.pdf", "w:snake_case u:report_final_FINAL.pdf"),
    ("Mi11 H1N1 A380", "w:Mi11 w:H1N1 w:A380"),
    ("co\u{AD}operate zero\u{200D}width", "w:co\u{AD}operate w:zero\u{200D}width"),
    ("word\u{2010}word non\u{2011}breaking", "w:word\u{2010}word w:non\u{2011}breaking"),
    // Numbers
    ("1,842 4.6 12/07/2024 19:40 2,31,000", "n:1,842 n:4.6 n:12/07/2024 n:19:40 n:2,31,000"),
    ("21st 80kg 9.30am 2.0. 5, 3:", "n:21st n:80kg n:9.30am n:2.0 p:. n:5 p:, n:3 p::"),
    ("5-4 2–0 10%", "n:5 p:- n:4 n:2 p:– n:0 n:10 p:%"),
    ("٣٤ १२", "n:٣٤ n:१२"),
    // Addresses
    ("See https://example.com/a?b=c#d, or www.example.org.", "w:See u:https://example.com/a?b=c#d p:, w:or u:www.example.org p:."),
    ("(https://example.com/a_(b))", "p:( u:https://example.com/a_(b) p:)"),
    ("example.com bbc.co.uk/news photo.jpg Node.js", "u:example.com u:bbc.co.uk/news u:photo.jpg u:Node.js"),
    ("press@eduwhale.com, first.last@paper.org", "e:press@eduwhale.com p:, e:first.last@paper.org"),
    ("desk.News@pier.example ask_us@pier.example a@b", "e:desk.News@pier.example e:ask_us@pier.example w:a t:@b"),
    ("desk@paper.org.The next", "e:desk@paper.org p:. w:The w:next"),
    ("pier.Gov index.Html shore.De closed.Net", "u:pier.Gov u:index.Html w:shore p:. w:De w:closed p:. w:Net"),
    ("the road.Gov. Hale", "w:the w:road p:. a:Gov. w:Hale"),
    ("closed.The order.it done.Then", "w:closed p:. w:The w:order p:. w:it w:done p:. w:Then"),
    ("#tag @handle @a.b # @ #1", "t:#tag t:@handle t:@a.b p:# p:@ t:#1"),
    ("#Köln @имя", "t:#Köln t:@имя"),
    // Abbreviations
    ("the U.S. team at 5 p.m. sharp", "w:the a:U.S. w:team w:at n:5 a:p.m. w:sharp"),
    ("Mr. and Mrs. Tarn, Dr. Low", "a:Mr. w:and a:Mrs. w:Tarn p:, a:Dr. w:Low"),
    ("No. 5 and No. Really", "a:No. n:5 w:and w:No p:. w:Really"),
    ("J. K. Rowling and P.K. Menon", "a:J. a:K. w:Rowling w:and a:P.K. w:Menon"),
    ("e.g. i.e. etc. vs. U.S.A.", "a:e.g. a:i.e. a:etc. a:vs. a:U.S.A."),
    ("so did I. The end", "w:so w:did w:I p:. w:The w:end"),
    ("I. Newton and I.M. Pei", "a:I. w:Newton w:and a:I.M. w:Pei"),
    ("pond. mister.", "w:pond p:. w:mister p:."),
    // Marks
    ("Wait... what…", "w:Wait p:... w:what p:…"),
    ("direction.. The", "w:direction p:. p:. w:The"),
    ("a -- b --- c – d—e", "w:a p:-- w:b p:--- w:c p:– w:d p:— w:e"),
    ("“Well,” ‘so’ \"it\" «is»", "p:“ w:Well p:, p:” p:‘ w:so p:’ p:\" w:it p:\" p:« w:is p:»"),
    ("(a) [b] {c} 1/2 & *", "p:( w:a p:) p:[ w:b p:] p:{ w:c p:} n:1/2 p:& p:*"),
    // Symbols
    ("$5 €3.50 £10m ₹2 R$38 5°", "s:$ n:5 s:€ n:3.50 s:£ n:10m s:₹ n:2 w:R s:$ n:38 n:5 s:°"),
    ("a+b=c <d> ~ ^ ` |", "w:a s:+ w:b s:= w:c s:< w:d s:> s:~ s:^ s:` s:|"),
    ("Hi 🙂 there →", "w:Hi s:🙂 w:there s:→"),
    // Scripts
    ("你好，世界。", "w:你好 p:， w:世界 p:。"),
    ("Привет, мир!", "w:Привет p:, w:мир p:!"),
    ("안녕 세계", "w:안녕 w:세계"),
    ("مرحبا بالعالم؟", "w:مرحبا w:بالعالم p:؟"),
    ("Nguyễn Thị Ánh", "w:Nguyễn w:Thị w:Ánh"),
    ("e\u{301}te\u{301} n\u{303}", "w:e\u{301}te\u{301} w:n\u{303}"),
    // Nothing visible
    ("a\u{A0}b\u{2003}c\u{3000}d", "w:a w:b w:c w:d"),
    ("a\u{200B}b \u{FEFF}c", "w:a o:\u{200B} w:b o:\u{FEFF} w:c"),
    ("a\u{0}b\u{7}c", "w:a o:\u{0} w:b o:\u{7} w:c"),
  ]

  @Test(arguments: cases.indices) func cuts(_ index: Int) {
    let (text, expected) = Self.cases[index]
    let document = Shared.document(text)
    let actual = document.tokens.map { token -> String in
      let kind: Character? = "\(token.kind)".first
      return "\(kind!):\(document.text(token))"
    }
    #expect(actual.joined(separator: " ") == expected, "\(text)")
  }

  static let flagged: [(String, TokenFlags)] = [
    ("kitchen", []), ("Kitchen", [.capital]), ("KITCHEN", [.capital, .allCapitals]), ("I", [.capital]), ("iPhone", [.innerCapital]),
    ("MacBook", [.capital, .innerCapital]), ("Telegramchannel", [.capital]), ("H1N1", [.capital, .allCapitals, .digit]),
    ("Mi11", [.capital, .digit]), ("Jean-Luc", [.capital, .hyphen]), ("don't", [.apostrophe]), ("don’t", [.apostrophe, .nonASCII]),
    ("été", [.nonASCII]), ("Été", [.capital, .nonASCII]), ("42", [.digit]), ("21st", [.digit, .letters]), ("Київ", [.capital, .nonASCII]),
    ("ǅ", [.capital, .nonASCII]), (",", []), ("“", [.nonASCII]),
  ]

  @Test(arguments: flagged.indices) func flags(_ index: Int) throws {
    let (text, expected) = Self.flagged[index]
    let document = Shared.document("x " + text)
    try #require(document.tokens.count == 2, "\(text) is one token")
    #expect(document.tokens[1].flags.subtracting(.allCapitals) == expected.union(.gapBefore).subtracting(.allCapitals), "\(text)")
    // A single upper-case letter is not capitals throughout.
    #expect(document.tokens[1].flags.contains(.allCapitals) == expected.contains(.allCapitals), "\(text)")
  }

  @Test func gapsAndLineStarts() {
    let document = Shared.document("One two\nthree\r\nfour\rfive\u{2028}six\u{85}seven,eight")
    let starts = document.tokens.filter { $0.flags.contains(.lineStart) }.map { document.text($0) }
    #expect(starts == ["One", "three", "four", "five", "six", "seven"])
    let joined = document.tokens.indices.filter { document.joinsPrevious($0) }.map { document.text(token: $0) }
    #expect(joined == [",", "eight"])
    #expect(document.tokens.filter { $0.flags.contains(.gapBefore) }.map { document.text($0) } == ["two", "three", "four", "five", "six", "seven"])
  }

  /// Where a line of running text ends, forwards and backwards: the tokenizer and the checks that look at bytes ask the same question.
  @Test func lineBreaksAreFoundFromBothSides() {
    let text = Array("a\n\r\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}é\u{A0}\u{200B}…\u{80A8}\u{2A9}b".utf8)
    let lengths = [1, 2, 1, 1, 1, 2, 3, 3]
    text.withUnsafeBufferPointer { bytes in
      var index = 1
      for length in lengths {
        #expect(LineBreak.length(bytes, at: index) == length)
        index += length
        #expect(LineBreak.ends(bytes, at: index))
      }
      for offset in [-1, 0, 1] + Array(index...text.count + 1) { #expect(LineBreak.length(bytes, at: offset) == (offset == 1 ? 1 : 0)) }
      for offset in [-1, 0, 1] + Array(index + 1...text.count + 1) { #expect(!LineBreak.ends(bytes, at: offset)) }
    }
    #expect(Shared.document(text).tokens.count { $0.flags.contains(.lineStart) } == 2)
  }

  /// Addresses and chains of words and stops are read once, however long: read again from each of their words they would take minutes.
  @Test func longChainsAreReadOnce() {
    let count = 200_000
    func tokens(_ head: String, _ unit: String, _ tail: String = "") -> Int {
      Shared.document(head + String(repeating: unit, count: count) + tail).tokens.count
    }
    #expect(tokens("http://a", ")") == count + 1)
    #expect(tokens("http://a/", "(") == 1)
    #expect(tokens("", "abx.cdx") == 2 * count + 1)
    #expect(tokens("", "abx.", "cdx@b") == 2 * count + 2)
    #expect(tokens("", "www.", "wé") == 2 * count + 1)
  }

  /// What is remembered of a chain that is no address holds for that chain alone.
  @Test func chainsBehindChains() {
    let document = Shared.document("abx.cdx abx.com abx.cdx@pier.example www.cdxé www.cdx")
    #expect(
      document.tokens.map { document.text($0) } == ["abx", ".", "cdx", "abx.com", "abx.cdx@pier.example", "www", ".", "cdxé", "www.cdx"])
  }

  /// One entry for each spelling, with its lower-case form and how often it stands there.
  @Test func wordsAreCounted() {
    let document = Shared.document("The cat, the Cat and THE CAT. The cat’s cat's.")
    let the = document.tokens.filter { document.text($0) == "The" }
    #expect(the.count == 2)
    #expect(the[0].word == the[1].word)
    #expect(document.word(the[0]).count == 2)
    #expect(Set(document.tokens.filter { document.text($0).lowercased() == "the" }.map(\.word)).count == 3)
    for index in document.tokens.indices where document.text(token: index).lowercased() == "the" {
      #expect(Array(document.folded(index)) == Array("the".utf8))
      #expect(document.token(index, is: "the"))
      #expect(!document.token(index, is: "then"))
    }
    // Both apostrophes fold to one.
    #expect(document.tokens.indices.filter { document.token($0, is: "cat's") }.count == 2)
    #expect(!document.token(document.tokens.count, is: "the"))
  }

  /// Enough distinct words to make the table of words grow several times.
  @Test func manyWordsStayApart() {
    let text = (0..<3000).map { "w\($0)x" }.joined(separator: " ")
    let document = Shared.document(text + " " + text)
    #expect(document.words.count == 3000)
    #expect(document.words.allSatisfy { $0.count == 2 })
    #expect(document.tokens.prefix(3000).map(\.word) == document.tokens.dropFirst(3000).map(\.word))
  }

  @Test func lowerCaseIsUnicodes() {
    #expect(CaseFolding.lowercase(Array("ÉCOLE Straße ΑΣ İ Don’t".utf8)) == Array("école straße ας i\u{307} don't".utf8))
    #expect(CaseFolding.lowercase([]) == [])
  }
}
