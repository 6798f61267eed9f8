/// A short line that was translated in part: its own language's words, and small words of another among them. "WAS ELSE IST HAPPENING?"
public enum MixedReading {
  /// Longest line that is read, in tokens: longer ones are told by their sentences.
  private static let longest = 12
  /// Zipf value times 10 of a word that says which language it is.
  private static let floor = 62

  /// The name of the other language; nil for a line that is not mixed. Names and titles are no words of a line, so only one in small letters, or all
  /// in capitals, is read.
  public static func language(of tokens: Range<Int>, in document: Document) -> String? {
    guard tokens.count <= longest else { return nil }
    let words = tokens.filter { document.tokens[$0].kind == .word }
    guard (3...longest).contains(words.count), words.allSatisfy(document.isLatin) else { return nil }
    let capitals = words.allSatisfy { document.tokens[$0].flags.contains(.allCapitals) }
    let hasName = words.dropFirst().contains { !document.tokens[$0].flags.isDisjoint(with: [.capital, .innerCapital]) }
    guard capitals || !hasName else { return nil }
    let isOwn = words.map { !document.word(document.tokens[$0]).traits.isDisjoint(with: [.known, .knownLowercase, .place]) }
    // Most titles, and most lines of names in capitals, end here.
    guard isOwn.contains(false), isOwn.contains(true) else { return nil }
    let table = FrequentWords.shared
    var found = [Int](repeating: 0, count: table.languages.count)
    var foreign = [Int](repeating: 0, count: table.languages.count)
    for (word, isOwn) in zip(words, isOwn) {
      table.forEachFigure(of: document.word(document.tokens[word])) { language, decizipf in
        guard decizipf >= floor else { return }
        found[language] += 1
        if !isOwn { foreign[language] += 1 }
      }
    }
    let best = found.indices.filter { foreign[$0] > 0 && table.languages[$0].code != document.language.code }.max { found[$0] < found[$1] }
    // Two of the other language, and one at least that is none of its small words.
    guard let best, found[best] >= 2, zip(words, isOwn).contains(where: { $1 && !isFrequent($0, best, table, document) }) else { return nil }
    return table.languages[best].name
  }

  private static func isFrequent(_ index: Int, _ language: Int, _ table: FrequentWords, _ document: Document) -> Bool {
    var isFrequent = false
    table.forEachFigure(of: document.word(document.tokens[index])) { other, _ in isFrequent = isFrequent || other == language }
    return isFrequent
  }
}
