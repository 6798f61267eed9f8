import TestSupport
import Testing
import TextModel

@testable import TextSources

/// What holds for every format of records: texts stand where runs say, and edits do what they should and nothing else.
struct RecordInvariants {
  let extract: ([UInt8]) throws -> Extraction

  /// Runs are sorted and disjoint, and what is verbatim is.
  static func expectRoundTrip(_ extraction: Extraction, _ bytes: [UInt8], _ comment: Comment? = nil) {
    for passage in extraction.passages where passage.outer == nil {
      var (text, source) = (0, 0)
      for run in passage.runs {
        guard run.text.lowerBound >= text, run.source.lowerBound >= source, !run.text.isEmpty, run.source.upperBound <= bytes.count else {
          Issue.record("runs are not in order: \(run) \(comment?.description ?? "")")
          return
        }
        if run.isVerbatim, passage.text[run.text] != bytes[run.source] { Issue.record("not verbatim: \(run) \(comment?.description ?? "")") }
        (text, source) = (run.text.upperBound, run.source.upperBound)
      }
    }
  }

  /// Bytes of a passage that stand in the file, before and from an offset of the text on.
  private static func written(_ passage: Passage, _ range: Range<Int>) -> [UInt8] {
    passage.runs.flatMap { passage.text[$0.text.clamped(to: range)] }
  }

  /// Replaces words, puts text in and takes words out at random; returns how many edits were made and not refused.
  @discardableResult
  func expectEdits(_ bytes: [UInt8], seed: UInt64, count: Int = 20, _ comment: Comment? = nil) throws -> Int {
    var generator = SeededGenerator(seed: seed)
    let before = try extract(bytes)
    Self.expectRoundTrip(before, bytes, comment)
    var made = 0
    for _ in 0..<count {
      guard let index = before.passages.indices.randomElement(using: &generator) else { return made }
      let passage = before.passages[index]
      let edit = Self.edit(passage, &generator)
      guard let inSource = passage.inSource(edit) else { continue }
      made += 1
      let edited = Edits.apply(inSource, to: bytes)
      let context = "\(edit) as \(inSource) in \(String(decoding: bytes, as: UTF8.self)) \(comment?.description ?? "")"
      guard let after = try? extract(edited) else {
        Issue.record("no longer readable: \(context)")
        continue
      }
      if after.shape != before.shape { Issue.record("another shape: \(context)") }
      let expected =
        Self.written(passage, 0..<edit.range.lowerBound) + Array(edit.replacement.utf8)
        + Self.written(passage, edit.range.upperBound..<passage.text.count)
      // A passage that lost its only word is none.
      let texts = after.passages.map { Self.written($0, 0..<$0.text.count) }
      let others = before.passages.enumerated().map { $0.offset == index ? expected : Self.written($0.element, 0..<$0.element.text.count) }
      if texts != others.filter({ !$0.isEmpty }) {
        let found = texts.map { String(decoding: $0, as: UTF8.self) }
        Issue.record("another text: \(found) not \(others.map { String(decoding: $0, as: UTF8.self) }): \(context)")
      }
    }
    return made
  }

  private static let replacements = [
    "", " ", ",", ", ", "goose", "«Ente»", "a & b", "<b>", "\"", "'", "\\", "\\n", ": ", ":", " #", "# ", "*", "_", "[x]", "{y}", "\t", "\n", "\r\n",
    "- ", "🙂", "é", "|", ">", "%", "@", "`", "!", "; ", "]]>", "&amp;", "null", "12", "\u{85}", "\u{2028}", "\u{1}", "''", "---",
  ]

  private static func edit(_ passage: Passage, _ generator: inout SeededGenerator) -> Edit {
    let run = passage.runs.randomElement(using: &generator)!
    func isBoundary(_ offset: Int) -> Bool { offset >= passage.text.count || passage.text[offset] & 0xC0 != 0x80 }
    let offsets = (run.text.lowerBound...run.text.upperBound).filter(isBoundary)
    let start = offsets.randomElement(using: &generator)!
    var end = start
    if Bool.random(using: &generator) {
      // A word and what follows, which may lie in the next run.
      end = min(start + Int.random(in: 0...12, using: &generator), passage.text.count)
      while !isBoundary(end) { end += 1 }
    } else if Int.random(in: 0..<4, using: &generator) == 0 {
      return Edit(run.text, replacements.randomElement(using: &generator)!)
    }
    // Over what parts blocks nothing is written.
    if (start..<end).contains(where: { offset in !passage.runs.contains { $0.text.contains(offset) } }) { end = start }
    return Edit(start..<end, replacements.randomElement(using: &generator)!)
  }

  /// Damages documents at random; what can be read still keeps the rules.
  func expectFuzz(_ samples: [[UInt8]], count: Int = 2000) throws {
    var read = 0
    for seed in 0..<UInt64(count) {
      var generator = SeededGenerator(seed: seed)
      var bytes = samples.randomElement(using: &generator)!
      for _ in 0..<Int.random(in: 1...4, using: &generator) where bytes.count > 12 {
        let place = Int.random(in: 0..<bytes.count - 10, using: &generator)
        let length = Int.random(in: 1...10, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 2: bytes.swapAt(place, place + length)
        case 3: bytes.removeLast(length)
        case 4: bytes.insert(contentsOf: RandomText.pieces.randomElement(using: &generator)!, at: place)
        default:
          let from = Int.random(in: 0..<bytes.count - 10, using: &generator)
          bytes.replaceSubrange(place..<place + length, with: Array(bytes[from..<from + 8]))
        }
      }
      // As it is: no crash. As the text of a file is, in UTF-8: all the rules.
      _ = try? extract(bytes)
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      guard let extraction = try? extract(bytes) else { continue }
      read += extraction.passages.isEmpty ? 0 : 1
      try expectEdits(bytes, seed: seed, count: 4, "seed \(seed)")
    }
    #expect(read * 50 > count, "documents that could be read")
  }
}

extension Extraction {
  /// The texts of the passages.
  var texts: [String] { passages.map { String(decoding: $0.text, as: UTF8.self) } }
}
