import Synchronization
import TextModel

/// What is known of a language for reading its numbers and names beside their translation: Dictionaries/bitext/<lang>.tsv, written by hand, and
/// Dictionaries/bitext/icu/<lang>.tsv, made from ICU. Of a language without tables only figures are read.
public final class LanguageFacts: Sendable {
  /// A word for a power of ten.
  struct Magnitude: Sendable {
    let stem: String
    let value: Double
    /// The word itself, not words that begin with it.
    let isWhole: Bool
  }

  /// ISO 639.
  public let code: String
  /// The sign between groups of three figures; 0 = a space.
  let group: UInt32
  /// The decimal sign.
  let decimal: UInt32
  /// Characters of the translation for one of the source, and the variance of that (research figures; nil = not measured).
  let ratio: (mean: Double, variance: Double)?
  /// Words that spell a number, folded.
  let numbers: [String: Double]
  /// Words that may answer a number and are never missed themselves, by stem or by the whole word.
  let soft: [String: [Double]]
  /// Number words that are other words too.
  let homographs: Set<String>
  let months: [String: Int]
  let magnitudes: [Magnitude]
  /// Words between tens and ones.
  let joiners: Set<String>
  /// Endings of names, longest first.
  let endings: [[UInt32]]
  /// English names by the folded name in this language.
  let places: [String: [String]]
  /// English beginnings by the beginning of a name in this language.
  let exonyms: [(stem: String, english: [String])]
  /// English beginnings by word stem, for alignment.
  let stems: [String: [String]]
  /// English beginnings of countries and cities: a word that has one names a people or a place, which the language may write in lower case.
  let peoples: Set<String>
  /// Of each place the beginning of its name, the length of the first word, and English beginnings.
  let placeHeads: [(head: String, length: Int, english: [String])]
  /// The English stems of `stems`.
  let englishStems: Set<String>
  /// Written without spaces: sentences have no words to compare.
  var isUnspaced: Bool { code == "zh" || code == "ja" || code == "th" }
  /// Has Chinese numerals.
  var hasHanNumerals: Bool { code == "zh" || code == "ja" || code == "ko" }
  /// True where tables exist.
  public let isKnown: Bool

  /// Languages with tables.
  public static let known = ["ar", "cs", "de", "en", "es", "et", "fr", "ja", "ko", "pl", "pt", "ro", "ru", "tr", "uk", "vi", "zh"]

  private static let loaded = Mutex<[String: LanguageFacts]>([:])

  /// The facts of a language (ISO 639), read once.
  public static func of(_ code: String) -> LanguageFacts {
    if let known = loaded.withLock({ $0[code] }) { return known }
    let made = LanguageFacts(code)
    return loaded.withLock { all in
      if let other = all[code] { return other }
      all[code] = made
      return made
    }
  }

  private init(_ code: String) {
    self.code = code
    var (group, decimal): (UInt32, UInt32) = code == "en" ? (0x2C, 0x2E) : (0x2E, 0x2C)
    var ratio: (Double, Double)?
    var (numbers, soft, months): ([String: Double], [String: [Double]], [String: Int]) = ([:], [:], [:])
    var (homographs, joiners): (Set<String>, Set<String>) = ([], [])
    var (magnitudes, endings): ([Magnitude], [[UInt32]]) = ([], [])
    var (places, stems): ([String: [String]], [String: [String]]) = ([:], [:])
    var exonyms: [(stem: String, english: [String])] = []
    let tables = ["bitext/\(code).tsv", "bitext/icu/\(code).tsv", "bitext/stems/\(code).tsv"].compactMap(Resource.init(named:))
    for table in tables {
      table.forEachRow { cells, _ in
        guard cells.count >= 2 else { return }
        let (kind, form, value) = (cells[0], cells[1], cells.count > 2 ? cells[2] : "")
        switch kind {
        case "group": group = form == "space" ? 0 : form.unicodeScalars.first!.value
        case "decimal": decimal = form.unicodeScalars.first!.value
        case "ratio": if let mean = Double(form), let variance = Double(value) { ratio = (mean, variance) }
        case "number": if let value = Double(value), numbers[form] == nil { numbers[form] = value }
        case "soft": soft[FoldedWord.fold(form)] = value.split(separator: " ").compactMap { Double($0) }
        case "homograph": homographs.insert(FoldedWord.fold(form))
        case "month": if let value = Int(value), months[form] == nil { months[form] = value }
        case "joiner": joiners.insert(FoldedWord.fold(form))
        case "magnitude":
          guard let value = Double(value) else { return }
          let isWhole = form.hasPrefix("=")
          magnitudes.append(Magnitude(stem: FoldedWord.fold(isWhole ? String(form.dropFirst()) : form), value: value, isWhole: isWhole))
        case "ending": endings.append(form.unicodeScalars.map(\.value))
        case "place": places[form, default: []].append(value)
        case "name": exonyms.append((FoldedWord.fold(form), value.split(separator: " ").map(String.init)))
        case "stem": stems[form] = value.split(separator: " ").map(String.init)
        default: break
        }
      }
    }
    (self.group, self.decimal, self.ratio, self.numbers, self.soft, self.months) = (group, decimal, ratio, numbers, soft, months)
    (self.homographs, self.joiners, self.magnitudes, self.places, self.exonyms) = (homographs, joiners, magnitudes, places, exonyms)
    self.stems = stems
    englishStems = Set(stems.values.joined())
    placeHeads = places.sorted { $0.key < $1.key }.map { place, english in
      let first = place.prefix { $0 != " " && $0 != "-" }
      let beginnings = english.flatMap { $0.split(separator: " ").filter { $0.count > 2 }.map { FoldedWord.fold(String($0.prefix(4))) } }
      return (String(first.prefix(max(3, first.count - 2))), first.count, beginnings)
    }
    peoples = Set(placeHeads.flatMap(\.english).filter { $0.count > 3 })
    self.endings = endings.sorted { $0.count > $1.count }
    isKnown = !tables.isEmpty
  }
}
