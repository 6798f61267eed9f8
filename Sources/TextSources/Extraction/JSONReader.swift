/// Reads values of JSON one after the other and finds the strings in them that are text.
struct JSONReader {
  /// A string that is text.
  struct Found {
    /// Bytes between the quotation marks.
    let content: Range<Int>
    let hasEscapes: Bool
    /// The key it stands under, decoded; empty for a record that is a string.
    let name: [UInt8]
    /// Where it stands in the record: `/items/0/text`; empty for a record that is a string.
    let pointer: String
  }

  fileprivate enum Part {
    /// Bytes of the key, and whether it has escapes.
    case key(Range<Int>, Bool)
    case item(Int)
  }

  /// Levels of brackets that are read.
  static let deepest = 512

  var scanner: JSONScanner
  private var cursor: FieldCursor
  /// The way from the record to where the scanner is.
  private var path: [Part] = []
  /// The first number, string, truth value or `null` that is selected, as it is written; only where it is asked for.
  private(set) var scalar: Range<Int>?
  private let findsScalar: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>, _ selection: FieldSelection, findsScalar: Bool = false) {
    self.findsScalar = findsScalar
    scanner = JSONScanner(bytes, range)
    cursor = selection.cursor
  }

  /// Reads one value, which is a record.
  mutating func record() throws(Malformed) -> [Found] {
    var found: [Found] = []
    cursor.reset()
    path = []
    while true {
      if try isWhole(&found) {
        while true {
          guard let last = path.last else { return found }
          if try goesOn(behind: last) { break }
        }
      }
    }
  }

  /// Reads the start of a value; true when that is all of it.
  private mutating func isWhole(_ found: inout [Found]) throws(Malformed) -> Bool {
    switch scanner.next() {
    case UInt8(ascii: "{"):
      try checkDepth()
      scanner.take()
      if scanner.next() == UInt8(ascii: "}") { break }
      try enterKey()
      return false
    case UInt8(ascii: "["):
      try checkDepth()
      scanner.take()
      if scanner.next() == UInt8(ascii: "]") { break }
      enter(item: 0)
      return false
    case UInt8(ascii: "\""):
      let (content, hasEscapes) = try scanner.string()
      noteScalar(content.lowerBound - 1..<content.upperBound + 1)
      if cursor.isSelected { found.append(Found(content: content, hasEscapes: hasEscapes, name: name, pointer: pointer)) }
      return true
    case nil: throw Malformed("the text ends where a value should stand", at: scanner.end)
    default:
      let start = scanner.index
      try scanner.word()
      noteScalar(start..<scanner.index)
      return true
    }
    scanner.take()
    return true
  }

  private mutating func noteScalar(_ range: Range<Int>) {
    if findsScalar, scalar == nil, cursor.isSelected { scalar = range }
  }

  /// Reads what stands behind a value; true when another value of the same object or array comes, false when that has ended.
  private mutating func goesOn(behind part: Part) throws(Malformed) -> Bool {
    path.removeLast()
    cursor.leave()
    let next = scanner.next()
    switch (part, next) {
    case (.key, UInt8(ascii: ",")):
      scanner.take()
      try enterKey()
      return true
    case (.item(let number), UInt8(ascii: ",")):
      scanner.take()
      enter(item: number + 1)
      return true
    case (.key, UInt8(ascii: "}")), (.item, UInt8(ascii: "]")):
      scanner.take()
      return false
    case (_, nil): throw Malformed("the text ends within \(part.container)", at: scanner.end)
    case (.key, _): throw Malformed("‘,’ or ‘}’ is missing in an object", at: scanner.index)
    case (.item, _): throw Malformed("‘,’ or ‘]’ is missing in an array", at: scanner.index)
    }
  }

  private func checkDepth() throws(Malformed) {
    if path.count >= Self.deepest { throw Malformed("more than \(Self.deepest) brackets in one another", at: scanner.index) }
  }

  private mutating func enter(item: Int) {
    path.append(.item(item))
    cursor.enter(item: item)
  }

  private mutating func enterKey() throws(Malformed) {
    guard scanner.next() == UInt8(ascii: "\"") else { throw Malformed("a key in quotation marks is missing in an object", at: scanner.index) }
    let (content, hasEscapes) = try scanner.string()
    guard scanner.next() == UInt8(ascii: ":") else { throw Malformed("‘:’ is missing behind a key", at: scanner.index) }
    scanner.take()
    path.append(.key(content, hasEscapes))
    if hasEscapes { cursor.enter(key: JSONString.text(scanner.bytes, content)) } else { cursor.enter(key: scanner.bytes[content]) }
  }

  private func key(_ content: Range<Int>, _ hasEscapes: Bool) -> [UInt8] {
    hasEscapes ? JSONString.text(scanner.bytes, content) : Array(scanner.bytes[content])
  }

  private var name: [UInt8] {
    for part in path.reversed() { if case .key(let content, let hasEscapes) = part { return key(content, hasEscapes) } }
    return []
  }

  /// RFC 6901.
  private var pointer: String {
    path.reduce(into: "") { pointer, part in
      switch part {
      case .item(let number): pointer += "/\(number)"
      case .key(let content, let hasEscapes):
        pointer += "/"
        for scalar in String(decoding: key(content, hasEscapes), as: UTF8.self).unicodeScalars {
          if scalar == "~" { pointer += "~0" } else if scalar == "/" { pointer += "~1" } else { pointer.unicodeScalars.append(scalar) }
        }
      }
    }
  }
}

extension JSONReader.Part {
  fileprivate var container: String {
    if case .key = self { "an object" } else { "an array" }
  }
}
