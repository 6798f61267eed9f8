import LintEngine
import TextModel

/// Names whose letters beyond the code page became question marks: `Kova?ik met Jurani?` for Kovačik and Juranić.
enum LostLetters {
  /// The names, in bytes: those with a mark between two letters; where there is one, also those that a mark ends in mid-sentence.
  static func all(_ article: Article) -> [Range<Int>] {
    let document = article.document
    var inner: [Range<Int>] = []
    var ends: [Range<Int>] = []
    for mark in marks(article) {
      let name = mark - 1
      guard name >= 0, document.isCapital(name), document.joinsPrevious(mark), document.length(name) > 1,
        !document.has(name, [.known, .knownLowercase, .function])
      else { continue }
      let next = mark + 1
      if document.joinsPrevious(next), document.isLower(next), document.length(next) == 1 || !document.has(next, .known) {
        let ending = document.isMark(next + 1, 0x3F) && document.joinsPrevious(next + 1) ? next + 1 : next
        inner.append(document.range(ofTokens: name..<ending + 1))
      } else if document.followsGap(next), document.continuesLine(next), document.isLower(next) {
        ends.append(document.range(ofTokens: name..<mark + 1))
      }
    }
    return inner.isEmpty ? [] : (inner + ends).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Tokens that are question marks.
  private static func marks(_ article: Article) -> [Int] {
    let document = article.document
    return article.analysis(TellingBytes.self).offsets.compactMap { offset in
      guard document.bytes[offset] == 0x3F else { return nil }
      let token = document.tokens.firstIndex(endingAtOrAfter: offset + 1)
      return token < document.tokens.count && document.tokens[token].range == offset..<offset + 1 ? token : nil
    }
  }
}
