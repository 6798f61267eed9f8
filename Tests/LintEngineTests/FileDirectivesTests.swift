import Testing

@testable import LintEngine

/// Guards what texts of one file are told of each other's comments, and that it stays little however many there are.
@Suite struct FileDirectivesTests {
  private static let rules: Set = ["goose", "lake", "birds"]

  /// Texts one behind the other in a file.
  private func directives(_ texts: [String]) throws -> FileDirectives {
    var start = 0
    let placed = texts.map { text -> FileDirectives.Text in
      let (bytes, offset) = (Array(text.utf8), start)
      start += bytes.count + 1
      return FileDirectives.Text(bytes) { $0 + offset }
    }
    return try #require(FileDirectives(in: placed, rules: Self.rules))
  }

  /// Keyword and names of what each text inherits.
  private func inherited(_ texts: [String]) throws -> [[String]] {
    let directives = try directives(texts)
    return texts.indices.map { directives.share(of: $0).inherited.map { ([$0.keyword] + $0.names.map(\.text)).joined(separator: " ") } }
  }

  @Test func whatHoldsEverywhereIsSaidOnce() throws {
    let texts = ["<!-- mtlint:ignore-file goose -->", "a", "<!-- mtlint:ignore-file lake, gooose --> <!-- mtlint:ignore-file -->"]
    #expect(try inherited(texts)[1] == ["ignore-file", "ignore-file goose lake"])
    let directives = try directives(texts)
    #expect(directives.share(of: 0).reachingOut == [0])
    #expect(directives.share(of: 2).reachingOut == [0, 1])
  }

  @Test func startsHoldUntilTheirEnds() throws {
    let texts = [
      "a", "<!-- mtlint:ignore-start goose --> <!-- mtlint:ignore-start lake -->", "b", "<!-- mtlint:ignore-end --> <!-- mtlint:ignore-end goose -->",
      "c",
    ]
    #expect(try inherited(texts) == [[], [], ["ignore-start goose lake"], ["ignore-start goose", "ignore-start lake"], []])
    #expect(try directives(texts).share(of: 1).reachingOut == [0, 1])
    #expect(try inherited(["<!-- mtlint:ignore-start -->", "<!-- mtlint:ignore-start lake -->", "a"])[2] == ["ignore-start", "ignore-start lake"])
  }

  /// Only an end without names asks what was started last.
  @Test func anEndInTheTextFindsItsStart() throws {
    let starts = (0..<100).map { $0 % 2 == 0 ? "<!-- mtlint:ignore-start goose -->" : "<!-- mtlint:ignore-start -->" }
    #expect(try inherited(starts + ["a <!-- mtlint:ignore-end --> b"]).last == ["ignore-start", "ignore-start goose", "ignore-start"])
    #expect(try inherited(starts + ["a <!-- mtlint:ignore-end goose --> b"]).last == ["ignore-start", "ignore-start goose"])
  }

  @Test func theNextLineIsTheNextText() throws {
    let directives = try directives(["a <!-- mtlint:ignore-next-line goose --> <!-- mtlint:ignore-next-line lake -->", "b", "c"])
    #expect(directives.share(of: 0).leaving == [0, 1])
    #expect(directives.share(of: 1).inherited.map(\.names.first?.text) == ["goose", "lake"])
    #expect(directives.share(of: 2).inherited.isEmpty)
  }

  /// The second text stands within a line of the first, as that of an image does.
  @Test func aLineHoldsForWhatStandsInIt() throws {
    let page = Array("one\ntwo IMAGE <!-- mtlint:ignore goose --> <!-- mtlint:ignore lake -->\nthree".utf8)
    for (start, expected) in [(8, ["goose", "lake"]), (0, []), (page.count - 1, [])] {
      let texts = [FileDirectives.Text(page) { $0 }, FileDirectives.Text(Array("IMAGE".utf8)) { $0 + start }]
      let directives = try #require(FileDirectives(in: texts, rules: Self.rules))
      #expect(directives.share(of: 1).inherited.flatMap(\.names).map(\.text) == expected)
      #expect(directives.share(of: 0).reachingOut == (expected.isEmpty ? [] : [0, 1]))
    }
  }

  /// Thousands of texts, each with directives for all that follow: none is told more than there are kinds and rules.
  @Test func manyTextsAreToldLittle() throws {
    let unit = "<!-- mtlint:ignore-file goose --> <!-- mtlint:ignore-start lake --> <!-- mtlint:ignore-start other -->"
    let texts = (0..<4000).map { "\(unit) <!-- mtlint:ignore-start name\($0) -->" }
    let directives = try directives(texts)
    #expect(texts.indices.allSatisfy { directives.share(of: $0).inherited.count <= 2 })
    #expect(directives.share(of: 3999).inherited.flatMap(\.names).map(\.text) == ["goose", "lake"])
    #expect(directives.share(of: 17).reachingOut == [0, 1, 2, 3])
  }
}
