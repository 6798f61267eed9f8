import TestSupport
import Testing

@testable import LanguageToolAPI

/// Text with markup: what is read, and where it stands for the client.
@Suite struct AnnotatedTextTests {
  private func matches(_ annotation: String) throws -> [Match] {
    try Service.matches([("data", "{\"annotation\": [\(annotation)]}")])
  }

  @Test func markupIsCountedAndNotRead() throws {
    let annotation = #"{"markup": "<p>"}, {"text": "The 😀 "}, {"markup": "<b>"}, {"text": "café"}, {"markup": "</b>"}, {"text": " is is closed."}"#
    let found = try matches(annotation)
    let original = "<p>The 😀 <b>café</b> is is closed."
    #expect(found.map { original.units($0.offset, $0.length) } == ["is is"])
    #expect(found.map(\.replacements) == [["is"]])
    #expect(found.map(\.marked) == ["is is"])
    #expect(found.map(\.sentence) == ["The 😀 café is is closed."])
  }

  @Test func markupStandsForWhatItMeans() throws {
    let entity = #"{"text": "Smith "}, {"markup": "&amp;", "interpretAs": "&"}, {"text": " Sons is is closed."}"#
    #expect(try matches(entity).map { "Smith &amp; Sons is is closed.".units($0.offset, $0.length) } == ["is is"])
    // Two paragraphs, not one sentence.
    let paragraphs = #"{"text": "It was cold"}, {"markup": "<p>", "interpretAs": "\n\n"}, {"text": "was the headline of the day."}"#
    #expect(try matches(paragraphs).isEmpty)
  }

  /// To rewrite what has markup in it would take the markup away.
  @Test func aMatchAroundMarkupHasNoReplacement() throws {
    let found = try matches(#"{"text": "The café is "}, {"markup": "<b>"}, {"text": "is closed."}"#)
    #expect(found.map { "The café is <b>is closed.".units($0.offset, $0.length) } == ["is <b>is"])
    #expect(found.flatMap(\.replacements) == [])
  }

  @Test func aMatchInMarkupIsDropped() throws {
    #expect(try matches(#"{"text": "The café "}, {"markup": "<x/>", "interpretAs": "is is"}, {"text": " closed."}"#).isEmpty)
    // What begins in markup is shown as far as it is text.
    let half = try matches(#"{"text": "The café "}, {"markup": "<x/>", "interpretAs": "is"}, {"text": " is closed."}"#)
    #expect(half.map { "The café <x/> is closed.".units($0.offset, $0.length) } == [" is"])
    #expect(half.flatMap(\.replacements) == [])
  }

  /// However a text is cut up, the same is found at the same places.
  @Test func cutsMakeNoDifference() throws {
    let text = "Hello 😀. The ship struck the reef near Ly Sonaccording to the coast guard. It rained all the the time, and it is is cold."
    let whole = try Service.matches([("text", text)])
    #expect(whole.count >= 3)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let parts = text.split(separator: "", omittingEmptySubsequences: true).reduce(into: [""]) { parts, character in
        if Int.random(in: 0..<9, using: &random) == 0 { parts.append("") }
        parts[parts.count - 1] += character
      }
      let annotation = parts.map { #"{"text": "\#($0)"}"# }.joined(separator: ", ")
      #expect(try matches(annotation) == whole)
    }
  }

  @Test(arguments: [
    ("{", "‘data’ is not JSON"), ("{}", "no array ‘annotation’"), (#"{"annotation": [{}]}"#, "neither ‘text’ nor ‘markup’"), ("[1]", "no array"),
  ])
  func malformedDataIsRefused(_ data: String, _ message: String) {
    let reply = Service.reply([("data", data), ("language", "en")])
    #expect(reply.status == 400)
    #expect(reply.text.hasPrefix("Error: ") && reply.text.contains(message) && reply.text.split(separator: "\n").count == 1)
  }

  @Test func emptyTextsHaveNoMatches() throws {
    #expect(try matches("").isEmpty)
    #expect(try matches(#"{"markup": "<p>"}"#).isEmpty)
    #expect(try Service.matches([("text", "")]).isEmpty)
  }
}
