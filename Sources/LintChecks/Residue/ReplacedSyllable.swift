import LintEngine
import TextModel

/// Words in which a filter replaced letters that only spell something (`clbuttic`): unknown words that are known when the letters are put back.
struct ReplacedSyllable: RuleCheck {
  /// What a filter writes, and what it writes it for.
  private struct Pair {
    let written: [UInt8]
    let meant: String
    /// Words that begin with it are words of their own.
    let onlyInside: Bool
    /// Words that are no damage.
    let exceptions: [String]
  }

  /// Shortest damaged word, in letters: shorter unknown words are names.
  private static let fewestLetters = 6

  private let rule: Rule
  private let pairs: [Pair]

  /// Option `syllables`: a table below Dictionaries/.
  init(_ rule: Rule) throws {
    self.rule = rule
    guard let table = rule.options["syllables"], let resource = Resource(named: table) else {
      throw RuleError(rule: rule.name, reason: "there is no table")
    }
    var pairs: [Pair] = []
    try resource.forEachRow { cells, line in
      guard cells.count == 3 || cells.count == 4, cells[2] == "any" || cells[2] == "inside" else {
        throw RuleError(rule: rule.name, reason: "\(table):\(line): three or four cells")
      }
      pairs.append(
        Pair(
          written: Array(cells[0].utf8), meant: cells[1], onlyInside: cells[2] == "inside",
          exceptions: cells.count < 4 ? [] : cells[3].split(separator: " ").map(String.init)))
    }
    self.pairs = pairs
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let wellKnown: WordTraits = [.known, .place, .placePart]
    for (index, token) in document.tokens.enumerated() where token.kind == .word && token.range.count >= Self.fewestLetters {
      guard !document.has(index, wellKnown), token.flags.isDisjoint(with: [.nonASCII, .digit, .innerCapital, .hyphen]) else { continue }
      let folded = document.folded(index)
      guard let repaired = repair(folded, article.lexicon), !isName(index, article) else { continue }
      let isCapital = token.flags.contains(.capital)
      let written = isCapital ? repaired.prefix(1).uppercased() + repaired.dropFirst() : repaired
      report.add(
        rule, token.range, "\(document.quoted(token: index)): a word filter replaced part of the word; write ‘\(written)’",
        fixes: [Fix(.safe, replacing: token.range, with: written)])
    }
  }

  /// The lower-case word with the filter's letters put back; nil when none gives a word of the dictionary.
  private func repair(_ folded: ArraySlice<UInt8>, _ lexicon: Lexicon) -> String? {
    for pair in pairs {
      guard let first = Self.offset(of: pair.written, in: folded), !pair.onlyInside || first > 0 else { continue }
      let word = String(decoding: folded, as: UTF8.self)
      let stem = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
      guard !pair.exceptions.contains(where: { stem == $0 || stem == $0 + "s" }) else { continue }
      let repaired = word.replacing(String(decoding: pair.written, as: UTF8.self), with: pair.meant)
      let capitalised = repaired.prefix(1).uppercased() + repaired.dropFirst()
      if lexicon.traits(of: repaired).contains(.known) { return repaired }
      if !lexicon.traits(of: capitalised).isDisjoint(with: [.known, .place]) { return capitalised }
    }
    return nil
  }

  /// Where the letters first stand in a word, in bytes.
  private static func offset(of letters: [UInt8], in word: ArraySlice<UInt8>) -> Int? {
    word.withUnsafeBufferPointer { word in
      letters.withUnsafeBufferPointer { letters in
        var start = 0
        while start + letters.count <= word.count {
          var offset = 0
          while offset < letters.count, word[start + offset] == letters[offset] { offset += 1 }
          if offset == letters.count { return start }
          start += 1
        }
        return nil
      }
    }
  }

  /// True for a word that the article uses as a name.
  private func isName(_ index: Int, _ article: Article) -> Bool {
    guard article.document.isCapital(index) else { return false }
    return article.analysis(Names.self).contains(wordOf: index, own: 1)
  }
}
