/// JSON, and JSON a line.
enum JSONShape {
  /// The text is one value or several, of nothing but strings, numbers, brackets and so on, and has keys or a list of strings. A text that is cut off or
  /// has a comma too many counts as well; one with a word outside of quotation marks does not.
  static func format(_ lines: TextLines) -> TextFormat? {
    var scanner = Scanner(text: lines.text)
    guard scanner.run(), scanner.keys > 0 || scanner.items > 1 else { return nil }
    return scanner.values > 1 ? .jsonLines : .json
  }

  private struct Scanner {
    let text: ArraySlice<UInt8>
    /// Strings with a colon behind them.
    private(set) var keys = 0
    /// Strings with a comma behind them.
    private(set) var items = 1
    /// Values that stand in no other.
    private(set) var values = 0
    private var depth = 0

    init(text: ArraySlice<UInt8>) {
      self.text = text
      items = 0
    }

    /// False where something stands that is no JSON.
    mutating func run() -> Bool {
      var index = text.startIndex
      while index < text.endIndex {
        switch text[index] {
        case 0...0x20, UInt8(ascii: ":"), UInt8(ascii: ","): index += 1
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if depth == 0 { values += 1 }
          depth += 1
          index += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          index += 1
          guard depth >= 0 else { return false }
        case UInt8(ascii: "\""):
          guard depth > 0 else { return false }
          index = stringEnd(index)
          let next = text[index...].first { $0 > 0x20 }
          if next == UInt8(ascii: ":") { keys += 1 } else if next == UInt8(ascii: ",") || next == UInt8(ascii: "]") { items += 1 }
          guard next.map({ [0x3A, 0x2C, 0x5D, 0x7D].contains($0) }) ?? true else { return false }
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "E"):
          guard depth > 0, let end = wordEnd(index) else { return false }
          index = end
        default: return false
        }
      }
      return true
    }

    /// The end of a number, or of `true`, `false` and `null`.
    private func wordEnd(_ start: Int) -> Int? {
      let word = text[start...].prefix { ![0x2C, 0x5D, 0x7D].contains($0) && $0 > 0x20 }
      let isNumber = word.allSatisfy { (0x30...0x39).contains($0) || [0x2D, 0x2B, 0x2E, 0x65, 0x45].contains($0) }
      return isNumber || ["true", "false", "null"].contains { word.elementsEqual($0.utf8) } ? word.endIndex : nil
    }

    /// The offset behind the closing quotation mark, or the end of the text.
    private func stringEnd(_ start: Int) -> Int {
      var index = start + 1
      while index < text.endIndex, text[index] != UInt8(ascii: "\"") { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
      return min(index + 1, text.endIndex)
    }
  }
}
