/// What sentences are aligned by: their length, and what stands on both sides whatever the language.
struct SentenceFeatures {
  /// Characters, times the ratio of the languages.
  var length: Double
  /// Sorted, each once.
  var anchors: [Anchor]

  /// A kind in the upper byte, a hash of what it is below.
  struct Anchor: Hashable, Comparable {
    let value: UInt64

    enum Kind: UInt64 {
      case number = 1
      case mark, figures, sound, stem
    }

    init(_ kind: Kind, _ hash: UInt64) { value = kind.rawValue << 56 | hash & 0x00FF_FFFF_FFFF_FFFF }

    init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      self.init(kind, hash)
    }

    static func < (left: Self, right: Self) -> Bool { left.value < right.value }

    /// More than a mark.
    var attests: Bool { value >> 56 != Kind.mark.rawValue }

    /// What it costs when the other side lacks it.
    var cost: Double {
      switch value >> 56 {
      case Kind.number.rawValue: 1.5
      case Kind.mark.rawValue: 0.5
      default: 0
      }
    }
  }

  /// True where both have something more than a mark.
  func sharesSigns(with other: SentenceFeatures) -> Bool {
    var (i, j) = (0, 0)
    while i < anchors.count, j < other.anchors.count {
      if anchors[i] == other.anchors[j] {
        if anchors[i].attests { return true }
        i += 1
        j += 1
      } else if anchors[i] < other.anchors[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return false
  }

  /// Both together.
  func joined(_ other: SentenceFeatures) -> SentenceFeatures {
    SentenceFeatures(length: length + other.length, anchors: Self.union(anchors, other.anchors))
  }

  private static func union(_ one: [Anchor], _ other: [Anchor]) -> [Anchor] {
    if one.isEmpty { return other }
    if other.isEmpty { return one }
    var out: [Anchor] = []
    out.reserveCapacity(one.count + other.count)
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        out.append(one[i])
        i += 1
        j += 1
      } else if one[i] < other[j] {
        out.append(one[i])
        i += 1
      } else {
        out.append(other[j])
        j += 1
      }
    }
    return out + one[i...] + other[j...]
  }
}

/// Reads the features of sentences in one language.
struct FeatureReader {
  private let facts: LanguageFacts
  private let numbers: NumberReader
  private let romanisation: Romanisation
  private let ratio: Double
  /// English: stems of words that the source's table knows.
  private let knownStems: Set<String>
  private let placesByFirst: [UInt32: [(name: [UInt32], english: [SentenceFeatures.Anchor])]]
  private var sounds: [String: SentenceFeatures.Anchor?] = [:]

  /// `source`: the facts of the source, for reading the translation.
  init(_ facts: LanguageFacts, ratio: Double, source: LanguageFacts? = nil) {
    self.facts = facts
    self.ratio = ratio
    numbers = NumberReader(facts.code)
    romanisation = Romanisation(facts.code)
    knownStems = source?.englishStems ?? []
    var places: [UInt32: [(name: [UInt32], english: [SentenceFeatures.Anchor])]] = [:]
    if facts.hasHanNumerals {
      for (place, english) in facts.places {
        let scalars = place.unicodeScalars.map(\.value)
        guard scalars.count > 1 else { continue }
        let anchors = english.compactMap { name in
          name.split(separator: " ").first.flatMap { Self.sound(LatinWord.letters(FoldedWord.fold(String($0)))) }
        }
        places[scalars[0], default: []].append((scalars, anchors))
      }
    }
    placesByFirst = places
  }

  mutating func features(_ text: ScalarText) -> SentenceFeatures {
    var anchors: [SentenceFeatures.Anchor] = []
    for number in numbers.numbers(in: text) where number.kind != .soft {
      // The digits alone, whatever signs and powers of ten were made of them.
      let digits = number.figures.utf8.filter { $0 &- 0x30 < 10 }
      if number.isHard, digits.count > 1 { anchors.append(.init(.figures, digits)) }
      for value in number.values where ![0, 1, 2, 3].contains(value) { anchors.append(.init(.number, (value * 100).rounded().bitPattern.hashed)) }
    }
    for scalar in text.scalars {
      guard let mark = Self.mark(scalar) else { continue }
      anchors.append(.init(.mark, mark))
    }
    if facts.code == "ja" { katakana(text) { anchors.append($0) } }
    if !placesByFirst.isEmpty { places(text) { anchors.append($0) } }
    if !facts.isUnspaced || facts.code == "zh" || facts.code == "ja" {
      for word in BitextWord.words(of: text) {
        if facts.isUnspaced, !word.folded.utf8.allSatisfy({ $0 < 0x80 }) { continue }
        if word.range.count >= (word.isCapital ? 4 : facts.code == "ko" ? 2 : 5), let anchor = anchor(ofSound: word.folded) { anchors.append(anchor) }
        stems(of: word.folded) { anchors.append($0) }
      }
    }
    var seen: SentenceFeatures.Anchor?
    let sorted = anchors.sorted().filter { anchor in
      defer { seen = anchor }
      return anchor != seen
    }
    return SentenceFeatures(length: Double(text.count) * ratio, anchors: sorted)
  }

  private func stems(of word: String, _ add: (SentenceFeatures.Anchor) -> Void) {
    let stem = BitextStems.stem(of: word)
    if facts.code == "en" {
      if knownStems.contains(stem) { add(.init(.stem, stem.utf8)) }
    } else if let english = facts.stems[stem] {
      for stem in english { add(.init(.stem, stem.utf8)) }
    }
  }

  private mutating func anchor(ofSound word: String) -> SentenceFeatures.Anchor? {
    if let known = sounds[word] { return known }
    let anchor = Self.sound(romanisation.latin(word))
    sounds[word] = anchor
    return anchor
  }

  /// The first consonants, where there are three.
  private static func sound(_ latin: [UInt8]) -> SentenceFeatures.Anchor? {
    let skeleton = WordSounds.skeleton(WordSounds.sounds(latin))
    return skeleton.count >= 3 ? .init(.sound, skeleton) : nil
  }

  private func katakana(_ text: ScalarText, _ add: (SentenceFeatures.Anchor) -> Void) {
    var index = 0
    while index < text.count {
      var end = index
      while 0x30A1...0x30FC ~= text[end], text[end] != 0x30FB { end += 1 }
      if end - index >= 3, let anchor = Self.sound(romanisation.latin(text.string(index..<end))) { add(anchor) }
      index = max(end, index + 1)
    }
  }

  private func places(_ text: ScalarText, _ add: (SentenceFeatures.Anchor) -> Void) {
    for index in 0..<text.count {
      guard let places = placesByFirst[text[index]] else { continue }
      for place in places where text.scalars[index...].starts(with: place.name) { place.english.forEach(add) }
    }
  }

  /// Marks that languages have alike, as numbers.
  private static func mark(_ scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x3F, 0xFF1F, 0x61F: 1
    case 0x21, 0xFF01: 2
    case 0x22, 0xAB, 0x201C, 0x201E, 0x300C, 0x300E: 3
    case 0x28, 0xFF08: 4
    case 0x3A: 5
    case 0x3B, 0xFF1B, 0x61B: 6
    default: nil
    }
  }
}

extension UInt64 {
  /// The bits stirred, as those of round numbers are alike (the finaliser of splitmix64).
  fileprivate var hashed: UInt64 {
    var bits = self
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
