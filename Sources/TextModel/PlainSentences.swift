/// Sentences of a text in any language, for looking at, not for judging: ICU's, put together where a stop ends an abbreviation or an initial.
public enum PlainSentences {
  /// Letters of the longest word whose stop is taken for that of an abbreviation.
  private static let longest = 2

  /// The sentences of a line, without the blanks around them.
  public static func ranges(in bytes: [UInt8], of line: Range<Int>) -> [Range<Int>] {
    guard !line.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[line])
      var starts = [0]
      SentenceBreaker().forEachBoundaryOfICU(text) { boundary in
        if boundary > 0, boundary < text.count, !continues(text, from: starts[starts.count - 1], to: boundary) { starts.append(boundary) }
      }
      starts.append(text.count)
      var ranges: [Range<Int>] = []
      for (start, end) in zip(starts, starts.dropFirst()) {
        var (first, last) = (start, end)
        while first < last, isBlank(text[first]) { first += 1 }
        while last > first, isBlank(text[last - 1]) { last -= 1 }
        if first < last { ranges.append(line.lowerBound + first..<line.lowerBound + last) }
      }
      return ranges
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// True where what ends at `boundary` ends with the stop of an abbreviation.
  private static func continues(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to boundary: Int) -> Bool {
    var end = boundary
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    guard end > start, text[end - 1] == 0x2E else { return false }
    end -= 1
    var (letters, index) = (0, end)
    while index > start, letters <= longest {
      let byte = text[index - 1]
      if byte < 0x80, !byte.isASCIILetter { break }
      index -= 1
      // The first byte of a character counts it.
      if byte & 0xC0 != 0x80 { letters += 1 }
    }
    return letters > 0 && letters <= longest
  }
}
