import Yams

/// Reads YAML with Yams, without recursion that the file decides on and without reading what anchors multiply.
enum YAMLDocument {
  /// Anchors that may each be used several times, before what stands under them could grow without bounds.
  private static let mostAnchors = 16

  /// The roots of the documents in a file. `start` is behind a byte order mark.
  static func roots(_ bytes: [UInt8], from start: Int) throws(Malformed) -> [Node] {
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw Malformed("ill-formed UTF-8", at: zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0.0 == $0.1 }.count)
    }
    try checkAnchors(bytes)
    var roots: [Node] = []
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      while let root = try parser.nextRoot() { roots.append(root) }
    } catch { throw malformed(error, bytes, start) }
    return roots
  }

  /// Whether a value that has no quotation marks is a string.
  static func isString(_ value: String) -> Bool {
    // What begins otherwise is neither number nor date nor one of the words for yes, no and nothing.
    guard let first = value.utf8.first, value.utf8.count <= 64, !(0x61...0x7A).contains(first | 0x20) || "tfynoTFYNO".utf8.contains(first) else {
      return !value.isEmpty
    }
    return Resolver.default.resolveTag(of: Node(value)) == .str
  }

  /// The value of a scalar that stands alone; nil when it cannot be read or is no string.
  static func value(_ scalar: [UInt8], isInFlow: Bool, indent: Int) -> [UInt8]? {
    let (before, behind) = isInFlow ? ("k: {k: ", "}") : (String(repeating: " ", count: indent) + "k: ", "\n")
    guard let text = String(validating: scalar, as: UTF8.self),
      let parser = try? Parser(yaml: before + text + behind, resolver: .basic, encoding: .utf8), let root = try? parser.nextRoot(),
      (try? parser.nextRoot()) == .some(nil), var mapping = root.mapping, mapping.count == 1
    else { return nil }
    if isInFlow {
      guard let inner = mapping.first?.value.mapping, inner.count == 1 else { return nil }
      mapping = inner
    }
    guard let value = mapping.first?.value.scalar, value.style != .plain || isString(value.string) else { return nil }
    return Array(value.string.utf8)
  }

  private static func checkAnchors(_ bytes: [UInt8]) throws(Malformed) {
    var anchors = 0
    var aliases = 0
    var isApart = true
    for (index, byte) in bytes.enumerated() {
      if isApart, byte == UInt8(ascii: "&") { anchors += 1 }
      if isApart, byte == UInt8(ascii: "*") { aliases += 1 }
      if anchors > mostAnchors, aliases > 2 * mostAnchors { throw Malformed("more anchors and aliases than are followed", at: index) }
      isApart = byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
    }
  }

  private static func malformed(_ error: any Error, _ bytes: [UInt8], _ start: Int) -> Malformed {
    func place(_ mark: Mark) -> Int {
      var positions = YAMLPositions(bytes, from: start)
      return positions.offset(line: mark.line, column: mark.column) ?? bytes.count
    }
    switch error as? YamlError {
    case .reader(let problem, let offset, _, _): return Malformed("no YAML: \(problem)", at: min(start + (offset ?? 0), bytes.count))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      return Malformed("no YAML: \(problem)", at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return Malformed("a key comes twice: ‘\(keys.first ?? "")’", at: place(context.mark))
    default: return Malformed("no YAML", at: 0)
    }
  }
}
