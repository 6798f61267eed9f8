import TextModel

/// Up to 64 classes of tokens, asked about together: bit n of an answer says whether a token is of class n.
struct TokenClassTable: Sendable {
  /// By kind.
  private var kinds = [UInt64](repeating: 0, count: 16)
  /// The classes that ask for flags, and those that ask for traits.
  private var flags: [(flags: TokenFlags, classes: UInt64)] = []
  private var traits: [(traits: WordTraits, classes: UInt64)] = []
  /// The classes that ask for no trait.
  private var withoutTraits: UInt64 = 0
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
    var size = 64
    while size < classes.reduce(0, { $0 + $1.words.count }) * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    for (number, asked) in classes.enumerated() {
      precondition(TokenClass.spelled.isSuperset(of: asked.flags), "a flag that is not a spelling’s")
      let bit: UInt64 = 1 << UInt64(number)
      for kind in 0..<16 where asked.kinds.rawValue >> UInt16(kind) & 1 != 0 { kinds[kind] |= bit }
      if !asked.flags.isEmpty { flags.append((asked.flags, bit)) }
      if asked.traits.isEmpty { withoutTraits |= bit } else { traits.append((asked.traits, bit)) }
      allTraits.formUnion(asked.traits)
      if asked.words.isEmpty { withoutWords |= bit }
      for word in asked.words { add(bit, CaseFolding.lowercase(Array(word.utf8)).withUnsafeBufferPointer(WordHash.hash)) }
      if asked.kinds == .any, asked.flags.isEmpty, asked.traits.isEmpty, asked.words.isEmpty { empty |= bit }
    }
  }

  private mutating func add(_ bit: UInt64, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].classes != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (hash, slots[slot].classes | bit)
  }

  /// The classes that a token is of, as bits.
  func classes(of token: Token, _ word: Word) -> UInt64 {
    var found = kinds[Int(token.kind.rawValue)]
    for (flags, classes) in flags where !token.flags.isSuperset(of: flags) { found &= ~classes }
    var ofTraits = withoutTraits
    if !word.traits.isDisjoint(with: allTraits) {
      for (traits, classes) in traits where !word.traits.isDisjoint(with: traits) { ofTraits |= classes }
    }
    var ofWords = withoutWords
    var slot = Int(word.foldedHash) & (slots.count - 1)
    while slots[slot].classes != 0 {
      if slots[slot].hash == word.foldedHash { ofWords |= slots[slot].classes }
      slot = (slot + 1) & (slots.count - 1)
    }
    return found & ofTraits & ofWords
  }
}
