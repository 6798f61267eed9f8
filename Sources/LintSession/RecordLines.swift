/// Cuts a stream into lines.
public struct RecordLines {
  public enum Item: Sendable, Equatable {
    /// A line, and what ends it.
    case record([UInt8], end: [UInt8])
    /// A piece of a line that is too long to be looked at.
    case tooLong([UInt8], isFirst: Bool)
    /// What ends such a line.
    case endOfLong([UInt8])
  }

  /// Bytes of the longest line that is kept.
  private let longest: Int
  private var rest: [UInt8] = []
  /// The line that is going on is too long.
  private var isPassing = false

  public init(longest: Int) { self.longest = longest }

  /// The lines that are whole now.
  public mutating func take(_ bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      append(bytes[start..<end], &items)
      if isPassing {
        items.append(.endOfLong([0x0A]))
        isPassing = false
      } else {
        let hasReturn = rest.last == 0x0D
        if hasReturn { rest.removeLast() }
        items.append(.record(rest, end: hasReturn ? [0x0D, 0x0A] : [0x0A]))
      }
      rest = []
      start = end + 1
    }
    append(bytes[start...], &items)
    return items
  }

  /// What is left at the end of the stream.
  public mutating func finish() -> [Item] {
    defer { (rest, isPassing) = ([], false) }
    if isPassing { return [.endOfLong([])] }
    return rest.isEmpty ? [] : [.record(rest, end: [])]
  }

  private mutating func append(_ piece: ArraySlice<UInt8>, _ items: inout [Item]) {
    guard !piece.isEmpty else { return }
    if isPassing {
      items.append(.tooLong(Array(piece), isFirst: false))
    } else if rest.count + piece.count > longest {
      items.append(.tooLong(rest + piece, isFirst: true))
      rest = []
      isPassing = true
    } else {
      rest += piece
    }
  }
}
