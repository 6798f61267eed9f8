import TestSupport
import Testing
import TextModel

@testable import TextSources

/// What holds for the passages of every format.
enum PassageChecks {
  /// Runs are sorted and disjoint, and verbatim ones are the bytes of the file.
  static func roundTrip(_ passage: Passage, _ bytes: [UInt8]) -> Bool {
    let bytes = passage.outer?.text ?? bytes
    for (run, next) in zip(passage.runs, passage.runs.dropFirst())
    where run.text.upperBound > next.text.lowerBound || run.source.upperBound > next.source.lowerBound { return false }
    return passage.runs.allSatisfy { !$0.isVerbatim || passage.text[$0.text].elementsEqual(bytes[$0.source]) }
  }

  /// A random edit of a text: a word replaced, deleted or put in, marks, spaces.
  static func edit(of text: [UInt8], _ generator: inout SeededGenerator) -> Edit {
    let bounds = [0] + text.indices.filter { text[$0] == 0x20 || text[$0] == 0x0A }.flatMap { [$0, $0 + 1] } + [text.count]
    let place = Int.random(in: 0..<bounds.count, using: &generator)
    let end = min(place + Int.random(in: 0...1, using: &generator), bounds.count - 1)
    let new = ["", "", " ", ",", ", ", "word", "two words", "a < b", "x & y;", "\"q\" 'r'", "amp;", "b>", "\t", "\n", "*x*", "[y]", "#", ": "]
    return Edit(bounds[place]..<bounds[end], new.randomElement(using: &generator)!)
  }

  /// A text as white space that HTML collapses leaves it: one space, none at the ends of lines, no empty lines.
  static func collapsed(_ text: [UInt8]) -> [String] {
    text.split(separator: 0x0A).map { line in
      line.split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
