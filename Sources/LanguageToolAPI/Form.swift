/// The parameters of a form or a query (application/x-www-form-urlencoded).
enum Form {
  /// Names with values, in their order, as bytes.
  typealias Fields = [(name: [UInt8], value: [UInt8])]

  /// Reads a form, whether its client escaped it or not.
  static func fields(_ form: ArraySlice<UInt8>) -> Fields {
    // A file that was sent as a body ends with a line.
    let form = form.trimmingLineEnds
    return isEscaped(form) ? escapedFields(form) : UnescapedForm.fields(form)
  }

  /// True for what an encoder may have written: visible ASCII in which each `%` stands before two hexadecimal digits. No encoder leaves a space, a line
  /// break or a letter beyond ASCII, so a form that has one is as it was typed.
  static func isEscaped(_ form: ArraySlice<UInt8>) -> Bool {
    form.indices.allSatisfy { index in
      form[index] > 0x20 && form[index] < 0x7F && (form[index] != UInt8(ascii: "%") || value(ofEscapeAt: index, form) != nil)
    }
  }

  static func escapedFields(_ form: ArraySlice<UInt8>) -> Fields {
    form.split(separator: UInt8(ascii: "&")).map { pair in
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      return (unescaped(pair[..<equals]), unescaped(pair[equals...].dropFirst()))
    }
  }

  /// The text with `+` and `%XX` as what they stand for; a `%` that is no escape stays.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), let byte = value(ofEscapeAt: index, text) {
        plain.append(byte)
        index += 3
      } else {
        plain.append(text[index] == UInt8(ascii: "+") ? 0x20 : text[index])
        index += 1
      }
    }
    return plain
  }

  private static func value(ofEscapeAt index: Int, _ text: ArraySlice<UInt8>) -> UInt8? {
    guard index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2]) else { return nil }
    return high << 4 | low
  }

  /// The value of a hexadecimal digit.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): byte & 0xDF - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingLineEnds: ArraySlice<UInt8> {
    var text = self
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return text
  }
}
