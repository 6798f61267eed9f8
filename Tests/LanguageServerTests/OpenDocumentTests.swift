import LintSession
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct OpenDocumentTests {
  private func json(_ position: Position) -> JSONValue {
    .object(["line": .number("\(position.line)"), "character": .number("\(position.character)")])
  }

  private func change(_ start: Position, _ end: Position, _ text: String) -> JSONValue {
    .object(["range": .object(["start": json(start), "end": json(end)]), "text": .string(text)])
  }

  /// The text after many changes is the one that somebody has who makes them character by character.
  @Test(arguments: PositionEncoding.allCases) func manyChanges(_ encoding: PositionEncoding) throws {
    var random = SeededGenerator(seed: 2)
    let pieces = ["a", "é", "😀", "\n", "\r\n", "the word ", ""]
    var scalars = Array("The first line.\nA😀 second\r\nline.".unicodeScalars)
    var document = OpenDocument(uri: "untitled:a", languageID: "", version: 1, text: String(String.UnicodeScalarView(scalars)), encoding)
    for number in 0..<2000 {
      let (one, other) = (Int.random(in: 0...scalars.count, using: &random), Int.random(in: 0...scalars.count, using: &random))
      // Positions lie between characters, and a line end is one.
      func place(_ index: Int) -> Int {
        index > 0 && index < scalars.count && scalars[index] == "\n" && scalars[index - 1] == "\r" ? index - 1 : index
      }
      let range = place(min(one, other))..<place(min(max(one, other), min(one, other) + 5))
      let text = pieces.randomElement(using: &random)!
      func offset(_ index: Int) -> Int { scalars[..<index].reduce(0) { $0 + String($1).utf8.count } }
      let change = change(document.position(of: offset(range.lowerBound)), document.position(of: offset(range.upperBound)), text)
      try document.apply([change], version: number)
      scalars.replaceSubrange(range, with: text.unicodeScalars)
      if number % 50 == 0 { scalars = Array(scalars.prefix(200)) }
      if number % 50 == 0 { try document.apply([.object(["text": .string(String(String.UnicodeScalarView(scalars)))])], version: number) }
      try #require(String(decoding: document.bytes, as: UTF8.self) == String(String.UnicodeScalarView(scalars)))
      #expect(document.version == number)
    }
  }

  @Test func changesBuildOnEachOther() throws {
    var document = OpenDocument(uri: "untitled:a", languageID: "", version: 1, text: "one two", .utf16)
    document.isDirty = false
    let first = change(Position(line: 0, character: 0), Position(line: 0, character: 3), "1\n")
    let second = change(Position(line: 1, character: 1), Position(line: 1, character: 4), "2")
    try document.apply([first, second], version: 2)
    #expect(String(decoding: document.bytes, as: UTF8.self) == "1\n 2")
    #expect(document.isDirty)
  }

  /// Places outside of the text, and ends before starts.
  @Test func placesOutside() throws {
    var document = OpenDocument(uri: "untitled:a", languageID: "", version: 1, text: "one\ntwo", .utf16)
    try document.apply([change(Position(line: 9, character: 9), Position(line: 1, character: 1), "")], version: 2)
    #expect(String(decoding: document.bytes, as: UTF8.self) == "one\nt")
  }

  @Test func changesThatAreNone() {
    var document = OpenDocument(uri: "untitled:a", languageID: "", version: 1, text: "one", .utf16)
    #expect(throws: ResponseError.self) { try document.apply([.object([:])], version: 2) }
    #expect(throws: ResponseError.self) { try document.apply([.object(["text": .string("x"), "range": .object([:])])], version: 3) }
    #expect(document.bytes == Array("one".utf8))
  }
}
