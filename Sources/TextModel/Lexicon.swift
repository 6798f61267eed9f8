import CText
import Synchronization

/// What is known about words: the spelling dictionary, the project's lists, and the user's own words.
///
/// Usually a lexicon image answers (one hash look-up in mapped memory). Where there is none, hunspell answers, behind a lock.
public final class Lexicon: Sendable {
  /// The language of the words.
  public let language: LanguagePack
  private let table: WordTable
  /// Words of the configuration; consulted first.
  private let userWords: WordTable?
  /// What answers when `table` lacks the dictionaries’ forms; else empty.
  private let spellers: [Speller]
  /// The language’s own, then those of its other spellings.
  private let dictionaries: [SpellingDictionary]

  init(_ language: LanguagePack, table: WordTable, spellers: [Speller] = [], dictionaries: [SpellingDictionary], userWords: WordTable? = nil) {
    self.language = language
    self.table = table
    self.spellers = spellers
    self.dictionaries = dictionaries
    self.userWords = userWords
  }

  /// True when a mapped or freshly built image answers, false when hunspell does.
  public var usesImage: Bool { spellers.isEmpty }

  /// The same lexicon with further words: `words` are spelled right as given (a lower-case one also with a capital), `names` are names.
  public func adding(words: [String], names: [String]) -> Lexicon {
    var builder = WordTableBuilder(expectedWords: words.count + names.count)
    for word in words { builder.insert(word, .listed) }
    for name in names {
      for part in name.split(separator: " ") { builder.insert(String(part), [.listed, .placePart]) }
    }
    return Lexicon(language, table: table, spellers: spellers, dictionaries: dictionaries, userWords: builder.table())
  }

  /// Everything known about a word. `lower` is its lower-case form, nil when the word is that already.
  func traits(
    _ text: UnsafeBufferPointer<UInt8>, hash: UInt32, lower: UnsafeBufferPointer<UInt8>?, lowerHash: UInt32
  ) -> WordTraits {
    guard let first = text.first, first.isASCIILetter || first >= 0x80 || text.count > 1 else { return [] }
    var traits = stored(text, hash: hash)
    if let lower {
      let folded = stored(lower, hash: lowerHash)
      if folded.contains(.listed) { traits.formUnion([.known, .knownLowercase]) }
      traits.formUnion(folded.subtracting([.listed, .place, .placePart, .month, .weekday]))
    } else if traits.contains(.listed) {
      traits.insert(.knownLowercase)
    }
    if traits.contains(.listed) { traits.insert(.known) }
    // Nothing is the possessive of a possessive: `'s's's` without end would be taken apart without end, too.
    if let base = possessiveBase(text), possessiveBase(base) == nil {
      traits.formUnion(self.traits(of: base).intersection([.known, .place, .placePart, .styledPlace]))
    }
    if !traits.contains(.known), isSpelled(text, lower: lower) { traits.insert(.known) }
    return traits
  }

  /// What the project's lists say about a text as it stands, without the rules of case.
  func ownTraits(_ text: UnsafeBufferPointer<UInt8>) -> WordTraits { table.traits(text, hash: WordHash.hash(text)) ?? [] }

  /// Traits of a word given as a string, by the rules of case.
  public func traits(of word: String) -> WordTraits {
    var word = word
    return word.withUTF8 { traits(of: $0) }
  }

  /// Traits of a word given as UTF-8, by the rules of case.
  public func traits(of text: UnsafeBufferPointer<UInt8>) -> WordTraits {
    guard !text.isEmpty else { return [] }
    if text.allSatisfy({ $0 < 0x80 && !$0.isASCIIUpper }) {
      let hash = WordHash.hash(text)
      return traits(text, hash: hash, lower: nil, lowerHash: hash)
    }
    var lower: [UInt8] = []
    let changed = CaseFolding.appendLowercase(text, to: &lower)
    return lower.withUnsafeBufferPointer {
      traits(text, hash: WordHash.hash(text), lower: changed ? $0 : nil, lowerHash: WordHash.hash($0))
    }
  }

  /// hunspell's suggestions, best first. Slow (milliseconds a word); loads the dictionary on first use.
  public func suggestions(for word: String) -> [String] { dictionaries[0].suggestions(for: word) }

  /// True when hunspell's dictionary itself accepts a word as it stands, whatever the project's lists say. Loads the dictionary on first use.
  public func dictionaryAccepts(_ word: String) throws(LexiconError) -> Bool {
    let speller = try dictionaries[0].speller()
    var word = word
    return word.withUTF8 { speller.knows($0) }
  }

