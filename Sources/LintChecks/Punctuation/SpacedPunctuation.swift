import LintEngine
import TextModel

/// A space where none belongs (before a mark, inside a hyphenated name, behind a currency sign), two spaces, or none where one belongs.
struct SpacedPunctuation: TokenCheck {
  static let interests = [
    // Behind a space: marks, `do n't`, what follows an opening bracket, a sign or half a time of day, two spaces.
    Interest(.words(",", ".", ";", ":", "!", "?", ")", "'", "-", "n't"), gaps: .space), Interest(.any, behind: .words("("), gaps: .space),
    Interest(.number, behind: .words(".", ":", "$", "€", "£", "¥", "₹"), gaps: .space), Interest(.any, gaps: .more),
    Interest(.word, behind: .words("/"), gaps: .space),
    // Without a space: a bracket, a quotation mark, what follows an abbreviation, a comma or a colon.
    Interest(.words("(", "'"), gaps: .none), Interest(TokenClass(flags: .capital), behind: TokenClass(kinds: .abbreviation), gaps: .none),
    Interest(TokenClass(kinds: [.word, .number, .address]), behind: .words(",", ":"), gaps: .none),
  ]

  /// What English joins to a word with a hyphen, in front of it and behind it.
  private static let prefixes: WordSet = ["re", "non", "co", "anti", "self", "semi", "multi", "mid", "ex", "post", "pro", "ultra", "cross"]
  private static let compoundEnds: WordSet = [
    "term", "old", "known", "based", "scale", "made", "level", "class", "range", "speed", "related", "rise", "long", "wide", "free", "called",
    "style",
    "like", "profile", "end", "tech", "depth", "quality", "time", "year", "month", "day", "hour", "minute", "story", "storey", "generation",
    "oriented",
    "friendly", "round", "foot", "meter", "metre", "kilometer", "kilometre", "ton", "person", "way", "sized", "established", "developed", "owned",
  ]

  private let rule: Rule
  /// Of the article; it is not read where nobody asks.
  private var spacing: SentenceSpacing?

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard document.continuesLine(index) else { return }
    if let slip = QuoteSpacing(document: document, lexicon: article.lexicon).slip(index) {
      let range = document.range(ofTokens: slip.shown)
      report.add(
        rule, range, "\(document.quoted(range)): \(slip.what); \(slip.isMissing ? "insert one" : "delete it")",
        alone: slip.isSure ? .warning : nil,
        fixes: [Fix(.safe, slip.gaps.map { Edit($0, slip.isMissing ? " " : "") })])
    } else if let moved = DisplacedSpace(index, document) {
      report.add(
        rule, moved.shown, "\(document.quoted(moved.shown)): \(moved.what); write ‘\(moved.text)’", alone: .warning,
        fixes: [Fix(.safe, replacing: moved.shown, with: moved.text)])
    } else if document.followsGap(index) {
      space(before: index, document, &report)
    } else {
      let missing = MissingSpace(document: document)
      guard let what = missing.what(index) else { return }
      let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index].range.upperBound
      let at = document.tokens[index].range.lowerBound
      report.add(
        rule, range, "\(document.quoted(range)): \(what); insert one", alone: missing.isBeforeAddress(index) ? .warning : nil,
        fixes: [Fix(.safe, replacing: at..<at, with: " ")])
    }
  }

  private mutating func space(before index: Int, _ document: Document, _ report: inout Report) {
    if isSpacedMark(index, document), document.isComma(index), document.isWord(index + 1), document.joinsPrevious(index + 1) {
      // `closed ,he`: the space is on the wrong side.
      let at = document.tokens[index + 1].range.lowerBound
      let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index + 1].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): space before the comma; move it after the comma",
        fixes: [Fix(.safe, [Edit(document.gap(before: index), ""), Edit(at..<at, " ")])])
    } else if isSpacedMark(index, document) {
      remove(document.gap(before: index), index, "space before ‘\(document.text(token: index))’", document, &report)
    } else if isBrokenHyphen(index, document) {
      remove(document.gap(before: index), index + 1, "space before the hyphen", document, &report)
    } else if isSpacedCurrency(index, document) {
      let gaps = [index - 1, index].filter { document.followsGap($0) && ($0 == index || document.isCurrencyPrefix($0 - 1)) }.map {
        document.gap(before: $0)
      }
      let range =
        document.tokens[document.isCurrencyPrefix(index - 2) ? index - 2 : index - 1].range.lowerBound..<document.tokens[index].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): space after the currency sign; delete it",
        fixes: [Fix(.safe, gaps.map { Edit($0, "") })])
    } else if let figures = SpacedFigures(index, document) {
      let range = document.range(ofTokens: figures.tokens)
      report.add(
        rule, range, "\(document.quoted(range)): \(figures.what); close up", fixes: [Fix(.suggested, figures.gaps.map { Edit($0, "") })])
    } else if SentenceSpacing.mayBeStray(index, document) {
      if spacing == nil { spacing = SentenceSpacing(document) }
      guard let spacing, spacing.isStray(index, document) else { return }
      let gap = document.gap(before: index)
      // Two of them around some words may be all that is left of a pair of dashes.
      let isPair = spacing.hasPair(index, document)
      report.add(
        rule, gap, "two spaces after \(document.quoted(token: index - 1)); delete one\(isPair ? ", or insert a dash" : "")",
        fixes: [Fix(isPair ? .suggested : .safe, replacing: gap, with: " ")])
    }
  }

  private func remove(_ gap: Range<Int>, _ last: Int, _ what: String, _ document: Document, _ report: inout Report) {
    let first = document.tokens.firstIndex(endingAtOrAfter: gap.lowerBound)
    let range = document.tokens[first].range.lowerBound..<document.tokens[last].range.upperBound
    // Beside a tag the space was put in when the text was taken apart there.
    let isAtTag = document.markup.seam(at: gap.lowerBound) != nil || document.markup.seam(at: gap.upperBound) != nil
    report.add(
      rule, range, "\(document.quoted(range)): \(what); delete it", alone: isAtTag ? .warning : nil,
      fixes: [Fix(.safe, replacing: gap, with: "")])
  }

  /// `November , 2018`, `She said :`, `locked !`
  private func isSpacedMark(_ index: Int, _ document: Document) -> Bool {
    guard document.tokens[index].kind == .punctuation, document.token(index, isOneOf: ",", ".", ";", ":", "!", "?") else { return false }
    let previous = index - 1
    guard document.isWordlike(previous) || document.isNumber(previous) || document.token(previous, isOneOf: ")", "%") else { return false }
    let next = index + 1
    // `! [A bridge] (bridge.jpg)`: the mark of an image.
    if document.token(index, is: "!"), document.isMark(next, 0x5B) { return false }
    if document.continuesLine(next), document.joinsPrevious(next) {
      // `battery ."`: the quotation ends right behind the stop.
      let closes = document.token(next, isOneOf: "\"", "”", "’") && (!document.continuesLine(next + 1) || document.followsGap(next + 1))
      if closes { return document.isStop(index) || document.isComma(index) || document.isTerminator(index) }
      // `.22`, `.com`, `:)`, `?!`: the mark belongs to what follows.
      if document.isStop(index) || !document.isWord(next) { return document.isComma(index) && document.isWord(next) }
    }
    // `. . .`
    if document.isStop(index), document.isStop(next) || document.isStop(previous) { return false }
    // `Tel : 123`, `Name : value` are forms, not sentences.
    if document.token(index, is: ":") { return document.has(previous, .speechVerb) }
    return true
  }

  /// `al -Fitr`, `long -term`, `re -organise`
  private func isBrokenHyphen(_ index: Int, _ document: Document) -> Bool {
    guard document.isMark(index, 0x2D), document.joinsPrevious(index + 1), document.continuesLine(index + 1) else { return false }
    if document.isCapital(index + 1) {
      return document.token(index - 1, isOneOf: "al", "el", "ad", "an", "ar", "as", "ash", "at", "az")
    }
    return document.isLower(index + 1) && document.isLower(index - 1)
      && (document.token(index - 1, isIn: Self.prefixes) || document.token(index + 1, isIn: Self.compoundEnds))
      && !(document.isMark(index + 2, 0x2D) && document.joinsPrevious(index + 2))
  }

  /// `R $ 38`; a space behind a sign alone is a house style.
  private func isSpacedCurrency(_ index: Int, _ document: Document) -> Bool {
    document.isNumber(index) && document.tokens[index - 1].kind == .symbol && document.token(index - 1, isOneOf: "$", "€", "£", "¥", "₹")
      && document.isCurrencyPrefix(index - 2) && document.followsGap(index - 1)
  }
}

