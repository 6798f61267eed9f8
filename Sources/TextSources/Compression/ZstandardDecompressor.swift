import CZstd

/// libzstd, for files of Zstandard: one frame, or several one behind the other.
final class ZstandardDecompressor: Decompressor {
  /// Binary logarithm of the bytes of text that are kept to be copied from: what every reader must be able to keep, and no more.
  private static let window: Int32 = 27

  private let stream = ZSTD_createDStream()
  private var input: [UInt8] = []
  private var offset = 0
  private(set) var isWhole = false
  /// There was room for no more bytes than were returned.
  private var isFull = false
  private var failure: Refusal?

  init() { ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.window) }

  deinit { ZSTD_freeDStream(stream) }

  func take(_ bytes: [UInt8]) {
    input = bytes
    offset = 0
  }

  func next(atMost count: Int) throws(Refusal) -> [UInt8] {
    while failure == nil, isFull || offset < input.count {
      let out = decompressed(atMost: count)
      if !out.isEmpty { return out }
    }
    if let failure { throw failure }
    return []
  }

  private func decompressed(atMost size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      input.withUnsafeBytes { bytes in
        var source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: offset)
        var target = ZSTD_outBuffer(dst: buffer.baseAddress, size: size, pos: 0)
        let status = ZSTD_decompressStream(stream, &target, &source)
        offset = source.pos
        count = target.pos
        isWhole = status == 0
        isFull = !isWhole && target.pos == size
        if ZSTD_isError(status) != 0 { failure = Self.failure(ZSTD_getErrorCode(status)) }
      }
    }
  }

  private static func failure(_ code: ZSTD_ErrorCode) -> Refusal {
    guard code == ZSTD_error_frameParameter_windowTooLarge else { return Refusal("its Zstandard data are broken") }
    return Refusal("its Zstandard data take more than \((1 << window) >> 20) MB of memory to decompress; compress it without --long or --ultra")
  }
}
