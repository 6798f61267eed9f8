import TextModel

/// A stretch of characters that, as the bytes of an eight-bit code page, is one or more whole UTF-8 sequences.
struct MojibakeRun {
  /// How sure it is that the text was read in the wrong encoding.
  enum Evidence {
    /// No language writes this.
    case certain
    /// A word in capitals before a closing mark looks the same (`AMANHÃ”`): only beside a certain run.
    case ambiguous
    /// The last byte is lost, or two encodings give different letters.
    case guess
    /// The characters are lost.
    case lost
  }

  /// Bytes of the document.
  let range: Range<Int>
  /// The text as it was; empty for lost characters.
  let text: String
  let evidence: Evidence
  /// What another encoding gives.
  let other: String?

  /// The run at a byte offset; nil where nothing was read wrongly. Looks at one or two bytes before it gives up.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let pages = Self.pages(bytes, at: start) else {
      self.init(damaged: bytes, at: start)
      return
    }
    let runs = pages.compactMap { MojibakeRun(bytes, at: start, $0) }
    guard let run = runs.count < 2 ? runs.first : runs.min(by: { MojibakeTargets.rank($0.text) < MojibakeTargets.rank($1.text) }) else {
      self.init(cut: bytes, at: start)
      return
    }
    // MĂźller is ISO 8859-2, StraĂźe is Windows-1250.
    let other = runs.first { $0.text != run.text && $0.range == run.range }?.text
    self.init(run.range, run.text, other == nil || run.evidence == .ambiguous ? run.evidence : .guess, other: other)
  }

  private init(_ range: Range<Int>, _ text: String, _ evidence: Evidence, other: String? = nil) {
    self.range = range
    self.text = text
    self.evidence = evidence
    self.other = other
  }

  /// The code pages in which the character at an offset is a lead byte of UTF-8.
  private static func pages(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> [CodePage]? {
    guard index + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch (bytes[index], second) {
    case (0xC3, 0xAF) where bytes[index...].starts(with: Self.lostMark): return nil
    case (0xC3, 0x82), (0xC3, 0x84), (0xC3, 0xA2): return [.windows1252, .latin2, .windows1250]
    case (0xC3, 0x94): return [.dos850]
    case (0xC3, _): return [.windows1252]
    case (0xC4, 0x82), (0xC4, 0xB9): return [.latin2, .windows1250]
    case (0xC2, 0xAC), (0xC6, 0x92): return [.macRoman]
    case (0xCE, 0x93): return [.dos437]
    case (0xD0, 0x92...0x95), (0xD0, 0xA0), (0xD0, 0xA1), (0xD0, 0xB2), (0xD1, 0x80): return [.windows1251]
    case (0xE2, 0x80) where third == 0x9A: return [.macRoman]
    case (0xE2, 0x88) where third == 0x9A: return [.macRoman]
    case (0xE2, 0x89) where third == 0x88: return [.macRoman]
    case (0xE2, 0x89) where third == 0xA1: return [.dos437]
    case (0xE2, 0x94) where [0x80, 0x9C, 0xAC, 0xBC].contains(third): return [.dos437, .dos850]
    case (0xE2, 0x95) where third == 0xA8 || third == 0xA4: return [.dos437]
    default: return nil
    }
  }

  /// U+FFFD as Windows-1252 shows it: ï¿½
  private static let lostMark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBF, 0xC2, 0xBD]

  /// Longest run that is decoded at once, in bytes of the code page.
  private static let longest = 96

  private init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ page: CodePage) {
    var raw: [UInt8] = []
    var shown: [Unicode.Scalar] = []
    var ends: [Int] = []
    var index = start
    while raw.count < Self.longest, let (scalar, length) = bytes.scalar(at: index), scalar.value >= 0x80, let byte = page.byte(scalar) {
      raw.append(byte)
      shown.append(scalar)
      index += length
      ends.append(index)
    }
    var length = 0
    var decoded: [Unicode.Scalar] = []
    raw.withUnsafeBufferPointer { raw in
      while let next = raw.scalar(at: length), MojibakeTargets.contains(next.scalar, in: page) {
        decoded.append(next.scalar)
        length += next.length
      }
    }
    guard !decoded.isEmpty else { return nil }
    let range = start..<ends[length - 1]
    let context = MojibakeContext(before: bytes.scalar(before: start)?.scalar, after: bytes.scalar(at: range.upperBound)?.scalar)
    guard let evidence = context.evidence(raw[0], shown: shown[1], decoded, page) else { return nil }
    let text = decoded.reduce(into: "") { if $1 != "\u{FEFF}" { $0.unicodeScalars.append($1) } }
    self.init(range, text, evidence)
  }

  /// Characters that show a loss: U+FFFD and its image in Windows-1252; and the control characters that were marks in Windows-1252.
  private init?(damaged bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    switch bytes[start] {
    case 0xC2:
      if let bare = StraightenedMojibake(bareAt: start, bytes) {
        self.init(bare.range, bare.text, .lost)
        return
      }
      guard start + 1 < bytes.count, (0x80...0x9F).contains(bytes[start + 1]), bytes[start + 1] != 0x85,
        let meant = CodePage.windows1252.scalar(bytes[start + 1]), meant.value > 0x9F
      else { return nil }
      self.init(start..<start + 2, String(Character(meant)), .certain)
    case 0xC3 where bytes[start...].starts(with: Self.lostMark): self.init(start..<start + 6, "", .lost)
    case 0xEF where bytes[start...].starts(with: [0xEF, 0xBF, 0xBD]): self.init(start..<start + 3, "", .lost)
    default: return nil
    }
  }

  /// `â€` before a space or at the end: the closing quote, whose last byte Windows-1252 lacks.
  private init?(cut bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    if let straightened = StraightenedMojibake(bytes, at: start) {
      self.init(straightened.range, straightened.text, straightened.text.isEmpty ? .lost : .guess, other: straightened.other)
      return
    }
    let cut: [UInt8] = [0xC3, 0xA2, 0xE2, 0x82, 0xAC]
    guard bytes[start...].starts(with: cut) else { return nil }
    if let next = bytes.scalar(at: start + cut.count)?.scalar, next.isLatinLetter || next.isDigitASCII { return nil }
    self.init(start..<start + cut.count, "”", .guess)
  }
}
