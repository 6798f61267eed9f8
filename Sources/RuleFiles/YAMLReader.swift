import LintEngine
import Yams

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
  private let node: Node
  private let mapping: Node.Mapping

  /// Parses a file that must be a mapping.
  init(_ text: String, file: String) throws(FileError) {
    let parsed: Node?
    do {
      parsed = try Yams.compose(yaml: text)
    } catch YamlError.duplicatedKeysInMapping(let keys, _) {
      throw FileError(file: file, line: Self.secondLine(of: keys[0], in: text), reason: "‘\(keys[0])’ is given twice")
    } catch let error as YamlError {
      throw FileError(file: file, line: Self.line(error), reason: "not YAML: \(Self.reason(error))")
    } catch {
      throw FileError(file: file, line: nil, reason: "not YAML: \(error)")
    }
    guard let parsed, parsed.null == nil else { throw FileError(file: file, line: nil, reason: "the file is empty") }
    try self.init(parsed, file: file)
  }

  init(_ node: Node, file: String) throws(FileError) {
    guard case .mapping(let mapping) = node else {
      throw FileError(file: file, line: node.mark?.line, reason: "keys with values were expected here")
    }
    self.file = file
    self.node = node
    self.mapping = mapping
  }

  var keys: [String] { mapping.keys.compactMap(\.string) }

  /// Throws for keys that are not in the list, with the nearest one that is.
  func allow(_ allowed: [String]) throws(FileError) {
    for key in keys where !allowed.contains(key) {
      throw error("unknown key ‘\(key)’" + Nearest.suggestion(for: key, in: allowed), at: key)
    }
  }

  subscript(_ key: String) -> Node? { mapping[key] }

  func error(_ reason: String, at key: String? = nil) -> FileError {
    let mark = key.flatMap { key in mapping.keys.first { $0.string == key }?.mark } ?? node.mark
    return FileError(file: file, line: mark?.line, reason: reason)
  }

  func string(_ key: String) throws(FileError) -> String? {
    guard let node = mapping[key] else { return nil }
    guard case .scalar(let scalar) = node else { throw error("‘\(key)’ takes one text", at: key) }
    return scalar.string
  }

  func required(_ key: String) throws(FileError) -> String {
    guard let text = try string(key), !text.isEmpty else { throw error("‘\(key)’ is missing", at: mapping[key] == nil ? nil : key) }
    return text
  }

  func bool(_ key: String) throws(FileError) -> Bool? {
    guard let text = try string(key) else { return nil }
    guard text == "true" || text == "false" else { throw error("‘\(key)’ is true or false", at: key) }
    return text == "true"
  }

  /// `on` or `off`.
  func onOff(_ key: String) throws(FileError) -> Bool {
    switch try string(key) {
    case "on", "true": return true
    case "off", "false": return false
    default: throw error("‘\(key)’ is on or off", at: key)
    }
  }

  /// The line of a key, from 1.
  func line(of key: String) -> Int? { error("", at: key).line }

  /// The line on which the mapping starts.
  var line: Int? { node.mark?.line }

  /// One text of a list.
  struct Item {
    let text: String
    let line: Int?
  }

  /// A list of texts; one text stands for a list of one.
  func strings(_ key: String) throws(FileError) -> [String] { try items(key).map(\.text) }

  /// A list of texts with their lines.
  func items(_ key: String) throws(FileError) -> [Item] {
    guard let node = mapping[key] else { return [] }
    switch node {
    case .scalar(let scalar): return [Item(text: scalar.string, line: scalar.mark?.line)]
    case .sequence(let sequence):
      var all: [Item] = []
      for item in sequence {
        guard case .scalar(let scalar) = item else { throw FileError(file: file, line: item.mark?.line, reason: "‘\(key)’ takes a list of texts") }
        all.append(Item(text: scalar.string, line: item.mark?.line))
      }
      return all
    default: throw error("‘\(key)’ takes a text or a list of texts", at: key)
    }
  }

  /// A list of mappings.
  func mappings(_ key: String) throws(FileError) -> [YAMLMapping] {
    guard let node = mapping[key] else { return [] }
    guard case .sequence(let sequence) = node else { throw error("‘\(key)’ takes a list", at: key) }
    var all: [YAMLMapping] = []
    for item in sequence { all.append(try YAMLMapping(item, file: file)) }
    return all
  }

  func mapping(_ key: String) throws(FileError) -> YAMLMapping? {
    guard let node = mapping[key] else { return nil }
    return try YAMLMapping(node, file: file)
  }

  /// The line of a key's second occurrence, which the parser does not tell.
  private static func secondLine(of key: String, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { lines[$0].drop { $0 == " " || $0 == "-" }.hasPrefix(key + ":") }.dropFirst().first.map { $0 + 1 }
  }

  private static func line(_ error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  private static func reason(_ error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .reader(let problem, _, _, _): problem
    default: "it cannot be read"
    }
  }
}
