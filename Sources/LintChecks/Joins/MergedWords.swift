import LintEngine
import TextModel

/// A name and the word behind it, or a word and the name behind it, run together where a link lost its space; small words, figures and
/// brackets too.
///
/// A split in two known words alone proves nothing (on clean news it is wrong four times in five): one half must be a name with evidence
/// (the gazetteer, the article itself, the words before it) or a small word, and the other half one that goes with it.
struct MergedWords: RuleCheck {
  private let rule: Rule
  private let thresholds: GlueSplit.Thresholds

  init(_ rule: Rule) throws {
    self.rule = rule
    thresholds = try GlueSplit.Thresholds(rule)
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in article.analysis(Seams.self).words where isCandidate(index, document) {
      let token = document.tokens[index]
      if token.flags.contains(.digit), let found = EdgeSplit.figure(index, article) ?? EdgeSplit.age(index, document) {
        add(found, document, &report)
      } else if token.flags.contains(.innerCapital) {
        if SentenceSplit(index, article) == nil, let split = CapitalSplit(index, article) {
          report.add(rule, split.range, split.message, alone: split.alone, fixes: [split.fix])
        }
      } else if token.flags.contains(.digit) {
        continue
      } else if token.flags.contains(.capital) {
        if let found = EdgeSplit.calendar(index, article) {
          add(found, document, &report)
        } else if let split = GlueSplit(index, article, thresholds) {
          report.add(rule, split.range, split.message, alone: split.alone, fixes: split.fixes)
        }
      } else if let split = GlueSplit(index, article, thresholds) {
        report.add(rule, split.range, split.message, alone: split.alone, fixes: split.fixes)
      }
    }
    let tight = article.analysis(TightForms.self)
    for index in document.tokens.indices {
      let found: EdgeSplit.Found? =
        switch document.tokens[index].kind {
        case .number: EdgeSplit.number(index, article)
        case .punctuation where !tight.contains(index): EdgeSplit.bracket(index, document)
        default: nil
        }
      if let found { add(found, document, &report) }
    }
  }

  private func add(_ found: EdgeSplit.Found, _ document: Document, _ report: inout Report) {
    report.add(
      rule, found.range,
      "\(document.quoted(found.range)): no space; write ‘\(document.text(found.range.lowerBound..<found.offset))\(found.separator)\(document.text(found.offset..<found.range.upperBound))’",
      alone: found.alone, fixes: [Fix(.safe, replacing: found.offset..<found.offset, with: found.separator)])
  }

  /// A word of which the article has no second one: what stands twice is a name.
  private func isCandidate(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    if document.isInTag(index) { return false }
    // "r/oneplus": part of an address.
    if document.joinsPrevious(index), document.token(index - 1, isOneOf: "/", ".", "_", "\\", "=", "&") { return false }
    return token.range.count >= 4 && !token.flags.contains(.allCapitals)
      && (!token.flags.contains(.apostrophe) || token.flags.contains(.innerCapital))
      && document.word(token).count < 2
      && (token.flags.contains(.digit) || document.traits(index).isDisjoint(with: [.known, .place, .platform]))
  }
}

extension Document {
  /// Between `<` and `>`: `<video id="videoPlayer">`.
  fileprivate func isInTag(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, continuesLine(before + 1), index - before < 60 {
      if isMark(before, 0x3C) { return true }
      if isMark(before, 0x3E) { return false }
      before -= 1
    }
    return false
  }
}
