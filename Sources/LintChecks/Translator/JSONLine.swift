import LintEngine
import TextModel

/// A line of JSON: `"translation": "Volunteers …",`
struct JSONLine {
  /// What takes the key and the quotation marks away.
  let edits: [Edit]
  /// The value is text of the article; keys such as "source_lang" hold none.
  let isValueOfInterest: Bool

  /// Nil when a byte range is no such line.
  init?(_ range: Range<Int>, _ document: Document) {
    let bytes = document.bytes
    guard range.count > 6, bytes[range.lowerBound] == 0x22, let close = bytes[range.lowerBound + 1..<range.upperBound].firstIndex(of: 0x22),
      close - range.lowerBound <= 32, close > range.lowerBound + 1, close + 1 < range.upperBound, bytes[close + 1] == 0x3A,
      bytes[range.lowerBound + 1..<close].allSatisfy({ $0.isLowercaseASCII || $0 == 0x5F || $0.isDigitASCII })
    else { return nil }
    var value = close + 2
    while value < range.upperBound, bytes[value] == 0x20 { value += 1 }
    guard value < range.upperBound, bytes[value] == 0x22 else { return nil }
    var end = range.upperBound
    if bytes[end - 1] == 0x2C { end -= 1 }
    if bytes[end - 1] == 0x22, end - 1 > value { end -= 1 }
    let key = document.text(range.lowerBound + 1..<close)
    isValueOfInterest = ["title", "translation", "headline", "text", "content", "body", "lead", "article", "translated_text", "summary"].contains(key)
    edits = [Edit(range.lowerBound..<value + 1, "")] + (end < range.upperBound ? [Edit(end..<range.upperBound, "")] : [])
  }
}
