import CText
import TextModel

/// Words as tables hold them: in lower case and without the marks of their letters; й and ї stay, as they are letters of their own.
public enum FoldedWord {
  public static func fold(_ word: String) -> String { fold(Array(word.utf8)) }

  public static func fold(_ word: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return fold(Array(String(text).utf8))
  }

  private static func fold(_ bytes: [UInt8]) -> String {
    let lower = CaseFolding.lowercase(bytes)
    if lower.allSatisfy({ $0 < 0x80 }) { return String(decoding: lower, as: UTF8.self) }
    var out = String.UnicodeScalarView()
    for scalar in String(decoding: lower, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0xAD, 0x64B...0x652: continue
      case 0x439, 0x457: out.append(scalar)
      case 0x451: out.append("е")
      case 0x622, 0x623, 0x625: out.append("ا")
      case 0xDF: out += ["s", "s"]
      case 0xE6: out += ["a", "e"]
      case 0x153: out += ["o", "e"]
      case 0xFE: out += ["t", "h"]
      case 0xF0, 0x111: out.append("d")
      case 0xF8: out.append("o")
      case 0x142: out.append("l")
      case 0x131: out.append("i")
      // Syllables of Korean and Kana with a sound mark have decompositions, but are letters.
      case 0x80..<0x2E80:
        let base = UInt32(bitPattern: ctext_base(Int32(bitPattern: scalar.value)))
        out.append(Unicode.Scalar(base) ?? scalar)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
