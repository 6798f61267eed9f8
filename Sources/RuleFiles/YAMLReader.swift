import LintEngine
import YAML

/// What is wrong with a file, and where.
public struct FileError: Error, CustomStringConvertible {
  public let file: String
  /// From 1; nil when the whole file is meant.
  public let line: Int?
  public let reason: String

  public init(file: String, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var description: String { line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)" }
}

/// Reads a YAML mapping key by key; keys that nobody asked for are errors.
struct YAMLMapping {
  let file: String
  private let node: YAMLNode
  private let pairs: [YAMLNode.Pair]

  /// Parses a file that must be a mapping.
  init(_ text: String, file: String) throws(FileError) {
    let documents: [YAMLNode]
    do {
      documents = try YAMLFile.documents(in: Array(text.utf8))
    } catch {
      let reason =
        switch error.problem {
        case .malformed(let problem): "not YAML: \(problem)"
        case .repeatedKey(let key): "‘\(key)’ is given twice"
        }
      throw FileError(file: file, line: error.line, reason: reason)
    }
    if documents.count > 1 { throw FileError(file: file, line: documents[1].line, reason: "a second YAML document starts here; keep only one") }
    guard let root = documents.first, !root.isNull else { throw FileError(file: file, line: nil, reason: "the file is empty") }
    try self.init(root, file: file)
  }

  init(_ node: YAMLNode, file: String) throws(FileError) {
    guard let pairs = node.mapping else { throw FileError(file: file, line: node.line, reason: "expected keys with values here") }
    self.file = file
    self.node = node
    self.pairs = pairs
  }

  var keys: [String] { pairs.compactMap(\.key.scalar) }

  /// Throws for keys that are not in the list, with the nearest one that is.
  func allow(_ allowed: [String]) throws(FileError) {
    for key in keys where !allowed.contains(key) {
      throw error("unknown key ‘\(key)’" + Nearest.suggestion(for: key, in: allowed), at: key)
    }
  }

  subscript(_ key: String) -> YAMLNode? { node[key] }

  func error(_ reason: String, at key: String? = nil) -> FileError {
    let place = key.flatMap { key in pairs.first { $0.key.scalar == key }?.key } ?? node
    return FileError(file: file, line: place.line, reason: reason)
  }

  func string(_ key: String) throws(FileError) -> String? {
    guard let value = node[key] else { return nil }
    guard let text = value.scalar else { throw error("‘\(key)’ takes a single text", at: key) }
    return text
  }

  func required(_ key: String) throws(FileError) -> String {
    guard let text = try string(key), !text.isEmpty else { throw error("‘\(key)’ is missing", at: node[key] == nil ? nil : key) }
    return text
  }

  func bool(_ key: String) throws(FileError) -> Bool? {
    guard let text = try string(key) else { return nil }
    guard text == "true" || text == "false" else { throw error("‘\(key)’ must be true or false", at: key) }
    return text == "true"
  }

  /// `on` or `off`.
  func onOff(_ key: String) throws(FileError) -> Bool {
    switch try string(key) {
    case "on", "true": return true
    case "off", "false": return false
    default: throw error("‘\(key)’ must be on or off", at: key)
    }
  }

  /// The line of a key, from 1.
  func line(of key: String) -> Int? { error("", at: key).line }

  /// The line on which the mapping starts.
  var line: Int? { node.line }

  /// One text of a list.
  struct Item {
    let text: String
    let line: Int?
  }

  /// A list of texts; one text stands for a list of one.
  func strings(_ key: String) throws(FileError) -> [String] { try items(key).map(\.text) }

  /// A list of texts with their lines.
  func items(_ key: String) throws(FileError) -> [Item] {
    guard let value = node[key] else { return [] }
    switch value.content {
    case .scalar(let text, _): return [Item(text: text, line: value.line)]
    case .sequence(let items):
      var all: [Item] = []
      for item in items {
        guard let text = item.scalar else { throw FileError(file: file, line: item.line, reason: "‘\(key)’ takes a list of texts") }
        all.append(Item(text: text, line: item.line))
      }
      return all
    case .mapping: throw error("‘\(key)’ takes a text or a list of texts", at: key)
    }
  }

  /// A list of mappings.
  func mappings(_ key: String) throws(FileError) -> [YAMLMapping] {
    guard let value = node[key] else { return [] }
    guard let items = value.sequence else { throw error("‘\(key)’ takes a list", at: key) }
    var all: [YAMLMapping] = []
    for item in items { all.append(try YAMLMapping(item, file: file)) }
    return all
  }

  func mapping(_ key: String) throws(FileError) -> YAMLMapping? {
    guard let value = node[key] else { return nil }
    return try YAMLMapping(value, file: file)
  }
}
