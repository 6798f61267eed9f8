/// The classes of words by which lines of a page are told: Dictionaries/en/page-words.txt and the lexicon's own.
struct PageVocabulary: Sendable {
  /// What a word is to the model of page lines.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt16

    /// A page speaks of itself with it: `comments`, `newsletter`.
    static let page = Classes(rawValue: 1 << 0)
    /// A page tells its reader to do it: `share`, `subscribe`.
    static let command = Classes(rawValue: 1 << 1)
    /// Behind `this` or `the` it is what is being read: `article`, `site`.
    static let itself = Classes(rawValue: 1 << 2)
    /// A finite verb, or what looks like one.
    static let finite = Classes(rawValue: 1 << 3)
    static let function = Classes(rawValue: 1 << 4)
    /// Says what a text is about: no small word, more than three bytes.
    static let content = Classes(rawValue: 1 << 5)
    static let you = Classes(rawValue: 1 << 6)
    static let we = Classes(rawValue: 1 << 7)
    static let date = Classes(rawValue: 1 << 8)
    /// A publisher speaks for himself with it: `newsletter`, `correction`, `translated`.
    static let publisher = Classes(rawValue: 1 << 10)
    /// `this` and `the`.
    static let pointing = Classes(rawValue: 1 << 9)
  }

  private static let sections: [(name: String, classes: Classes)] = [
    ("page-word", .page), ("command", .command), ("page-itself", .itself), ("finite", .finite), ("publisher", .publisher),
  ]
  private static let own: [(words: [String], classes: Classes)] = [
    (["you", "your"], .you), (["we", "our", "us"], .we), (["this", "the"], .pointing),
  ]

  /// Open addressing by `Word.foldedHash`: the hash and the classes; 0 = empty.
  private var slots = [UInt64](repeating: 0, count: 1 << 11)

  /// The classes of a resource with `[class]` sections; nil when it is missing.
  init?(named name: String) {
    guard let resource = Resource(named: name) else { return nil }
    var current: Classes = []
    resource.forEachLine { line, _ in
      if line.first == 0x5B {
        let title = line.dropFirst().dropLast()
        current = Self.sections.first { title.elementsEqual($0.name.utf8) }?.classes ?? []
      } else {
        for word in line.split(separator: 0x20) { add(WordHash.hash(UnsafeBufferPointer(rebasing: word)), current) }
      }
    }
    for group in Self.own {
      for word in group.words { add(Array(word.utf8).withUnsafeBufferPointer(WordHash.hash), group.classes) }
    }
  }

  private mutating func add(_ hash: UInt32, _ classes: Classes) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] >> 32 != UInt64(hash) { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt64(hash) << 32 | slots[slot] & 0xFFFF | UInt64(classes.rawValue)
  }

  private func listed(_ hash: UInt32) -> Classes {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash) { return Classes(rawValue: UInt16(truncatingIfNeeded: slots[slot])) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  /// The classes of each word of a document, by its index in `Document.words`.
  func classes(of document: Document) -> [Classes] {
    document.foldedBytes.withUnsafeBufferPointer { folded in
      document.words.map { word in
        var classes = listed(word.foldedHash)
        let length = word.foldedEnd - word.foldedStart
        if word.traits.contains(.function) { classes.insert(.function) } else if length > 3 { classes.insert(.content) }
        if !word.traits.isDisjoint(with: [.month, .weekday]) { classes.insert(.date) }
        // Most regular verbs of reports stand in the past tense.
        if length > 4, folded[Int(word.foldedEnd) - 1] == 0x64, folded[Int(word.foldedEnd) - 2] == 0x65 { classes.insert(.finite) }
        return classes
      }
    }
  }
}
