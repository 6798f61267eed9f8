import TextModel

/// Up to 64 classes of tokens, asked about together: bit n of an answer says whether a token is of class n.
struct TokenClassTable: Sendable {
  /// By kind.
  private var kinds = [UInt64](repeating: 0, count: 16)
  /// Flags that some classes ask for, and which.
  private var flags: [(TokenFlags, classes: UInt64)] = []
  /// The classes that ask for no trait, and those that ask for each.
  private var withoutTraits: UInt64 = 0
  private var traits: [(WordTraits, classes: UInt64)] = []
  private var allTraits: WordTraits = []
  /// The classes that ask for no word.
  private var withoutWords: UInt64 = 0
  /// The words that are asked for, by their hashes: open addressing, free where there are no classes. Two words with one hash are taken for one,
  /// which adds tokens to a class and leaves none out.
  private var slots: [(hash: UInt32, classes: UInt64)] = []
  /// The classes that ask for nothing: what may stand before the first token.
  private(set) var empty: UInt64 = 0

  init(_ classes: [TokenClass]) {
    precondition(classes.count <= 64, "more than 64 classes of tokens")
    var words: [UInt32: UInt64] = [:]
    for (number, asked) in classes.enumerated() {
      precondition(TokenClass.spelled.isSuperset(of: asked.flags), "a flag that is not a spelling’s")
      let bit: UInt64 = 1 << UInt64(number)
      for kind in 0..<16 where asked.kinds.rawValue >> UInt16(kind) & 1 != 0 { kinds[kind] |= bit }
      for flag in Self.bits(UInt64(asked.flags.rawValue)) { Self.add(bit, to: TokenFlags(rawValue: UInt16(flag)), &flags) }
      if asked.traits.isEmpty { withoutTraits |= bit }
      for trait in Self.bits(asked.traits.rawValue) { Self.add(bit, to: WordTraits(rawValue: trait), &traits) }
      allTraits.formUnion(asked.traits)
      if asked.words.isEmpty { withoutWords |= bit }
      for word in asked.words { words[CaseFolding.lowercase(Array(word.utf8)).withUnsafeBufferPointer(WordHash.hash), default: 0] |= bit }
      if asked.kinds == .any, asked.flags.isEmpty, asked.traits.isEmpty, asked.words.isEmpty { empty |= bit }
    }
    var size = 64
    while size < words.count * 4 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    for (hash, classes) in words {
      var slot = Int(hash) & (size - 1)
      while slots[slot].classes != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash, classes)
    }
  }

  /// The classes that a token is of, as bits.
  func classes(of token: Token, _ word: Word) -> UInt64 {
    var found = kinds[Int(token.kind.rawValue)]
    for (flag, classes) in flags where !token.flags.contains(flag) { found &= ~classes }
    var ofTraits = withoutTraits
    if !word.traits.isDisjoint(with: allTraits) { for (trait, classes) in traits where word.traits.contains(trait) { ofTraits |= classes } }
    var ofWords = withoutWords
    var slot = Int(word.foldedHash) & (slots.count - 1)
    while slots[slot].classes != 0 {
      if slots[slot].hash == word.foldedHash { ofWords |= slots[slot].classes }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found & ofTraits & ofWords
  }

  /// The bits that are set in a number, each alone.
  private static func bits(_ number: UInt64) -> [UInt64] { (0..<64).map { 1 << $0 }.filter { number & $0 != 0 } }

  private static func add<Key: Equatable>(_ bit: UInt64, to key: Key, _ rows: inout [(Key, classes: UInt64)]) {
    if let row = rows.firstIndex(where: { $0.0 == key }) { rows[row].classes |= bit } else { rows.append((key, bit)) }
  }
}
