import LintEngine
import TextModel

/// A capital behind a semicolon, as other languages set the items of a list: `loose cables; Missing lamps; Doors that stick`. English goes on in lower
/// case; names keep their capitals.
enum SemicolonCapital {
  /// The capital words behind semicolons.
  static func all(_ article: Article) -> [Int] {
    article.analysis(Candidates.self).semicolons.map { $0 + 1 }.filter { isCommon($0, article.document) }
  }

  /// A word of the dictionary in lower case, before words in lower case, in a sentence that is not a headline.
  private static func isCommon(_ index: Int, _ document: Document) -> Bool {
    guard document.joinsPrevious(index - 1), document.isCapital(index),
      document.isLower(index + 1), document.continuesLine(index + 1), document.length(index) > 1,
      document.tokens[index].flags.isDisjoint(with: [.allCapitals, .innerCapital]), document.has(index, [.knownLowercase, .function]),
      !document.has(index, [.place, .placePart, .month, .weekday, .titleNoun, .platform])
    else { return false }
    // Behind a name it may be what somebody says.
    return document.isLower(index - 2)
  }
}
