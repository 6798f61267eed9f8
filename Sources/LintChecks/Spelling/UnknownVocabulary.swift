import TextModel

/// Says what a word may be that the spelling dictionaries reject.
struct UnknownVocabulary {
  private let lexicon: Lexicon
  private let frequencies: WordFrequencies

  init(_ lexicon: Lexicon, _ frequencies: WordFrequencies) {
    self.lexicon = lexicon
    self.frequencies = frequencies
  }

  /// Zipf value of a word that is misspelled, at least.
  private static let frequent: Float = 3.5
  /// Letters of a misspelled word, at least: among short words each has neighbours.
  private static let shortestMisspelled = 7
  /// Bytes of a word, at most: what is longer is none.
  private static let longest = 40
  /// Letters of the known part of a coinage, at least.
  private static let shortestPart = 3

  private static let affixes = Affixes()

  /// What a lower-case word seems to be; nil for one that English uses, if rarely, and for coinages.
  func cause(of word: ArraySlice<UInt8>) -> UnknownWords.Cause? {
    guard word.count <= Self.longest else { return nil }
    let letters = Array(word)
    var folded: [UInt8] = []
    // Letters of other scripts, ligatures and lines are none of a word’s.
    guard LatinFold.append(word, to: &folded), !letters.contains(UInt8(ascii: "_")) else { return nil }
    return letters.withUnsafeBufferPointer { bytes -> UnknownWords.Cause? in
      guard frequencies.figure(of: bytes) == nil else { return nil }
      let language = ForeignWords.shared?.language(of: letters)
      if language == nil, frequencies.isKnownSomewhere(bytes) { return nil }
      // Words with accents are rarely coined.
      if letters.allSatisfy({ $0 < 0x80 }), isCoined(letters) { return nil }
      if let language { return .foreign(language) }
      if let word = neighbour(of: letters) { return .misspelled(word) }
      return .other
    }
  }

  private func isKnown(_ word: some Collection<UInt8>) -> Bool {
    Array(word).withUnsafeBufferPointer { !lexicon.traits(of: $0).isDisjoint(with: [.known, .variant]) }
  }

  /// A known word with a prefix or an ending, or two known words: `unbreachable`, `teahouse`.
  private func isCoined(_ word: [UInt8]) -> Bool {
    for prefix in Self.affixes.prefixes where word.starts(with: prefix) && word.count >= prefix.count + Self.shortestPart {
      let rest = word[prefix.count...]
      if isKnown(rest) || isInflected(rest) { return true }
    }
    if isInflected(word[...]) { return true }
    return word.count >= 8 && (4...word.count - 4).contains { isKnown(word[..<$0]) && isKnown(word[$0...]) }
  }

  private func isInflected(_ word: ArraySlice<UInt8>) -> Bool {
    for suffix in Self.affixes.endings where word.count >= suffix.count + Self.shortestPart && word.suffix(suffix.count).elementsEqual(suffix) {
      let stem = Array(word.dropLast(suffix.count))
      // `bake` + `able`, `run` + `nable`, `happy` + `ish`.
      if isKnown(stem) || isKnown(stem + [UInt8(ascii: "e")]) { return true }
      if stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2], isKnown(stem.dropLast()) { return true }
      if stem.last == UInt8(ascii: "i"), isKnown(stem.dropLast() + [UInt8(ascii: "y")]) { return true }
    }
    return false
  }

  /// The most frequent word that is one letter away; nil where there is none.
  private func neighbour(of word: [UInt8]) -> String? {
    guard word.count >= Self.shortestMisspelled, word.allSatisfy({ $0 < 0x80 }) else { return nil }
    var best: (word: [UInt8], zipf: Float)? = nil
    func take(_ candidate: [UInt8]) {
      let figure = candidate.withUnsafeBufferPointer { frequencies.figure(of: $0) }
      guard let figure, figure.isInDictionary, figure.zipf >= Self.frequent, figure.zipf > best?.zipf ?? 0, isKnown(candidate) else { return }
      best = (candidate, figure.zipf)
    }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    for index in word.indices {
      var shorter = word
      shorter.remove(at: index)
      take(shorter)
      if index + 1 < word.count {
        var turned = word
        turned.swapAt(index, index + 1)
        take(turned)
      }
      for letter in letters {
        var other = word
        other[index] = letter
        take(other)
        other = word
        other.insert(letter, at: index)
        take(other)
      }
    }
    for letter in letters { take(word + [letter]) }
    return best.map { String(decoding: $0.word, as: UTF8.self) }
  }
}

/// Dictionaries/en/affixes.txt.
private struct Affixes: Sendable {
  private(set) var prefixes: [[UInt8]] = []
  private(set) var endings: [[UInt8]] = []

  init() {
    var isEnding = false
    Resource(named: "en/affixes.txt")?.forEachLine { line, _ in
      if line.first == UInt8(ascii: "[") {
        isEnding = line.elementsEqual("[ending]".utf8)
      } else if isEnding {
        endings += line.split(separator: 0x20).map(Array.init)
      } else {
        prefixes += line.split(separator: 0x20).map(Array.init)
      }
    }
  }
}
