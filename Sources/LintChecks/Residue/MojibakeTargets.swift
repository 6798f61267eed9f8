import TextModel

/// The characters that news text holds: what a wrongly read run may stand for.
enum MojibakeTargets {
  static func contains(_ scalar: Unicode.Scalar, in page: CodePage) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x218...0x21B, 0x1EA0...0x1EF9: true
    case 0x2010...0x2044, 0x200B...0x200F, 0x20AC, 0x2116, 0x2122, 0x2190...0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0xFEFF: true
    case 0x25A0, 0x25AA, 0x25B2, 0x25B6, 0x25BA, 0x25BC, 0x25CB, 0x25CF, 0x2605, 0x2606, 0x2713, 0x2714: true
    case 0x1F300...0x1FAFF: true
    // Russian and Ukrainian letters; only they are sure not to be what the page itself shows.
    case 0x410...0x451, 0x454, 0x456, 0x457, 0x490, 0x491: true
    // Greek, Hebrew, Arabic, Thai, kana, ideographs, Hangul, full-width forms: Windows-1252 alone is read so often.
    case 0x384...0x3CE, 0x5D0...0x5EA, 0x60C...0x6D5, 0xE01...0xE5B, 0x3001...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
      page == .windows1252
    default: false
    }
  }

  /// How usual the first character is in names and words that English news holds; 0 is the most usual.
  static func rank(_ text: String) -> Int {
    let usual = "’“”–éáíóüöäñúçèàßãšğşčžıćłôêâøåæÖÜÉÁŠŽČŞ".unicodeScalars
    return usual.enumerated().first { $0.element == text.unicodeScalars.first }?.offset ?? usual.count
  }
}

/// What stands around a run that might have been read wrongly.
struct MojibakeContext {
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?

  private var isLatinBeside: Bool { before?.isLatinLetter == true || after?.isLatinLetter == true }

  /// How sure it is that the run is mojibake; nil = it is not. `lead` is its first byte, `shown` its second character as it stands in the text.
  func evidence(_ lead: UInt8, shown: Unicode.Scalar, _ decoded: [Unicode.Scalar], _ page: CodePage) -> MojibakeRun.Evidence? {
    if lead >= 0xE0 {
      if lead == 0xE2 || lead == 0xEF || lead == 0xF0 { return .certain }
      if decoded.count >= 2 { return .certain }
      // Vietnamese letters; a word that ends in á before closing marks looks the same.
      return lead == 0xE1 ? (after?.isLatinLetter == true ? .certain : .ambiguous) : nil
    }
    // Romanian ș and ț.
    if lead == 0xC8, page == .windows1252, before?.isLatinLetter == true, after?.isLatinLetter == true { return .certain }
    if lead >= 0xC6 { return decoded.count >= 3 ? .certain : nil }
    switch page {
    case .windows1252, .windows1250, .latin2:
      if decoded.count >= 2 { return .certain }
      return afterCapital(lead, shown)
    case .windows1251, .dos437, .dos850, .macRoman:
      if lead == 0xC2 { return isLatinBeside || before?.isDigitASCII == true || after?.isDigitASCII == true ? .certain : nil }
      return isLatinBeside && decoded.allSatisfy(\.isLatinLetter) ? .certain : nil
    // Files come in the others; UTF-8 is not taken for them.
    default: return nil
    }
  }

  /// Ã, Â, Ä, Å and a mark: a capital letter at the end of a word, or a letter of two bytes?
  private func afterCapital(_ lead: UInt8, _ shown: Unicode.Scalar) -> MojibakeRun.Evidence {
    let isMark = Self.closing.contains(shown)
    if let before, before.isLowercaseLatin || before.isDigitASCII { return .certain }
    // ÄŸ, Åš: two capitals in a row are a word of Nordic or Baltic names.
    if shown.isLatinLetter, lead > 0xC3 { return .ambiguous }
    if after?.isLatinLetter == true {
      return isMark && (before?.isLatinLetter == true || lead > 0xC3) ? .ambiguous : .certain
    }
    if before?.isLatinLetter == true { return isMark || Self.raised.contains(shown) ? .ambiguous : .certain }
    if shown == "\u{A0}", let before, Self.ending.contains(before) { return .certain }
    return isMark || lead > 0xC3 ? .ambiguous : .certain
  }

  /// Marks that may follow a word.
  private static let closing: Set<Unicode.Scalar> = [
    "“", "”", "‘", "’", "„", "‚", "–", "—", "…", "«", "»", "‹", "›", "•", "·", "\u{A0}", "\u{AD}",
  ]
  /// Signs that may be raised behind a word.
  private static let raised: Set<Unicode.Scalar> = ["™", "®", "©", "°", "¹", "²", "³", "†", "‡", "ª", "º"]
  private static let ending: Set<Unicode.Scalar> = [".", ",", ";", ":", "?", "!", ")", "”", "\""]
}
