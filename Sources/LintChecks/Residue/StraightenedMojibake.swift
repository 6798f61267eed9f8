import TextModel

/// Text that was read wrongly and then cleaned, so that bytes are gone from it: `PowerHouseâ"¢` and `â€"`, whose curly marks were made straight,
/// `dÄ"zl`, and `naA¯f`, whose letter lost its accent.
struct StraightenedMojibake {
  /// Bytes of the document.
  let range: Range<Int>
  /// The text as it was; empty where that is lost.
  let text: String
  let other: String?

  /// What is left of a run that starts at a letter with an accent.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    // `â"¢`: the trade mark; `â€"`: one of the dashes.
    for (shown, text, other) in [("â\"¢", "™", nil), ("â€\"", "—", "–")] as [(String, String, String?)]
    where bytes[start...].starts(with: shown.utf8) {
      (range, self.text, self.other) = (start..<start + shown.utf8.count, text, other)
      return
    }
    // Ä and Å, and a straight mark, in the middle of a word.
    guard start > 0, start + 3 < bytes.count, bytes[start] == 0xC3, [0x84, 0x85].contains(bytes[start + 1]), bytes[start + 2] == 0x22,
      bytes[start - 1].isLowercaseASCII, bytes[start + 3].isLowercaseASCII
    else { return nil }
    (range, text, other) = (start..<start + 3, "", nil)
  }

  /// A, and a sign that no word holds, between small letters: `naA¯f`, `LegaA¯a`. `start` is where the sign stands.
  init?(bareAt start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard start > 1, start + 2 < bytes.count, bytes[start] == 0xC2, (0xA1...0xBF).contains(bytes[start + 1]), bytes[start - 1] == 0x41,
      bytes[start - 2].isLowercaseASCII, bytes[start + 2].isLowercaseASCII
    else { return nil }
    (range, text, other) = (start - 1..<start + 2, "", nil)
  }
}
