/// Text of any origin as harmless HTML: markup escaped; what cannot be seen, or is not UTF-8, shown as a label.
enum HTMLText {
  /// For the content of elements. Line breaks show as ⏎; with `breaks` the line breaks there, too.
  static func escape(_ bytes: ArraySlice<UInt8>, breaks: Bool = false) -> String {
    write(bytes, breaks: breaks, label: ("<bdi class=\"x\">", "</bdi>"))
  }

  static func escape(_ text: String) -> String { escape(ArraySlice(text.utf8)) }

  /// For a title and for attributes in double quotes, which can hold no elements.
  static func plain(_ text: String) -> String { write(ArraySlice(text.utf8), breaks: false, label: ("⟨", "⟩")) }

  private static func write(_ bytes: ArraySlice<UInt8>, breaks: Bool, label: (open: String, close: String)) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    func put(label text: String) { out += Array((label.open + text + label.close).utf8) }
    var index = bytes.startIndex
    var isBehindOther = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        isBehindOther = false
        switch byte {
        case UInt8(ascii: "&"): out += Array("&amp;".utf8)
        case UInt8(ascii: "<"): out += Array("&lt;".utf8)
        case UInt8(ascii: ">"): out += Array("&gt;".utf8)
        case UInt8(ascii: "\""): out += Array("&quot;".utf8)
        case UInt8(ascii: "'"): out += Array("&#39;".utf8)
        case 0x0D where index < bytes.endIndex && bytes[index] == 0x0A: break
        case 0x0A, 0x0D:
          put(label: "⏎")
          if breaks { out += Array("<br>".utf8) }
        case 0x09, 0x20...0x7E: out.append(byte)
        default: put(label: name(Unicode.Scalar(byte)))
        }
        continue
      }
      var parser = Unicode.UTF8.ForwardParser()
      var rest = bytes[index...].makeIterator()
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if isHidden(scalar), !(isBehindOther && isJoiner(scalar)) { put(label: name(scalar)) } else { out += Array(encoded) }
        index += encoded.count
        isBehindOther = true
      case .error(let length):
        for byte in bytes[index..<index + length] { put(label: "\\x" + hex(UInt32(byte), digits: 2)) }
        index += length
      case .emptyInput: index = bytes.endIndex
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Cannot be seen, or changes the direction of what follows.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// What scripts and emoji are joined and varied with: nothing is amiss where letters other than ASCII stand before it.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    [0x200C, 0x200D].contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String { "U+" + hex(scalar.value, digits: 4) }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Numbers as the report writes them.
enum HTMLNumber {
  /// `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
  }

  /// The figure of a quality; a dash where there is none.
  static func figure(_ quality: Quality) -> String { quality.tenths.map { "\(grouped($0 / 10)).\($0 % 10)" } ?? "–" }

  static func count(_ number: Int, _ noun: String) -> String { "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")" }
}
