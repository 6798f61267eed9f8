import LintEngine
import TextModel

/// What to do with a stop before a lower-case word, with a space behind it or without.
struct LowercaseRepair {
  let range: Range<Int>
  let message: String
  let fixes: [Fix]
  /// The stop is genuine and stands tight before a sentence that lost its capital: "the lights went off.she thought".
  let isLostCapital: Bool

  /// True when the stop is one, and what stands around it are words of a text that has capitals.
  static func isCandidate(_ stop: Seams.Stop, _ document: Document) -> Bool {
    let (left, right) = (stop.index - 1, stop.index + 1)
    guard isPlainWord(left, document), document.traits(right).isSuperset(of: [.known, .knownLowercase]),
      document.length(right) > 1 || document.token(right, is: "a"),
      !document.isStop(right + 1) || !document.joinsPrevious(right + 1) || document.length(right) > 3 && !document.joinsPrevious(right + 2),
      !document.has(right, .unit) || !document.isNumber(left), !document.isMonthInLowerCase(right) || document.day(left) == nil
    else { return false }
    // "node.js and": a file or a domain is one token where its ending is known; other dotted names go on.
    if stop.isTight {
      guard document.followsGap(right + 1), document.isWordlike(right + 1) || document.isNumber(right + 1), !document.isNumber(left),
        document.has(right, .function) || document.has(left, .known), !document.tokens[left].flags.contains(.innerCapital)
      else { return false }
    }
    // A text whose author writes no capitals is not damaged.
    return document.hasCapitalisedStart(beforeToken: left)
  }

  /// A word of two letters or more, or a number: no abbreviation, acronym or initial.
  private static func isPlainWord(_ index: Int, _ document: Document) -> Bool {
    // "£7 10s. a time": figures with letters are units, which are abbreviated.
    if document.isNumber(index) { return !document.tokens[index].flags.contains(.letters) && !document.isStop(index - 1) }
    if document.isNumber(index - 1), document.length(index) <= 3 { return false }
    guard document.isWord(index), document.length(index) >= 2 else { return false }
    if document.tokens[index].flags.contains(.allCapitals) { return document.length(index) > 4 }
    return document.isLower(index)
      ? document.has(index, [.known, .place]) || document.length(index) > 5 : document.length(index) > 3 || document.has(index, [.known, .place])
  }

  init(_ seam: Seams.Stop, _ article: Article) {
    let document = article.document
    let stop = seam.index
    let (left, right) = (stop - 1, stop + 1)
    let words = document.tokens[left].range.lowerBound..<document.tokens[right].range.upperBound
    let mark = document.tokens[stop].range
    let space = seam.isTight ? " " : ""
    let sides = article.analysis(StopJudge.self).sides(of: stop)
    let isClause = Self.isClauseOfItsOwn(stop, sides, article)
    let opensSentence = isClause || Self.mayStartSentence(right, left, document)
    let first = document.tokens[right].range.lowerBound..<(document.tokens[right].range.lowerBound + 1)
    let capital = space + document.text(first).uppercased()
    if !seam.isTight, let verb = Self.repeatedWord(stop, document) {
      // "do not allow it. allow men" -> "do not allow men"
      let cut = document.tokens[verb + 1].range.lowerBound..<document.tokens[right].range.upperBound
      let rest = document.tokens.indices.contains(right + 1) ? document.gap(before: right + 1) : cut.upperBound..<cut.upperBound
      self = LowercaseRepair(
        range: cut.lowerBound..<rest.upperBound,
        message: "\(document.quoted(cut)): the sentence starts again at ‘\(document.text(token: right))’; leave out the first attempt",
        fixes: [Fix(.safe, replacing: cut.lowerBound..<rest.upperBound, with: "")])
      return
    }
    range = words
    isLostCapital = seam.isTight && opensSentence
    if isLostCapital {
      message = "\(document.quoted(words)): no space behind the end of the sentence, and no capital; put both"
      fixes = [Fix(.safe, replacing: first, with: capital)]
      return
    }
    if document.tokens[left].word == document.tokens[right].word {
      // "square meters. meters": the word is there already.
      message = "\(document.quoted(words)): the word stands again behind the full stop; leave it out"
      fixes = [Fix(.suggested, replacing: document.tokens[left].range.upperBound..<document.tokens[right].range.upperBound, with: "")]
      return
    }
    if Self.isCutPassive(stop, document) {
      let was = document.text(token: left).hasSuffix("s") && document.isLower(left) ? "were" : "was"
      message = "\(document.quoted(words)): a full stop in place of a verb; write ‘\(was) \(document.text(token: right))’"
      fixes = [Fix(.suggested, replacing: mark, with: " \(was)" + space), Fix(.suggested, replacing: mark, with: space)]
      return
    }
    let comma = Self.takesComma(stop, sides, article)
    // "5. paragraph": an ordinal of the source language.
    let isSure = !document.isNumber(left) && sides.map { Self.goesOn(right, $0, document) } ?? false
    let join = Fix(isSure ? .safe : .suggested, replacing: mark, with: (comma ? "," : "") + space)
    if !seam.isTight, document.isStop(right + 1), !document.has(right, .function), sides?.left.mainVerb != nil {
      // "convicted of rape. country.": one word that is left over of something else.
      message = "\(document.quoted(words)): a full stop, and one more word behind it; leave the word out, or join it"
      fixes = [Fix(.suggested, replacing: document.tokens[left].range.upperBound..<document.tokens[right].range.upperBound, with: ""), join]
      return
    }
    if opensSentence {
      message = "\(document.quoted(words)): lower case behind a full stop; join the sentences or write a capital"
      let repairs = [Fix(.suggested, join.edits), Fix(.suggested, replacing: first, with: capital)]
      let isGenuine = isClause && sides.map { article.analysis(StopJudge.self).isGenuine($0) } ?? true
      fixes = isGenuine ? repairs.reversed() : repairs
    } else {
      message = "\(document.quoted(words)): a full stop inside the sentence; \(comma ? "write a comma" : "leave it out")"
      fixes = [join]
    }
  }

