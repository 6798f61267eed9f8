/// One way to take a word apart.
public struct WordSplit: Sendable {
  /// What the parts are by their letters.
  public enum Kind: UInt32, Sendable, CaseIterable {
    /// `Kyiv|according`
    case nameWord = 1
    /// `the|company`
    case wordWord
    /// `from|Odesa`
    case wordName
    /// `Aydin|Kadmon`
    case nameName
    /// `Aydin|CHP`
    case nameAcronym
    /// `CHP|Deputy`
    case acronymName
    /// `NATO|said`
    case acronymWord
    /// `the|NCPA`
    case wordAcronym
    /// `in|2016`
    case wordFigure
    /// `400|people`
    case figureWord

    /// As the options of rules write it, and people read it. (Reflection, which knows it too, costs a tenth of a start.)
    public var name: String {
      switch self {
      case .nameWord: "nameWord"
      case .wordWord: "wordWord"
      case .wordName: "wordName"
      case .nameName: "nameName"
      case .nameAcronym: "nameAcronym"
      case .acronymName: "acronymName"
      case .acronymWord: "acronymWord"
      case .wordAcronym: "wordAcronym"
      case .wordFigure: "wordFigure"
      case .figureWord: "figureWord"
      }
    }

    /// The first part is a name or an acronym.
    public var startsWithName: Bool {
      switch self {
      case .nameWord, .nameName, .nameAcronym, .acronymName, .acronymWord: true
      default: false
      }
    }
    /// The second part has a capital.
    public var endsInName: Bool {
      switch self {
      case .wordName, .nameName, .nameAcronym, .acronymName, .wordAcronym: true
      default: false
      }
    }
  }

  public let kind: Kind
  public let left: String
  public let right: String

  public init(_ kind: Kind, _ left: String, _ right: String) {
    self.kind = kind
    self.left = left
    self.right = right
  }

  /// Bytes of the longest word that is taken apart.
  public static let longest = 40

  /// All ways to take a word of letters and figures apart into parts that can stand alone.
  public static func all(of word: String, _ lexicon: Lexicon, _ frequencies: WordFrequencies) -> [WordSplit] {
    var word = word
    let length = word.utf8.count
    guard length <= longest else { return [] }
    if word.utf8.contains(where: \.isASCIIDigit) { return figures(word, lexicon) }
    guard let letters = letters(of: word), letters.count >= 4 else { return [] }
    return word.withUTF8 { bytes in
      let capitals = letters.count { $0.isCapital }
      var leftCapitals = 0
      var found: [WordSplit] = []
      for place in 1...letters.count - 2 {
        leftCapitals += letters[place - 1].isCapital ? 1 : 0
        let (left, right) = (
          Letters(place, capitals: leftCapitals, startsWithCapital: letters[0].isCapital),
          Letters(letters.count - place, capitals: capitals - leftCapitals, startsWithCapital: letters[place].isCapital)
        )
        guard let kind = kind(left, place, right, letters.count - place) else { continue }
        let (head, tail) = (
          UnsafeBufferPointer(rebasing: bytes[..<letters[place].start]), UnsafeBufferPointer(rebasing: bytes[letters[place].start...])
        )
        guard kind.startsWithName || isWord(head, lexicon, frequencies) else { continue }
        guard kind.endsInName ? isName(tail, lexicon) : isWord(tail, lexicon, frequencies) else { continue }
        found.append(WordSplit(kind, String(decoding: head, as: UTF8.self), String(decoding: tail, as: UTF8.self)))
      }
      return found
    }
  }

  /// Where each letter of a word starts, in bytes, and whether it is a capital; nil when some character is no letter.
  private static func letters(of word: String) -> [(start: Int, isCapital: Bool)]? {
    // Characters cost a hundred times what bytes do, and nearly all words are ASCII.
    if word.utf8.allSatisfy(\.isASCIILetter) { return word.utf8.enumerated().map { ($0, $1.isASCIIUpper) } }
    guard word.allSatisfy(\.isLetter) else { return nil }
    var start = 0
    return word.map { letter in
      defer { start += letter.utf8.count }
      return (start, letter.isUppercase)
    }
  }

