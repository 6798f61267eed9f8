/// Random numbers that are the same in every run: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Random texts that look for trouble: every kind of character, broken encodings, and marks where they hurt.
public enum RandomText {
  /// Pieces that exercise the tokenizer's special cases, ill-formed UTF-8 among them.
  public static let pieces: [[UInt8]] =
    [
      " ", "  ", "\n", "\r\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}", "\u{FEFF}", "\u{200D}", "\u{AD}", "\u{0}",
      "\u{7F}",
      ".", "..", "...", "…", ",", ";", ":", "!", "?", "“", "”", "\"", "'", "’", "„", "«", "»", "(", ")", "[", "]", "-", "--", "–", "—", "/", "\\",
      "#", "@", "_", "$", "€", "%", "&", "*", "+", "<", ">", "^", "|", "~", "a", "I", "Z", "U.S.", "p.m.", "J.", "Mr.", "No.", "example.com",
      "https://example.com/a(b)", "a@b.com", "photo.jpg", "1", "42", "1,842", "4.6", "21st", "the", "The", "of", "Kharkiv", "Mariupol", "Photo",
      "said",
      "`", "[i=", "[/i]", "<img src=\"", "\">", "</p>", "<!--", "-->", "{{", "}}", "{%", "%}", "<?php", "?>", "&quot", "&#3", "@@", " ##", "▁the",
      "**",
      "\\n", "\\u2019", "\"title\":", "Hanoiaccording", "var a=1;", "mtlint:ignore",
      "é", "e\u{301}", "ß", "İ", "ﬁ", "Đ", "我", "한", "ع", "अ", "🙂", "👩‍👩‍👧", "🇺🇦", "٣", "½", "™", "。", "，",
    ].map { Array($0.utf8) } + [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x9F],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ]

  /// Up to `longest` bytes: plain noise for one seed in four, else pieces.
  public static func bytes(seed: UInt64, longest: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let length = Int.random(in: 0...longest, using: &generator)
    if seed % 4 == 0 { return (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) } }
    var bytes: [UInt8] = []
    while bytes.count < length { bytes += pieces.randomElement(using: &generator)! }
    return bytes
  }

  /// A text with a few bytes deleted, doubled or swapped, and marks and line breaks put in.
  public static func mutation(of bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) where bytes.count > 40 {
      let place = Int.random(in: 0..<bytes.count - 20, using: &generator)
      let length = Int.random(in: 1...20, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 2: bytes.swapAt(place, place + length)
      case 3: bytes.insert(contentsOf: pieces.randomElement(using: &generator)!, at: place)
      default: bytes.insert(contentsOf: ["“", "”", " ", ".", ",", "\n", "\r\n"].randomElement(using: &generator)!.utf8, at: place)
      }
    }
    return bytes
  }
}
