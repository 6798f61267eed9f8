import Foundation
import LintEngine
import LintReports
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards the way from bytes to repaired bytes against files that nobody thought of: no crash, places inside the file, repairs that keep its form
/// and settle.
///
/// A short run by default; `MTLINT_FUZZ=2000` damages each sample so many times.
@Suite struct PipelineFuzzTests {
  private static let count = ProcessInfo.processInfo.environment["MTLINT_FUZZ"].flatMap { Int($0) } ?? 40

  @Test(arguments: FormatSample.all) func damagedFiles(_ sample: FormatSample) {
    var read = 0
    for seed in 0..<UInt64(Self.count) {
      let bytes = seed % 4 == 0 ? RandomText.mutation(of: sample.bytes, seed: seed) : Self.damaged(sample, seed)
      guard let source = try? SourceFile(bytes, name: sample.name) else { continue }
      read += source.extraction.passages.isEmpty ? 0 : 1
      for problem in Self.problems(source, sample, seed) { Issue.record("\(sample.name), seed \(seed): \(problem)") }
    }
    #expect(read * 4 > Self.count, "files that can be read: \(read) of \(Self.count)")
  }

  /// What is put into texts: words said twice, marks, markup of any format.
  private static let pieces =
    RandomText.pieces
    + [
      " is is ", "the the", " ,", "  ", "</b>", "<i>", "</i>", "<br/>", "&amp;", "&nbsp;", "&#8217;", "\\n", "\\\"", "\"\"", "\n\n", "\n", "\t", ",",
      "**", "_", "](u)",
      " - ", ": ", "# ", "Lvivaccording", "Snow fell in Lviv.", "mtlint:ignore",
    ].map { Array($0.utf8) }

  /// The sample with its texts damaged in a few places, and its markup as it is.
  private static func damaged(_ sample: FormatSample, _ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var bytes = sample.bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let source = try? SourceFile(bytes, name: sample.name), source.text.text == bytes,
        let passage = source.extraction.passages.randomElement(using: &generator)
      else { return bytes }
      let start = Int.random(in: 0...passage.text.count, using: &generator)
      let range = passage.source(of: start..<min(passage.text.count, start + Int.random(in: 0...12, using: &generator)))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(range)
      case 1: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
      default: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!, at: range.lowerBound)
      }
    }
    return bytes
  }

  private static func problems(_ source: SourceFile, _ sample: FormatSample, _ seed: UInt64) -> [String] {
    let target = Pipeline.target(sample.name)
    let text = source.text.text
    let file = LintedFile(source, target)
    var problems: [String] = []
    for finding in file.items.map(\.inFile) {
      if finding.range.upperBound > text.count { problems.append("\(finding.rule.name) at \(finding.range) of \(text.count) bytes") }
      for fix in finding.fixes {
        let edits = fix.edits
        let isSorted = zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
        if !isSorted || edits.contains(where: { $0.range.upperBound > text.count }) { problems.append("\(finding.rule.name): edits \(edits)") }
      }
    }
    _ = JSONLinesReporter().render(file.report(path: sample.name, level: .info))
    // Repairs of suggested kind are not tried on every file.
    for suggested in seed % 3 == 0 ? [false, true] : [false] {
      let repaired = FileRepair(suggested: suggested).repaired(source, target)
      let kind = suggested ? "suggested repairs" : "safe repairs"
      if repaired.repairs.isEmpty {
        if repaired.text != text { problems.append("no \(kind), yet another text") }
        continue
      }
      guard source.passages(of: repaired.text) != nil else {
        problems.append("\(kind) break the form: \(Self.shown(text)) to \(Self.shown(repaired.text))")
        continue
      }
      guard let written = source.text.bytes(of: repaired.text) else {
        problems.append("\(kind) that the encoding has no room for: \(Self.shown(repaired.text))")
        continue
      }
      do {
        let again = try SourceFile(written, name: sample.name, format: source.format)
        // What is left of a broken file may look like one in another encoding.
        guard again.text.text == repaired.text else { continue }
        if again.extraction.shape != source.extraction.shape { problems.append("\(kind) change the shape: \(Self.shown(repaired.text))") }
        let second = FileRepair().repaired(again, target).text
        if second != repaired.text {
          problems.append("a safe run behind \(kind): \(Self.shown(text)) to \(Self.shown(repaired.text)) to \(Self.shown(second))")
        }
      } catch {
        problems.append("\(kind) make a file that cannot be read (\(error)): \(Self.shown(repaired.text))")
      }
    }
    return problems
  }

  private static func shown(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self).debugDescription }
}
