import TextModel

/// Letters, figures and signs as wide as a Chinese character: U+FF01 to U+FF5E stand for U+0021 to U+007E.
enum FullWidth {
  /// True for a word or number of full-width letters and figures, alone or mixed with ASCII.
  static func isToken(_ index: Int, _ document: Document) -> Bool {
    guard document.tokens[index].flags.contains(.nonASCII), document.tokens[index].kind == .word || document.tokens[index].kind == .number else {
      return false
    }
    return isText(document.bytes[document.tokens[index].range])
  }

  /// The tokens of full-width text from an index on, the spaces between them left alone; nil when no letter or figure is among them.
  static func run(at index: Int, _ document: Document) -> Range<Int>? {
    guard isToken(index, document) else { return nil }
    var end = index + 1
    while document.continuesLine(end) {
      let isSign = document.joinsPrevious(end) && document.token(end, isOneOf: "％", "．", "－", "＋", "／", "＆")
      guard isToken(end, document) || isSign else { break }
      end += 1
    }
    return index..<end
  }

  /// The text with every full-width character replaced by its ASCII one, and the wide space by a space.
  static func ascii(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Nothing but ASCII and full-width letters and figures, and at least one of these.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    var wide = false
    while index < bytes.endIndex {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      // U+FF01 to U+FF3F and U+FF40 to U+FF5E.
      guard bytes[index] == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD && bytes[index + 2] < 0x9F else {
        return false
      }
      wide = true
      index += 3
    }
    return wide
  }
}
