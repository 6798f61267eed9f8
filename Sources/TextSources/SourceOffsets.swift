/// Byte offsets of a text in UTF-8 as byte offsets of the file it comes from.
public struct SourceOffsets: Sendable {
  /// Bytes of text between two offsets that are kept.
  private static let step = 256

  private let text: [UInt8]
  private let encoding: TextEncoding
  /// The offset in the file for each multiple of `step`; empty where both are the same.
  private let marks: [Int]

  /// Offsets of a file in UTF-8, which stay what they are.
  public static let same = SourceOffsets([], .utf8)

  init(_ text: [UInt8], _ encoding: TextEncoding) {
    self.encoding = encoding
    self.text = encoding == .utf8 ? [] : text
    var marks: [Int] = []
    if encoding != .utf8 {
      var offset = encoding.markLength
      for index in text.indices {
        if index % Self.step == 0 { marks.append(offset) }
        offset += encoding.width(lead: text[index])
      }
    }
    self.marks = marks
  }

  /// The offset in the file of the character at an offset of the text.
  public func callAsFunction(_ offset: Int) -> Int {
    guard encoding != .utf8 else { return offset }
    guard !marks.isEmpty else { return encoding.markLength }
    let mark = min(offset / Self.step, marks.count - 1)
    return text[mark * Self.step..<offset].reduce(marks[mark]) { $0 + encoding.width(lead: $1) }
  }
}
