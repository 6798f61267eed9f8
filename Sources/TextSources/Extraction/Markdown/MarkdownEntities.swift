/// What entities stand for, as the parser has it; each is asked for once.
final class MarkdownEntities {
  private var known: [[UInt8]: [UInt8]?] = [:]

  /// The entity that starts at an offset: its length in bytes, and what it stands for.
  func entity(in bytes: [UInt8], at start: Int) -> (count: Int, text: [UInt8])? {
    var end = start + 1
    let limit = min(bytes.count, start + 40)
    if end < limit, bytes[end] == 0x23 { end += 1 }
    while end < limit, Self.isLetterOrDigit(bytes[end]) { end += 1 }
    guard end < limit, bytes[end] == 0x3B, end - start > 2 else { return nil }
    let name = Array(bytes[start...end])
    if let text = known[name] { return text.map { (name.count, $0) } }
    let text = Self.text(of: name)
    known[name] = .some(text)
    return text.map { (name.count, $0) }
  }

  /// Nil when it is no entity.
  private static func text(of name: [UInt8]) -> [UInt8]? {
    let document = [0x78] + name + [0x78]
    let tree = MarkdownTree(document[...])
    var text: [UInt8] = []
    var node = tree.root.firstChild?.firstChild
    while let part = node {
      if let literal = part.literal { text += MarkdownNode.bytes(literal) }
      node = part.next
    }
    return text == document || text.count < 3 ? nil : Array(text.dropFirst().dropLast())
  }

  /// Of ASCII.
  static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isLetterOrDigit(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
}
