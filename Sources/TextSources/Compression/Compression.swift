/// How files are compressed that are read.
public enum Compression: Sendable, CaseIterable {
  case gzip, zstandard

  /// What the first bytes of a file show; nil for one that is not compressed.
  public init?(of bytes: some Collection<UInt8>) {
    guard let known = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
    self = known
  }

  /// True while more bytes may show one.
  static func isOpen(_ bytes: [UInt8]) -> Bool { allCases.contains { bytes.count < $0.mark.count && $0.mark.starts(with: bytes) } }

  public var name: String {
    switch self {
    case .gzip: "gzip"
    case .zstandard: "Zstandard"
    }
  }

  /// RFC 1952, RFC 8878.
  private var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  private var suffixes: [String] {
    switch self {
    case .gzip: [".gz"]
    case .zstandard: [".zst", ".zstd"]
    }
  }

  /// The name of what is in a compressed file: `page.html` of `page.html.gz`.
  public func content(of path: String) -> String {
    suffixes.first { path.lowercased().hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
  }

  func decompressor() -> any Decompressor {
    switch self {
    case .gzip: GzipDecompressor()
    case .zstandard: ZstandardDecompressor()
    }
  }
}
