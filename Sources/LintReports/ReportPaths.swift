import FileSystem
import TextModel

/// What files are called in reports for code hosts: by their path in the repository.
public struct ReportPaths: Sendable, Equatable {
  /// Absolute path of the folder that the command runs in; "" = not known.
  private let folder: String
  /// Absolute path of the repository's folder, which holds `folder`.
  private let root: String

  /// A root that does not hold the folder is none; then paths are relative to the folder.
  public init(folder: String = "", root: String? = nil) {
    self.folder = folder
    self.root = root.flatMap { folder == $0 || folder.hasPrefix($0 == "/" ? "/" : $0 + "/") ? $0 : nil } ?? folder
  }

  /// The path in the repository of a file as it was given: `./b/../a.txt` is `a.txt`; nil for a file that lies elsewhere.
  func inRepository(_ path: String) -> String? {
    guard let parts = parts(path), let base = Self.parts(root), parts.starts(with: base), parts.count > base.count else { return nil }
    return parts.dropFirst(base.count).joined(separator: "/")
  }

  /// The path in the repository, or as it was given.
  public func shown(_ path: String) -> String { inRepository(path) ?? path }

  /// The absolute path of a file that was given as this.
  func absolute(_ path: String) -> String { parts(path).map { "/" + $0.joined(separator: "/") } ?? path }

  private func parts(_ path: String) -> [Substring]? { Self.parts(path.hasPrefix("/") ? path : "\(folder)/\(path)") }

  /// Components with `.` and `..` worked out; nil where `..` leads above the root of all.
  private static func parts(_ path: String) -> [Substring]? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    return parts
  }

  /// A path as a URI reference (RFC 3986): all but unreserved characters and slashes percent-encoded.
  static func encoded(_ path: String) -> String {
    FilePath.bytes(path).reduce(into: "") { out, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }
}
