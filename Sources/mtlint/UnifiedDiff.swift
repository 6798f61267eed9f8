import FileSystem
import TextModel

/// Differences of two texts by lines, in the unified format.
enum UnifiedDiff {
  private static let context = 2

  /// The diff, or nothing when the texts are equal.
  static func text(_ path: String, _ before: [UInt8], _ after: [UInt8], color: Bool) -> String {
    let old = lines(before)
    let new = lines(after)
    let operations = script(old, new)
    guard operations.contains(where: { $0.kind != .same }) else { return "" }
    let name = name(path)
    var out = "--- \(name)\n+++ \(name)\n"
    var index = 0
    while index < operations.count {
      guard let first = operations[index...].firstIndex(where: { $0.kind != .same }) else { break }
      let start = max(index, first - context)
      var end = first
      while let next = operations[end...].dropFirst().prefix(context * 2 + 1).firstIndex(where: { $0.kind != .same }) { end = next }
      let stop = min(operations.count, end + context + 1)
      out += hunk(operations[start..<stop], color: color)
      index = stop
    }
    return out
  }

  /// The path as patch(1) and git read it: in quotation marks with the escapes of C, where it has control characters or is no UTF-8.
  private static func name(_ path: String) -> String {
    guard FilePath.oneLine(path) != path || path.hasPrefix("\"") else { return path }
    let escaped = FilePath.bytes(path).reduce(into: "") { out, byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: out.unicodeScalars.append(UnicodeScalar(byte))
      default: out += "\\" + String(repeating: "0", count: 3 - String(byte, radix: 8).count) + String(byte, radix: 8)
      }
    }
    return "\"\(escaped)\""
  }

  private enum Kind { case same, removed, added }
  private struct Operation {
    let kind: Kind
    let text: String
    /// Lines of the old and the new text before this one.
    let old: Int
    let new: Int
  }

  /// Lines with their line feeds, so that a missing last one is a difference.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Equal lines at both ends, and between them the standard library's (Myers') difference.
  private static func script(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Operation] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { -1 } })
    let added = Set(difference.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { -1 } })
    var operations: [Operation] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        operations.append(Operation(kind: .removed, text: String(decoding: old[i], as: UTF8.self), old: i, new: j))
        i += 1
      } else if j < new.count, added.contains(j) {
        operations.append(Operation(kind: .added, text: String(decoding: new[j], as: UTF8.self), old: i, new: j))
        j += 1
      } else {
        operations.append(Operation(kind: .same, text: String(decoding: old[i], as: UTF8.self), old: i, new: j))
        i += 1
        j += 1
      }
    }
    return operations
  }

  private static func hunk(_ operations: ArraySlice<Operation>, color: Bool) -> String {
    let oldCount = operations.count { $0.kind != .added }
    let newCount = operations.count { $0.kind != .removed }
    var out = "@@ -\(operations.first!.old + 1),\(oldCount) +\(operations.first!.new + 1),\(newCount) @@\n"
    for operation in operations {
      let isComplete = operation.text.utf8.last == 0x0A
      let text = isComplete ? String(decoding: operation.text.utf8.dropLast(), as: UTF8.self) : operation.text
      switch operation.kind {
      case .same: out += " \(text)"
      case .removed: out += color ? "\u{1B}[31m-\(text)\u{1B}[0m" : "-\(text)"
      case .added: out += color ? "\u{1B}[32m+\(text)\u{1B}[0m" : "+\(text)"
      }
      out += isComplete ? "\n" : "\n\\ No newline at end of file\n"
    }
    return out
  }
}