  private init(range: Range<Int>, message: String, fixes: [Fix]) {
    self.range = range
    self.message = message
    self.fixes = fixes
    isLostCapital = false
  }

  /// True when the word behind a stop goes on with what stands before it: a small word, who said it, the verb that is missing so far. Before other
  /// words the rest of something else may stand: "from her smartphone. rice field". "They. trying": a verb is lost too.
  private static func goesOn(_ right: Int, _ sides: StopJudge.Sides, _ document: Document) -> Bool {
    if sides.left.mainVerb == nil { return sides.right.mainVerb == right || document.has(right, .function) && sides.right.mainVerb != nil }
    return document.has(right, [.function, .speechVerb])
  }

  /// The token before which the sentence broke off, when the word behind the stop stands shortly before it: the verb of a second attempt.
  private static func repeatedWord(_ stop: Int, _ document: Document) -> Int? {
    let right = stop + 1
    guard !document.has(right, .function), document.length(right) >= 3 else { return nil }
    let earliest = max(document.sentences[document.sentence(ofToken: stop)].tokens.lowerBound, stop - 4)
    return (earliest..<stop - 1).last { document.tokens[$0].word == document.tokens[right].word }
  }

  /// "since Mariupol. besieged": the clause before has no verb yet, and a participle follows.
  private static func isCutPassive(_ stop: Int, _ document: Document) -> Bool {
    guard document.isParticiple(stop + 1) else { return false }
    var index = stop - 1
    while document.isNameWord(index) || document.has(index, .determiner) || document.isLower(index) && document.has(index, .placeNoun) { index -= 1 }
    return index < stop - 1 && document.token(index, isOneOf: "since", "after", "before", "that", "when", "because", "until", "if", "where", "while")
  }

  /// True when both sides of the stop have their own subject and verb: "the crop. most of it goes", "the right thing. harvest time is".
  private static func isClauseOfItsOwn(_ stop: Int, _ sides: StopJudge.Sides?, _ article: Article) -> Bool {
    let document = article.document
    let (left, right) = (stop - 1, stop + 1)
    if !document.isLower(left) || document.has(left, [.speechVerb, .cannotEnd, .oftenUnfinished]) { return false }
    if document.has(right, [.preposition, .conjunction, .auxiliary])
      || document.token(right, isOneOf: "which", "who", "whose", "whom", "that", "where")
    {
      return false
    }
    guard let sides, sides.left.mainVerb != nil, let verb = sides.right.mainVerb else { return false }
    // The verb itself behind the stop goes on with the sentence before.
    return verb > right && !document.isParticiple(right)
  }

  /// A relative pronoun or a conjunction behind the stop takes a comma before it, unless the model is sure of the contrary.
  private static func takesComma(_ stop: Int, _ sides: StopJudge.Sides?, _ article: Article) -> Bool {
    let document = article.document
    guard document.token(stop + 1, isOneOf: "which", "who", "whose", "where", "but", "not", "while", "although", "including", "according") else {
      return false
    }
    guard let sides else { return true }
    return article.analysis(StopJudge.self).wantsComma(
      between: document.text(document.range(ofTokens: sides.left.tokens)), and: document.text(document.range(ofTokens: sides.right.tokens)), above: -1
    )
  }

  /// True when the word could start a sentence whose capital was lost, and what is before the stop could be complete.
  private static func mayStartSentence(_ right: Int, _ left: Int, _ document: Document) -> Bool {
    guard
      document.has(right, [.determiner, .pronoun]) || document.token(right, isOneOf: "if", "when", "however", "meanwhile", "then", "there", "also")
    else {
      return false
    }
    if document.token(right, isOneOf: "which", "who", "whose", "whom", "that") { return false }
    return !document.has(left, [.speechVerb, .cannotEnd, .oftenUnfinished])
  }
}
