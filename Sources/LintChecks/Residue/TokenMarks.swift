import LintEngine

/// What the translating system's tokenizer put in and did not take out: `▁the ▁bridge`, `fir@@ st`, `play ##ing`, `ten @-@ year`, `<unk>`, `⁇`
enum TokenMarks: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    switch text[index] {
    case 0x3C, 0x5B: return control(text, index)
    case 0x40: return text[index + 1] == 0x40 ? pieces(text, index) : escapedMark(text, index)
    case 0x23: return wordPieces(text, index)
    case 0xF0: return letterSign(text, index)
    case 0xE2:
      if text.has("▁", at: index) { return sentencePiece(text, index) }
      // Standing as a word; behind one it is a mark of chess or of astonishment.
      if text.has("⁇", at: index), text.isGap(index - 1), !text.isMentioned(index..<index + 3) {
        return MarkupPiece(.lostWord, index..<index + 3, edit: nil)
      }
      return nil
    default: return nil
    }
  }

  /// `<unk>` and `[UNK]` stand for a word; the others are deleted.
  private static func control(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let lost: [StaticString] = ["<unk>", "<UNK>", "[UNK]", "<mask>", "[MASK]"]
    let idle: [StaticString] = [
      "<s>", "</s>", "<pad>", "<bos>", "<eos>", "<sep>", "<|endoftext|>", "<|im_end|>", "<|im_start|>", "[CLS]", "[SEP]", "[PAD]", "[EOS]", "[BOS]",
    ]
    if let mark = lost.first(where: { text.has($0, at: index) }) {
      let range = index..<index + mark.utf8CodeUnitCount
      return text.isMentioned(range) ? nil : MarkupPiece(.lostWord, range, edit: nil)
    }
    guard let mark = idle.first(where: { text.has($0, at: index) }) else { return nil }
    let range = index..<index + mark.utf8CodeUnitCount
    return text.isMentioned(range) ? nil : MarkupPiece(.tag, range, edit: text.deletion(range))
  }

  /// `🔤The ferry sails.🔤`: the sign before and behind what was sent to be translated.
  private static func letterSign(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let sign: StaticString = "🔤"
    let length = sign.utf8CodeUnitCount
    guard text.has(sign, at: index), let close = text.find(sign, from: index + length, reach: 2000) else { return nil }
    let range = index..<close + length
    let edits = [text.deletion(index..<index + length), text.deletion(close..<close + length)]
    return text.isMentioned(range) ? nil : MarkupPiece(.ownMark, range, edits)
  }

  /// ` @-@ `: the mark without its spaces (Moses tokenizer).
  private static func escapedMark(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    guard [0x2D, 0x2E, 0x2C, 0x3A, 0x2F].contains(text[index + 1]), text[index + 2] == 0x40 else { return nil }
    let range = (text[index - 1] == 0x20 ? index - 1 : index)..<(text[index + 3] == 0x20 ? index + 4 : index + 3)
    return MarkupPiece(.tokenMark, range, text.string(index + 1..<index + 2))
  }

  /// `un@@ believ@@ able` (byte-pair encoding): the pieces of one word.
  private static func pieces(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    var start = index
    while text.isLetter(start - 1) || text[start - 1] >= 0x80 || text[start - 1].isDigitASCII || text[start - 1] == 0x2D { start -= 1 }
    guard start < index, text[index + 2] == 0x20 else { return nil }
    var word = text.string(start..<index)
    var end = index
    while text.has("@@ ", at: end) {
      let next = end + 3
      var nextEnd = next
      while text[nextEnd] > 0x20, text[nextEnd] != 0x40, text[nextEnd] >= 0x80 || text[nextEnd].isWordASCII { nextEnd += 1 }
      guard nextEnd > next else { return nil }
      word += text.string(next..<nextEnd)
      end = nextEnd
    }
    return MarkupPiece(.tokenMark, start..<end, word)
  }

  /// `play ##ing` (WordPiece): the pieces of one word.
  private static func wordPieces(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    guard text[index + 1] == 0x23, text[index + 2].isLowercaseASCII, text[index - 1] == 0x20 else { return nil }
    var start = index - 1
    while text.isLetter(start - 1) || text[start - 1] >= 0x80 { start -= 1 }
    guard start < index - 1, text[start - 1] != 0x23 else { return nil }
    var word = text.string(start..<index - 1)
    var end = index - 1
    while text.has(" ##", at: end), text[end + 3].isLowercaseASCII {
      let next = end + 3
      end = next
      while text[end].isLowercaseASCII || text[end] >= 0x80 { end += 1 }
      word += text.string(next..<end)
    }
    return MarkupPiece(.tokenMark, start..<end, word)
  }

  /// Bytes within which a space must follow the first of several pieces.
  private static let longestPiece = 64

  /// `▁the ▁bri dge` (SentencePiece): in a line of pieces the mark is the space; a single one left over is deleted.
  private static func sentencePiece(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let length = 3
    // ▁▂▃▅ is a small chart.
    guard text[index + length] > 0x20, text[index + length] != 0xE2, !text.has("▁", at: index - length), text[index - length] != 0xE2 else {
      return nil
    }
    let end = text.lineEnd(index)
    let hasPieces = (index..<min(end, index + longestPiece)).contains { text[$0] == 0x20 }
    let pieces = hasPieces ? text.string(index..<end).split(separator: " ") : []
    let marked = pieces.count { $0.hasPrefix("▁") }
    if marked >= 2, marked * 2 > pieces.count {
      let joined = pieces.joined().split(separator: "▁").joined(separator: " ")
      let stop = text.string(index..<end).hasSuffix(" ") ? end - 1 : end
      return MarkupPiece(.tokenMark, index..<stop, text.isGap(index - 1) ? joined : " " + joined)
    }
    return MarkupPiece(.tokenMark, index..<index + length, text.isGap(index - 1) ? "" : " ")
  }
}
