import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards the other places that a finding speaks of: they stay with it, and stand where they should.
@Suite struct RelatedPlaceTests {
  private static let related = [RelatedPlace(4..<8, "first printed here")]

  private func finding(_ range: Range<Int>) -> Finding {
    Finding(
      rule: Stub.rule(), severity: .warning, range: range, message: "it is wrong", fixes: [Fix(.safe, replacing: range, with: "")],
      related: Self.related)
  }

  @Test func moveWithTheFinding() {
    #expect(finding(20..<24).shifted(by: 7).related == [RelatedPlace(11..<15, "first printed here")])
    let moved = finding(20..<24).moved(to: 30..<34, fixes: [], related: [RelatedPlace(1..<2, "again here")])
    #expect(moved.related == [RelatedPlace(1..<2, "again here")])
    #expect(finding(20..<24).offering { _ in false }.related == Self.related)
  }

  /// Through the linter: comments that accept another finding, and what the configuration accepts.
  @Test func passTheLinter() {
    let text = "The bell rang. The bell rang. <!-- mtlint:ignore other -->"
    let canned = [Canned("stub", 15..<29, related: [RelatedPlace(0..<14, "first printed here")]), Canned("other", 19..<23)]
    for text in [text, String(text.prefix(29))] {
      let blank = text.replacing("<!-- mtlint:ignore other -->", with: String(repeating: " ", count: 28))
      let found = Stub.linter(canned, on: blank).lint(Array(text.utf8), path: "a.txt").findings
      #expect(found.first { $0.rule.name == "stub" }?.related == [RelatedPlace(0..<14, "first printed here")])
    }
  }

  /// A baseline knows a finding by what it stands on, wherever the other places are.
  @Test func fingerprintsDoNotHeedThem() {
    let text = "The bell rang. The bell rang."
    func values(_ related: [RelatedPlace]) -> [String] {
      let found = Stub.linter([Canned("stub", 15..<29, related: related)], on: text).lint(Array(text.utf8), path: "a.txt")
      return Fingerprints(found.findings, in: found.document, path: "a.txt").values
    }
    #expect(values(Self.related) == values([]))
  }

  /// Text and message of each related place of each finding of a rule.
  private func places(_ rule: String, _ text: String) -> [[String]] {
    let found = Shared.linter.lint(Array(text.utf8), path: "a.txt")
    return found.findings.filter { $0.rule.name == rule }.map { finding in
      finding.related.map { "\(found.document.text($0.range)): \($0.message)" }
    }
  }

  @Test func namesInTwoSpellings() {
    let text = """
      The mayor, Mara Pavlychenko, opened the bridge. Pavlychenko spoke for an hour.

      Nobody heard Pavlichenko. The crowd cheered Pavlychenko, and Pavlichenko left early. It was Pavlychenko who paid.
      """
    #expect(places("inconsistent-name", text) == [["Pavlychenko: ‘Pavlychenko’ here", "Pavlichenko: again here"]])
  }

  @Test func sentencesAndLines() {
    let line = "The old ferry will run again from the first of May"
    let sentence = "Forty boats lay in the harbour until the ice was gone."
    let between = "The mayor was pleased with the news from the docks."
    #expect(places("duplicated-sentence", "\(line)\n\n\(line)\n\n\(between)\n") == [["\(line): first printed here"]])
    #expect(places("duplicated-sentence", "\(line)\n\n\(sentence) \(between) \(sentence)\n") == [["\(sentence): first printed here"]])
    #expect(
      places("duplicated-sentence", "\(line)\n\nOld ferry will run again from the first of May: \(between)\n") == [["\(line): first printed here"]])
    #expect(places("duplicated-sentence", "\(line)\n\nRiga: \(line)\n\n\(between)\n") == [["\(line): first printed here"]])
    // The first printing stands right before.
    #expect(places("duplicated-sentence", "Ferry news\n\n\(line) \(line)\n\n\(between)\n") == [[]])
    let paragraph = "The mill on the river burned for two days and the whole of the north bank was cut off."
    #expect(
      places("duplicated-sentence", "\(line)\n\nThe mill on the river burned for two days and the…\n\n\(paragraph)\n")
        == [["\(paragraph): the whole paragraph here"]])
  }

  @Test func captions() {
    let caption = "Boats in the old harbour of Riga (Photo: LETA)"
    #expect(
      places("duplicated-caption", "Ferry runs again\n\n\(caption)\n\n\(caption)\n\nThe mayor was pleased.\n") == [["\(caption): first printed here"]]
    )
    let headline = "The old ferry will run again from the first of May"
    #expect(
      places("duplicated-caption", "\(headline)\n\nThe mayor was pleased.\n\n\(headline) - Photo 1.\n\nIt snowed.\n")
        == [["\(headline): first printed here"]])
  }
}
