/// A word as the tagger's features see it: normalised and cut to a few integers, without reference to its text.
///
/// Normalised means: lower case (ASCII and Latin-1), digits as `0`, straight quotes and apostrophes, dashes as `--`, `…` as `...`, one form
/// for all addresses.
public struct TaggerWord: Sendable, BitwiseCopyable {
  /// Capital letters of a word.
  public enum Case: UInt8, Sendable, BitwiseCopyable {
    /// No letters that have a case.
    case none
    case lower
    /// The first letter is upper case, or the only one.
    case capital
    /// Two or more letters, all upper case.
    case upper
  }

  /// Curly quotation marks know their side, whatever stands around them.
  enum Side: UInt8, Sendable { case none, opening, closing }

  /// Where capitals mean what they say, and where they do not.
  struct Position: OptionSet, Sendable {
    let rawValue: UInt8
    /// Behind a mark that may open a sentence inside a sentence.
    static let behindOpening = Position(rawValue: 1)
    /// No word of the sentence stands before it.
    static let first = Position(rawValue: 2)
    /// In a sentence whose words are mostly capitalised.
    static let inTitle = Position(rawValue: 4)
  }

  /// Of longer words only the start is looked at. Bytes.
  static let longest = 96

  /// Hash of the normalised form.
  public let form: UInt64
  public let letterCase: Case
  /// The last eight bytes of the normalised form, the last one lowest.
  let tail: UInt64
  /// The first three bytes.
  let head: UInt32
  /// Three bits for each of the first ten runs of like characters, the first lowest.
  let shape: UInt32
  /// Letters that have a case, at most 255.
  let letters: UInt8
  let side: Side
  /// Set by `place`.
  var position: Position = []
  /// Set by `TaggerModel.classify`: the dictionary has the form.
  var isKnown = false
  /// Set by `TaggerModel.classify`: which tags are possible.
  var candidates: UInt16 = 0
  /// Set by `TaggerModel.classify`: the form as features see it; of a word that the dictionary does not have, its ending.
  var seen: UInt64 = 0
  /// Where `TaggerMemory.sums` has what its own features say of its tags inside a sentence; nil when nothing is there.
  var sums: UInt32? = nil

  /// The word of a piece of UTF-8.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scan = TaggerWordScan()
    scan.run(UnsafeBufferPointer(rebasing: bytes.prefix(Self.longest)))
    form = scan.form
    letterCase = scan.letterCase
    tail = scan.tail
    head = scan.head
    shape = scan.shape
    letters = UInt8(min(scan.letters, 255))
    side = scan.side
  }

  /// True for marks behind which a sentence may start inside a sentence: quotation marks, brackets, colons, dashes.
  var opensText: Bool {
    switch tail {
    case 0x22, 0x27, 0x28, 0x3A, 0x5B, 0x2D2D: letters == 0
    default: false
    }
  }

  /// The last bytes of the normalised form, fewer than eight.
  func suffix(_ count: UInt64) -> UInt64 { tail & (1 << (count * 8) - 1) }

  /// Number of the set of tags that the word can have when nothing is known about it, from 0.
  public var openClass: Int {
    let hasDigit = has(.digit)
    switch letterCase {
    case .none: return hasDigit ? 1 : has(.nonASCII) ? 2 : 0
    case .lower: return hasDigit ? 3 : Self.openLower
    case .capital: return hasDigit ? 5 : column == .capital ? Self.openCapital : Self.openAnyCase
    case .upper: return hasDigit ? 5 : 8
    }
  }

  public static let openLower = 4
  public static let openCapital = 6
  public static let openAnyCase = 7
  public static let openClasses = 9

  private func has(_ kind: TaggerWordScan.Kind) -> Bool {
    var rest = shape
    while rest != 0 {
      if rest & 7 == kind.rawValue { return true }
      rest >>= 3
    }
    return false
  }

  /// Which of its three sets of tags a word of the dictionary has where it stands.
  public enum Column: Int, CaseIterable, Sendable {
    /// Lower case, or no letters.
    case lower
    /// Capitalised inside a sentence.
    case capital
    /// Capitalised where any word would be, or all in capitals.
    case anyCase
  }

  public var column: Column {
    switch letterCase {
    case .none, .lower: .lower
    case .capital: position.isEmpty ? .capital : .anyCase
    case .upper: .anyCase
    }
  }

  /// Tells the words of a sentence where they stand in it.
  public static func place(_ words: UnsafeMutableBufferPointer<TaggerWord>) {
    var capitals = 0
    var lowers = 0
    for word in words.dropFirst() where word.letters > 3 {
      if word.letterCase == .lower { lowers += 1 } else { capitals += 1 }
    }
    let title: Position = capitals > 1 && capitals > 2 * lowers ? .inTitle : []
    var isFirst = true
    for index in words.indices {
      words[index].position = isFirst ? title.union(.first) : index > 0 && words[index - 1].opensText ? title.union(.behindOpening) : title
      if words[index].letters > 0 { isFirst = false }
    }
  }
}
