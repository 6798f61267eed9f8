/// Lines of a file. A line ends with LF, CRLF or CR, as editors count; NEL, LS and PS separate paragraphs but not lines.
public struct LineIndex: Sendable {
  /// Byte offsets at which lines start; the first is 0.
  public let starts: [UInt32]

  public init(starts: [UInt32]) { self.starts = starts }

  /// The lines of bytes.
  public init(of bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) {
      starts.append(UInt32(index + 1))
    }
    self.starts = starts
  }

  /// The line, from 0, that holds a byte offset.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Byte offset at which a line, from 0, starts.
  public func start(ofLine line: Int) -> Int { Int(starts[line]) }
}
