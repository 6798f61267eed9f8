import TextModel

/// A word of names in one spelling, however often it stands in an article; without the ending of the possessive.
struct NameForm {
  /// Its bytes where it comes first.
  let range: Range<Int>
  /// Its letters from a to z; empty for a word of another script, for one that is no name, and for one longer than any name.
  private(set) var folded: [UInt8] = []
  let traits: WordTraits
  /// Of the token where it comes first.
  let flags: TokenFlags
  /// `Word.foldedHash` of the word in lower case.
  let lowercaseHash: UInt32
  /// The tokens that are this word, as a name.
  private(set) var tokens: [Int] = []
  /// How many of them have their capital in mid-sentence.
  private(set) var timesInside = 0
  /// The words beside it in its names: hashes of their letters.
  private(set) var neighbours: Set<UInt64> = []

  init(_ range: Range<Int>, traits: WordTraits, flags: TokenFlags, lowercaseHash: UInt32) {
    self.range = range
    self.traits = traits
    self.flags = flags
    self.lowercaseHash = lowercaseHash
  }

  mutating func fold(_ document: Document) {
    guard range.count <= 2 * Self.longest else { return }
    if !LatinFold.append(document.bytes[range], to: &folded) { folded = [] }
  }

  mutating func add(_ token: Int, _ evidence: NameEvidence) {
    tokens.append(token)
    if evidence == .inside { timesInside += 1 }
  }

  mutating func join(_ neighbour: UInt64) { neighbours.insert(neighbour) }

  func text(_ document: Document) -> String { document.text(range) }

  /// True for two or more letters, all capitals.
  var isAllCapitals: Bool { flags.contains(.allCapitals) }

  /// True for one that never stands beside another word of a name.
  var isAlone: Bool { neighbours.isEmpty }

  /// Some list of names or words has it as it is written.
  var isListed: Bool { !traits.isDisjoint(with: [.known, .place, .surname, .maleName, .femaleName, .otherGivenName]) }

  /// It is a word in lower case.
  var isCommon: Bool { traits.contains(.knownLowercase) }

  var isGivenName: Bool { !traits.isDisjoint(with: .anyGivenName) }

  /// Letters of a name, at most: what is longer is none, and is compared with nothing.
  static let longest = 40

  /// The hash of its letters, without the article of Arabic names.
  var neighbourHash: UInt64 {
    folded.withUnsafeBufferPointer { letters in
      let hasArticle = letters.count > 5 && letters[1] == UInt8(ascii: "l") && (letters[0] == UInt8(ascii: "a") || letters[0] == UInt8(ascii: "e"))
      return WordHash.wide(UnsafeBufferPointer(rebasing: letters[(hasArticle ? 2 : 0)...]))
    }
  }

  /// The bytes of its places, without the endings of possessives.
  func places(_ document: Document) -> [Range<Int>] {
    tokens.map { token in
      let start = document.tokens[token].range.lowerBound
      return start..<start + range.count
    }
  }
}
