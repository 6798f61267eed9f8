/// Takes a document's tokens apart where the treebank does: `don’t` is `do` and `n’t`, `state-owned` is `state`, `-` and `owned`.
///
/// Words with a prefix (`ex-minister`, `non-human`) and those that the tagger knows with their hyphen (`e-mail`) stay whole, as there. A
/// possessive behind a hyphen is taken off first: `mother-in-law’s`.
struct TokenParts {
  /// What the parts are, in lists that serve one sentence after the other.
  struct Lists {
    /// Classified each by itself, as words inside a sentence.
    fileprivate(set) var words = ReusedList<TaggerWord>()
    /// For each token the index in `words` of the part that speaks for it: the first, or behind hyphens the last.
    fileprivate(set) var main = ReusedList<Int32>()
    /// Clitics: number of the token (from 0), index in `words`.
    fileprivate(set) var clitics = ReusedList<(token: Int, word: Int32)>()
    /// Tokens taken apart at hyphens: number of the token (from 0), index in `words` of its first part.
    fileprivate(set) var compounds = ReusedList<(token: Int, first: Int32)>()

    fileprivate mutating func removeAll() {
      words.removeAll()
      main.removeAll()
      clitics.removeAll()
      compounds.removeAll()
    }

    func deallocate() {
      words.deallocate()
      main.deallocate()
      clitics.deallocate()
      compounds.deallocate()
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let model: TaggerModel
  /// What is known of words that are not taken apart.
  private let memory: UnsafeMutablePointer<TaggerWords>?
  private(set) var lists: Lists

  /// - Parameter lists: room; what is in them is thrown away. They may have moved when the parts are made.
  init(
    _ tokens: ArraySlice<Token>, bytes: UnsafeBufferPointer<UInt8>, model: TaggerModel, memory: UnsafeMutablePointer<TaggerWords>?,
    lists: Lists
  ) {
    self.bytes = bytes
    self.model = model
    self.memory = memory
    self.lists = lists
    self.lists.removeAll()
    for token in tokens {
      let range = token.range
      if token.kind == .word, !token.flags.isDisjoint(with: [.apostrophe, .hyphen]) {
        add(range, flags: token.flags)
      } else if token.kind == .word, range.count == 6, isCannot(range) {
        add(range.lowerBound..<range.lowerBound + 3)
        endToken()
        addClitic(range.lowerBound + 3..<range.upperBound)
      } else {
        if let memory {
          self.lists.words.append(memory.pointee.word(token.word, UnsafeBufferPointer(rebasing: bytes[range]), model))
        } else {
          add(range)
        }
        endToken()
      }
    }
  }

  /// The part added last speaks for the token.
  private mutating func endToken() { lists.main.append(Int32(truncatingIfNeeded: lists.words.count - 1)) }

  /// Adds what hangs on the token that has just ended.
  private mutating func addClitic(_ range: Range<Int>) {
    lists.clitics.append((lists.main.count - 1, Int32(lists.words.count)))
    add(range)
  }

  private mutating func add(_ range: Range<Int>) { lists.words.append(word(range)) }

  private func word(_ range: Range<Int>) -> TaggerWord {
    var word = TaggerWord(UnsafeBufferPointer(rebasing: bytes[range]))
    model.classify(&word)
    return word
  }

  private mutating func add(_ range: Range<Int>, flags: TokenFlags) {
    let body = flags.contains(.apostrophe) ? range.lowerBound..<cliticStart(range) : range
    if flags.contains(.hyphen) { addCompound(body) } else { add(body) }
    endToken()
    if body.upperBound < range.upperBound { addClitic(body.upperBound..<range.upperBound) }
  }

  /// Adds the parts of a hyphenated word; what stands behind the last hyphen comes last.
  private mutating func addCompound(_ range: Range<Int>) {
    let whole = word(range)
    guard !whole.isKnown, let hyphen = nextHyphen(range), !isPrefix(range.lowerBound..<hyphen.lowerBound) else {
      lists.words.append(whole)
      return
    }
    lists.compounds.append((lists.main.count, Int32(lists.words.count)))
    var start = range.lowerBound
    while let hyphen = nextHyphen(start..<range.upperBound) {
      if hyphen.lowerBound > start { add(start..<hyphen.lowerBound) }
      add(hyphen)
      start = hyphen.upperBound
    }
    add(start..<range.upperBound)
  }

  /// The first of `-`, U+2010 and U+2011 that has something behind it.
  private func nextHyphen(_ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == 0x2D { return index..<index + 1 }
      if bytes[index] == 0xE2, index + 3 < range.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0x91 { return index..<index + 3 }
      index += 1
    }
    return nil
  }

  /// Where the clitic of a word starts; its end when it has none.
  private func cliticStart(_ range: Range<Int>) -> Int {
    func lower(_ distance: Int) -> UInt8 { range.count > distance ? bytes[range.upperBound - distance] | 0x20 : 0 }
    /// Start of the apostrophe that ends so many bytes before the end of the word.
    func apostrophe(_ distance: Int) -> Int? {
      let end = range.upperBound - distance
      if end > range.lowerBound, bytes[end - 1] == 0x27 { return end - 1 }
      if end - 3 >= range.lowerBound, bytes[end - 1] == 0x99, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 { return end - 3 }
      return nil
    }
    var start: Int?
    switch (lower(2), lower(1)) {
    case (0x72, 0x65), (0x76, 0x65), (0x6C, 0x6C): start = apostrophe(2)
    case (_, 0x73), (_, 0x64), (_, 0x6D): start = apostrophe(1)
    case (_, 0x74):
      if let mark = apostrophe(1), mark > range.lowerBound, bytes[mark - 1] | 0x20 == 0x6E { start = mark - 1 }
    default: break
    }
    guard let start, start > range.lowerBound else { return range.upperBound }
    return start
  }

  private func isCannot(_ range: Range<Int>) -> Bool { isFolded(range, "cannot") }

  private static let prefixes: [StaticString] = [
    "anti", "co", "de", "ex", "mid", "mis", "multi", "non", "post", "pre", "pro", "re", "semi", "sub", "ultra", "un",
  ]

  private func isPrefix(_ range: Range<Int>) -> Bool {
    Self.prefixes.contains { $0.utf8CodeUnitCount == range.count && isFolded(range, $0) }
  }

  /// True when the bytes of a range are a word of as many letters, in whatever case.
  private func isFolded(_ range: Range<Int>, _ word: StaticString) -> Bool {
    var index = 0
    while index < range.count, bytes[range.lowerBound + index] | 0x20 == word.utf8Start[index] { index += 1 }
    return index == range.count
  }
}
