import TextModel

/// Which forms of names may be one name: those that share a key. So no two forms are compared that have nothing in common, however many there are.
struct NameKeys {
  private var entries: [(key: UInt64, form: Int32)] = []
  /// Forms with one key that are compared with each other, at most: more are no spellings of one name.
  private static let most = 24

  private enum Kind: UInt64 {
    case letters = 1
    case alias, korean, y, base, edit, frame, transliteration
  }

  init(_ forms: [NameForm]) {
    for (number, form) in forms.enumerated() where !form.tokens.isEmpty && Self.isName(form) {
      add(form.folded, .letters, number)
      for alias in NameAliases.shared.classes(of: form.text) {
        add([UInt8(truncatingIfNeeded: alias), UInt8(truncatingIfNeeded: alias >> 8)], .alias, number)
      }
      if form.text.contains("-") || form.traits.contains(.koreanSurname) { add(NameComparison.koreanKey(form), .korean, number) }
      if form.folded.count <= 4, form.folded.contains(where: { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "i") }) {
        add(NameComparison.withoutY(form), .y, number)
      }
      // Words in lower case are no names in two spellings, but for accents, aliases and syllables.
      guard !form.isCommon, form.folded.count >= 4 else { continue }
      var key: [UInt8] = []
      for (kind, transliteration) in NameComparison.keys.enumerated() {
        key.removeAll(keepingCapacity: true)
        transliteration.append(form.folded, to: &key)
        add(key, .transliteration, number, UInt64(kind))
      }
      if form.isGivenName { add(form.folded, .base, number) }
      for length in max(3, form.folded.count - NameLetters.longestCase)..<form.folded.count { add(Array(form.folded[..<length]), .base, number) }
      if let frame = NameLetters.frame(form.folded) { add(frame, .frame, number) }
      if form.folded.count >= 5 { addEdits(form.folded, number) }
    }
    entries.sort { ($0.key, $0.form) < ($1.key, $1.form) }
  }

  /// Calls `body` with each pair of forms that share a key, once, the first number the smaller.
  func forEachPair(_ body: (Int, Int) -> Void) {
    var seen: Set<UInt64> = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1, end - start <= Self.most {
        for one in start..<end {
          for other in one + 1..<end where entries[one].form != entries[other].form {
            let (a, b) = (Int(entries[one].form), Int(entries[other].form))
            if seen.insert(UInt64(a) << 32 | UInt64(b)).inserted { body(a, b) }
          }
        }
      }
      start = end
    }
  }

  /// No acronym and no single letter.
  private static func isName(_ form: NameForm) -> Bool { form.folded.count > 1 && !(form.isAllCapitals && form.text.count <= 6) }

  /// The words without one of their letters, and the whole: two words one letter apart have one of them in common. The first letter stays.
  private mutating func addEdits(_ letters: [UInt8], _ form: Int) {
    add(letters, .edit, form)
    for index in letters.indices.dropFirst() where letters[index] != letters[index - 1] {
      var shorter = letters
      shorter.remove(at: index)
      add(shorter, .edit, form)
    }
  }

  private mutating func add(_ key: [UInt8], _ kind: Kind, _ form: Int, _ part: UInt64 = 0) {
    let hash = key.withUnsafeBufferPointer { WordHash.wide($0) }
    entries.append((hash &* 0x9E37_79B9_7F4A_7C15 ^ (kind.rawValue << 8 | part) &* 0xD6E8_FEB8_6659_FD93, Int32(form)))
  }
}