  /// The parts of a word that a tag stands in, at a byte offset: parts that are words at all, however rare; nil for a letter or an ending set off.
  public static func atTag(_ word: String, _ seam: Int, _ lexicon: Lexicon) -> WordSplit? {
    let place = word.utf8.index(word.startIndex, offsetBy: seam)
    guard word.utf8.count <= longest * 2, let index = String.Index(place, within: word) else { return nil }
    let (left, right) = (Array(word[..<index]), Array(word[index...]))
    guard left.count > 1, right.count > 1, (left + right).allSatisfy(\.isLetter) else { return nil }
    // "iPhoneusers": what has a capital somewhere is a name.
    let hasCapital = left.contains(where: \.isUppercase)
    guard
      let kind = kind(Letters(left), left.count, Letters(right), right.count)
        ?? (hasCapital && !right.contains(where: \.isUppercase) ? .nameWord : nil)
    else { return nil }
    let split = WordSplit(kind, String(left), String(right))
    // No word ends like a small word of four letters: "tug|could".
    let endsInSmallWord = right.count > 3 && lexicon.traits(of: split.right).contains(.function)
    func isWord(_ text: String) -> Bool {
      let traits = lexicon.traits(of: text)
      guard traits.contains(.known), !traits.contains(.function) else { return traits.contains(.function) }
      // Beginnings and endings are in dictionaries too: "pre", "ism", "ite".
      return text.utf8.count > 3 || endsInSmallWord || lexicon.language.frequencies?.zipf(of: text) ?? 0 > 4
    }
    guard kind.startsWithName || isWord(split.left), kind.endsInName ? isName(split.right, lexicon) : isWord(split.right) else { return nil }
    return split
  }

  /// The kind of a split by which letters are capitals, and how many letters the parts have.
  private static func kind(_ left: Letters, _ leftCount: Int, _ right: Letters, _ rightCount: Int) -> Kind? {
    switch (left, right) {
    case (.lower, .lower): return .wordWord
    case (.lower, .name): return .wordName
    case (.lower, .acronym): return .wordAcronym
    case (.name, .lower) where leftCount > 2 || leftCount == 2 && rightCount > 4: return .nameWord
    case (.name, .name) where leftCount > 2: return .nameName
    case (.name, .acronym) where leftCount > 2: return .nameAcronym
    case (.acronym, .name): return .acronymName
    case (.acronym, .lower): return .acronymWord
    default: return nil
    }
  }

  private enum Letters {
    case lower, name, acronym, mixed

    init(_ count: Int, capitals: Int, startsWithCapital: Bool) {
      self = capitals == 0 ? .lower : capitals == count && capitals > 1 ? .acronym : capitals == 1 && startsWithCapital ? .name : .mixed
    }

    /// Of one letter at least.
    init(_ letters: [Character]) {
      self.init(letters.count, capitals: letters.count(where: \.isUppercase), startsWithCapital: letters[0].isUppercase)
    }
  }

  /// `in2016`, `400people`: figures and a word that is no unit of theirs.
  private static func figures(_ word: String, _ lexicon: Lexicon) -> [WordSplit] {
    let bytes = Array(word.utf8)
    guard let seam = bytes.indices.dropFirst().first(where: { bytes[$0].isASCIIDigit != bytes[$0 - 1].isASCIIDigit }) else { return [] }
    let (left, right) = (bytes[..<seam], bytes[seam...])
    let startsWithFigure = bytes[0].isASCIIDigit
    let letters = startsWithFigure ? right : left
    let traits = lexicon.traits(of: String(decoding: letters, as: UTF8.self))
    guard letters.allSatisfy(\.isASCIILower), (startsWithFigure ? left : right).allSatisfy(\.isASCIIDigit), letters.count > 1,
      traits.contains(.known), letters.count > 3 || traits.contains(.function), traits.isDisjoint(with: [.unit, .magnitude, .currency]),
      // A figure of one place behind a word is a note: "points1".
      startsWithFigure || right.count > 1
    else { return [] }
    return [
      WordSplit(startsWithFigure ? .figureWord : .wordFigure, String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
    ]
  }

  /// Two letters are no name, but may open a sentence: "It", "On".
  private static func isName(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Bool {
    text.count > 2 || isName(String(decoding: text, as: UTF8.self), lexicon)
  }

  private static func isName(_ text: String, _ lexicon: Lexicon) -> Bool {
    text.utf8.count > 2 || lexicon.traits(of: text.lowercased()).contains(.function) || text.allSatisfy(\.isUppercase)
  }

  /// A word that stands alone often enough: short ones are pieces of others, unless they are small words.
  private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, _ frequencies: WordFrequencies) -> Bool {
    let traits = lexicon.traits(of: text)
    guard traits.contains(.known) else { return false }
    if text.count == 1 { return text[0] == 0x61 }
    if traits.contains(.function) || traits.contains(.nameSuffix) { return true }
    if text.count > 7 { return true }
    let zipf = frequencies.zipf(of: text) ?? 0
    return text.count > 3 ? zipf >= 2.6 : zipf >= 4.6
  }
}
