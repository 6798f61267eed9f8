import TextModel

/// The language of a source text, where nobody said it: by its letters, and for Latin ones by its most frequent words.
public enum LanguageGuess {
  /// Bytes looked at.
  private static let most = 20_000

  /// ISO 639; nil where nothing speaks for one.
  public static func language(of bytes: [UInt8]) -> String? {
    let text = ScalarText(bytes, 0..<min(bytes.count, most))
    var (latin, han, kana, hangul, cyrillic, ukrainian, russian, arabic, persian, letters) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    var others: [String: Int] = [:]
    for scalar in text.scalars where scalar.isLetter {
      letters += 1
      switch scalar {
      case 0..<0x250, 0x1E00..<0x1F00: latin += 1
      case 0x3041...0x30FF: kana += 1
      case 0x3400...0x9FFF: han += 1
      case 0xAC00...0xD7A3: hangul += 1
      case 0x456, 0x457, 0x454, 0x491: (cyrillic, ukrainian) = (cyrillic + 1, ukrainian + 1)
      case 0x44B, 0x44D, 0x451: (cyrillic, russian) = (cyrillic + 1, russian + 1)
      case 0x400...0x4FF: cyrillic += 1
      case 0x67E, 0x686, 0x698, 0x6AF: (arabic, persian) = (arabic + 1, persian + 1)
      case 0x600...0x6FF: arabic += 1
      case 0x370...0x3FF: others["el", default: 0] += 1
      case 0x590...0x5FF: others["he", default: 0] += 1
      case 0xE00...0xE7F: others["th", default: 0] += 1
      case 0x900...0x97F: others["hi", default: 0] += 1
      case 0x980...0x9FF: others["bn", default: 0] += 1
      default: break
      }
    }
    guard letters > 0 else { return nil }
    if kana * 10 > letters { return "ja" }
    if hangul * 3 > letters { return "ko" }
    if han * 3 > letters { return "zh" }
    if arabic * 2 > letters { return persian * 50 > arabic ? "fa" : "ar" }
    if cyrillic * 2 > letters { return ukrainian > russian ? "uk" : russian > 0 ? "ru" : "bg" }
    if let other = others.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), other.value * 2 > letters { return other.key }
    return latin * 2 > letters ? latinLanguage(of: text) : nil
  }

  /// Words by language.
  private static let frequent: [(code: String, words: Set<String>)] = {
    var all: [(String, Set<String>)] = []
    Resource(named: "languages/frequent-words.tsv")?.forEachRow { cells, _ in
      all.append((cells[0], Set(cells.dropFirst(2).compactMap { $0.split(separator: " ").first.map { FoldedWord.fold(String($0)) } })))
    }
    return all
  }()

  private static func latinLanguage(of text: ScalarText) -> String? {
    var counts: [String: Int] = [:]
    for word in BitextWord.words(of: text) {
      for language in frequent where language.words.contains(word.folded) { counts[language.code, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
