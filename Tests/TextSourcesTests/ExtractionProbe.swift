import TestSupport
import Testing
import TextModel

@testable import TextSources

/// Asks of any extractor what every one must hold: its map is true, and edits come back as they were made.
struct ExtractionProbe: Sendable {
  let extract: @Sendable ([UInt8]) throws -> Extraction
  /// What of a text a format keeps.
  let essence: @Sendable ([UInt8]) -> [[UInt8]]

  /// Runs are sorted, disjoint and as they stand in the file.
  func checkMap(_ file: [UInt8]) throws {
    for passage in try extract(file).passages {
      var (text, source) = (0, 0)
      for run in passage.runs {
        #expect(run.text.lowerBound >= text && !run.text.isEmpty)
        #expect(run.source.lowerBound >= source)
        if run.isVerbatim, passage.text[run.text] != file[run.source] {
          Issue.record(
            "\(String(decoding: passage.text[run.text], as: UTF8.self)) is not at \(run.source) in \(String(decoding: file, as: UTF8.self))")
        }
        (text, source) = (run.text.upperBound, run.source.upperBound)
      }
      var label = 0
      for known in passage.markup.labels {
        #expect(known.range.lowerBound >= label && known.range.upperBound <= passage.text.count)
        label = known.range.upperBound
      }
      #expect(zip(passage.markup.seams, passage.markup.seams.dropFirst()).allSatisfy { $0.offset < $1.offset })
      #expect(zip(passage.markup.protected, passage.markup.protected.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }

  /// Makes edits one after the other, each in the file as it was; gives how many were not refused.
  @discardableResult
  func checkEdits(_ file: [UInt8], count: Int, _ generator: inout SeededGenerator) throws -> Int {
    let extraction = try extract(file)
    var made = 0
    for _ in 0..<count {
      guard let index = extraction.passages.indices.randomElement(using: &generator) else { return made }
      let passage = extraction.passages[index]
      guard let edit = Self.edit(of: passage.text, &generator), let edits = passage.inSource(edit) else { continue }
      made += 1
      let new = Edits.apply(edits, to: file)
      let again = try extract(new)
      let wanted = Edits.apply([edit], to: passage.text)
      var texts = extraction.passages.map(\.text)
      texts[index] = wanted
      if again.shape != extraction.shape
        || again.passages.map({ essence($0.text) }).filter({ !$0.isEmpty }) != texts.map(essence).filter({ !$0.isEmpty })
      {
        let place = edits.map { "\($0.range) ‘\($0.replacement)’" }.joined(separator: ", ")
        Issue.record(
          """
          \(edit) as \(place), shape \(again.shape == extraction.shape)
          FILE \(String(decoding: file, as: UTF8.self).debugDescription)
          WANTED \(String(decoding: wanted, as: UTF8.self).debugDescription)
          GOT \(again.passages.map { String(decoding: $0.text, as: UTF8.self).debugDescription })
          """)
      }
    }
    return made
  }

  private static let replacements = [
    " ", ", ", "", "", "word", "The", ". ", "&", "<b>", "a < b", "> c", "\"", "'", "\\", "#", "# x", ": ", "*x*", "**", "_y_", "__", "[z]", "](u)",
    "`", "|", "\t",
    "\n", "- ", "1. ", "~~", "é—“”", "{{ x }}", "$x_1$", "www.example.com", "-->", "&amp;", "&nbsp;", "---", "===", "{an8}", "00:01", "’s",
  ]

  /// A word replaced or deleted, or something put in between two bytes.
  private static func edit(of text: [UInt8], _ generator: inout SeededGenerator) -> Edit? {
    guard !text.isEmpty else { return nil }
    func isStart(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
    var start = Int.random(in: 0...text.count, using: &generator)
    while !isStart(start) { start -= 1 }
    var end = start
    let replacement = replacements.randomElement(using: &generator)!
    if Bool.random(using: &generator) {
      while start > 0, text[start - 1] > 0x20 { start -= 1 }
      while end < text.count, text[end] > 0x20 { end += 1 }
      if Bool.random(using: &generator), end < text.count, text[end] == 0x20 { end += 1 }
    }
    return Edit(start..<end, replacement)
  }

  /// A document with slices deleted, doubled and moved.
  static func mutation(of file: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var file = file
    for _ in 0..<Int.random(in: 1...6, using: &generator) where file.count > 30 {
      let length = Int.random(in: 1...20, using: &generator)
      let place = Int.random(in: 0..<file.count - length, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: file.removeSubrange(place..<place + length)
      case 1: file.insert(contentsOf: file[place..<place + length], at: Int.random(in: 0...file.count, using: &generator))
      case 2: file.swapAt(place, place + length)
      default: file[place] = file.randomElement(using: &generator)!
      }
    }
    return file
  }
}
