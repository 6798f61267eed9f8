import LintEngine
import TextModel

/// A full stop inside a sentence, where a link ended: before a lower-case word, or between a place noun or a title and its name.
struct StrayStop: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices.dropFirst().dropLast() where document.isStop(index) && document.joinsPrevious(index) {
      guard document.followsGap(index + 1) else { continue }
      if document.isLower(index + 1) {
        beforeLowercase(index, article, &report)
      } else if document.isNameWord(index + 1) {
        beforeName(index, article, &report)
      }
    }
  }

  // MARK: Before a lower-case word

  private func beforeLowercase(_ stop: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let (left, right) = (stop - 1, stop + 1)
    guard isPlainWord(left, document), document.traits(right).contains(.known), document.traits(right).contains(.knownLowercase),
      document.length(right) > 1 || document.token(right, is: "a"),
      !document.isStop(right + 1) || !document.joinsPrevious(right + 1) || document.length(right) > 3 && !document.joinsPrevious(right + 2),
      !document.has(right, .unit) || !document.isNumber(left)
    else { return }
    // A text whose author writes no capitals is not damaged.
    guard document.hasCapitalisedStart(beforeToken: left) else { return }
    let repair = LowercaseRepair(stop, document)
    report.add(rule, repair.range, repair.message, fixes: repair.fixes)
  }

  /// A word of two letters or more, or a number: no abbreviation, acronym or initial.
  private func isPlainWord(_ index: Int, _ document: Document) -> Bool {
    // "£7 10s. a time": figures with letters are units, which are abbreviated.
    if document.isNumber(index) { return !document.tokens[index].flags.contains(.letters) }
    if document.isNumber(index - 1), document.length(index) <= 3 { return false }
    guard document.isWord(index), document.length(index) >= 2 else { return false }
    if document.tokens[index].flags.contains(.allCapitals) { return document.length(index) > 4 }
    return document.isLower(index)
      ? document.has(index, [.known, .place]) || document.length(index) > 5 : document.length(index) > 3 || document.has(index, [.known, .place])
  }

  // MARK: Before a name

  private func beforeName(_ stop: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let noun = stop - 1
    guard document.isLower(noun), let name = NameRun(stop + 1, document) else { return }
    if document.has(noun, .placeNoun), hasDeterminer(noun, document),
      name.isFollowedByDirection || name.isFollowedByLocation && isKnown(stop + 1, article)
    {
      let text = document.text(token: noun)
      let joined = PlaceNouns.follow(text) ? "\(name.text) \(text)" : "\(text) of \(name.text)"
      let range = document.tokens[noun].range.lowerBound..<document.tokens[name.tokens.upperBound - 1].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): ‘\(text)’ needs its name, and ‘\(name.text)’ starts no sentence here; write ‘\(joined)’",
        fixes: [Fix(.suggested, replacing: range, with: joined)])
    } else if document.has(noun, .titleNoun), hasDeterminer(noun, document), name.tokens.count >= 2, name.isFollowedByRelativeClauseOnly {
      let range = document.tokens[noun].range.lowerBound..<document.tokens[name.tokens.upperBound - 1].range.upperBound
      let at = document.tokens[stop].range
      report.add(
        rule, range,
        "\(document.quoted(range)): ‘\(name.text)’ belongs to ‘\(document.text(token: noun))’ and has no verb of its own; leave out the stop",
        fixes: [Fix(.safe, replacing: at, with: "")])
    }
  }

  /// The gazetteer or the article itself has the name.
  private func isKnown(_ index: Int, _ article: Article) -> Bool {
    article.document.has(index, [.place, .placePart]) || article.analysis(ArticleNames.self).contains(article.document.text(token: index))
  }

  /// An article or a preposition within four words before the noun, in the same sentence.
  private func hasDeterminer(_ noun: Int, _ document: Document) -> Bool {
    (max(0, noun - 4)..<noun).contains { document.has($0, [.determiner, .preposition]) }
  }
}

extension Document {
  func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }

  /// True when the sentence that holds a token starts with a capital, a figure or a mark.
  func hasCapitalisedStart(beforeToken index: Int) -> Bool {
    let sentence = sentences[sentence(ofToken: index)].tokens
    guard let first = sentence.first(where: { tokens[$0].kind != .punctuation }) else { return true }
    return !isLower(first) || block(ofToken: index).tokens.lowerBound != sentence.lowerBound
  }
}
