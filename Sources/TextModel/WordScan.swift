import CText

/// What a code point is to the tokenizer.
enum CharacterClass {
  case upper, lower, letter, mark, digit, space, punctuation, symbol, control

  /// By ICU's general category.
  init(_ scalar: Int32) {
    switch ctext_category(scalar) {
    case 1, 3: self = .upper
    case 2: self = .lower
    case 4, 5: self = .letter
    case 6, 7, 8: self = .mark
    case 9: self = .digit
    case 12: self = .space
    case 19...23, 28, 29: self = .punctuation
    case 0, 15...18: self = .control
    default: self = .symbol
    }
  }

  var isWordPart: Bool {
    switch self {
    case .upper, .lower, .letter, .mark, .digit: true
    default: false
    }
  }
}

/// The scan of one word, and what was seen on the way.
struct WordScan {
  private(set) var flags: TokenFlags = []
  private(set) var letters = 0
  private var upperLetters = 0
  private var lastWasLower = false

  /// Scans letters, marks, digits and the apostrophes and hyphens between them; returns the end of the word.
  @inline(__always)
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // Nearly all words: a letter of ASCII, small ones, and then something that is no part of a word.
    guard bytes[start].isASCIILetter else { return scanAny(bytes, from: start) }
    let end = Self.endOfLowercase(bytes, from: start + 1)
    guard end == bytes.count || Self.endsAnyWord(bytes[end]) else { return scanAny(bytes, from: start) }
    letters = end - start
    flags = bytes[start].isASCIIUpper ? .capital : []
    return end
  }

  /// True for an ASCII byte that no word goes on with.
  @inline(__always)
  private static func endsAnyWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && !byte.isASCIILetter && !byte.isASCIIDigit && byte != 0x27 && byte != 0x2D
  }

  /// The same as `scan`, whatever the word is made of.
  mutating func scanAny(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    scanning: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A:
        letters += 1
        lastWasLower = true
        index += 1
      case 0x41...0x5A:
        upper()
        index += 1
      case 0x30...0x39:
        flags.insert(.digit)
        index += 1
      case 0x27, 0x2D:
        guard index > start, wordPart(bytes, at: index + 1) else { break scanning }
        flags.insert(byte == 0x27 ? .apostrophe : .hyphen)
        if byte == 0x2D { lastWasLower = false }
        index += 1
      case 0x80...0xFF:
        let scalar = DecodedScalar(bytes, at: index)
        if scalar.value == 0x2019 || scalar.value == 0x2010 || scalar.value == 0x2011 || scalar.value == 0xAD || scalar.value == 0x200D {
          guard index > start, wordPart(bytes, at: index + scalar.length) else { break scanning }
          flags.insert(scalar.value == 0x2019 ? .apostrophe : .hyphen)
        } else {
          guard scalar.value > 0 else { break scanning }
          switch CharacterClass(scalar.value) {
          case .upper: upper()
          case .lower:
            letters += 1
            lastWasLower = true
          case .letter, .mark: letters += 1
          case .digit: flags.insert(.digit)
          default: break scanning
          }
        }
        flags.insert(.nonASCII)
        index += scalar.length
      default: break scanning
      }
    }
    if letters > 1, upperLetters == letters { flags.insert(.allCapitals) }
    return index
  }

  /// Where a run of the letters a to z ends.
  @inline(__always)
  static func endOfLowercase(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let chunk = UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self))
      let others = otherThanLowercase(chunk)
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index].isASCIILower { index += 1 }
    return index
  }

  /// Of eight bytes, the upper bit of each that is no letter from a to z.
  @inline(__always)
  static func otherThanLowercase(_ chunk: UInt64) -> UInt64 {
    let upperBits: UInt64 = 0x8080_8080_8080_8080
    let low = chunk & ~upperBits
    let isLetter = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~chunk & upperBits
    return isLetter ^ upperBits
  }

  private mutating func upper() {
    if letters == 0 { flags.insert(.capital) }
    if lastWasLower { flags.insert(.innerCapital) }
    letters += 1
    upperLetters += 1
    lastWasLower = false
  }

  private func wordPart(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return bytes[index].isASCIILetter || bytes[index].isASCIIDigit }
    let scalar = DecodedScalar(bytes, at: index)
    return scalar.value > 0 && CharacterClass(scalar.value).isWordPart
  }
}
