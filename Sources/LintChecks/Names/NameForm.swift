import TextModel

/// A word of names in one spelling, however often it stands in an article; without the ending of the possessive.
struct NameForm {
  let text: String
  /// Its letters from a to z; empty for a word of another script.
  let folded: [UInt8]
  let traits: WordTraits
  /// `Word.foldedHash` of the word in lower case.
  let lowercaseHash: UInt32
  /// True for two or more letters, all capitals.
  let isAllCapitals: Bool
  /// The tokens that are this word, as a name.
  fileprivate(set) var tokens: [Int] = []
  /// How many of them have their capital in mid-sentence.
  fileprivate(set) var timesInside = 0
  /// The words beside it in its names, by `Names.fold`.
  fileprivate(set) var neighbours: Set<Int> = []

  /// True for one that never stands beside another word of a name.
  var isAlone: Bool { neighbours.isEmpty }

  /// Some list of names or words has it as it is written.
  var isListed: Bool { !traits.isDisjoint(with: [.known, .place, .surname, .maleName, .femaleName, .otherGivenName]) }

  /// It is a word in lower case.
  var isCommon: Bool { traits.contains(.knownLowercase) }

  var isGivenName: Bool { !traits.isDisjoint(with: .anyGivenName) }

  /// Bytes of the word in a token that is this word, which may end in `’s`.
  var bytes: Int { text.utf8.count }

  init(_ text: String, folded: [UInt8], traits: WordTraits, lowercaseHash: UInt32, isAllCapitals: Bool) {
    self.text = text
    self.folded = folded
    self.traits = traits
    self.lowercaseHash = lowercaseHash
    self.isAllCapitals = isAllCapitals
  }
}

/// The forms of the names of an article, numbered in the order in which they come first.
struct NameForms {
  private(set) var all: [NameForm] = []
  /// By token: the form that it is, as a name; -1 for other tokens.
  private var numbers: [Int32]
  /// By distinct word of the document: the form that it is without its ending; -1 = not asked yet.
  private var known: [Int32]
  private var byText: [String: Int] = [:]
  /// Of the words that are names: `Word.foldedHash` of each in lower case.
  private(set) var lowercaseHashes: Set<UInt32> = []
  private var folds: [[UInt8]: Int] = [:]
  private let document: Document
  private let lexicon: Lexicon

  init(_ document: Document, _ lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    numbers = Array(repeating: -1, count: document.tokens.count)
    known = Array(repeating: -1, count: document.words.count)
  }

  /// The form of a capitalised token, whether it is a name or not.
  mutating func form(of token: Int) -> Int {
    let word = Int(document.tokens[token].word)
    if known[word] >= 0 { return Int(known[word]) }
    let range = document.tokens[token].range
    let core = document.bytes[range.lowerBound..<range.upperBound - document.possessiveBytes(token)]
    let text = String(decoding: core, as: UTF8.self)
    if let number = byText[text] {
      known[word] = Int32(number)
      return number
    }
    var folded: [UInt8] = []
    if !LatinFold.append(core, to: &folded) { folded = [] }
    let traits = core.count == range.count ? document.traits(token) : lexicon.traits(of: text)
    let lower = document.folded(token).dropLast(range.count == core.count ? 0 : document.foldedPossessiveBytes(token))
    all.append(
      NameForm(
        text, folded: folded, traits: traits, lowercaseHash: Array(lower).withUnsafeBufferPointer { WordHash.hash($0) },
        isAllCapitals: document.tokens[token].flags.contains(.allCapitals)))
    byText[text] = all.count - 1
    known[word] = Int32(all.count - 1)
    return all.count - 1
  }

  /// Makes a token a name.
  mutating func add(_ token: Int, _ evidence: NameEvidence) {
    let number = form(of: token)
    if evidence == .inside { all[number].timesInside += 1 }
    numbers[token] = Int32(number)
    all[number].tokens.append(token)
    lowercaseHashes.insert(all[number].lowercaseHash)
  }

  /// The form of a token that is (part of) a name; nil for other tokens, and outside the document.
  func number(at token: Int) -> Int? { numbers.indices.contains(token) && numbers[token] >= 0 ? Int(numbers[token]) : nil }

  /// How often the word of a token, which need not be a name there, has its capital in mid-sentence.
  func timesInside(wordOf token: Int) -> Int {
    let number = known[Int(document.tokens[token].word)]
    return number < 0 ? 0 : all[Int(number)].timesInside
  }

  /// The form with a text.
  func number(of text: String) -> Int? { byText[text] }

  /// Ties the words of one name to each other. What many names have ties nothing.
  mutating func join(_ tokens: [Int]) {
    let members = tokens.compactMap { token -> (form: Int, fold: Int)? in
      guard let form = number(at: token), !all[form].folded.isEmpty, all[form].folded.count > 1 else { return nil }
      return all[form].traits.isDisjoint(with: [.titleNoun, .honorific, .nameParticle, .nameCommon, .nameHead]) ? (form, fold(form)) : nil
    }
    guard members.count > 1 else { return }
    for member in members {
      for other in members where other.form != member.form { all[member.form].neighbours.insert(other.fold) }
    }
  }

  /// The number of the letters of a form, without the article of Arabic names.
  private mutating func fold(_ form: Int) -> Int {
    var letters = all[form].folded[...]
    if letters.count > 5, letters.starts(with: Array("al".utf8)) || letters.starts(with: Array("el".utf8)) { letters = letters.dropFirst(2) }
    let key = Array(letters)
    if let number = folds[key] { return number }
    folds[key] = folds.count
    return folds.count - 1
  }
}

extension Document {
  /// Bytes of the ending `’s` or `'s` of a token, or of the mark alone; 0 when it has none.
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
