import TextModel

/// The fields of records that are read.
struct FieldSelection: Sendable {
  let paths: [FieldPath]

  /// What articles have by custom, at the top of a record or in its `article`.
  static let customary = [
    "title", "headline", "subtitle", "summary", "description", "lead", "body", "text", "content", "caption",
  ]

  /// The given fields; without any, the customary ones in whatever case.
  init(_ fields: [String]) throws(Malformed) {
    guard !fields.isEmpty else {
      paths = Self.customary.flatMap { [FieldPath(keys: [$0], ignoringCase: true), FieldPath(keys: ["article", $0], ignoringCase: true)] }
      return
    }
    var paths: [FieldPath] = []
    for field in fields {
      do { paths.append(try FieldPath(field)) } catch { throw Malformed(error.description, at: 0) }
    }
    self.paths = paths
  }

  init(_ path: FieldPath) { paths = [path] }

  var cursor: FieldCursor { FieldCursor(paths) }

  /// Whether a column of a table is read: by its whole name, or with its full stops as those of a path.
  func selects(column name: [UInt8]) -> Bool {
    var whole = cursor
    whole.enter(key: name)
    if whole.isSelected { return true }
    var parts = cursor
    for part in name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) { parts.enter(key: part) }
    return parts.isSelected
  }

  private static let kinds: [([UInt8], Block.Kind)] =
    ["title", "headline", "subtitle", "subheadline", "subheading"].map { (Array($0.utf8), .headline) } + [(Array("caption".utf8), .caption)]

  /// What the name of a field says about its text.
  static func kind(ofField name: some Collection<UInt8>) -> Block.Kind? {
    kinds.first { kind in kind.0.count == name.count && zip(kind.0, name).allSatisfy { $0 == $1 | 0x20 } }?.1
  }
}
