import TextModel

/// How alike two pieces of text are, for printings that differ in small edits.
struct Likeness {
  /// Dice coefficient of the two bags of words, from 0 to 1.
  let dice: Double
  /// Only function words (articles, prepositions) differ.
  let isFormal: Bool

  /// Nil when a number, a name, a direction or a negation differs: then they are two things said in one form.
  init?(_ left: Range<Int>, _ right: Range<Int>, _ document: Document) {
    let leftWords = LineWords.words(left, document)
    let rightWords = LineWords.words(right, document)
    guard !leftWords.isEmpty, !rightWords.isEmpty else { return nil }
    var counts: [UInt32: Int] = [:]
    for word in leftWords { counts[word, default: 0] += 1 }
    for word in rightWords { counts[word, default: 0] -= 1 }
    var differing = 0
    var isFormal = true
    for (side, sign) in [(left, 1), (right, -1)] {
      for index in side where document.isWordlike(index) || document.isNumber(index) {
        let word = document.words[Int(document.tokens[index].word)].foldedHash
        guard !document.isCreditWord(index), let count = counts[word], count * sign > 0 else { continue }
        if Self.tellsApart(index, first: side.lowerBound, document) { return nil }
        counts[word] = count - sign
        differing += 1
        if !document.has(index, .function) { isFormal = false }
      }
    }
    dice = 1 - Double(differing) / Double(leftWords.count + rightWords.count)
    self.isFormal = isFormal
  }

  private static func tellsApart(_ index: Int, first: Int, _ document: Document) -> Bool {
    if document.isNumber(index) || document.has(index, [.numberWord, .direction, .month, .weekday]) { return true }
    if document.token(index, isOneOf: "not", "no", "never", "nor", "nobody", "nothing", "without", "left", "right") { return true }
    if document.token(index, isOneOf: "his", "her", "he", "she", "him", "my", "your", "before", "after", "next", "last", "more", "less") {
      return true
    }
    return index != first && document.isNameWord(index)
  }
}
