import LintEngine

/// `&#39;`, `&#x2019;`, `&quot;`, `& quot ;`, `&amp;nbsp;`, `&nbsp`
enum HTMLEntities: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    guard let reference = Reference(text, at: index), !text.isMentioned(reference.range) else { return nil }
    let range = reference.range
    var replacement = reference.meaning
    switch replacement {
    case "\u{A0}", " ":
      // A space beside a space says nothing.
      replacement = text[range.lowerBound - 1] == 0x20 || text[range.upperBound] == 0x20 ? "" : " "
    case "'", "’":
      if let joined = suffix(text, range) { return MarkupPiece(.entity, joined, replacement) }
    case "\"" where reference.isSpaced:
      let opened = text.count("quot", in: text.lineStart(index)..<index) % 2 == 1
      let space = opened ? range.lowerBound - 1 : range.upperBound
      if text[space] == 0x20 {
        return MarkupPiece(.entity, opened ? space..<range.upperBound : range.lowerBound..<space + 1, replacement)
      }
    default: break
    }
    return MarkupPiece(.entity, range, replacement)
  }

  /// `people & apos ; s`, `people &apos;s`: the apostrophe and the spaces that cut the word.
  private static func suffix(_ text: MarkupText, _ range: Range<Int>) -> Range<Int>? {
    let spaced = text[range.lowerBound - 1] == 0x20
    let start = spaced ? range.lowerBound - 1 : range.lowerBound
    let end = text.skipSpaces(range.upperBound)
    guard spaced || end > range.upperBound, text.isLetter(start - 1) else { return nil }
    return ["s", "t", "re", "ve", "ll", "d", "m"].contains(text.string(end..<text.nameEnd(end))) ? start..<end : nil
  }

  /// A character reference.
  private struct Reference {
    let range: Range<Int>
    let meaning: String
    let isSpaced: Bool

    init?(_ text: MarkupText, at start: Int) {
      var at = text.skipSpaces(start + 1)
      // Escaped twice: &amp;quot;
      while text.has("amp;", at: at), at == start + 1 || text[at - 1] == 0x3B, Self.reads(text, at + 4) { at += 4 }
      var isSpaced = at > start + 1 && text[at - 1] == 0x20
      let isNumber = text[at] == 0x23
      if isNumber {
        let figures = text.skipSpaces(at + 1)
        isSpaced = isSpaced || figures > at + 1
        at = figures
      }
      var nameEnd = at
      while text[nameEnd].isLowercaseASCII || text[nameEnd].isUppercaseASCII || text[nameEnd].isDigitASCII { nameEnd += 1 }
      guard nameEnd > at, nameEnd - at <= 8 else { return nil }
      let name = text.string(at..<nameEnd)
      let semicolon = text.skipSpaces(nameEnd)
      let isClosed = text[semicolon] == 0x3B
      isSpaced = isSpaced || isClosed && semicolon > nameEnd
      if isNumber {
        guard isClosed, let meaning = Self.character(name) else { return nil }
        self.meaning = meaning
      } else {
        let folded = Self.common.contains(name.lowercased()) ? name.lowercased() : name
        guard let meaning = HTMLEntities.named[folded] else { return nil }
        if isSpaced || !isClosed { guard Self.common.contains(folded) else { return nil } }
        // &amp without its semicolon must stand as a word: “AT&amp co” is one, a name in an address is not.
        if !isClosed { guard !isSpaced, text[nameEnd] != 0x3D, text[nameEnd] != 0x26, text.isGap(nameEnd) || folded == "nbsp" else { return nil } }
        self.meaning = meaning
      }
      self.isSpaced = isSpaced
      range = start..<(isClosed ? semicolon + 1 : nameEnd)
    }

    /// True when a whole reference follows behind `&amp;`.
    private static func reads(_ text: MarkupText, _ at: Int) -> Bool {
      if text[at] == 0x23 { return text[at + 1].isDigitASCII || text[at + 1] == 0x78 }
      let end = text.nameEnd(at)
      return end > at && text[end] == 0x3B && (HTMLEntities.named[text.string(at..<end)] != nil)
    }

    private static func character(_ name: String) -> String? {
      let isHex = name.hasPrefix("x") || name.hasPrefix("X")
      guard let value = UInt32(name.dropFirst(isHex ? 1 : 0), radix: isHex ? 16 : 10), value >= 0x20, let scalar = Unicode.Scalar(value) else {
        return nil
      }
      return String(Character(scalar))
    }

    /// Names that are no English words: known also with spaces, in capitals, or without the semicolon.
    private static let common: Set<String> = [
      "amp", "quot", "apos", "lt", "gt", "nbsp", "ndash", "mdash", "lsquo", "rsquo", "ldquo", "rdquo", "hellip", "laquo", "raquo",
    ]
  }

  /// The named entities that news text is likely to hold (HTML Living Standard, named character references).
  fileprivate static let named: [String: String] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "hellip": "…", "laquo": "«", "raquo": "»", "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "Uuml": "Ü", "Ouml": "Ö", "Auml": "Ä", "szlig": "ß", "ntilde": "ñ", "oacute": "ó", "aacute": "á",
    "iacute": "í", "uacute": "ú", "Eacute": "É", "atilde": "ã", "otilde": "õ", "oslash": "ø", "aring": "å", "euro": "€", "pound": "£", "copy": "©",
    "reg": "®", "deg": "°", "middot": "·", "bull": "•", "times": "×", "trade": "™", "prime": "′", "sbquo": "‚", "bdquo": "„", "thinsp": " ",
    "ensp": " ", "emsp": " ", "shy": "", "zwnj": "", "zwj": "",
  ]
}
