import TextModel

/// Words that are said three times or more in a row on one line, as a program in a loop says them: "it seems that it seems that it seems that",
/// "(Applause) (Applause) (Applause)".
struct WordLoop {
  /// Tokens of the longest unit.
  private static let longest = 16

  /// Tokens of the first printing.
  let first: Range<Int>
  /// All tokens of the loop.
  let tokens: Range<Int>
  let copies: Int

  /// The loops of a document, in the order of the text.
  static func all(_ document: Document) -> [WordLoop] {
    var found: [WordLoop] = []
    // Where each word stood the last two times: in a loop, at equal distances.
    var last = [Int32](repeating: -1, count: document.words.count)
    var previous = last
    var free = 0
    for index in document.tokens.indices {
      let word = Int(document.tokens[index].word)
      let (near, far) = (Int(last[word]), Int(previous[word]))
      previous[word] = last[word]
      last[word] = Int32(index)
      guard far >= free, index - near == near - far, index - near <= longest, document.tokens[index].kind == .word else { continue }
      let loop = WordLoop(period: index - near, around: index, from: free, document)
      guard loop.copies >= 3 else { continue }
      if !loop.mayBeMeant(document) { found.append(loop) }
      free = loop.tokens.upperBound
    }
    return found
  }

  /// What comes again with a period (in tokens) around a token, on its line and not before `start`.
  private init(period length: Int, around index: Int, from start: Int, _ document: Document) {
    var begin = index
    while begin > start, begin - length >= start, Self.isRound(begin, length, document) { begin -= 1 }
    if !Self.isRound(begin, length, document) || begin - length < start { begin += 1 }
    var end = index + 1
    while end < document.tokens.count, Self.isRound(end, length, document) { end += 1 }
    // "(Laughter) (Applause) (Applause)": the bracket before the loop is like its own.
    var opening = begin - length
    if document.isMark(opening, 0x29), let bracket = (opening..<begin).first(where: { document.isMark($0, 0x28) }) { opening = bracket }
    copies = (end - opening) / length
    first = opening..<opening + length
    tokens = opening..<opening + copies * length
  }

  /// What people say again and again, too.
  private func mayBeMeant(_ document: Document) -> Bool {
    let words = first.filter { document.isWord($0) }
    guard let word = words.first, !first.dropFirst().contains(where: { !document.continuesLine($0) }) else { return true }
    if words.count == 1 {
      // "very, very, very", "la la la", "no, no, no"
      if document.has(word, [.interjection, .doubledOK, .magnitude]) || document.length(word) < 3 { return true }
      let isBracketed =
        first.count == 3 && document.tokens[first.lowerBound].kind == .punctuation && document.tokens[first.upperBound - 1].kind == .punctuation
      return !(isBracketed || first.count == 1 && copies >= 4)
    }
    // A row of figures; a chant, which has commas; "friends and friends of friends and".
    return words.count * 2 < first.count
      || copies < 5 && first.contains { document.isComma($0) || document.token($0, isOneOf: "/", "|", "-", "–", "and", "or") }
  }

  /// A token is the one `length` before it again, on the same line.
  private static func isRound(_ index: Int, _ length: Int, _ document: Document) -> Bool {
    guard index - length >= 0, document.continuesLine(index) else { return false }
    return document.word(document.tokens[index]).foldedHash == document.word(document.tokens[index - length]).foldedHash
  }
}
