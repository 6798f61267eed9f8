import LintEngine
import TextModel

/// `GuayaquilEcuador`, `inKiev`: a capital inside marks the seam.
struct CapitalSplit {
  let range: Range<Int>
  let message: String
  let fix: Fix

  init?(_ index: Int, _ article: Article) {
    let document = article.document
    let token = document.tokens[index]
    let bytes = Array(document.bytes[token.range])
    let seams = bytes.indices.dropFirst().filter { bytes[$0].isUppercaseASCII && bytes[$0 - 1].isLowercaseASCII }
    guard seams.count == 1, let seam = seams.first, bytes.count - seam >= 3, seam >= 2 else { return nil }
    let left = String(decoding: bytes[..<seam], as: UTF8.self)
    let right = String(decoding: bytes[seam...], as: UTF8.self)
    let leftTraits = article.lexicon.traits(of: left)
    let rightTraits = article.lexicon.traits(of: right)
    let separator: String
    if token.flags.contains(.capital) {
      // Two capitals are nearly always a brand; two places are not.
      guard leftTraits.contains(.place), rightTraits.contains(.place), left.utf8.count >= 4, right.utf8.count >= 4 else { return nil }
      separator = ", "
    } else {
      guard !leftTraits.isDisjoint(with: [.preposition, .conjunction, .determiner, .speechVerb, .auxiliary]), leftTraits.contains(.known),
        rightTraits.contains(.place) || rightTraits.contains(.function) || article.analysis(ArticleNames.self).contains(right)
      else { return nil }
      separator = " "
    }
    let at = token.range.lowerBound + seam
    range = token.range
    message =
      "\(document.quoted(token.range)): ‘\(left)’ and ‘\(right)’ have run together; put \(separator == " " ? "a space" : "a comma and a space") between them"
    fix = Fix(separator == " " ? .safe : .suggested, replacing: at..<at, with: separator)
  }
}
