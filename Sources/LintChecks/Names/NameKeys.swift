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
    let names = forms.indices.filter { !forms[$0].tokens.isEmpty && Self.isName(forms[$0]) }
    for number in names where forms[number].isGivenName { put(Self.key(Self.hash(forms[number].folded), .base), number) }
    for number in names { add(forms[number], number, document) }
  }

  /// Calls `body` with each pair of forms that share a key, once, the first number the smaller.
  func forEachPair(_ body: (Int, Int) -> Void) { for pair in pairs.sorted() { body(Int(pair >> 32), Int(pair & 0xFFFF_FFFF)) } }

  /// No acronym, no single letter, and nothing longer than names are.
  private static func isName(_ form: NameForm) -> Bool {
    (2...NameForm.longest).contains(form.folded.count) && !(form.isAllCapitals && form.range.count <= 6)
  }

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
      // A given name with the ending of a case: `Pavelom`.
      for length in max(3, letters.count - NameLetters.longestCase)..<letters.count {
        pair(Self.key(Self.hash(letters[..<length]), .base), number)
      }
      if let frame = NameLetters.frame(form.folded) { add(frame.withUnsafeBufferPointer { WordHash.wide($0) }, .frame, number) }
      guard letters.count >= 5 else { return }
      // The words without one of their letters, and the whole: two words one letter apart have one of them in common. The first letter stays.
      NameLetters.forEachEditKey(of: letters) { add($0, .edit, number) }
    }
  }

  private static func hash(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(0) { NameLetters.mixed($0, $1) } }

  private static func key(_ key: UInt64, _ kind: Kind, _ part: UInt64 = 0) -> UInt64 {
    WordHash.mix(key ^ (kind.rawValue << 8 | part) &* 0xD6E8_FEB8_6659_FD93)
  }

  /// Pairs a form with those that are under a key, and puts it there.
  private mutating func add(_ hash: UInt64, _ kind: Kind, _ form: Int, _ part: UInt64 = 0) {
    let key = Self.key(hash, kind, part)
    pair(key, form)
    put(key, form)
  }

  private mutating func pair(_ key: UInt64, _ form: Int) {
    var (entry, met) = (slots[slot(key)], 0)
    while entry >= 0, met < Self.most {
      let other = entries[Int(entry)]
      if other.key == key, Int(other.form) != form {
        pairs.insert(UInt64(min(Int(other.form), form)) << 32 | UInt64(max(Int(other.form), form)))
        met += 1
      }
      entry = other.next
    }
  }

  private mutating func put(_ key: UInt64, _ form: Int) {
    entries.append((key, Int32(form), slots[slot(key)]))
    slots[slot(key)] = Int32(entries.count - 1)
  }

  private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key) & (slots.count - 1) }
}
