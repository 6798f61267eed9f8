import LintEngine

/// Marks by which an answering model names its sources, and numbers that it was told to put before sentences: `[1†source]`, `【4:0†report】`,
/// `:contentReference[oaicite:0]{index=0}`, `citeturn0search1`, `[S12] The bridge … [S13] The ferry …`
enum CitationTags: MarkupKind {
  /// Longest mark, in bytes.
  private static let longest = 60

  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    let end =
      switch text[index] {
      case 0x3A: reference(text, index)
      case 0x5B: dagger(text, index, from: index + 1, close: "]")
      case 0xE3: text.has("【", at: index) ? dagger(text, index, from: index + 3, close: "】") : nil
      default: turn(text, index)
      }
    guard let end, !text.isMentioned(index..<end) else { return nil }
    return MarkupPiece(.tag, index..<end, edit: text.deletion(index..<end))
  }

  /// `[1†source]`, `【4:0†report】`
  private static func dagger(_ text: MarkupText, _ index: Int, from start: Int, close: StaticString) -> Int? {
    var end = start
    while text[end].isDigitASCII || text[end] == 0x3A { end += 1 }
    guard end > start, text.has("†", at: end), let close = text.find(close, from: end, reach: longest) else { return nil }
    return close + (text[close] == 0x5D ? 1 : 3)
  }

  /// `:contentReference[oaicite:0]{index=0}`
  private static func reference(_ text: MarkupText, _ index: Int) -> Int? {
    guard text.has(":contentReference[", at: index), let close = text.find("]", from: index, reach: longest) else { return nil }
    guard text[close + 1] == 0x7B, let brace = text.find("}", from: close, reach: longest) else { return close + 1 }
    return brace + 1
  }

  /// `citeturn0search1`
  private static func turn(_ text: MarkupText, _ index: Int) -> Int? {
    guard text.has("citeturn", at: index), text[index + 8].isDigitASCII, !text.isLetter(index - 1) else { return nil }
    return text.nameEnd(index)
  }

  /// `[S12]`, `[P3]` before sentences: two with the same letters and other numbers, or more. An interview has its `[Q1]` and `[A1]`.
  /// `telling`: the offsets of `TellingBytes`.
  static func series(in text: MarkupText, at telling: some Sequence<Int>) -> [MarkupPiece] {
    var found: [(letters: String, range: Range<Int>)] = []
    var numbers: [String: Set<String>] = [:]
    for index in telling where text.bytes[index] == 0x5B && text[index + 1].isUppercaseASCII {
      var end = index + 1
      while text[end].isUppercaseASCII { end += 1 }
      let letters = index + 1..<end
      while text[end].isDigitASCII { end += 1 }
      guard letters.count <= 2, end > letters.upperBound, text[end] == 0x5D, text[end + 1] == 0x20, startsSentence(text, index),
        text[text.skipSpaces(end + 1)].isUppercaseASCII || text[text.skipSpaces(end + 1)] >= 0x80
      else { continue }
      let name = text.string(letters)
      guard name != "Q", name != "A" else { continue }
      found.append((name, index..<end + 1))
      numbers[name, default: []].insert(text.string(letters.upperBound..<end))
    }
    return found.filter { (numbers[$0.letters]?.count ?? 0) > 1 }
      .map { MarkupPiece(.tag, $0.range, edit: text.deletion($0.range), safety: .suggested) }
  }

  /// At the start of a line, or behind the end of a sentence.
  private static func startsSentence(_ text: MarkupText, _ index: Int) -> Bool {
    if text.lineStart(index) == index { return true }
    guard text[index - 1] == 0x20 else { return false }
    return [0x2E, 0x21, 0x3F, 0x22, 0x5D].contains(text[index - 2])
  }
}
