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
  /// Bytes before a place in which the walk looks for somewhere to stop.
  private static let reach = 64
  /// Where the scripts of India and its neighbours stand, whose consonants may join over marks.
  private static let conjoining: [ClosedRange<UInt32>] = [0x900...0x1CFF, 0xA800...0xABFF, 0x10000...0x1FFFF]

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
    var stop = target
    while stop > offset, target - stop < Self.reach, !isBoundary(stop) { stop -= 1 }
    if stop > offset, isBoundary(stop) {
      column = place.column - 1 - count(stop..<target)
      offset = stop
    }
    return place
  }

  /// True where a stop is sure not to cut a character, whatever stands further off (Unicode Standard Annex 29, section 3.1.1): what decides is the
  /// pair of scalars there, but behind a joiner, between the halves of flags, and before consonants that a mark may join to others. Looks at eight
  /// bytes at most, so that a line of any script is walked once.
  private func isBoundary(_ target: Int) -> Bool {
    let bytes = document.bytes
    guard target < bytes.count, bytes[target] >= 0x80 else { return true }
    guard bytes[target] & 0xC0 != 0x80 else { return false }
    guard unit == .char, target > 0 else { return true }
    var start = target - 1
    while start > 0, target - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let previous = String(decoding: bytes[start..<target], as: UTF8.self).unicodeScalars.last,
      let next = String(decoding: bytes[target..<min(target + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    else { return false }
    if previous.value == 0x200D || (0x1F1E6...0x1F1FF).contains(next.value) { return false }
    if previous.properties.isGraphemeExtend, Self.conjoining.contains(where: { $0.contains(next.value) }) { return false }
    var pair = String.UnicodeScalarView()
    pair.append(previous)
    pair.append(next)
    return String(pair).count == 2
  }

  private func count(_ range: Range<Int>) -> Int {
    guard unit != .byte else { return range.count }
    let bytes = document.bytes[range]
    if bytes.allSatisfy({ $0 < 0x80 }) { return range.count }
    let text = String(decoding: bytes, as: UTF8.self)
    return unit == .char ? text.count : text.utf16.count
  }
}
