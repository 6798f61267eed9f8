import YAML

/// Reads articles in YAML, and scalars of them that were repaired.
enum YAMLDocument {
  /// The roots of the documents in a file. `start` is behind a byte order mark.
  static func roots(_ bytes: [UInt8], from start: Int) throws(Malformed) -> [YAMLNode] {
    guard String(validating: bytes[start...], as: UTF8.self) != nil else {
      throw Malformed("ill-formed UTF-8", at: zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0.0 == $0.1 }.count)
    }
    do {
      return try YAMLFile.documents(in: bytes, from: start)
    } catch {
      switch error.problem {
      case .malformed(let problem): throw Malformed("no YAML: \(problem)", at: error.offset)
      case .repeatedKey(let key): throw Malformed("a key comes twice: ‘\(key)’", at: error.offset)
      }
    }
  }

  /// The value of a scalar that stands alone; nil when it cannot be read or is no text.
  static func value(_ scalar: [UInt8], isInFlow: Bool, indent: Int) -> [UInt8]? {
    let (before, behind) = isInFlow ? ("k: {k: ", "}") : (String(repeating: " ", count: indent) + "k: ", "\n")
    guard let documents = try? YAMLFile.documents(in: Array(before.utf8) + scalar + Array(behind.utf8)), documents.count == 1,
      var pairs = documents[0].mapping, pairs.count == 1
    else { return nil }
    if isInFlow {
      guard let inner = pairs[0].value.mapping, inner.count == 1 else { return nil }
      pairs = inner
    }
    guard pairs[0].value.isText, let text = pairs[0].value.scalar else { return nil }
    return Array(text.utf8)
  }
}
