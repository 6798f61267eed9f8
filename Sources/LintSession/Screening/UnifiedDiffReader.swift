import FileSystem
import TextModel

/// Reads what `git diff -U0` says about the new side of each file.
struct UnifiedDiffReader {
  private let bytes: [UInt8]
  private var index = 0

  /// Changed lines by path, relative to the top of the working tree.
  static func read(_ bytes: [UInt8]) -> [String: ChangedLines] {
    var reader = UnifiedDiffReader(bytes: bytes)
    return reader.files()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func files() -> [String: ChangedLines] {
    var files: [String: ChangedLines] = [:]
    var path: String?
    while let line = line() {
      if line.starts(with: "+++ ".utf8) {
        path = Self.path(line.dropFirst(4))
        if let path { files[path] = ChangedLines() }
      } else if line.starts(with: "@@ -".utf8), let hunk = Hunk(line) {
        if let path { files[path]?.add(hunk) }
        // What stands in a hunk may look like a header.
        var rest = hunk.removed + hunk.count
        while rest > 0, let content = self.line() { rest -= content.first == UInt8(ascii: "\\") ? 0 : 1 }
      }
    }
    return files
  }

  private mutating func line() -> ArraySlice<UInt8>? {
    guard index < bytes.count else { return nil }
    let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
    defer { index = end + 1 }
    return bytes[index..<end]
  }

  /// The path of a header line: `b/…`, in quotation marks where it has characters that need escapes, or `/dev/null`, which is none.
  private static func path(_ text: ArraySlice<UInt8>) -> String? {
    var name = Array(text)
    if name.first == UInt8(ascii: "\""), let end = name.lastIndex(of: UInt8(ascii: "\"")), end > 0 {
      name = unescaped(name[1..<end])
    } else if name.last == 0x09 {
      // Behind a path with spaces.
      name.removeLast()
    }
    return name.starts(with: "b/".utf8) ? FilePath.text(name.dropFirst(2)) : nil
  }

  /// Escapes as in C: a letter or three octal digits.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let letters = Dictionary(uniqueKeysWithValues: zip("abfnrtv".utf8, [7, 8, 12, 10, 13, 9, 11] as [UInt8]))
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        out.append(byte)
        continue
      }
      if let value = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8), rest.count >= 3 {
        out.append(value)
        rest = rest.dropFirst(3)
      } else {
        out.append(letters[next] ?? next)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}

/// A stretch of a diff without context: `@@ -12,2 +13,4 @@`.
struct Hunk {
  /// Lines of the old side.
  let removed: Int
  /// First line of the new side, from 1; for none, the line before.
  let start: Int
  /// Lines of the new side.
  let count: Int

  init?(_ line: ArraySlice<UInt8>) {
    let parts = String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().prefix(2).map { side in
      side.dropFirst().split(separator: ",").map { Int($0) }
    }
    guard parts.count == 2, let old = parts.first, let new = parts.last, let start = new.first ?? nil else { return nil }
    guard let removed = old.count > 1 ? old[1] : 1, let count = new.count > 1 ? new[1] : 1 else { return nil }
    (self.removed, self.start, self.count) = (removed, start, count)
  }
}
