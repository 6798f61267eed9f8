/// The names of a sentence beside those of its source, by their sounds.
///
/// A name of the source is a word with a capital inside the sentence; English has it when a word there sounds like it with one of the source's endings off,
/// or is the form that English gives it. Works for languages that write names, and only names, with a capital.
public struct NameMatcher {
  /// From here on two words are one name (measured: a random name reaches it in 4 to 7 of 100 sentences).
  private static let threshold = 0.6
  /// What a word in lower case counts.
  private static let lowerCase = 0.8

  /// Words of the longest sentence, and letters of the longest word, that are compared.
  private static let mostWords = 300
  private static let mostLetters = 40

  let facts: LanguageFacts
  private let romanisation: Romanisation
  private var ownSounds: [String: [[UInt8]]] = [:]
  private var englishSounds: [String: [[UInt8]]] = [:]

  public init(_ language: String) {
    facts = LanguageFacts.of(language)
    romanisation = Romanisation(language)
  }

  /// True for languages whose capitals say what is a name.
  public static func judges(_ language: String) -> Bool { ["ru", "uk", "ro", "et", "cs", "pl", "es", "pt", "fr", "tr"].contains(language) }

  public struct Result {
    /// Bytes of the source: names that the translation lacks.
    public var missing: [Range<Int>] = []
    /// Bytes of the source and of the translation: a name that is lacking, and one that nothing in the source explains.
    public var replaced: [(source: Range<Int>, target: Range<Int>)] = []
  }

  /// Compares two sentences. `isCommon`: true for a word of the source (folded) that is an ordinary one; `isEnglish`: for one of the translation, as
  /// it is written.
  public mutating func compare(_ source: ScalarText, _ target: ScalarText, isCommon: (String) -> Bool, isEnglish: (String) -> Bool) -> Result {
    var result = Result()
    let own = BitextWord.words(of: source)
    let names = own.filter { isName($0, in: source) && !isCommon($0.folded) }
    guard !names.isEmpty else { return result }
    let words = BitextWord.words(of: target).filter { $0.range.count <= Self.mostLetters }
    guard own.count <= Self.mostWords, words.count <= Self.mostWords else { return result }
    var lacking: [BitextWord] = []
    for name in names where !isThere(name, among: words) { lacking.append(name) }
    guard !lacking.isEmpty else { return result }
    result.missing = lacking.map { source.bytes($0.range) }
    for word in words where isName(word, in: target) && LatinWord.letters(word.folded).count >= 3 && !isEnglish(target.string(word.range)) {
      guard !isExplained(word, by: own) else { continue }
      // Names stand in one order; of several that are lacking, the one at the same place of the sentence is meant.
      let place = Double(word.range.lowerBound) / Double(target.count)
      let nearest = lacking.min {
        abs(Double($0.range.lowerBound) / Double(source.count) - place) < abs(Double($1.range.lowerBound) / Double(source.count) - place)
      }!
      result.replaced.append((source.bytes(nearest.range), target.bytes(word.range)))
    }
    return result
  }

  /// A capital inside the sentence, three letters or more, not all capitals.
  private func isName(_ word: BitextWord, in text: ScalarText) -> Bool {
    guard word.isCapital, !word.isAllCapital, (3...Self.mostLetters).contains(word.range.count) else { return false }
    var index = word.range.lowerBound - 1
    while index >= 0, text[index].isBlank || [0x22, 0x27, 0x28, 0x2D, 0xAB, 0x2013, 0x2014, 0x2018, 0x201C, 0x201E, 0x201D].contains(text[index]) {
      index -= 1
    }
    return index >= 0 && ![0x2E, 0x21, 0x3F, 0x2026, 0x3A].contains(text[index])
  }

  private mutating func isThere(_ name: BitextWord, among words: [BitextWord]) -> Bool {
    // The likeliest first: most names stand there in one word, with a capital.
    for word in words where word.isCapital && likeness(name.folded, word.folded) >= Self.threshold { return true }
    for word in words where !word.isCapital && word.range.count > 2 && likeness(name.folded, word.folded) * Self.lowerCase >= Self.threshold {
      return true
    }
    for (word, next) in zip(words, words.dropFirst()) where word.isCapital || next.isCapital {
      if likeness(name.folded, word.folded + next.folded) >= Self.threshold { return true }
    }
    for word in words where word.folded.utf8.contains(UInt8(ascii: "-")) {
      for part in word.folded.split(separator: "-") where likeness(name.folded, String(part)) >= Self.threshold { return true }
    }
    if name.folded.utf8.contains(UInt8(ascii: "-")) {
      for part in name.folded.split(separator: "-") where part.count > 2 {
        for word in words where likeness(String(part), word.folded) >= Self.threshold { return true }
      }
    }
    return isExonym(name.folded, words)
  }

  private mutating func isExplained(_ word: BitextWord, by own: [BitextWord]) -> Bool {
    if word.folded.count > 3, facts.peoples.contains(String(word.folded.prefix(4))) { return true }
    for other in own where other.range.count >= 3 && likeness(other.folded, word.folded) >= Self.threshold - 0.05 { return true }
    return own.contains { isExonym($0.folded, [word]) }
  }

  /// True where English has another form of the name, by the tables.
  private func isExonym(_ name: String, _ words: [BitextWord]) -> Bool {
    func holds(_ beginnings: [String]) -> Bool { beginnings.contains { beginning in words.contains { $0.folded.hasPrefix(beginning) } } }
    for exonym in facts.exonyms where name.hasPrefix(exonym.stem) && holds(exonym.english) { return true }
    let length = name.count
    for place in facts.placeHeads where abs(place.length - length) <= 4 && name.hasPrefix(place.head) && holds(place.english) { return true }
    return false
  }

  /// How like a word of the source, with one of its endings off, sounds to an English one: 0 to 1.
  private mutating func likeness(_ name: String, _ word: String) -> Double {
    if ownSounds[name] == nil { ownSounds[name] = soundsOfStems(name) }
    if englishSounds[word] == nil { englishSounds[word] = WordSounds.english(LatinWord.letters(word)) }
    var best = 0.0
    for own in ownSounds[name]! {
      for english in englishSounds[word]! {
        best = max(best, WordSounds.likeness(own, english))
        if best == 1 { return 1 }
      }
    }
    return best
  }

  private func soundsOfStems(_ name: String) -> [[UInt8]] {
    let scalars = name.unicodeScalars.map(\.value)
    var stems = [scalars]
    for ending in facts.endings where scalars.count - ending.count >= 3 && scalars.suffix(ending.count).elementsEqual(ending) {
      stems.append(Array(scalars.dropLast(ending.count)))
    }
    var all: [[UInt8]] = []
    for stem in stems {
      let sounds = WordSounds.sounds(romanisation.latin(String(String.UnicodeScalarView(stem.compactMap(Unicode.Scalar.init)))))
      if !sounds.isEmpty, !all.contains(sounds) { all.append(sounds) }
    }
    return all
  }
}

/// The letters a to z of a folded word.
enum LatinWord {
  static func letters(_ folded: String) -> [UInt8] { folded.utf8.filter { $0 &- 0x61 < 26 } }
}
