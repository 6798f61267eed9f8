import LintEngine
import TextModel
import TextSources

/// The regions of a file: lines, columns and character offsets in UTF-16 code units, and bytes. Columns and characters do not count a byte order
/// mark, bytes do.
struct SARIFRegions {
  private let document: Document
  private let places: Places
  /// Offsets of the document as those of the file.
  private let bytes: SourceOffsets
  /// Byte offsets of the places, rising, and the code units before each.
  private let offsets: [Int]
  private let characters: [Int]
  /// Code units of the byte order mark.
  private let mark: Int

  init(_ file: FileReport) {
    document = file.document
    bytes = file.offsets
    places = Places(file, unit: .utf16)
    offsets = Places.offsets(of: file.findings)
    mark = document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
    var (start, count) = (0, 0)
    var characters: [Int] = []
    for offset in offsets {
      let bytes = document.bytes[start..<offset]
      count += bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).utf16.count
      start = offset
      characters.append(count)
    }
    self.characters = characters
  }

  /// The region of a finding, an edit or a related place; `snippet`: with its text.
  func region(_ range: Range<Int>, snippet: Bool = false) -> JSON {
    let (start, end) = (places[range.lowerBound], places[range.upperBound])
    let first = character(range.lowerBound)
    var members: [(String, JSON)] = [
      ("startLine", .number(start.line)), ("startColumn", .number(column(start))), ("endLine", .number(end.line)),
      ("endColumn", .number(column(end))), ("charOffset", .number(first)), ("charLength", .number(character(range.upperBound) - first)),
      ("byteOffset", .number(bytes(range.lowerBound))), ("byteLength", .number(bytes(range.upperBound) - bytes(range.lowerBound))),
    ]
    if snippet { members.append(("snippet", ["text": .string(document.text(range))])) }
    return .object(members)
  }

  /// What a fix does, in words.
  func description(of fix: Fix) -> String {
    let steps = fix.edits.map { edit -> String in
      let old = document.text(edit.range)
      if old.isEmpty { return "insert ‘\(edit.replacement)’" }
      return edit.replacement.isEmpty ? "delete ‘\(old)’" : "replace ‘\(old)’ with ‘\(edit.replacement)’"
    }
    return steps.joined(separator: "; ")
  }

  private func character(_ offset: Int) -> Int { max(0, characters[Places.index(of: offset, in: offsets)] - mark) }

  private func column(_ place: Position) -> Int { place.line == 1 ? max(1, place.column - mark) : place.column }
}
