import Testing

@testable import TextSources

@Suite struct FieldPathTests {
  private func selects(_ path: String, _ place: Any...) throws -> Bool {
    var cursor = FieldCursor([try FieldPath(path)])
    for part in place { if let item = part as? Int { cursor.enter(item: item) } else { cursor.enter(key: (part as! String).utf8) } }
    return cursor.isSelected
  }

  @Test func pathsLeadFromTheTop() throws {
    #expect(try selects("title", "title"))
    #expect(try !selects("title", "article", "title"))
    #expect(try !selects("title", "Title"))
    #expect(try selects("article.title", "article", "title"))
    #expect(try !selects("article.title", "article"))
    #expect(try selects("$"))
    #expect(try !selects("$", "title"))
    #expect(try selects("$.title", "title"))
  }

  @Test func items() throws {
    #expect(try selects("items[].text", "items", 4, "text"))
    #expect(try !selects("items[].text", "items", "4", "text"))
    #expect(try selects("items[0].text", "items", 0, "text"))
    #expect(try !selects("items[0].text", "items", 1, "text"))
    #expect(try selects("a[][2]", "a", 7, 2))
    #expect(try selects("[1].a", 1, "a"))
    #expect(try selects("$[]", 3))
  }

  @Test func anyKeyAndAnyDepth() throws {
    #expect(try selects("*.text", "en", "text"))
    #expect(try !selects("*.text", "text"))
    #expect(try !selects("*.text", 0, "text"))
    #expect(try selects("**.text", "text"))
    #expect(try selects("**.text", "a", 1, "b", "text"))
    #expect(try !selects("**.text", "a", "text", "b"))
    #expect(try selects("a.**.b", "a", "b"))
    #expect(try selects("a.**", "a", 0, "x"))
    #expect(try selects("**.a.**.b", "a", "a", "c", "b"))
  }

  @Test func quotedKeys() throws {
    #expect(try selects(#""a.b".text"#, "a.b", "text"))
    #expect(try selects(#""say \"a\""[]"#, "say \"a\"", 0))
    #expect(try selects(#""*""#, "*"))
    #expect(try !selects(#""*""#, "a"))
  }

  @Test(arguments: [
    ("", "it is empty"), ("a..b", "a key is missing"), ("a.", "a key is missing"), ("a[", "‘[’ is not closed"),
    ("a[x]", "in brackets stands a number or nothing"), ("a]", "‘]’ without ‘[’; keys with such characters stand in quotation marks"),
    ("a*", "‘*’ stands for a whole key; a key that has one stands in quotation marks"), ("\"a", "a quotation mark is not closed"),
    ("a[0]b", "behind ‘]’ or a quoted key comes ‘.’ or ‘[’"), ("a[99999999999999999999]", "‘99999999999999999999’ is too large a number"),
    (String(repeating: "a.", count: 60) + "a", "it has more than 60 steps"),
  ])
  func badPaths(_ path: String, _ reason: String) {
    let error = #expect(throws: FieldPath.Invalid.self) { try FieldPath(path) }
    #expect(error?.description == "‘\(path)’ is no field path: \(reason)")
  }

  @Test func placesThatNothingLeadsFrom() throws {
    var cursor = FieldCursor([try FieldPath("a.b"), try FieldPath("c")])
    #expect(!cursor.isDead)
    cursor.enter(key: "a".utf8)
    #expect(!cursor.isDead)
    cursor.leave()
    cursor.enter(key: "x".utf8)
    #expect(cursor.isDead)
    cursor.reset()
    cursor.enter(key: "c".utf8)
    #expect(cursor.isSelected)
  }

  @Test func customaryFields() throws {
    let selection = try FieldSelection([])
    for path in [["Title"], ["body"], ["article", "HEADLINE"]] {
      var cursor = selection.cursor
      for key in path { cursor.enter(key: key.utf8) }
      #expect(cursor.isSelected)
    }
    var cursor = selection.cursor
    cursor.enter(key: "article".utf8)
    cursor.enter(key: "url".utf8)
    #expect(!cursor.isSelected)
    #expect(selection.selects(column: Array("article.title".utf8)))
    #expect(throws: Malformed("‘a[’ is no field path: ‘[’ is not closed", at: 0)) { try FieldSelection(["a["]) }
  }
}
