/// A romanisation's rules, by which two spellings of one name get the same key: a row of Dictionaries/names/transliterations.tsv, whose header says how rules
/// are written.
public struct Transliteration: Sendable {
  public let name: String
  /// By first letter, the longest first.
  private var rules = [[Rule]](repeating: [], count: 26)

  private struct Rule: Sendable {
    let from: [UInt8]
    let to: [UInt8]
    let atStart: Bool
    let atEnd: Bool
  }

  /// All rows, in order.
  public static let all: [Transliteration] =
    Resource(named: "names/transliterations.tsv")?.lines.map { Transliteration(String(decoding: $0.bytes, as: UTF8.self)) } ?? []

  /// The row with a name; one without rules where there is none.
  public static func named(_ name: String) -> Transliteration { all.first { $0.name == name } ?? Transliteration(name) }

  /// Takes a row.
  init(_ row: String) {
    let cells = row.split(separator: "\t")
    name = String(cells.first ?? "")
    for text in cells.dropFirst().joined(separator: " ").split(separator: " ") {
      let sides = text.split(separator: ">", omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      let from = sides[0].utf8.filter { $0.isASCIILetter }
      guard let first = from.first, first >= 0x61 else { continue }
      rules[Int(first - 0x61)].append(Rule(from: from, to: Array(sides[1].utf8), atStart: sides[0].hasPrefix("^"), atEnd: sides[0].hasSuffix("$")))
    }
    // Of the same length, a rule for one place goes before one for every place.
    func rank(_ rule: Rule) -> Int { rule.from.count * 4 + (rule.atStart ? 2 : 0) + (rule.atEnd ? 1 : 0) }
    for letter in rules.indices { rules[letter].sort { rank($0) > rank($1) } }
  }

  /// Appends the key of a word of the letters a to z.
  public func append(_ word: some RandomAccessCollection<UInt8>, to out: inout [UInt8]) {
    let start = out.count
    var index = word.startIndex
    func put(_ byte: UInt8, _ out: inout [UInt8]) { if out.count == start || out[out.count - 1] != byte { out.append(byte) } }
    while index < word.endIndex {
      let rest = word[index...]
      let rule = rules[Int(word[index] &- 0x61) % 26].first { rule in
        rest.starts(with: rule.from) && (!rule.atStart || index == word.startIndex) && (!rule.atEnd || rest.count == rule.from.count)
      }
      guard let rule else {
        put(word[index], &out)
        word.formIndex(after: &index)
        continue
      }
      for byte in rule.to { put(byte, &out) }
      word.formIndex(&index, offsetBy: rule.from.count)
    }
  }
}
