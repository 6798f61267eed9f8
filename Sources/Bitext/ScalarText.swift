import TextModel

/// A stretch of text as Unicode scalars, each with the place of its first byte: numbers and names are read across scripts, where bytes are no letters.
public struct ScalarText: Sendable {
  /// Digits of other scripts and wide forms are their ASCII counterparts here.
  public private(set) var scalars: [UInt32] = []
  /// Bytes of the text, one place more than there are scalars.
  public private(set) var offsets: [Int] = []

  /// Reads a range of bytes; what is not UTF-8 becomes U+FFFD.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    scalars.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count + 1)
    bytes.withUnsafeBufferPointer { buffer in
      let end = UnsafeBufferPointer(rebasing: buffer[..<range.upperBound])
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = end[index]
        offsets.append(index)
        if byte < 0x80 {
          scalars.append(UInt32(byte))
          index += 1
        } else {
          let decoded = DecodedScalar(end, at: index)
          scalars.append(Self.plain(UInt32(bitPattern: Int32(decoded.value))))
          index += max(decoded.length, 1)
        }
      }
    }
    offsets.append(range.upperBound)
  }

  public init(_ text: String) { self.init(Array(text.utf8), 0..<text.utf8.count) }

  public var count: Int { scalars.count }

  /// The scalar at an index; 0 outside the text.
  @inline(__always)
  public subscript(index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index] : 0 }

  /// The bytes of a range of scalars.
  public func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  public func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range].map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
  }

  /// Arabic, Persian, Devanagari, Bengali, Thai and wide digits, and the separators that stand with them.
  private static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x660...0x669: scalar - 0x660 + 0x30
    case 0x6F0...0x6F9: scalar - 0x6F0 + 0x30
    case 0x966...0x96F: scalar - 0x966 + 0x30
    case 0x9E6...0x9EF: scalar - 0x9E6 + 0x30
    case 0xE50...0xE59: scalar - 0xE50 + 0x30
    case 0xFF10...0xFF19: scalar - 0xFF10 + 0x30
    case 0x66B: 0x2E
    case 0x66C, 0xFF0C: 0x2C
    case 0xFF0E: 0x2E
    case 0xFF1A: 0x3A
    default: scalar
    }
  }
}

extension UInt32 {
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  /// A space, a no-break space, a thin or narrow one.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0xA0 || self == 0x202F || self == 0x2009 || self == 0x3000 || self == 9 }
  /// A letter or a mark on one, of any script.
  @inline(__always) var isLetter: Bool {
    if self < 0x80 { return (self | 0x20) &- 0x61 < 26 }
    if 0x400...0x481 ~= self || 0xC0...0x24F ~= self { return self != 0xD7 && self != 0xF7 }
    if 0x4E00...0x9FFF ~= self || 0xAC00...0xD7A3 ~= self || 0x3041...0x3096 ~= self { return true }
    if 0x2000...0x206F ~= self || 0x3000...0x3004 ~= self { return false }
    return BitextLetters.isLetter(self)
  }
  var isUpper: Bool {
    if self < 0x80 { return self &- 0x41 < 26 }
    if 0x400...0x42F ~= self { return true }
    if 0x430...0x45F ~= self || 0x2E80...0xFFFF ~= self { return false }
    return BitextLetters.isUpper(self)
  }
  var isHan: Bool { 0x4E00...0x9FFF ~= self || 0x3400...0x4DBF ~= self || self == 0x3007 }
}

enum BitextLetters {
  static func isLetter(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  static func isUpper(_ scalar: UInt32) -> Bool { Unicode.Scalar(scalar).map { $0.properties.generalCategory == .uppercaseLetter } ?? false }
}
