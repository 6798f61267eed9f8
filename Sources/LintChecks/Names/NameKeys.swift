import TextModel

/// Which forms of names may be one name: those that share a key. So no two forms are compared that have nothing in common, however many there are.
struct NameKeys {
  /// The keys of the romanisations of each form, `NameComparison.keys.count` of them; zeros for a form that is not compared by them.
  private(set) var romanised: [UInt64]
  /// Chained by key: the form, and the entry before it in the same slot (-1 = none).
  private var entries: [(key: UInt64, form: Int32, next: Int32)] = []
  private var slots: [Int32]
  /// Pairs of forms that share a key.
  private var pairs: Set<UInt64> = []
  /// Forms with one key that are compared with each other, at most: more are no spellings of one name.
  private static let most = 24

  private enum Kind: UInt64 {
    case letters = 1
    case alias, korean, y, base, edit, frame, romanised
  }

  init(_ forms: [NameForm], _ document: Document) {
    romanised = Array(repeating: 0, count: forms.count * NameComparison.keys.count)
    var size = 64
    while size < forms.count * 16 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(size)
    for (number, form) in forms.enumerated() where !form.tokens.isEmpty && Self.isName(form) { add(form, number, document) }
  }

  /// Calls `body` with each pair of forms that share a key, once, the first number the smaller.
  func forEachPair(_ body: (Int, Int) -> Void) { for pair in pairs.sorted() { body(Int(pair >> 32), Int(pair & 0xFFFF_FFFF)) } }

  /// No acronym and no single letter.
  private static func isName(_ form: NameForm) -> Bool { form.folded.count > 1 && !(form.isAllCapitals && form.range.count <= 6) }

  private mutating func add(_ form: NameForm, _ number: Int, _ document: Document) {
    let isKorean = form.flags.contains(.hyphen) || form.traits.contains(.koreanSurname)
    let korean = isKorean ? NameComparison.koreanKey(form, document) : 0
    NameComparison.withPadding(form.folded) { letters in
      add(WordHash.wide(letters), .letters, number)
      for alias in NameAliases.shared.classes(of: form.lowercaseHash) { add(UInt64(alias), .alias, number) }
      if isKorean { add(korean, .korean, number) }
      if letters.count <= 4, letters.contains(where: { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "i") }) {
        add(NameComparison.withoutY(letters), .y, number)
      }
      // Words in lower case are no names in two spellings, but for accents, aliases and syllables.
      guard !form.isCommon, letters.count >= 4 else { return }
      for (kind, key) in NameComparison.keys.enumerated() {
        let hash = key.hash(letters)
        romanised[number * NameComparison.keys.count + kind] = hash
        add(hash, .romanised, number, UInt64(kind))
      }
      if form.isGivenName { add(Self.hash(letters, skipping: nil), .base, number) }
      for length in max(3, letters.count - NameLetters.longestCase)..<letters.count {
        add(Self.hash(UnsafeBufferPointer(rebasing: letters[..<length]), skipping: nil), .base, number)
      }
      if let frame = NameLetters.frame(form.folded) { add(frame.withUnsafeBufferPointer { WordHash.wide($0) }, .frame, number) }
      guard letters.count >= 5 else { return }
      // The words without one of their letters, and the whole: two words one letter apart have one of them in common. The first letter stays.
      add(Self.hash(letters, skipping: nil), .edit, number)
      for index in 1..<letters.count where letters[index] != letters[index - 1] { add(Self.hash(letters, skipping: index), .edit, number) }
    }
  }

  private static func hash(_ letters: UnsafeBufferPointer<UInt8>, skipping skipped: Int?) -> UInt64 {
    var state: UInt64 = 0
    for index in letters.indices where index != skipped { state = (state ^ UInt64(letters[index])) &* 0x9E37_79B9_7F4A_7C15 ^ state >> 31 }
    return state
  }

  /// Puts a form under a key, and pairs it with those that are there.
  private mutating func add(_ key: UInt64, _ kind: Kind, _ form: Int, _ part: UInt64 = 0) {
    let key = WordHash.mix(key ^ (kind.rawValue << 8 | part) &* 0xD6E8_FEB8_6659_FD93)
    let slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    var (entry, met) = (slots[slot], 0)
    while entry >= 0, met < Self.most {
      let other = entries[Int(entry)]
      if other.key == key, Int(other.form) != form {
        pairs.insert(UInt64(min(Int(other.form), form)) << 32 | UInt64(max(Int(other.form), form)))
        met += 1
      }
      entry = other.next
    }
    entries.append((key, Int32(form), slots[slot]))
    slots[slot] = Int32(entries.count - 1)
  }
}
