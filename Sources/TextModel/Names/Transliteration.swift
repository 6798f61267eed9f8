/// A romanisation's rules, by which two spellings of one name get the same key: a row of Dictionaries/names/transliterations.tsv, whose header says how rules
/// are written.
public struct Transliteration: Sendable {
  public let name: String
  /// Those of a letter lie side by side, the longest first.
  private var rules: [Rule] = []
  /// By letter: where its rules begin; one more for the end.
  private var starts: [Int] = []

  private struct Rule: Sendable {
    /// Letters, the first lowest; and the bits that they take.
    let from: UInt64
    let mask: UInt64
    let length: Int
    /// Letters, the first lowest; a zero ends them.
    let to: UInt64
    let atStart: Bool
    let atEnd: Bool
  }

  /// All rows, in order.
  public static let all: [Transliteration] = Resource(named: "names/transliterations.tsv")?.lines.map { Transliteration($0.bytes) } ?? []

  /// The row with a name; one without rules where there is none.
  public static func named(_ name: String) -> Transliteration {
    all.first { $0.name == name } ?? Transliteration(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Takes a row. Rules are read that begin with a letter and have eight letters at most.
  init(_ row: UnsafeBufferPointer<UInt8>) {
    let cells = row.split(separator: 0x09)
    name = String(decoding: cells.first ?? row[...], as: UTF8.self)
    var byLetter = [[Rule]](repeating: [], count: 26)
    for rule in cells.dropFirst().first?.split(separator: 0x20) ?? [] {
      guard let arrow = rule.firstIndex(of: UInt8(ascii: ">")) else { continue }
      let from = rule[..<arrow].filter { $0.isASCIILetter }
      guard let first = from.first, first >= 0x61, from.count <= 8 else { continue }
      byLetter[Int(first - 0x61)].append(
        Rule(
          from: from.reversed().reduce(0) { $0 << 8 | UInt64($1) }, mask: .max >> UInt64(64 - 8 * from.count), length: from.count,
          to: rule[(arrow + 1)...].reversed().reduce(0) { $0 << 8 | UInt64($1) }, atStart: rule.first == UInt8(ascii: "^"),
          atEnd: arrow > rule.startIndex && rule[arrow - 1] == UInt8(ascii: "$")))
    }
    // Of the same length, a rule for one place goes before one for every place.
    func rank(_ rule: Rule) -> Int { rule.length * 4 + (rule.atStart ? 2 : 0) + (rule.atEnd ? 1 : 0) }
    for letter in byLetter {
      starts.append(rules.count)
      rules += letter.sorted { rank($0) > rank($1) }
    }
    starts.append(rules.count)
  }

  /// Bytes that must follow a word that is hashed.
  public static let padding = 8

  /// The hash of the key of a word of the letters a to z, behind which `padding` zeros lie. `state`: 0, or the hash of the syllables before.
  public func hash(_ word: UnsafeBufferPointer<UInt8>, after state: UInt64 = 0) -> UInt64 {
    rules.withUnsafeBufferPointer { rules in
      starts.withUnsafeBufferPointer { starts in
        let base = UnsafeRawPointer(word.baseAddress!)
        var (state, last) = (state, UInt8(0))
        func put(_ byte: UInt8) {
          guard byte != last else { return }
          last = byte
          state = (state ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
          state ^= state >> 29
        }
        var index = 0
        while index < word.count {
          let letter = Int(word[index] &- 0x61)
          guard letter < 26 else { return state }
          let chunk = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          var place = starts[letter]
          let end = starts[letter + 1]
          while place < end, chunk & rules[place].mask != rules[place].from || !fits(rules[place], index, word.count) { place += 1 }
          if place < end {
            var to = rules[place].to
            while to != 0 {
              put(UInt8(truncatingIfNeeded: to))
              to >>= 8
            }
            index += rules[place].length
          } else {
            put(word[index])
            index += 1
          }
        }
        return state
      }
    }
  }

  @inline(__always)
  private func fits(_ rule: Rule, _ index: Int, _ count: Int) -> Bool {
    (!rule.atStart || index == 0) && (!rule.atEnd || index + rule.length == count)
  }
}
