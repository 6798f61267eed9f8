/// Reads a field path from left to right.
struct FieldPathParser {
  struct Failure: Error { let reason: String }

  private let text: [UInt8]
  private var index = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  mutating func steps() throws(Failure) -> [FieldPath.Step] {
    guard !text.isEmpty else { throw Failure(reason: "it is empty") }
    var steps: [FieldPath.Step] = []
    if text == [0x24] { return [] }
    if text.starts(with: "$.".utf8) { index = 2 } else if text.starts(with: "$[".utf8) { index = 1 }
    if current != UInt8(ascii: "[") { steps.append(try key()) }
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "."): steps.append(try key())
      case UInt8(ascii: "["): steps.append(try item())
      default: throw Failure(reason: "behind ‘]’ or a quoted key comes ‘.’ or ‘[’")
      }
    }
    guard steps.count <= FieldPath.longest else { throw Failure(reason: "it has more than \(FieldPath.longest) steps") }
    return steps
  }

  private var current: UInt8? { index < text.count ? text[index] : nil }

  private mutating func key() throws(Failure) -> FieldPath.Step {
    if current == UInt8(ascii: "\"") { return try quotedKey() }
    let start = index
    while let byte = current, byte != UInt8(ascii: "."), byte != UInt8(ascii: "[") {
      guard byte != UInt8(ascii: "]") else { throw Failure(reason: "‘]’ without ‘[’; keys with such characters stand in quotation marks") }
      index += 1
    }
    let name = text[start..<index]
    guard !name.isEmpty else { throw Failure(reason: "a key is missing") }
    if name.elementsEqual("*".utf8) { return .anyKey }
    if name.elementsEqual("**".utf8) { return .anyDepth }
    guard !name.contains(UInt8(ascii: "*")) else { throw Failure(reason: "‘*’ stands for a whole key; a key that has one stands in quotation marks") }
    return .key(Array(name))
  }

  private mutating func quotedKey() throws(Failure) -> FieldPath.Step {
    index += 1
    var name: [UInt8] = []
    while let byte = current {
      index += 1
      if byte == UInt8(ascii: "\"") { return .key(name) }
      if byte == UInt8(ascii: "\\"), let escaped = current {
        index += 1
        name.append(escaped)
      } else {
        name.append(byte)
      }
    }
    throw Failure(reason: "a quotation mark is not closed")
  }

  private mutating func item() throws(Failure) -> FieldPath.Step {
    let start = index
    while let byte = current, byte != UInt8(ascii: "]") {
      guard (0x30...0x39).contains(byte) else { throw Failure(reason: "in brackets stands a number or nothing") }
      index += 1
    }
    guard current != nil else { throw Failure(reason: "‘[’ is not closed") }
    let digits = String(decoding: text[start..<index], as: UTF8.self)
    index += 1
    if digits.isEmpty { return .anyItem }
    guard let number = Int(digits) else { throw Failure(reason: "‘\(digits)’ is too large a number") }
    return .item(number)
  }
}
