import LintEngine
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards the related places of findings on their way from a text to its file.
@Suite struct RelatedPlaceTests {
  private static let sentence = "Forty boats lay in the harbour until the ice was gone."
  private static let between = "The mayor was pleased with the news."

  /// What stands in the file at the related places of its repeated sentences.
  private func places(_ text: String, _ name: String) throws -> [[String]] {
    let file = LintedFile(try SourceFile(Array(text.utf8), name: name), Shared.target(name))
    return file.items.filter { $0.inFile.rule.name == "duplicated-sentence" }.map { item in
      item.inFile.related.map { "\(file.document.text($0.range)): \($0.message)" }
    }
  }

  @Test func inPages() throws {
    let tagged = Self.sentence.replacing("the harbour", with: "<a href=\"h\">the harbour</a>")
    let page = "<h1>Ferry &amp; ice</h1>\n<p>Old &amp; new: it thawed.</p><p>\(tagged) \(Self.between) \(Self.sentence)</p>\n"
    #expect(try places(page, "a.html") == [["\(tagged): first printed here"]])
    let marked = Self.sentence.replacing("the harbour", with: "*the harbour*")
    #expect(try places("# Ferry\n\n\(marked) \(Self.between) \(Self.sentence)\n", "a.md") == [["\(marked): first printed here"]])
  }

  @Test func inRecords() throws {
    let line = "Old ferry will run again from the first of May"
    let record = "{\"title\": \"\(line)\", \"body\": \"\(line)\\n\\n\(Self.between)\"}"
    #expect(try places("[\(record)]", "a.json") == [["\(line): first printed here"]])
  }

  /// Of a place in another field the field is named, and characters count from its start.
  @Test func inRecordsInBulk() {
    let line = "Old ferry — “Anna” — will run again from the first of May"
    let stream = RecordStream(Shared.target("-"), .check(.info), RecordStream.Options())
    func answer(_ record: String) -> String { String(decoding: stream.answer(Array(record.utf8)).line, as: UTF8.self) }
    let place = "\"start\":0,\"end\":57,\"text\":\"\(line)\",\"message\":\"first printed here\"}]}"
    #expect(
      answer("{\"title\": \"\(line)\", \"body\": \"\(line)\\n\\n\(Self.between)\"}").contains("\"related\":[{\"field\":\"/title\",\(place)"))
    #expect(!answer("{\"title\": \"Ferry\", \"body\": \"It is is cold.\"}").contains("related"))
  }
}
