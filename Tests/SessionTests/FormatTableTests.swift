import Foundation
import LintEngine
import LintReports
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards what holds for every format, a cell each: findings, repairs, structure, silence of a second run, suppression, positions.
@Suite struct FormatTableTests {
  @Test func everyFormatHasASample() { #expect(Set(FormatSample.all.map(\.format)) == Set(FileFormat.allCases)) }

  @Test(arguments: FormatSample.all) func lint(_ sample: FormatSample) throws {
    let file = try Pipeline.file(sample)
    #expect(file.source.format == sample.format)
    #expect(
      file.items.map { "\($0.inText.rule.name): \($0.text.text($0.inText.range))" } == sample.found.map { "\($0.rule): \($0.read)" })
  }

  @Test(arguments: FormatSample.all) func fix(_ sample: FormatSample) throws {
    let source = try Pipeline.source(sample)
    let repair = FileRepair().repaired(source, Shared.target(sample.name))
    #expect(String(decoding: repair.text, as: UTF8.self) == sample.repaired)
    #expect(repair.repairs.count == sample.found.count { $0.repaired != nil })
  }

  /// What is offered for the file is what `fix` makes of it.
  @Test(arguments: FormatSample.all) func offeredRepairs(_ sample: FormatSample) throws {
    let file = try Pipeline.file(sample)
    let edits = file.items.flatMap { $0.inFile.fixes.first { $0.safety == .safe }?.edits ?? [] }
    #expect(String(decoding: Edits.apply(edits, to: sample.bytes), as: UTF8.self) == sample.repaired)
  }

  /// What is said of the repairs is what was done to the bytes of the file.
  @Test(arguments: FormatSample.all) func keptRepairs(_ sample: FormatSample) throws {
    let source = try Pipeline.source(sample)
    let changes = FileRepair().repaired(source, Shared.target(sample.name)).repairs.flatMap(\.changes).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    #expect(changes.map(\.text) == changes.map { String(decoding: source.text.text[$0.range], as: UTF8.self) })
    let after = Edits.apply(changes.map { Edit($0.range, $0.replacement) }, to: source.text.text)
    #expect(String(decoding: after, as: UTF8.self) == sample.repaired)
  }

  @Test(arguments: FormatSample.all, [false, true]) func structure(_ sample: FormatSample, suggested: Bool) throws {
    let source = try Pipeline.source(sample)
    let repaired = FileRepair(suggested: suggested).repaired(source, Shared.target(sample.name)).text
    #expect(repaired != sample.bytes)
    let passages = try #require(source.passages(of: repaired))
    #expect(passages.count == source.extraction.passages.count)
    #expect(try SourceFile(repaired, name: sample.name).extraction.shape == source.extraction.shape)
  }

  @Test(arguments: FormatSample.all, [false, true]) func secondRun(_ sample: FormatSample, suggested: Bool) throws {
    let target = Shared.target(sample.name)
    let repair = FileRepair(suggested: suggested)
    let once = repair.repaired(try Pipeline.source(sample), target).text
    let twice = repair.repaired(try SourceFile(once, name: sample.name), target)
    #expect(twice.repairs.isEmpty)
    #expect(twice.text == once)
    let left = LintedFile(try SourceFile(once, name: sample.name), target).items.filter { item in
      item.inFile.fixes.contains { suggested || $0.safety == .safe }
    }
    #expect(left.isEmpty)
  }

  @Test(arguments: FormatSample.all.filter { $0.accepted != nil }) func suppression(_ sample: FormatSample) throws {
    let accepted = try #require(sample.accepted)
    let repaired = FileRepair(suggested: true).repaired(try Pipeline.source(sample), Shared.target(sample.name)).text
    #expect(String(decoding: repaired, as: UTF8.self).contains(accepted))
    // A comment that speaks of another rule accepts nothing here.
    let other = sample.text.replacing("mtlint:ignore-next-line duplicated-word", with: "mtlint:ignore-next-line")
      .replacing("mtlint:ignore-next-line", with: "mtlint:ignore-next-line merged-words")
    let file = LintedFile(try SourceFile(Array(other.utf8), name: sample.name), Shared.target(sample.name))
    #expect(file.items.contains { $0.text.text($0.inText.range) == accepted })
  }

  /// As the report says them: bytes, and lines and columns of characters from 1.
  @Test(arguments: FormatSample.all, ["\n", "\r\n"]) func positions(_ sample: FormatSample, lineBreak: String) throws {
    let text = sample.text.replacing("\n", with: lineBreak)
    let bytes = Array(text.utf8)
    let file = LintedFile(try SourceFile(bytes, name: sample.name), Shared.target(sample.name))
    let lines = JSONLinesReporter().render(file.report(path: sample.name, level: .warning)).text.split(separator: "\n")
    let reported = try lines.map { try JSONDecoder().decode(Reported.self, from: Data($0.utf8)) }
    #expect(reported.map(\.rule) == sample.found.map(\.rule))
    for (reported, found) in zip(reported, sample.found) {
      #expect(String(decoding: bytes[reported.start..<reported.end], as: UTF8.self) == found.inFile.replacing("\n", with: lineBreak))
      #expect(Place(reported.line, reported.column) == Place(of: reported.start, in: bytes))
      #expect(Place(reported.endLine, reported.endColumn) == Place(of: reported.end, in: bytes))
    }
  }
}

/// A line of the report.
private struct Reported: Decodable {
  let rule: String
  let start, end, line, column, endLine, endColumn: Int
}

/// A place, counted as simply as it can be said.
private struct Place: Equatable {
  let line, column: Int

  init(_ line: Int, _ column: Int) { (self.line, self.column) = (line, column) }

  init(of offset: Int, in bytes: [UInt8]) {
    let lines = String(decoding: bytes[..<offset], as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
    self.init(lines.count, lines[lines.count - 1].count + 1)
  }
}
