import TextModel

/// How the characters of a file are written as bytes.
public enum TextEncoding: Equatable, Sendable {
  /// Also ASCII, and text in UTF-8 with a few bytes that belong to no character.
  case utf8
  /// With its byte order mark.
  case utf16(isBigEndian: Bool)
  case eightBit(CodePage)

  /// The encoding of bytes without a byte order mark of UTF-16. Throws when they are text in none that is read here.
  init(_ bytes: [UInt8], _ census: ByteCensus) throws(Refusal) {
    // Text in UTF-8 that something has been broken in, or cut off.
    guard census.strays > 0, census.characters < census.strays * 2 else {
      self = .utf8
      return
    }
    if let page = EightBitGuess(bytes).page {
      self = .eightBit(page)
    } else if let name = DoubleByteGuess(bytes).name {
      throw Refusal("most likely \(name); mtlint reads UTF-8, UTF-16 and 8-bit encodings (‘iconv -t UTF-8’ converts it)")
    } else if census.strays * 8 <= bytes.count {
      self = .utf8
    } else {
      throw Refusal("not text in UTF-8, UTF-16 or an 8-bit encoding")
    }
  }

  /// The bytes of a file as UTF-8; nil when they are ill-formed.
  func text(of bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: return bytes
    case .utf16(let isBigEndian): return UTF16Text.decode(bytes.dropFirst(markLength), isBigEndian: isBigEndian)
    case .eightBit(let page):
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 16)
      for byte in bytes {
        if byte < 0x80 {
          text.append(byte)
        } else {
          guard let scalar = page.scalar(byte) ?? page.control(byte) else { return nil }
          text += UTF8.encode(scalar)!
        }
      }
      return text
    }
  }

  /// The bytes of a file that holds a text in UTF-8; nil when the encoding lacks a character.
  func bytes(of text: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: return text
    case .utf16(let isBigEndian): return UTF16Text.encode(text, isBigEndian: isBigEndian)
    case .eightBit(let page):
      if text.allSatisfy({ $0 < 0x80 }) { return text }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if scalar.isASCII {
          bytes.append(UInt8(scalar.value))
        } else {
          guard let byte = page.byte(scalar) ?? page.control(scalar) else { return nil }
          bytes.append(byte)
        }
      }
      return bytes
    }
  }

  /// Bytes of the byte order mark that the text in UTF-8 lacks.
  var markLength: Int {
    if case .utf16 = self { return 2 }
    return 0
  }

  /// Bytes in the file of the character whose UTF-8 starts with a byte; 0 for the bytes that follow the first.
  func width(lead: UInt8) -> Int {
    switch self {
    case .utf8: return 1
    case .utf16: return lead & 0xC0 == 0x80 ? 0 : lead >= 0xF0 ? 4 : 2
    case .eightBit: return lead & 0xC0 == 0x80 ? 0 : 1
    }
  }
}

extension CodePage {
  /// The control character that a byte without a character of its own stands for, so that nothing is lost on the way to UTF-8 and back.
  func control(_ byte: UInt8) -> Unicode.Scalar? { byte < 0xA0 && scalar(byte) == nil ? Unicode.Scalar(byte) : nil }

  /// The byte of such a control character.
  func control(_ scalar: Unicode.Scalar) -> UInt8? {
    (0x80...0x9F).contains(scalar.value) && self.scalar(UInt8(scalar.value)) == nil ? UInt8(scalar.value) : nil
  }
}
