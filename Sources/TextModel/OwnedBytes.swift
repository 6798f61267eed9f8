/// Bytes at a fixed address for as long as the object lives.
final class OwnedBytes: Sendable {
  nonisolated(unsafe) let buffer: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
  }

  deinit { buffer.deallocate() }
}
