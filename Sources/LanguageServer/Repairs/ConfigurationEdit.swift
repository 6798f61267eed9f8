import TextModel
import YAML

/// Changes of a configuration file that leave all of it as it is but for what is added: comments, order and style are people's.
struct ConfigurationEdit {
  let path: String
  /// Bytes of a configuration, at most.
  static let largest = 1 << 20

  init(at path: String) { self.path = path }

  /// The pattern by which the configuration means one file. A star in a name becomes `?`: patterns cannot say it more closely.
  func pattern(of file: String) -> String {
    let folder = Workspace.folder(of: path)
    let prefix = folder == "/" ? "/" : folder + "/"
    let relative = (file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file).replacing("*", with: "?")
    // Without a slash it would mean every file of that name.
    return relative.contains("/") ? relative : "/" + relative
  }

  /// Adds an item, which is YAML, to a list; nil where the file has another form.
  static func adding(_ item: String, to list: String) -> ([UInt8]) -> Edit? {
    { bytes in
      let place = Place(list, bytes)
      switch place {
      case .wrong: return nil
      case .missing(let end, let start): return Edit(end..<end, "\(start)\(list):\n  - \(item)\n")
      case .empty(let end): return Edit(end..<end, "\n  - \(item)")
      case .flow(let start, let isEmpty): return Edit(start..<start, isEmpty ? item : "\(item), ")
      case .block(let start, let indent): return Edit(start..<start, "\(indent)- \(item)\n")
      }
    }
  }

  /// Sets a key of a mapping that has not got it, or has another value there.
  static func setting(_ key: String, to value: String, in mapping: String) -> ([UInt8]) -> Edit? {
    { bytes in
      if let known = Place.value(of: key, in: mapping, bytes) {
        return known.upperBound > known.lowerBound ? Edit(known, value) : nil
      }
      switch Place(mapping, bytes) {
      case .wrong: return nil
      case .missing(let end, let start): return Edit(end..<end, "\(start)\(mapping):\n  \(key): \(value)\n")
      case .empty(let end): return Edit(end..<end, "\n  \(key): \(value)")
      case .flow(let start, let isEmpty): return Edit(start..<start, isEmpty ? "\(key): \(value)" : "\(key): \(value), ")
      case .block(let start, let indent): return Edit(start..<start, "\(indent)\(key): \(value)\n")
      }
    }
  }

  /// Where something can be added to the value of a key of the file. Offsets are bytes.
  private enum Place {
    /// Not a configuration that can be read, or the value has another form.
    case wrong
    /// The end of the file, and what parts the new key from it.
    case missing(Int, String)
    /// Behind the key, which has no value.
    case empty(Int)
    /// Behind the bracket.
    case flow(Int, isEmpty: Bool)
    /// The start of the line of the first item, and what is before it.
    case block(Int, String)

    init(_ key: String, _ bytes: [UInt8]) {
      let end = bytes.last.map { $0 == 0x0A ? "" : "\n" } ?? ""
      guard let roots = try? YAMLFile.documents(in: bytes, from: Place.start(bytes)), roots.count <= 1 else {
        self = .wrong
        return
      }
      guard let root = roots.first, !root.isNull else {
        self = .missing(bytes.count, end)
        return
      }
      guard let pairs = root.mapping, !root.isFlow else {
        self = .wrong
        return
      }
      guard let pair = pairs.first(where: { $0.key.scalar == key }) else {
        // Behind the mark that ends a document nothing can be added.
        self = bytes.split(separator: 0x0A).contains { $0.starts(with: Array("...".utf8)) } ? .wrong : .missing(bytes.count, end)
        return
      }
      self = Place(of: pair.value, behind: pair.key, bytes)
    }

    private init(of value: YAMLNode, behind key: YAMLNode, _ bytes: [UInt8]) {
      let first = value.sequence?.first ?? value.mapping?.first?.key
      if value.isAlias {
        self = .wrong
      } else if value.isNull {
        let colon = bytes[key.offset...].firstIndex(of: UInt8(ascii: ":")) ?? bytes.count - 1
        self = bytes[(colon + 1)...].prefix { $0 != 0x0A }.allSatisfy { $0 <= 0x20 } ? .empty(colon + 1) : .wrong
      } else if value.isFlow {
        guard let bracket = bytes[value.offset...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) else {
          self = .wrong
          return
        }
        self = .flow(bracket + 1, isEmpty: first == nil)
      } else if let first, value.sequence != nil || value.mapping != nil {
        let start = (bytes[..<first.offset].lastIndex(of: 0x0A) ?? -1) + 1
        let indent = bytes[start..<first.offset].prefix { $0 == 0x20 }
        self = .block(start, String(decoding: indent, as: UTF8.self))
      } else {
        self = .wrong
      }
    }

    /// The bytes of the plain value of a key within a mapping; empty where it is not plain, nil where the key is not there.
    static func value(of key: String, in mapping: String, _ bytes: [UInt8]) -> Range<Int>? {
      guard let roots = try? YAMLFile.documents(in: bytes, from: start(bytes)), let value = roots.first?[mapping]?[key] else { return nil }
      guard case .scalar(let text, .plain) = value.content, bytes[value.offset...].starts(with: text.utf8) else { return value.offset..<value.offset }
      return value.offset..<value.offset + text.utf8.count
    }

    private static func start(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
  }
}
