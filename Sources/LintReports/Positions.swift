import TextModel

/// What columns count.
public enum ColumnUnit: String, Sendable, CaseIterable {
  case byte, char, utf16
}

/// A place as people and editors name it; both numbers from 1.
public struct Position: Sendable, Equatable {
  public let line: Int
  public let column: Int
}

/// Turns byte offsets into lines and columns, walking forward: linear over a whole file, whatever the length of its lines.
public struct Positions {
  private let document: Document
  private let unit: ColumnUnit
  /// Where the walk stands: an offset, its line (from 0) and the units before it in the line.
  private var offset = 0
  private var line = 0
  private var column = 0

  public init(_ document: Document, unit: ColumnUnit) {
    self.document = document
    self.unit = unit
  }

  /// The place of an offset. Offsets should come in rising order; going back costs a walk from the line's start.
  public mutating func position(of target: Int) -> Position {
    let targetLine = document.lines.line(of: target)
    if targetLine != line || target < offset {
      line = targetLine
      offset = document.lines.start(ofLine: line)
      column = 0
    }
    let place = Position(line: line + 1, column: column + count(offset..<target) + 1)
    // Only before ASCII is a stop sure not to cut a character: what comes next cannot belong to the one before.
    if target >= document.bytes.count || document.bytes[target] < 0x80 {
      column = place.column - 1
      offset = target
    }
    return place
  }

  private func count(_ range: Range<Int>) -> Int {
    guard unit != .byte else { return range.count }
    let bytes = document.bytes[range]
    if bytes.allSatisfy({ $0 < 0x80 }) { return range.count }
    let text = String(decoding: bytes, as: UTF8.self)
    return unit == .char ? text.count : text.utf16.count
  }
}
