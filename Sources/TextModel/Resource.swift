import CText

/// A file of Dictionaries/ (or the packed rules, or what the HTML report looks like) that is part of the binary.
public struct Resource: Sendable {
  /// Path below Dictionaries/.
  public let name: String
  nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

  /// The embedded file of a name; nil when there is none.
  public init?(named name: String) {
    guard let found = ctext_resource_named(name) else { return nil }
    self.init(found)
  }

  private init(_ resource: UnsafePointer<ctext_resource>) {
    name = String(cString: resource.pointee.name)
    bytes = UnsafeBufferPointer(start: resource.pointee.bytes, count: resource.pointee.length)
  }

  /// A line of a table, where it lies in the binary.
  public struct Line: Sendable {
    nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

    /// The bytes of a TAB-separated cell, from 0; empty when the line has fewer.
    public func cell(_ number: Int) -> UnsafeBufferPointer<UInt8> {
      var start = 0
      var skipped = 0
      while skipped < number {
        guard let tab = bytes[start...].firstIndex(of: 0x09) else { return UnsafeBufferPointer(rebasing: bytes[bytes.count...]) }
        start = tab + 1
        skipped += 1
      }
      return UnsafeBufferPointer(rebasing: bytes[start..<(bytes[start...].firstIndex(of: 0x09) ?? bytes.count)])
    }
  }

  /// All lines that are neither empty nor a `#` comment.
  public var lines: [Line] {
    var all: [Line] = []
    forEachLine { line, _ in all.append(Line(bytes: line)) }
    return all
  }

  /// The line whose first cell is `key`, of a table that is sorted by the bytes of its first cells below its comment lines; nil when there is none.
  public func line(startingWith key: [UInt8]) -> Line? {
    func start(ofLineAt offset: Int) -> Int { bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }
    func line(at start: Int) -> Line {
      Line(bytes: UnsafeBufferPointer(rebasing: bytes[start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)]))
    }
    // Offsets: the line is none of those that begin before `low`, nor of those from `high` on.
    var (low, high) = (0, bytes.count)
    while low < high {
      let begin = start(ofLineAt: (low + high) / 2)
      let candidate = line(at: begin)
      let end = begin + candidate.bytes.count + 1
      if candidate.bytes.first == UInt8(ascii: "#") || candidate.cell(0).lexicographicallyPrecedes(key) {
        low = end
      } else if candidate.cell(0).elementsEqual(key) {
        return candidate
      } else {
        high = begin
      }
    }
    return nil
  }

  /// Calls `body` with each line that is neither empty nor a `#` comment, and its number from 1.
  public func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) rethrows {
    var start = 0
    var number = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      number += 1
      if end > start, bytes[start] != 0x23 { try body(UnsafeBufferPointer(rebasing: bytes[start..<end]), number) }
      start = end + 1
    }
  }

  /// The bytes where they lie.
  public var content: UnsafeBufferPointer<UInt8> { bytes }

  /// The same, as raw memory.
  public var rawBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(bytes) }

  /// Byte offset of a line that `forEachLine` gave.
  public func offset(of line: UnsafeBufferPointer<UInt8>) -> Int { line.baseAddress! - bytes.baseAddress! }

  /// The TAB-separated cells of a line.
  public func cells(_ line: UnsafeBufferPointer<UInt8>) -> [String] {
    line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The cells of the line that starts at a byte offset.
  public func cells(atOffset offset: Int) -> [String] {
    let rest = UnsafeBufferPointer(rebasing: bytes[offset...])
    return cells(UnsafeBufferPointer(rebasing: rest[..<(rest.firstIndex(of: 0x0A) ?? rest.count)]))
  }

  /// The rows of a table: the TAB-separated cells of each line.
  public func forEachRow(_ body: ([String], Int) throws -> Void) rethrows {
    try forEachLine { line, number in
      try body(cells(line), number)
    }
  }
}
