import Testing
import YAML

/// Guards the reading of YAML: values, styles, places, and that a hostile file is refused where it goes wrong.
@Suite struct YAMLFileTests {
  private func read(_ text: String, from start: Int = 0) throws(YAMLError) -> [YAMLNode] {
    try YAMLFile.documents(in: Array(text.utf8), from: start)
  }

  /// A value as one line: text in the marks of its style, brackets as written (block ones as parentheses).
  private func shown(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let style):
      switch style {
      case .plain: text
      case .singleQuoted: "'\(text)'"
      case .doubleQuoted: "\"\(text)\""
      case .literal: "|\(text)|"
      case .folded: ">\(text)>"
      }
    case .sequence(let items):
      (node.isFlow ? "[" : "(") + items.map(shown).joined(separator: ", ") + (node.isFlow ? "]" : ")")
    case .mapping(let pairs):
      (node.isFlow ? "{" : "(") + pairs.map { "\(shown($0.key)): \(shown($0.value))" }.joined(separator: ", ") + (node.isFlow ? "}" : ")")
    }
  }

  @Test func everyStyle() throws {
    let text = "a: b c\nd: 'it''s'\ne: \"\\u00e9\\0\"\nf: |\n  one\n  two\ng: >-\n  one\n  two\nh: {i: [1, ~]}\nj:\n- k\n- - l\nm:\n"
    #expect(
      try read(text).map(shown) == ["(a: b c, d: 'it's', e: \"é\0\", f: |one\ntwo\n|, g: >one two>, h: {i: [1, ~]}, j: (k, (l)), m: )"])
  }

  @Test func documents() throws {
    #expect(try read("").isEmpty)
    #expect(try read("# nothing\n").isEmpty)
    #expect(try read("---\n").map(\.isNull) == [true])
    #expect(try read("---\na\n...\n---\n'b'\n").map(shown) == ["a", "'b'"])
  }

  /// Bytes and lines, behind characters of every length and every kind of line break.
  @Test func places() throws {
    let text = "\u{FEFF}# é€😀\r\n- é: €\r- 😀: x\u{85}- &n !t {y: z}\n"
    let items = try #require(try read(text, from: 3).first?.sequence)
    #expect(items.map(\.line) == [2, 3, 4])
    #expect(items.flatMap { $0.mapping ?? [] }.map(\.value.line) == [2, 3, 4])
    let source = Array(text.utf8)
    func character(_ node: YAMLNode) -> Character? { String(decoding: source[node.offset...], as: UTF8.self).first }
    #expect(items.map(character) == ["é", "😀", "&"])
    #expect(items.flatMap { $0.mapping ?? [] }.map { character($0.value) } == ["€", "x", "z"])
  }

  @Test func aliases() throws {
    let root = try #require(try read("a: &n [x]\nb: *n\nc: &n y\nd: *n\n").first)
    #expect(shown(root) == "(a: [x], b: [x], c: y, d: y)")
    #expect(root.mapping?.map(\.value.isAlias) == [false, true, false, true])
    #expect(root["b"]?.line == 1)
  }

  @Test(arguments: [
    ("a: *b", YAMLError.Problem.malformed("found undefined alias"), 1, 3),
    ("&a [*a]", .malformed("found undefined alias"), 1, 4),
    ("&a x\n---\n*a", .malformed("found undefined alias"), 3, 9),
    ("é: 1\nb: {c: 1,\n 'c': 2}", .repeatedKey("c"), 3, 17),
    ("a: \"b\n", .malformed("found unexpected end of stream"), 2, 6),
    ("é: [\n", .malformed("did not find expected node content"), 2, 6),
    ("é:\n- \u{1}", .malformed("control characters are not allowed"), 2, 6),
  ])
  func malformed(_ text: String, _ problem: YAMLError.Problem, _ line: Int, _ offset: Int) {
    let error = #expect(throws: YAMLError.self) { try read(text) }
    #expect(error?.problem == problem)
    #expect(error?.line == line)
    #expect(error?.offset == offset)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "]) func depth(_ opening: String) throws {
    let error = #expect(throws: YAMLError.self) { try read(String(repeating: opening, count: 100_000)) }
    #expect(error?.problem == .malformed("nested more than 256 levels deep"))
    #expect(try read(String(repeating: "[", count: 256) + String(repeating: "]", count: 256)).count == 1)
  }

  /// Twenty lines that stand for a thousand million values; and many aliases that stand for little.
  @Test func expansion() throws {
    var bomb = "- &a0 [x, x]\n"
    for level in 1..<20 { bomb += "- &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    let error = #expect(throws: YAMLError.self) { try read(bomb) }
    #expect(error?.problem == .malformed("the aliases stand for more than 1000000 values"))
    #expect(error?.line == 13)
    let many = (0..<50).map { "- &a\($0) [x, y]\n" }.joined() + String(repeating: "- *a7\n", count: 10_000)
    #expect(try read(many).first?.sequence?.count == 10_050)
  }

  /// What stands without quotation marks is text unless it looks like another type.
  @Test(arguments: [
    "a", "no one", "e5", "0x", "0b2", "0xg", "+", ".", "..", "+a", "1 b", "1st", "1.2.3", "1e", "08:30", "12:60", "7:5:99", "2024-1-2",
    "2024-01-02 noon", "2024-01-02T1:00", "12345-01-02", ".infinity", "nul", "Yes!", "1,000", "२",
  ])
  func isText(_ value: String) throws {
    #expect(try read("k: \(value)").first?["k"]?.isText == true)
  }

  @Test(arguments: [
    "", "~", "null", "NULL", "yes", "No", "TRUE", "off", "<<", "=", "0", "-1", "+12_000", "0b101", "0o17", "017", "0x1F", "1.5", "1.", ".5",
    "-1.5e-10", "1e6", "12:30", "1:59:59", "08:30.5", ".inf", "-.INF", ".NaN", "2024-01-02", "2024-1-2 03:04:05", "2024-01-02T03:04:05.678Z",
    "2024-01-02 03:04:05 +01:00", "2024-01-02t3:04:05-5",
  ])
  func isNoText(_ value: String) throws {
    #expect(try read("k: \(value)").first?["k"]?.isText == false)
    #expect(try read("k: '\(value)'").first?["k"]?.isText == true)
  }
}
