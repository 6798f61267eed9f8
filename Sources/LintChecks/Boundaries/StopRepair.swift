import LintEngine
import TextModel

/// What takes the place of a false full stop.
struct StopRepair {
  /// The words on both sides, as far as the repair concerns them.
  let range: Range<Int>
  /// What is wrong and what to do, without the text.
  let message: String
  let fixes: [Fix]

  /// A stop before a capital: between a noun and its name, or anywhere in a sentence.
  init(_ stop: FalseStop, isProven: Bool, commaAbove threshold: Float, _ article: Article) {
    let document = article.document
    let (left, right) = (stop.index - 1, stop.index + 1)
    let name = NameRun(right, document)
    let end = document.tokens[(name?.tokens.upperBound ?? right + 1) - 1].range.upperBound
    range = document.tokens[left].range.lowerBound..<end
    let word = document.text(token: left)
    if stop.kind == .place, let name {
      let joined = PlacePhrase(noun: left, name: name.text, article).text
      message = "stray full stop before the name; write ‘\(joined)’"
      fixes = PlacePhrase.fixes(range, joined, closingComma: name.closingComma(document))
      return
    }
    guard document.folded(left) != document.folded(right) else {
      message = "‘\(word)’ is repeated after a stray full stop; delete the stop and one ‘\(word)’"
      fixes = [Fix(.suggested, replacing: document.tokens[stop.index].range.lowerBound..<document.tokens[right].range.upperBound, with: "")]
      return
    }
    let comma = Self.wantsComma(stop, above: threshold, article)
    let edit = Self.removal(stop.index, comma: comma, lowercase: Self.losesCapital(stop, article), document)
    fixes = [Fix(isProven && !comma ? .safe : .suggested, [edit])]
    let why =
      switch stop.kind {
      case .title: "stray full stop between title and name"
      default: document.has(left, [.cannotEnd, .oftenUnfinished]) ? "stray full stop after ‘\(word)’" : "stray full stop in mid-sentence"
      }
    message = why + "; " + (comma ? "replace it with a comma" : "delete it")
  }

  /// A stop before a word in lower case.
  init(_ found: LowercasePeriod, isProven: Bool, commaAbove threshold: Float, startsSentence: Bool, _ article: Article) {
    let document = article.document
    let (stop, left, right) = (found.period.index, found.period.index - 1, found.period.index + 1)
    let words = document.tokens[left].range.lowerBound..<document.tokens[right].range.upperBound
    if !found.period.isTight, let first = Self.restart(stop, document) {
      let cut = document.tokens[first + 1].range.lowerBound..<document.tokens[right].range.upperBound
      let rest = document.tokens.indices.contains(right + 1) ? document.gap(before: right + 1).upperBound : cut.upperBound
      range = cut.lowerBound..<rest
      message = "false start before ‘\(document.text(token: right))’; delete it"
      fixes = [Fix(.suggested, replacing: range, with: "")]
      return
    }
    range = words
    if document.tokens[left].word == document.tokens[right].word {
      let word = document.text(token: left)
      message = "‘\(word)’ is repeated after a stray full stop; delete the stop and one ‘\(word)’"
      fixes = [Fix(.suggested, replacing: document.tokens[left].range.upperBound..<document.tokens[right].range.upperBound, with: "")]
      return
    }
    let (mark, space) = (document.tokens[stop].range, found.period.isTight ? " " : "")
    let first = document.tokens[right].range.lowerBound..<document.tokens[right].range.lowerBound + 1
    let capital = Fix(.suggested, replacing: first, with: space + document.text(first).uppercased())
    if let left = found.left, let span = found.right, Self.lacksAuxiliary(left, before: span) {
      let was = left.tags[left.tokens.upperBound - 1] == .nnsNoun ? "were" : "was"
      message = "full stop in place of a verb; write ‘\(was) \(document.text(token: right))’"
      fixes = [Fix(.suggested, replacing: mark, with: " \(was)" + space), Fix(.suggested, replacing: mark, with: space)]
      return
    }
    let comma = Self.wantsComma(found, above: threshold, article)
    let join = Fix(isProven && !comma && !startsSentence ? .safe : .suggested, replacing: mark, with: (comma ? "," : "") + space)
    if startsSentence {
      message = "lower case after a full stop; use a capital, or join the sentences"
      fixes = [capital, Fix(.suggested, join.edits)]
    } else {
      message = "stray full stop in mid-sentence; \(comma ? "replace it with a comma" : "delete it")"
      fixes = [join, capital]
    }
  }

