/// Names as they sound: digraphs as one letter, h and doubled letters off, y and j as i, so that spellings of one name in two languages are alike.
enum WordSounds {
  private static let digraphs: [([UInt8], [UInt8])] = [
    ("shch", "S"), ("tsch", "S"), ("sch", "S"), ("tch", "S"), ("dzh", "S"), ("sh", "S"), ("ch", "S"), ("cz", "S"), ("zh", "S"), ("ph", "f"),
    ("ck", "k"),
    ("kh", "k"), ("qu", "k"), ("ts", "s"), ("tz", "s"), ("th", "t"), ("gh", "g"), ("q", "k"), ("z", "s"), ("x", "ks"), ("w", "v"), ("h", ""),
    ("y", "i"),
    ("j", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
  private static let byFirst: [UInt8: [([UInt8], [UInt8])]] = Dictionary(grouping: digraphs) { $0.0[0] }

  /// Sounds of a word in the letters a to z.
  static func sounds(_ word: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    func add(_ sound: UInt8) { if out.last != sound { out.append(sound) } }
    while index < word.count {
      let letter = word[index]
      if let match = byFirst[letter]?.first(where: { word[index...].starts(with: $0.0) }) {
        match.1.forEach(add)
        index += match.0.count
      } else if letter == UInt8(ascii: "c") {
        let next = index + 1 < word.count ? word[index + 1] : 0
        add(next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y") ? UInt8(ascii: "s") : UInt8(ascii: "k"))
        index += 1
      } else {
        add(letter)
        index += 1
      }
    }
    return out
  }

  /// What an English word may sound like: as written, and with j = dzh, ch = k, h = kh, w = u, g = dzh, th = s, each once.
  static func english(_ word: [UInt8]) -> [[UInt8]] {
    var all = [sounds(word)]
    for (written, spoken) in [("j", "dzh"), ("ch", "k"), ("h", "kh"), ("w", "u"), ("g", "dzh"), ("th", "s")] {
      let pattern = Array(written.utf8)
      guard let place = word.indices.first(where: { word[$0...].starts(with: pattern) }) else { continue }
      let variant = sounds(Array(word[..<place]) + Array(spoken.utf8) + Array(word[(place + pattern.count)...]))
      if !all.contains(variant) { all.append(variant) }
    }
    return all.filter { !$0.isEmpty }
  }

  /// The first consonants, at most four; a vowel at the start counts as one.
  static func skeleton(_ sounds: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    if let first = sounds.first, isVowel(first) { out.append(UInt8(ascii: "A")) }
    for sound in sounds where !isVowel(sound) && out.last != sound && out.count < 4 { out.append(sound) }
    return out
  }

  @inline(__always) static func isVowel(_ sound: UInt8) -> Bool {
    sound == UInt8(ascii: "a") || sound == UInt8(ascii: "e") || sound == UInt8(ascii: "i") || sound == UInt8(ascii: "o") || sound == UInt8(ascii: "u")
  }

  /// What a lost sound costs: a vowel .3, g v s S n .5, others 1.
  @inline(__always) private static func weight(_ sound: UInt8) -> Double {
    if isVowel(sound) { return 0.3 }
    switch sound {
    case UInt8(ascii: "g"), UInt8(ascii: "v"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "n"): return 0.5
    default: return 1
    }
  }

  private static func group(_ sound: UInt8) -> Int {
    switch sound {
    case UInt8(ascii: "b"), UInt8(ascii: "p"): 1
    case UInt8(ascii: "d"), UInt8(ascii: "t"): 2
    case UInt8(ascii: "g"), UInt8(ascii: "k"): 3
    case UInt8(ascii: "s"), UInt8(ascii: "S"): 4
    case UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "u"): 5
    default: 0
    }
  }

  private static func exchange(_ one: UInt8, _ other: UInt8) -> Double {
    if one == other { return 0 }
    if isVowel(one), isVowel(other) { return 0.15 }
    let (a, b) = (group(one), group(other))
    guard a > 0, a == b,
      !(a == 5 && (one == UInt8(ascii: "u") || other == UInt8(ascii: "u")) && (one == UInt8(ascii: "f") || other == UInt8(ascii: "f")))
    else { return 1 }
    return 0.3
  }

  /// 1 = sounds the same, 0 = nothing like it: weighted edits by the weight of the heavier word.
  static func likeness(_ one: [UInt8], _ other: [UInt8]) -> Double {
    if one == other { return 1 }
    let total = max(one.reduce(0) { $0 + weight($1) }, other.reduce(0) { $0 + weight($1) }, 1.3)
    var costs = [0.0]
    for sound in other { costs.append(costs[costs.count - 1] + weight(sound)) }
    for sound in one {
      var before = costs[0]
      costs[0] += weight(sound)
      for (index, second) in other.enumerated() {
        let above = costs[index + 1]
        costs[index + 1] = min(before + exchange(sound, second), above + weight(sound), costs[index] + weight(second))
        before = above
      }
    }
    return 1 - costs[other.count] / total
  }
}
