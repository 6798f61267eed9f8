import LintEngine
import TextModel

/// `FebruaryThe`, `incidentThis`: the stop between two sentences went with the space.
struct SentenceSplit {
  let range: Range<Int>
  let message: String
  let fix: Fix

  init?(_ index: Int, _ article: Article) {
    let document = article.document
    // A sentence goes on in lower case behind its first word, and something stands before its last.
    guard let seam = CapitalSeam(index, document), seam.left.count >= 5,
      document.isLower(index + 1) || document.has(index + 1, [.month, .weekday]) || document.isComma(index + 1) && seam.right == "However",
      document.isComma(index + 1) || document.followsGap(index + 1),
      document.isWord(index - 1), document.followsGap(index)
    else { return nil }
    let left = article.lexicon.traits(of: seam.left)
    guard !left.isDisjoint(with: [.known, .place]), left.isDisjoint(with: [.preposition, .conjunction, .determiner, .auxiliary]),
      [
        "The", "This", "That", "These", "Those", "It", "He", "She", "They", "We", "But", "After", "On", "According", "However", "His", "Her", "Its",
        "Their",
      ]
      .contains(seam.right)
    else { return nil }
    range = document.tokens[index].range
    message = "\(document.quoted(range)): two sentences have run together; put a full stop and a space between them"
    fix = Fix(.safe, replacing: seam.offset..<seam.offset, with: ". ")
  }
}
