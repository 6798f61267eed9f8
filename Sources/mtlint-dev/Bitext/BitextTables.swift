import ArgumentParser
import Bitext
import CLocale
import FileSystem

/// Makes the tables of numbers, months and places that a translation is compared with its source by.
struct BitextTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bitext", abstract: "Makes Dictionaries/bitext/icu/*.tsv from ICU: spelled numbers, months, countries and cities of each language.",
    discussion: "The same version of ICU gives the same bytes.")

  /// Numbers that are spelled out: the parts that the others are put together from.
  private static let spelled: [Int64] = Array(2...30) + stride(from: 40, through: 90, by: 10)
  /// One word in some languages, several in others.
  private static let hundreds: [Int64] = Array(stride(from: 100, through: 900, by: 100))
  /// Numbers are written in their own signs, or are syllables that mean other things as well (Vietnamese ‘năm’ is five and year).
  private static let unspelled: Set = ["zh", "ja", "ko", "vi"]
  private static let unspaced: Set = ["zh", "ja", "ko"]

  func run() throws {
    for code in LanguageFacts.known {
      var rows: [(String, String, String)] = []
      var seen: Set<String> = []
      func add(_ kind: String, _ form: String, _ value: String) {
        if seen.insert("\(kind)\t\(form)\t\(value)").inserted { rows.append((kind, form, value)) }
      }
      if !Self.unspelled.contains(code) { numbers(code) { add("number", $0, String($1)) } }
      for form in Int32(0)..<4 where code == "en" || form % 2 == 0 {
        for month in Int32(0)..<12 {
          let name = FoldedWord.fold(text { clocale_month(code, form, month, $0, $1) })
          let word = name.last == "." ? String(name.dropLast()) : name
          if !word.isEmpty, word.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), !word.contains(" ") {
            add("month", word, String(month + 1))
          }
        }
      }
      if code != "en" { places(code) { add("place", $0, $1) } }
      let version = text { clocale_version($0, $1) }
      let header = """
        # \(code).tsv: spelled numbers (through every rule set of ICU’s spell-out), months, countries and the cities of time zones, folded (lower case, no marks)
        # Source: ICU \(version), that is CLDR (https://cldr.unicode.org). Licence: Unicode-3.0, https://www.unicode.org/license.txt
        # Made by: mtlint-dev bitext
        # kind	form	value

        """
      try File.replace("Dictionaries/bitext/icu/\(code).tsv", with: Array((header + rows.map { "\($0.0)\t\($0.1)\t\($0.2)\n" }.joined()).utf8))
    }
  }

  private func numbers(_ code: String, _ add: (String, Int64) -> Void) {
    guard let rules = clocale_spellout_open(code) else { return }
    defer { clocale_spellout_close(rules) }
    var set: Int32 = 0
    var buffer = [CChar](repeating: 0, count: 2048)
    while clocale_spell(rules, set, 2, &buffer, Int32(buffer.count)) >= 0 {
      for value in Self.spelled + (code == "en" ? [] : Self.hundreds) {
        let word = FoldedWord.fold(text { clocale_spell(rules, set, value, $0, $1) })
        if word.count > 2, !word.contains(" "), word.unicodeScalars.allSatisfy({ !("0"..."9" ~= $0) && $0 != "." && $0 != "," }) { add(word, value) }
      }
      set += 1
    }
  }

  private func places(_ code: String, _ add: (String, String) -> Void) {
    let shortest = Self.unspaced.contains(code) ? 2 : 3
    func pair(_ own: String, _ english: String) {
      let folded = FoldedWord.fold(own)
      if folded.count >= shortest, !english.isEmpty, !folded.contains("\t") { add(folded, english) }
    }
    var number: Int32 = 0
    while let country = clocale_country_code(number) {
      pair(text { clocale_country(code, country, $0, $1) }, text { clocale_country("en", country, $0, $1) })
      number += 1
    }
    var zone: Int32 = 0
    var buffer = [CChar](repeating: 0, count: 2048)
    while case let length = clocale_city("en", zone, &buffer, Int32(buffer.count)), length >= 0 {
      pair(text { clocale_city(code, zone, $0, $1) }, text { clocale_city("en", zone, $0, $1) })
      zone += 1
    }
  }

  /// What ICU writes.
  private func text(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2048) { space in
      let length = write(space.baseAddress!, 2047)
      return length <= 0 ? "" : String(decoding: space[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
