/// Questions about two folded words (letters a to z).
enum NameLetters {
  typealias Letters = [UInt8]

  /// True for words one letter apart: another letter, one more, or two that changed places.
  static func areOneEditApart(_ a: Letters, _ b: Letters) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b else { return false }
    let common = zip(a, b).prefix { $0 == $1 }.count
    let (x, y) = (a[common...], b[common...])
    if x.dropFirst().elementsEqual(y.dropFirst()) || x.dropFirst().elementsEqual(y) || x.elementsEqual(y.dropFirst()) { return true }
    guard x.count == y.count, x.count > 1, let first = x.first, let second = x.dropFirst().first else { return false }
    return y.first == second && y.dropFirst().first == first && x.dropFirst(2).elementsEqual(y.dropFirst(2))
  }

  /// Calls `body` with hashes of a word and of the word without one of its letters but the first: two words one letter apart, with the same first letter, have
  /// one of them in common.
  static func forEachEditKey(of letters: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    func key(without skipped: Int?) -> UInt64 {
      var state: UInt64 = 0
      for index in letters.indices where index != skipped { state = mixed(state, letters[index]) }
      return state
    }
    body(key(without: nil))
    for index in letters.indices.dropFirst() where letters[index] != letters[index - 1] { body(key(without: index)) }
  }

  static func mixed(_ state: UInt64, _ letter: UInt8) -> UInt64 { (state ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15 ^ state >> 31 }

  /// True for words that are hardly one name: a plural, an adjective, a country’s people, a woman’s surname, or two words that differ in the last letter only.
  static func areRelated(_ a: Letters, _ b: Letters) -> Bool {
    // The Koreas and the Koreans.
    if a.last == UInt8(ascii: "s"), b.last == UInt8(ascii: "s"), a.count != b.count { return areRelated(Array(a.dropLast()), Array(b.dropLast())) }
    let (x, y) = a.count <= b.count ? (a, b) : (b, a)
    let common = zip(x, y).prefix { $0 == $1 }.count
    guard common >= 3 else { return false }
    let rest = String(decoding: y[common...], as: UTF8.self)
    if common == x.count { return derivations.contains(rest) }
    guard common == x.count - 1 else { return false }
    return x.count == y.count || vowels.contains(x[x.count - 1]) && derivations.contains(rest)
  }

  /// True where a word is another with the ending of a case: `Pavelom` beside `Pavel`.
  static func isCase(_ word: Letters, of base: Letters) -> Bool {
    word.count > base.count && word.starts(with: base) && cases.contains(String(decoding: word[base.count...], as: UTF8.self))
  }

  /// The consonants of a long name, by which it is known whatever became of its vowels: `Boelhouwer` and `Boelhauer`. Nil for one that has too few.
  static func frame(_ letters: Letters) -> Letters? {
    var frame: Letters = []
    for letter in letters where !soft.contains(letter) && frame.last != letter { frame.append(letter) }
    return frame.count >= 4 || frame.count == 3 && letters.count >= 8 ? frame : nil
  }

  private static let soft = Array("aeiouyhwj".utf8)

  /// True for the ending that makes another word of a name.
  static func isDerivation(_ rest: ArraySlice<UInt8>) -> Bool { derivations.contains(String(decoding: rest, as: UTF8.self)) }

  /// Longest ending of a case, in letters.
  static let longestCase = 3

  private static let vowels = Array("aoeyi".utf8)
  private static let derivations: Set<String> = Set(
    """
    s es n an ian i ese ish er ers ist ists ism ic ite ites in ns ans ians is ed y al e en ean eans o os a as sk d t r ly and land stan
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let cases: Set<String> = Set(
    "a u y e om em oy oi ym oyu ogo omu aya iu ia ya yu i".split(separator: " ").map(String.init))
}
