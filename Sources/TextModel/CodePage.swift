import CText

/// An eight-bit encoding: one that a file comes in, or in which UTF-8 was read by mistake.
public enum CodePage: String, Sendable, CaseIterable {
  case windows1252 = "windows-1252"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case latin2 = "ISO-8859-2"
  case macRoman = "macintosh"
  case dos437 = "IBM437"
  case dos850 = "IBM850"
  case koi8 = "KOI8-R"
  case dos866 = "IBM866"
  case cyrillic = "ISO-8859-5"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1257 = "windows-1257"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"

  /// What people call it.
  public var name: String { self == .macRoman ? "Mac Roman" : rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The byte, from 0x80, that shows as a character; nil for characters the encoding lacks.
  public func byte(_ scalar: Unicode.Scalar) -> UInt8? { Self.tables[self]!.bytes[scalar] }

  /// The character of a byte from 0x80; nil where the encoding has none.
  public func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar(Self.tables[self]!.units[Int(byte & 0x7F)]).flatMap { $0 == "\u{FFFD}" ? nil : $0 }
  }

  private struct Table {
    let units: [UInt16]
    let bytes: [Unicode.Scalar: UInt8]
  }

  /// ICU's tables, all made when the first one is needed: few articles need any.
  private static let tables: [CodePage: Table] = {
    var tables: [CodePage: Table] = [:]
    for page in allCases {
      var units = [UInt16](repeating: 0xFFFD, count: 128)
      // A page that ICU's data lacks has no characters, so nothing is ever read as it.
      _ = ctext_code_page(page.rawValue, &units)
      var bytes: [Unicode.Scalar: UInt8] = [:]
      for (offset, unit) in units.enumerated() {
        if unit != 0xFFFD, let scalar = Unicode.Scalar(unit) { bytes[scalar] = 0x80 + UInt8(offset) }
      }
      // Readers of Windows-1252 that know only ISO 8859-1 give the control characters.
      if page == .windows1252 {
        for value in UInt8(0x80)...0x9F where bytes[Unicode.Scalar(value)] == nil { bytes[Unicode.Scalar(value)] = value }
      }
      tables[page] = Table(units: units, bytes: bytes)
    }
    return tables
  }()
}
