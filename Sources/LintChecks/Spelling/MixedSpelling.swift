import LintEngine
import TextModel

/// British and American spellings of common words in one article: `colour` and `center`.
///
/// A word counts as British where only `en_GB` accepts it and `en_US` accepts what American English makes of it, and the other way round. Words in -ize count for
/// neither: British papers print both. Names and quotations keep their own spelling.
struct MixedSpelling: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  /// How British endings and inner letters become American ones.
  private static let changes: [(british: String, american: String)] = [
    ("our", "or"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og"), ("ence", "ense"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
    ("yse", "yze"),
    ("ysed", "yzed"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("isation", "ization"),
  ]

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    guard document.words.contains(where: { $0.traits.contains(.variant) && !$0.traits.contains(.known) }) else { return }
    var (british, american): ([Int], [Int]) = ([], [])
    for index in document.tokens.indices
    where document.isLower(index) && document.tokens[index].flags.isDisjoint(with: [.hyphen, .apostrophe, .nonASCII]) {
      guard document.length(index) > 4, !article.analysis(Quotations.self).inside[index] else { continue }
      let traits = document.traits(index)
      if traits.contains(.variant), !traits.contains(.known) {
        if isSpelled(index, british: true, article) { british.append(index) }
      } else if traits.contains(.known), isSpelled(index, british: false, article) {
        american.append(index)
      }
    }
    guard let firstBritish = british.first, let firstAmerican = american.first else { return }
    let isBritishRarer = british.count < american.count
    let (odd, usual) = isBritishRarer ? (firstBritish, firstAmerican) : (firstAmerican, firstBritish)
    let name = isBritishRarer ? "British" : "American"
    report.add(
      rule, document.tokens[odd].range,
      "\(document.quoted(token: odd)): spelled the \(name) way beside \(document.quoted(token: usual)); use one spelling throughout",
      related: [RelatedPlace(document.tokens[usual].range, "\(document.quoted(token: usual)) here")])
  }

  /// The word is of one spelling, and the dictionary of the other has what it becomes there.
  private func isSpelled(_ index: Int, british: Bool, _ article: Article) -> Bool {
    let word = article.document.text(token: index).lowercased()
    return Self.changes.contains { change in
      let (own, other) = british ? (change.british, change.american) : (change.american, change.british)
      // Oxford spelling: `organize` is British, too.
      if !british, other.contains("is"), own.contains("iz") { return false }
      // `enter` is no American `entre`.
      if change.british.hasSuffix("re"), word.utf8.count < 6 { return false }
      guard let place = word.range(ofLast: own) else { return false }
      var twin = word
      twin.replaceSubrange(place, with: other)
      let traits = article.lexicon.traits(of: twin)
      return british ? traits.contains(.known) : traits.contains(.variant) && !traits.contains(.known)
    }
  }
}

extension String {
  /// Where a text stands last.
  fileprivate func range(ofLast text: String) -> Range<String.Index>? {
    var end = endIndex
    while end > startIndex {
      if self[..<end].hasSuffix(text) { return index(end, offsetBy: -text.count)..<end }
      end = index(before: end)
    }
    return nil
  }
}
