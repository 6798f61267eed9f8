import CZlib

/// zlib, for files of gzip: one stream, or several one behind the other.
final class GzipDecompressor: Decompressor {
  /// zlib keeps its address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var input: [UInt8] = []
  private var offset = 0
  private(set) var isWhole = false
  private var isBroken = false

  init() {
    stream.initialize(to: z_stream())
    // The largest window, and a header of gzip.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib does not start: no memory, or another version")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func take(_ bytes: [UInt8]) {
    input = bytes
    offset = 0
  }

  func next(atMost count: Int) throws(Refusal) -> [UInt8] {
    while true {
      if isWhole {
        // Tapes and disks fill up with zeros.
        while offset < input.count, input[offset] == 0 { offset += 1 }
        guard offset < input.count else { return [] }
        inflateReset(stream)
        isWhole = false
      }
      if isBroken { throw Refusal("its gzip data are broken") }
      let start = offset
      let out = inflated(atMost: count)
      if !out.isEmpty || !isWhole && !isBroken && offset == start { return out }
    }
  }

  private func inflated(atMost size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      input.withUnsafeBufferPointer { bytes in
        stream.pointee.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + offset) }
        stream.pointee.avail_in = UInt32(bytes.count - offset)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(size)
        let status = inflate(stream, Z_NO_FLUSH)
        offset = bytes.count - Int(stream.pointee.avail_in)
        count = size - Int(stream.pointee.avail_out)
        isWhole = status == Z_STREAM_END
        // Without progress there is nothing wrong: more input is needed.
        isBroken = ![Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status)
      }
    }
  }
}
