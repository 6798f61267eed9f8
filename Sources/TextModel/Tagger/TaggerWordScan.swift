/// The scan of one word for `TaggerWord`: its normalised form is never written down, only folded into numbers.
struct TaggerWordScan {
  /// Kinds of characters, as shapes count them.
  enum Kind: UInt32 {
    case lower = 1
    case upper, digit, stop, hyphen, other, nonASCII
  }

  private(set) var tail: UInt64 = 0
  private(set) var head: UInt32 = 0
  private(set) var shape: UInt32 = 0
  private(set) var letters = 0
  private(set) var side = TaggerWord.Side.none
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var length = 0
  private var runs: UInt32 = 0
  private var lastKind: UInt32 = 0
  private var upperLetters = 0
  private var startsUpper = false
  private var hasAt = false
  private var hasSlashes = false

  var form: UInt64 { WordHash.mix(state ^ tail ^ UInt64(length) << 56) }

  var letterCase: TaggerWord.Case {
    letters == 0 ? .none : upperLetters == letters && letters > 1 ? .upper : startsUpper ? .capital : .lower
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A: addLetter(byte, .lower)
      case 0x41...0x5A: addLetter(byte | 0x20, .upper)
      case 0x30...0x39: add(0x30, .digit)
      case 0x2E: add(byte, .stop)
      case 0x2D: add(byte, .hyphen)
      case 0x00...0x7F: add(byte, .other)
      default: index += addNonASCII(bytes, at: index) - 1
      }
      index += 1
    }
    // Only a mark that stands alone is sure of its side.
    if length != 1 { side = .none }
    if runs == 1, tail & 0xFFFF == 0x2D2D || tail & 0xFF_FFFF == 0x2E_2E2E {
      // Any row of stops is an ellipsis, any row of hyphens a dash.
      replace(with: tail & 0xFF == 0x2E ? "..." : "--", .init(rawValue: lastKind)!)
    } else if hasSlashes && letters > 0 || hasAt && letters > 3 && shape & 7 != Kind.other.rawValue {
      replace(with: "://@", .other)
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8, _ kind: Kind) {
    if length & 7 == 0, length > 0 { state = WordHash.mix(state ^ tail) }
    tail = tail << 8 | UInt64(byte)
    if length < 3 { head = head << 8 | UInt32(byte) }
    length += 1
    if kind.rawValue != lastKind {
      lastKind = kind.rawValue
      if runs < 10 { shape |= lastKind << (runs * 3) }
      runs += 1
    }
    if byte == 0x40 { hasAt = true }
    if byte == 0x2F, tail & 0xFF_FFFF == 0x3A_2F2F { hasSlashes = true }
  }

  @inline(__always)
  private mutating func addLetter(_ byte: UInt8, _ kind: Kind) {
    if kind == .upper {
      if letters == 0 { startsUpper = true }
      upperLetters += 1
    }
    letters += 1
    add(byte, kind)
  }

  /// Adds the character at `index`; returns how many of its bytes were read.
  private mutating func addNonASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch (bytes[index], second) {
    case (0xC3, 0x80...0x9E) where second != 0x97:
      add(0xC3, .nonASCII)
      addLetter(second | 0x20, .upper)
      return 2
    case (0xC2, 0xAB), (0xC2, 0xBB):
      side = second == 0xAB ? .opening : .closing
      add(0x22, .other)
      return 2
    case (0xC2, 0xAD): return 2
    case (0xE2, 0x80) where index + 2 < bytes.count:
      addPunctuation(bytes[index + 2])
      return 3
    default:
      add(bytes[index], .nonASCII)
      return 1
    }
  }

  /// Adds U+2000 … U+203F, given the last byte.
  private mutating func addPunctuation(_ last: UInt8) {
    switch last {
    case 0x90, 0x91: add(0x2D, .hyphen)
    case 0x92...0x95: for _ in 0..<2 { add(0x2D, .hyphen) }
    case 0x98, 0x9A, 0x9B:
      side = .opening
      add(0x27, .other)
    case 0x99: add(0x27, .other)
    case 0x9C...0x9F:
      side = last == 0x9D ? .closing : .opening
      add(0x22, .other)
    case 0xA6: for _ in 0..<3 { add(0x2E, .stop) }
    default: add(last, .nonASCII)
    }
  }

  private mutating func replace(with text: StaticString, _ kind: Kind) {
    self = TaggerWordScan()
    for index in 0..<text.utf8CodeUnitCount { add(text.utf8Start[index], kind) }
  }
}
