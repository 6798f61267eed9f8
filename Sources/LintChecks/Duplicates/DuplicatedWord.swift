import LintEngine
import TextModel

/// A word twice: "the the", "is is"; a noun of itself: "the ticket of the ticket"; words in a loop.
struct DuplicatedWord: TokenCheck {
  static let interests = [
    Interest(.word, comesAgain: true),
    // One spelling has accents and the other has none.
    Interest(TokenClass(kinds: .word, flags: [.capital, .nonASCII]), behind: TokenClass(kinds: .word, flags: .capital), gaps: .space),
    Interest(TokenClass(kinds: .word, flags: .capital), behind: TokenClass(kinds: .word, flags: [.capital, .nonASCII]), gaps: .space),
  ]

  /// Tokens before a doubled word that are looked at.
  private static let reach = 40

  private let rule: Rule
  /// Those of the article.
  private var loops: [WordLoop] = []

  init(_ rule: Rule) { self.rule = rule }

  mutating func begin(_ article: Article, _ report: inout Report) {
    loops = WordLoop.all(article.document)
    add(loops, article, &report)
  }

  func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard index > 0, document.isWord(index), comesAgain(index, document) || AccentPair.ends(at: index, document),
      !loops.contains(where: { $0.tokens.contains(index) })
    else { return }
    if isDoubled(index, article) {
      // "voted on on the eve": two prepositions can both be meant.
      let isPreposition = document.has(index, .preposition) && !document.token(index, isOneOf: "of", "to", "from")
      let followsVerb = isPreposition && document.isLower(index - 2) && !document.has(index - 2, .function)
      let mayBeMeant = isPreposition || mayBeMeant(index, document)
      add(
        index - 1..<index, index, "\(document.quoted(token: index)) is repeated; delete one",
        document.has(index, .function) && !mayBeMeant ? .safe : .suggested,
        alone: followsVerb || !document.has(index, .function) && isQuoted(index, article) ? .info : nil, document, &report)
    } else if isOfItself(index, document) {
      let range = document.tokens[index - 4].range.lowerBound..<document.tokens[index].range.upperBound
      add(index - 4..<index - 2, index, "\(document.quoted(range)): the noun is repeated after ‘of’; delete one", .suggested, document, &report)
    } else if isDoublet(index, document) {
      let range = document.tokens[index - 2].range.lowerBound..<document.tokens[index].range.upperBound
      add(index - 2..<index - 1, index, "\(document.quoted(range)): the word is repeated after ‘and’; delete one", .suggested, document, &report)
    } else if let echo = EchoedWord(index, article) {
      let range = document.range(ofTokens: echo.tokens)
      report.add(
        rule, range, "\(document.quoted(range)): \(echo.what)", alone: echo.alone, fixes: [Fix(.suggested, replacing: echo.cut, with: "")])
    } else if let length = RepeatedPhrase.length(endingAt: index, article) {
      let first = index - 2 * length + 1..<index - length + 1
      let phrase = document.range(ofTokens: first)
      let isSure = length == 2 && document.has(first.lowerBound, .preposition) && document.has(first.lowerBound + 1, .determiner)
      add(first, index, "\(document.quoted(phrase)) is repeated; delete one", isSure ? .safe : .suggested, document, &report)
    }
  }

  private func add(_ loops: [WordLoop], _ article: Article, _ report: inout Report) {
    let document = article.document
    let verses = loops.isEmpty ? nil : article.analysis(Verses.self)
    for loop in loops where verses?.contains(document.sentences[document.sentence(ofToken: loop.first.lowerBound)].block) != true {
      let (one, all) = (document.range(ofTokens: loop.first), document.range(ofTokens: loop.tokens))
      // One word again and again may be a stammer.
      let isWeak = loop.first.count == 1 || article.analysis(Quotations.self).inside[loop.first.lowerBound]
      report.add(
        rule, all, "\(document.quoted(one)) appears \(loop.copies) times in a row; keep one", severity: isWeak ? nil : .error,
        alone: isWeak ? .info : nil,
        fixes: [Fix(.suggested, replacing: one.upperBound..<all.upperBound, with: "")])
    }
  }

  /// Reports the tokens from the first printing to the last token of the second, which goes; or the first one, where without the second an element
  /// would be empty.
  private func add(
    _ first: Range<Int>, _ last: Int, _ message: String, _ safety: Fix.Safety, alone: Severity? = nil, _ document: Document, _ report: inout Report
  ) {
    let both = document.range(ofTokens: first.lowerBound..<last + 1)
    let one = document.range(ofTokens: first)
    let other = document.range(ofTokens: last + 1 - first.count..<last + 1)
    let (isAlone, isOtherAlone) = (isElement(one, document), isElement(other, document))
    var goes = one.upperBound..<both.upperBound
    if isOtherAlone, !isAlone {
      goes = one.lowerBound..<other.lowerBound
    } else if document.markup.seam(at: other.lowerBound) != nil, document.bytes[both.upperBound...].first == 0x20 {
      // The space in front of the element stays there.
      goes = other.lowerBound..<both.upperBound + 1
    }
    report.add(rule, both, message, alone: alone, fixes: [Fix(isAlone && isOtherAlone ? .suggested : safety, replacing: goes, with: "")])
  }

  /// True when a range is all of the text between two tags.
  private func isElement(_ range: Range<Int>, _ document: Document) -> Bool {
    guard let start = document.markup.seam(at: range.lowerBound), let end = document.markup.seam(at: range.upperBound) else { return false }
    return start.kind != .closing && end.kind != .opening
  }

  /// One of the three words before it is the same: whatever is repeated here ends so.
  @inline(__always)
  private func comesAgain(_ index: Int, _ document: Document) -> Bool {
    let hash = document.word(document.tokens[index]).foldedHash
    for other in max(0, index - 3)..<index where document.word(document.tokens[other]).foldedHash == hash { return true }
    return false
  }

  private func isDoubled(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    guard document.isWord(index - 1), document.followsGap(index), isSame(index, index - 1, document),
      // A million million: magnitudes multiply.
      !document.has(index, [.doubledOK, .magnitude]), !document.isWord(index - 2) || !isSame(index - 2, index, document),
      !document.isWord(index + 1) || !isSame(index + 1, index, document)
    else { return false }
    if document.has(index, .function) {
      // A headline in capitals, a name ("The The") or a letter of a list.
      return document.isLower(index) || document.token(index, is: "i")
    }
    return document.isLower(index) && document.isLower(index - 1) && document.has(index, .known) && document.length(index) > 2
  }

  /// Who speaks may stress a word by saying it twice.
  private func isQuoted(_ index: Int, _ article: Article) -> Bool { article.analysis(Quotations.self).inside[index] }

  /// "What it is is a riddle", "After I read it it was lost", "a place to go to to rest": one word ends a clause, the other starts one.
  private func mayBeMeant(_ index: Int, _ document: Document) -> Bool {
    if document.token(index, isOneOf: "it", "you") { return true }
    let sentence = document.sentences[document.sentence(ofToken: index)].tokens
    let before = max(sentence.lowerBound, index - Self.reach)..<index
    if document.token(index, is: "to"), before.contains(index - 2) {
      return document.language.tagger?.tags(ofTokens: before, in: document)[index - 2].isVerb ?? true
    }
    return document.has(index, .auxiliary)
      && before.contains { document.token($0, isOneOf: "what", "whatever", "who", "whoever", "where", "how", "all", "that", "thing") }
  }

  private func isSame(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    document.word(document.tokens[left]).foldedHash == document.word(document.tokens[right]).foldedHash
      && document.folded(left) == document.folded(right)
  }

  /// "actors and actors" of actors and actresses, "how and how" of two words for how.
  private func isDoublet(_ index: Int, _ document: Document) -> Bool {
    guard index >= 2, document.has(index, .doublet), document.token(index - 1, is: "and"), isSame(index, index - 2, document),
      document.isLower(index), document.isLower(index - 2), document.followsGap(index), document.followsGap(index - 1)
    else { return false }
    // "how and how often"
    return !document.has(index, .function)
      || !document.token(index + 1, isOneOf: "much", "many", "often", "long", "far", "well", "not", "fast", "soon", "quickly", "big", "little")
  }

  /// "the worst of the worst", "the poorest of the poorest": a superlative heightens itself.
  private func isSuperlative(_ index: Int, _ document: Document) -> Bool {
    document.token(index, isOneOf: "worst", "most", "least") || document.text(token: index).hasSuffix("est")
  }

  /// "the ticket of the ticket", "the pavements of the pavements", but not "the cost of the cost review"
  private func isOfItself(_ index: Int, _ document: Document) -> Bool {
    if document.isLower(index + 1), document.continuesLine(index + 1), !document.has(index + 1, .function) { return false }
    if isSuperlative(index, document) { return false }
    return index >= 4 && document.tokens[index].word == document.tokens[index - 3].word && document.isLower(index) && document.length(index) > 3
      && document.token(index - 1, is: "the") && document.token(index - 2, is: "of") && document.has(index - 4, .determiner)
      && document.followsGap(index)
  }
}