  /// Takes a stop out; `lowercase`: the word after it loses its capital.
  private static func removal(_ stop: Int, comma: Bool, lowercase: Bool, _ document: Document) -> Edit {
    let first = document.tokens[stop + 1].range.lowerBound
    guard lowercase else { return Edit(document.tokens[stop].range, comma ? "," : "") }
    let letter = document.text(first..<first + 1).lowercased()
    return Edit(document.tokens[stop].range.lowerBound..<first + 1, (comma ? ", " : " ") + letter)
  }

  /// True when the word after a stop has its capital from it: a word of the dictionary that is no name, here or elsewhere on the page.
  private static func losesCapital(_ stop: FalseStop, _ article: Article) -> Bool {
    let document = article.document
    let first = stop.index + 1
    guard document.has(first, .knownLowercase), document.bytes[document.tokens[first].range.lowerBound] < 0x80, !document.token(first, is: "i"),
      document.length(first) == 1 || document.tokens[first].flags.isDisjoint(with: [.allCapitals, .innerCapital])
    else { return false }
    if document.has(first, .function) { return true }
    if document.has(first, .place) || article.analysis(Names.self).contains(wordOf: first) { return false }
    // "the. Coast Guard", "the Ministry of. Health"
    if document.isCapital(first + 1) && document.followsGap(first + 1) { return stop.right.tags[first].isVerb }
    return !stop.right.tags[first].isProperNoun && stop.left.headOfTitle == nil
  }

  private static func wantsComma(_ stop: FalseStop, above threshold: Float, _ article: Article) -> Bool {
    guard let models = article.analysis(SentenceTagging.self).models else { return false }
    let joined = stop.sides.joined
    guard let gap = joined.document.tokens.firstIndex(where: { $0.range.lowerBound > stop.left.text.utf8.count }), gap > 0 else { return false }
    return models.comma(joined, before: gap) > threshold
  }

  private static func wantsComma(_ found: LowercasePeriod, above threshold: Float, _ article: Article) -> Bool {
    let tagging = article.analysis(SentenceTagging.self)
    guard let models = tagging.models, let reader = tagging.reader, let left = found.left, let right = found.right else { return false }
    let joined = reader.texts.read(left.text + " " + right.text)
    guard let gap = joined.document.tokens.firstIndex(where: { $0.range.lowerBound > left.text.utf8.count }), gap > 0,
      opensClause(right)
    else { return false }
    return models.comma(joined, before: gap) > threshold
  }

  /// A relative pronoun, a conjunction or what goes on after a comma; other words go on without.
  private static func opensClause(_ right: TaggedSpan) -> Bool {
    let (document, first) = (right.document, right.tokens.lowerBound)
    return document.has(first, .conjunction) && !document.token(first, isOneOf: "and", "or", "than", "as", "that")
      || document.token(first, isOneOf: "which", "who", "whose", "including", "according", "not")
  }

  /// The token after which the sentence broke off, when the word after the stop is close before it: "did not let them. let people".
  private static func restart(_ stop: Int, _ document: Document) -> Int? {
    let right = stop + 1
    guard !document.has(right, .function), document.length(right) >= 3 else { return nil }
    let earliest = max(document.sentences[document.sentence(ofToken: stop)].tokens.lowerBound, stop - 4)
    return (earliest..<stop - 1).last { document.tokens[$0].word == document.tokens[right].word }
  }

  /// A participle after the stop, and before it a clause that has no verb so far: "since Bakhmut. bombed".
  private static func lacksAuxiliary(_ left: TaggedSpan, before right: TaggedSpan) -> Bool {
    let document = left.document
    guard document.isParticiple(right.tokens.lowerBound),
      left.tags[left.tokens.upperBound - 1].isNoun || left.tags[left.tokens.upperBound - 1].isProperNoun
    else { return false }
    guard let opener = left.tokens.last(where: { document.has($0, .conjunction) && !document.token($0, isOneOf: "and", "or", "but", "than", "as") })
    else { return false }
    let subject = opener + 1..<left.tokens.upperBound
    return !subject.isEmpty && left.finiteVerb(in: subject) == nil && !subject.contains { document.tokens[$0].kind == .punctuation }
  }
}

extension TaggedSpan {
  /// The capitalised noun of an office or a body that the span's end belongs to: "the Ministry of", "the Bureau of the".
  fileprivate var headOfTitle: Int? {
    var head = tokens.upperBound - 1
    while tokens.contains(head), document.token(head, isOneOf: "of", "for", "the", "and"), document.isLower(head) { head -= 1 }
    guard head < tokens.upperBound - 1, head > tokens.lowerBound, document.isNameWord(head) else { return nil }
    return head
  }
}
