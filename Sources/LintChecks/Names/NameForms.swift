import TextModel

/// The forms of the names of an article, numbered in the order in which they come first.
struct NameForms {
  private(set) var all: [NameForm] = []
  /// By token: the form that it is, as a name; -1 for other tokens.
  private var numbers: [Int32]
  /// By distinct word of the document: the form that it is without its ending; -1 = not asked yet.
  private var known: [Int32]
  /// By the hash of the text.
  private var byHash: [UInt64: Int32] = [:]
  /// A bit for the last ten bits of each hash there: most others have none.
  private var filter = [UInt64](repeating: 0, count: 16)
  private let document: Document
  private let lexicon: Lexicon

  init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    numbers = Array(repeating: -1, count: document.tokens.count)
    known = Array(repeating: -1, count: document.words.count)
    byHash.reserveCapacity(document.words.count / 4)
  }

  /// The form of a capitalised token, whether it is a name or not.
  mutating func form(of token: Int) -> Int {
    let word = Int(document.tokens[token].word)
    if known[word] >= 0 { return Int(known[word]) }
    let whole = document.tokens[token].range
    let range = whole.lowerBound..<whole.upperBound - document.possessiveBytes(token)
    let hash = document.bytes[range].withUnsafeBufferPointer { WordHash.wide($0) }
    if let number = byHash[hash] {
      known[word] = number
      return Int(number)
    }
    let isWhole = range == whole
    let lower = document.folded(token).dropLast(isWhole ? 0 : document.foldedPossessiveBytes(token))
    all.append(
      NameForm(
        range,
        traits: isWhole ? document.traits(token) : document.bytes[range].withUnsafeBufferPointer { lexicon.traits(of: $0) },
        flags: document.tokens[token].flags,
        lowercaseHash: isWhole ? document.word(document.tokens[token]).foldedHash : lower.withUnsafeBufferPointer { WordHash.hash($0) }))
    let number = Int32(all.count - 1)
    byHash[hash] = number
    filter[Int(hash >> 6 & 15)] |= 1 << (hash & 63)
    known[word] = number
    return Int(number)
  }

  /// Makes a token a name.
  mutating func add(_ token: Int, _ evidence: NameEvidence) {
    let number = form(of: token)
    numbers[token] = Int32(number)
    if all[number].tokens.isEmpty { all[number].fold(document) }
    all[number].add(token, evidence)
  }

  /// The form of a token that is (part of) a name; nil for other tokens, and outside the document.
  func number(at token: Int) -> Int? { numbers.indices.contains(token) && numbers[token] >= 0 ? Int(numbers[token]) : nil }

  /// The form whose text has a hash (`WordHash.wide`).
  func number(of hash: UInt64) -> Int? { filter[Int(hash >> 6 & 15)] >> (hash & 63) & 1 != 0 ? byHash[hash].map(Int.init) : nil }

  /// How often the word of a token, which need not be a name there, has its capital in mid-sentence.
  func timesInside(wordOf token: Int) -> Int {
    let number = known[Int(document.tokens[token].word)]
    return number < 0 ? 0 : all[Int(number)].timesInside
  }

  /// Ties the words of one name to each other. What many names have ties nothing.
  mutating func join(_ tokens: ArraySlice<Int>) {
    let members = tokens.compactMap { token -> (form: Int, hash: UInt64)? in
      guard let form = number(at: token), all[form].folded.count > 1, all[form].traits.isDisjoint(with: Self.untying) else { return nil }
      return (form, all[form].neighbourHash)
    }
    for (number, member) in members.enumerated() {
      for other in members[(number + 1)...].prefix(Self.reach) where other.form != member.form {
        all[member.form].join(other.hash)
        all[other.form].join(member.hash)
      }
    }
  }

  /// Words of a name on each side that a word is tied to: longer rows of capitals are no names.
  private static let reach = 5
  private static let untying: WordTraits = [.titleNoun, .honorific, .nameParticle, .nameCommon, .nameHead]
}

extension Document {
  /// Bytes of the ending `’s` or `'s` of a token; 0 when it has none.
  func possessiveBytes(_ token: Int) -> Int {
    guard tokens[token].flags.contains(.apostrophe) else { return 0 }
    let bytes = self.bytes[tokens[token].range]
    for ending in ["’s", "'s", "’S", "'S"] as [StaticString] where bytes.count > ending.utf8CodeUnitCount {
      if bytes.suffix(ending.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)) {
        return ending.utf8CodeUnitCount
      }
    }
    return 0
  }

  /// Bytes of that ending in the token’s lower-case form, which may have another mark.
  fileprivate func foldedPossessiveBytes(_ token: Int) -> Int {
    let folded = self.folded(token)
    guard let mark = folded.lastIndex(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else { return 0 }
    return folded.endIndex - mark
  }
}
