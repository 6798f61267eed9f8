import TextModel

/// Words of other scripts in Latin letters: Dictionaries/bitext/letters.tsv, and the syllables of Korean by their parts.
struct Romanisation: Sendable {
  private let letters: [UInt32: [UInt8]]

  private static let all: (common: [UInt32: [UInt8]], own: [String: [UInt32: [UInt8]]]) = {
    var (common, own): ([UInt32: [UInt8]], [String: [UInt32: [UInt8]]]) = ([:], [:])
    Resource(named: "bitext/letters.tsv")?.forEachRow { cells, _ in
      guard let letter = cells[0].unicodeScalars.first?.value else { return }
      let latin = cells.count > 1 ? Array(cells[1].utf8) : []
      if cells.count > 2, !cells[2].isEmpty { own[cells[2], default: [:]][letter] = latin } else { common[letter] = latin }
    }
    return (common, own)
  }()

  init(_ language: String) { letters = Self.all.common.merging(Self.all.own[language] ?? [:]) { $1 } }

  /// Sounds of Korean syllables (revised romanisation).
  private static let initials = ["g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h"].map { Array($0.utf8) }
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
  ].map { Array($0.utf8) }
  private static let finals = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "",
  ].map { Array($0.utf8) }

  /// The word in the letters a to z; letters that no table has are left out.
  func latin(_ folded: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in folded.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: out.append(UInt8(scalar.value))
      case 0x41...0x5A: out.append(UInt8(scalar.value | 0x20))
      case 0xAC00...0xD7A3:
        let syllable = Int(scalar.value - 0xAC00)
        out += Self.initials[syllable / 588] + Self.vowels[syllable % 588 / 28] + Self.finals[syllable % 28]
      default: out += letters[scalar.value] ?? []
      }
    }
    return out
  }
}
