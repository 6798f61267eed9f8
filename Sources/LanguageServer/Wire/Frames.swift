#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the messages of a stream: a header with their length, an empty line, and so many bytes (LSP 3.17, base protocol).
struct Frames {
  /// Bytes of a message, at most: a length that is a slip must not fill the memory.
  static let longest = 1 << 28
  /// Bytes of a header, at most.
  private static let longestHeader = 1 << 13

  enum Frame: Equatable {
    case message([UInt8])
    /// A header without a length, which was passed over.
    case malformed(String)
    /// The stream has ended, or cannot be read on; the reason, where it is not the end.
    case end(String?)
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Bytes of the buffer that have been read.
  private var start = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for the next message.
  mutating func next() -> Frame {
    var length: Int?
    var isEmpty = true
    while true {
      guard let line = nextLine() else { return .end(start < buffer.count ? "the stream ended in the middle of a header" : nil) }
      guard line.count <= Self.longestHeader else { return .end("a header is longer than \(Self.longestHeader) bytes") }
      if line.isEmpty {
        // Blank lines between messages do no harm.
        if isEmpty { continue }
        break
      }
      isEmpty = false
      if let value = Self.length(line) { length = value }
    }
    guard let length else { return .malformed("a header has no Content-Length") }
    guard (0...Self.longest).contains(length) else { return .end("a message of \(length) bytes is longer than \(Self.longest)") }
    while buffer.count - start < length { guard fill() else { return .end("the stream ended in the middle of a message") } }
    defer { start += length }
    return .message(Array(buffer[start..<start + length]))
  }

  /// The value of `Content-Length: 123`, whatever its case; nil for other lines.
  private static func length(_ line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    guard name == "content-length" else { return nil }
    return Int(String(decoding: line[(colon + 1)...].filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self))
  }

  /// The next line, without its end; nil where the stream ends before it does.
  private mutating func nextLine() -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        let line = buffer[start..<end]
        return line.last == 0x0D ? line.dropLast() : line
      }
      if buffer.count - start > Self.longestHeader { return buffer[start...] }
      let searchedBytes = buffer.count - start
      guard fill() else { return nil }
      searched = start + searchedBytes
    }
  }

  /// Reads what is there; false at the end of the stream.
  private mutating func fill() -> Bool {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        buffer += chunk[..<count]
        return true
      }
      if count == 0 || errno != EINTR { return false }
    }
  }
}
