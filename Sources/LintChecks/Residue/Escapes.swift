import LintEngine

/// `\u2019`, `\"`: escapes of JSON and of programs that were never undone.
enum Escapes: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    switch text[index + 1] {
    case 0x75:
      guard index + 6 <= text.bytes.count, let value = UInt32(text.string(index + 2..<index + 6), radix: 16), value >= 0xA0,
        let scalar = Unicode.Scalar(value), !text.isMentioned(index..<index + 6)
      else { return nil }
      return MarkupPiece(.escape, index..<index + 6, String(Character(scalar)))
    case 0x22, 0x27:
      guard text[index - 1] != 0x5C, text.isLetter(index - 1) || text.isLetter(index + 2), !text.isMentioned(index..<index + 2) else { return nil }
      return MarkupPiece(.escape, index..<index + 2, text.string(index + 1..<index + 2))
    default: return nil
    }
  }
}
