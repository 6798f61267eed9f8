/// Reads bytes piece by piece, and decompresses them where their start shows that they are compressed; without end, in memory that does not grow.
public final class DecompressedStream {
  /// Bytes that are decompressed at a time.
  private static let piece = 1 << 18

  private let read: () throws -> [UInt8]
  private var decompressor: (any Decompressor)?
  /// How the bytes are compressed; nil before the first piece, and where they are not.
  public private(set) var compression: Compression?
  /// What has been read to see that.
  private var start: [UInt8]?
  private var isStarted = false

  /// `read` returns the next bytes as they come, none at the end.
  public init(_ read: @escaping () throws -> [UInt8]) { self.read = read }

  /// The next bytes; none at the end. Throws what `read` throws, and `Refusal` for compressed data that are broken or break off, when all that could be
  /// decompressed has been returned.
  public func next() throws -> [UInt8] {
    if !isStarted { try look() }
    guard let decompressor else {
      defer { start = nil }
      return try start ?? read()
    }
    while true {
      let bytes = try decompressor.next(atMost: Self.piece)
      if !bytes.isEmpty { return bytes }
      let more = try read()
      if more.isEmpty {
        if decompressor.isWhole { return [] }
        throw Refusal("its \(compression?.name ?? "") data end early")
      }
      decompressor.take(more)
    }
  }

  private func look() throws {
    isStarted = true
    var bytes = try read()
    while !bytes.isEmpty, Compression.isOpen(bytes) {
      let more = try read()
      if more.isEmpty { break }
      bytes += more
    }
    compression = Compression(of: bytes)
    decompressor = compression?.decompressor()
    if let decompressor { decompressor.take(bytes) } else { start = bytes }
  }
}