extension Document {
  /// `R`, `US`, `HK` … before a dollar sign.
  func isCurrencyPrefix(_ index: Int) -> Bool {
    token(index, isIn: .currencyPrefixes) && isCapital(index)
  }
}

/// Whether an article puts one space between sentences or two, as typewriters did.
private struct SentenceSpacing {
  private var doubled = 0
  private var single = 0

  init(_ document: Document) {
    for sentence in document.sentences where document.followsGap(sentence.tokens.lowerBound) {
      if document.gap(before: sentence.tokens.lowerBound).count > 1 { doubled += 1 } else { single += 1 }
    }
  }

  /// True when the sentence has another double space, with words between the two.
  func hasPair(_ index: Int, _ document: Document) -> Bool {
    let sentence = document.sentences[document.sentence(ofToken: index)].tokens.clamped(to: index - 40..<index + 40)
    return sentence.dropFirst().contains { other in
      other != index && document.followsGap(other) && document.gap(before: other).count == 2 && document.isLower(min(other, index))
    }
  }

  /// True for exactly two spaces.
  static func mayBeStray(_ index: Int, _ document: Document) -> Bool {
    let gap = document.gap(before: index)
    return gap.count == 2 && gap.allSatisfy { document.bytes[$0] == 0x20 }
  }

  /// True for two spaces inside running text, unless that is the article's way between sentences.
  func isStray(_ index: Int, _ document: Document) -> Bool {
    let gap = document.gap(before: index)
    // One on either side of a tag: whether a reader sees two, or something between them, the text does not tell.
    guard document.markup.seams(inside: gap).isEmpty else { return false }
    let previous = document.tokens[index - 1]
    guard previous.kind != .symbol, document.tokens[index].kind != .symbol, !document.token(index - 1, isOneOf: "•", "|", "·", "*", "-", "–", "—"),
      !document.token(index, isOneOf: "•", "|", "·", "*", "-", "–", "—")
    else { return false }
    let block = document.block(ofToken: index)
    guard block.tokens.count >= 8, block.kind != .list, block.kind != .byline, block.kind != .dateline else { return false }
    return !document.isTerminator(index - 1) || doubled * 3 <= single || doubled == 1
  }
}
