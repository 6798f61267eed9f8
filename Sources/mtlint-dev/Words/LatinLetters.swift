import Foundation

/// Letters of names in Latin script.
enum LatinLetters {
  /// True for a Latin letter, an apostrophe and a hyphen.
  static func contain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    default: scalar == "'" || scalar == "-"
    }
  }

  /// `Đặng` as `Dang`, `Łódź` as `Lodz`.
  static func withoutMarks(_ word: String) -> String {
    var out = ""
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: continue
      default: break
      }
      switch scalar {
      case "đ", "ð": out += "d"
      case "Đ", "Ð": out += "D"
      case "ł": out += "l"
      case "Ł": out += "L"
      case "ø": out += "o"
      case "Ø": out += "O"
      case "ı": out += "i"
      case "ß": out += "ss"
      case "æ": out += "ae"
      case "Æ": out += "Ae"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
