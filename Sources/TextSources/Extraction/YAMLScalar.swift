import YAML

/// A scalar where it stands in the file: found by its value, which it must give back.
struct YAMLScalar {
  /// The parts of its text, without line breaks at the end of a block.
  private(set) var pieces: [RecordField.Piece] = []
  /// Bytes of the text and what parts it: between quotation marks, below the header of a block.
  private(set) var content: Range<Int>
  /// Bytes of all of it, with quotation marks or header.
  private(set) var whole: Range<Int>
  /// Of a block whose header says how far in it stands: spaces before what holds it.
  private(set) var outerIndent = 0

  private let bytes: [UInt8]
  private let value: [UInt8]
  /// Bytes of the file, and of the value, that have been read.
  private var index: Int
  private var read = 0

  /// Nil when what stands at the offset does not give the value.
  init?(_ bytes: [UInt8], at start: Int, _ style: YAMLNode.Style, _ value: [UInt8]) {
    self.bytes = bytes
    self.value = style == .literal || style == .folded ? Array(value[..<Self.end(of: value)]) : value
    (index, content, whole) = (start, start..<start, start..<start)
    switch style {
    case .doubleQuoted:
      guard readQuoted(UInt8(ascii: "\"")) else { return nil }
    case .singleQuoted:
      guard readQuoted(UInt8(ascii: "'")) else { return nil }
    case .literal, .folded:
      guard readBlock(isFolded: style == .folded) else { return nil }
    case .plain:
      guard readFlow(nil) else { return nil }
      content = start..<index
      whole = content
    }
  }

  /// Without line breaks at the end.
  static func end(of value: [UInt8]) -> Int { (value.lastIndex { $0 != 0x0A } ?? -1) + 1 }

  private func isBlank(_ index: Int) -> Bool { index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09) }

  private func breakLength(_ index: Int) -> Int {
    guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return 0 }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
  }

  /// Adds what the bytes up to an offset stand for.
  private mutating func add(_ length: Int, upTo end: Int, isVerbatim: Bool) {
    if length > 0 {
      let text = isVerbatim ? bytes[index..<end] : value[read..<read + length]
      pieces.append(RecordField.Piece(text: text, source: index..<end, isVerbatim: isVerbatim))
    }
    index = end
    read += length
  }

  private mutating func readQuoted(_ quote: UInt8) -> Bool {
    let start = index
    guard index < bytes.count, bytes[index] == quote else { return false }
    index += 1
    guard readFlow(quote) else { return false }
    content = start + 1..<index
    whole = start..<index + 1
    return true
  }

  /// Reads lines that are folded into one, up to the quotation mark or, without one, the end of the value.
  private mutating func readFlow(_ quote: UInt8?) -> Bool {
    while index < bytes.count {
      if quote == nil, read == value.count { return true }
      let byte = bytes[index]
      if byte == quote {
        guard byte == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == byte else { return read == value.count }
        guard read < value.count, value[read] == byte else { return false }
        add(1, upTo: index + 2, isVerbatim: false)
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard readEscape() else { return false }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        guard readSpace() else { return false }
      } else {
        var end = index
        while end < bytes.count, read + end - index < value.count, bytes[end] == value[read + end - index], !Self.isSpecial(bytes[end], quote) {
          end += 1
        }
        guard end > index else { return false }
        add(end - index, upTo: end, isVerbatim: true)
      }
    }
    return quote == nil && read == value.count
  }

  private static func isSpecial(_ byte: UInt8, _ quote: UInt8?) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == quote || byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
  }

  /// White space in a line, or a fold: a space, or the line breaks after the first.
  private mutating func readSpace() -> Bool {
    var end = index
    var breaks = 0
    while true {
      let length = breakLength(end)
      if length > 0 { breaks += 1 }
      guard length > 0 || isBlank(end) else { break }
      end += max(length, 1)
    }
    if breaks == 0 {
      guard value[read...].starts(with: bytes[index..<end]) else { return false }
      add(end - index, upTo: end, isVerbatim: true)
      return true
    }
    let text: [UInt8] = breaks == 1 ? [0x20] : Array(repeating: 0x0A, count: breaks - 1)
    guard value[read...].starts(with: text) else { return false }
    add(text.count, upTo: end, isVerbatim: false)
    return true
  }

  /// An escape, or a line break that is none.
  private mutating func readEscape() -> Bool {
    guard index + 1 < bytes.count else { return false }
    let length = breakLength(index + 1)
    if length > 0 {
      var end = index + 1 + length
      while isBlank(end) { end += 1 }
      add(0, upTo: end, isVerbatim: false)
      return true
    }
    guard let (character, end) = YAMLEscape.read(bytes, at: index) else { return false }
    let text = Array(String(character).utf8)
    guard value[read...].starts(with: text) else { return false }
    add(text.count, upTo: end, isVerbatim: false)
    return true
  }

  private mutating func readBlock(isFolded: Bool) -> Bool {
    let start = index
    guard let first = bytes[index...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), !value.isEmpty else { return false }
    let digit = bytes[index..<min(index + 3, first)].first { (0x31...0x39).contains($0) }
    // How far in the block stands: spaces before the first line with anything, less those that are text.
    var line = first + breakLength(first)
    let contentStart = line
    while true {
      let end = line + (bytes[line...].prefix { $0 == 0x20 }.count)
      let length = breakLength(end)
      guard length > 0 else { break }
      line = end + length
    }
    let spaces = bytes[line...].prefix { $0 == 0x20 }.count
    let indent = spaces - value.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
    guard indent > 0 else { return false }
    index = contentStart
    if let digit { outerIndent = max(0, indent - Int(digit & 0xF)) }
    guard readLines(indent, isFolded: isFolded) else { return false }
    content = contentStart..<index
    whole = start..<index
    return true
  }

  private mutating func readLines(_ indent: Int, isFolded: Bool) -> Bool {
    // Empty lines at the top.
    guard readBreaks(0, indent, isFolded: false) else { return false }
    while read < value.count {
      var end = index
      while end < bytes.count, breakLength(end) == 0 { end += 1 }
      let length = min(end - index, value.count - read)
      guard length > 0, value[read..<read + length] == bytes[index..<index + length] else { return false }
      add(length, upTo: index + length, isVerbatim: true)
      guard read == value.count || readBreaks(breakLength(index), indent, isFolded: isFolded) else { return false }
    }
    return true
  }

  /// Reads a line break, empty lines and what stands before the text of the next line.
  private mutating func readBreaks(_ first: Int, _ indent: Int, isFolded: Bool) -> Bool {
    var end = index + first
    var breaks = first > 0 ? 1 : 0
    while true {
      let next = end + bytes[end...].prefix(indent).prefix { $0 == 0x20 }.count
      let length = breakLength(next)
      guard length > 0 else {
        end = next
        break
      }
      breaks += 1
      end = next + length
    }
    let found = value[read...].prefix { $0 == 0x0A }.count
    if isFolded, breaks == 1, found == 0 {
      guard read < value.count, value[read] == 0x20 else { return false }
      add(1, upTo: end, isVerbatim: false)
      return true
    }
    guard found == breaks || isFolded && found == breaks - 1 else { return false }
    add(found, upTo: end, isVerbatim: false)
    return true
  }
}