  private func stored(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordTraits {
    var traits = table.traits(text, hash: hash) ?? []
    if let more = userWords?.traits(text, hash: hash) { traits.formUnion(more) }
    if let speller = spellers.first {
      if !traits.contains(.listed), speller.knows(text) { traits.insert(.listed) }
      traits.formUnion(spelling(of: text, isListed: traits.contains(.listed)))
    }
    return traits
  }

  /// What an image has of the dictionaries of other spellings, asked of hunspell.
  private func spelling(of word: UnsafeBufferPointer<UInt8>, isListed: Bool) -> WordTraits {
    let others = spellers.dropFirst()
    guard !others.isEmpty, word.first?.isASCIIUpper == false else { return [] }
    func accepts(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      table.traits(word, hash: WordHash.hash(word))?.contains(.listed) ?? false || spellers[0].knows(word)
    }
    let isKnown = others.contains { $0.knows(word) }
    var traits: WordTraits = []
    if isListed {
      guard !isKnown else { return [] }
      SpellingTwins.forEachOrigin(of: word) { origin in
        if !accepts(origin), others.contains(where: { $0.knows(origin) }) { traits = .american }
      }
    } else if isKnown {
      traits = .variant
      SpellingTwins.forEach(of: word) { if accepts($0) { traits.insert(.british) } }
    }
    return traits
  }

  /// Spellings that are right although no list has them: capitals throughout, hyphenated words of known parts.
  private func isSpelled(_ text: UnsafeBufferPointer<UInt8>, lower: UnsafeBufferPointer<UInt8>?) -> Bool {
    if text.count > 1, lower != nil, text[1].isASCIIUpper, text.allSatisfy({ !$0.isASCIILower }) {
      // LONDON: as a name.
      var capitalised = Array(lower!)
      if capitalised[0].isASCIILower { capitalised[0] -= 0x20 }
      if capitalised.withUnsafeBufferPointer({ stored($0, hash: WordHash.hash($0)).contains(.listed) }) { return true }
    }
    var (hasHyphen, hasMark) = (false, false)
    for byte in text {
      hasHyphen = hasHyphen || byte == 0x2D
      hasMark = hasMark || byte == 0xE2
    }
    // I’d: dictionaries write the plain apostrophe.
    if hasMark, let plain = plainApostrophe(text) { return plain.withUnsafeBufferPointer { traits(of: $0).contains(.known) } }
    guard hasHyphen else { return false }
    return text.split(separator: 0x2D).allSatisfy { part in
      part.allSatisfy { $0.isASCIIDigit } || traits(of: UnsafeBufferPointer(rebasing: part)).contains(.known)
    }
  }

  /// The word with ' for each ’; nil when it has no ’.
  private func plainApostrophe(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    func isMark(_ index: Int) -> Bool { index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x99 }
    guard text.indices.contains(where: isMark) else { return nil }
    var plain: [UInt8] = []
    var index = 0
    while index < text.count {
      let isMark = isMark(index)
      plain.append(isMark ? 0x27 : text[index])
      index += isMark ? 3 : 1
    }
    return plain
  }

  /// The word without its ’s or 's; nil when it has none.
  private func possessiveBase(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard text.count > 3, text[text.count - 1] | 0x20 == 0x73 else { return nil }
    if text[text.count - 2] == 0x27 { return UnsafeBufferPointer(rebasing: text[..<(text.count - 2)]) }
    if text.count > 5, text[text.count - 2] == 0x99, text[text.count - 3] == 0x80, text[text.count - 4] == 0xE2 {
      return UnsafeBufferPointer(rebasing: text[..<(text.count - 4)])
    }
    return nil
  }
}

/// A hunspell handle behind a lock.
final class Speller: Sendable {
  private struct Handle: @unchecked Sendable { let pointer: OpaquePointer }
  private let handle: Mutex<Handle>

  /// Nil when hunspell cannot make a dictionary of the two files.
  init?(affixPath: String, dictionaryPath: String) {
    guard let pointer = ctext_speller_open(affixPath, dictionaryPath) else { return nil }
    let handle = Handle(pointer: pointer)
    self.handle = Mutex(handle)
  }

  deinit { handle.withLock { ctext_speller_close($0.pointer) } }

  func knows(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: word.count + 1) { buffer in
      for (index, byte) in word.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[word.count] = 0
      return handle.withLock { ctext_speller_knows($0.pointer, buffer.baseAddress!) }
    }
  }

  func suggestions(for word: String) -> [String] {
    final class Box { var list: [String] = [] }
    let box = Box()
    handle.withLock { handle in
      ctext_speller_suggest(handle.pointer, word, Unmanaged.passUnretained(box).toOpaque()) { context, suggestion in
        Unmanaged<Box>.fromOpaque(context!).takeUnretainedValue().list.append(String(cString: suggestion))
      }
    }
    return box.list
  }
}
