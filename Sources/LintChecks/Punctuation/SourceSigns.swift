import LintEngine
import TextModel

/// Signs between English words as other languages use them: № 5, ¿…?, Lionel·Brandt, 20~30, painted/the gutters, a wide space, a Greek question mark.
struct SourceSigns {
  let rule: Rule

  /// Looks at one token.
  func check(_ index: Int, _ document: Document, _ sides: inout LatinSides, _ report: inout Report) {
    let token = document.tokens[index]
    if token.flags.contains(.gapBefore), token.start >= 3 { wideSpace(index, document, &sides, &report) }
    guard token.kind == .punctuation || token.kind == .symbol else { return }
    if !token.flags.contains(.nonASCII) {
      switch document.bytes[token.range.lowerBound] {
      case 0x2D: hyphens(index, document, &report)
      case 0x2F: slash(index, document, &report)
      case 0x3B: semicolon(index, document, &report)
      case 0x7E: wave(index, document, &sides, &report)
      default: break
      }
      return
    }
    let sign = document.bytes.withUnsafeBufferPointer { DecodedScalar($0, at: token.range.lowerBound) }
    guard sign.length == token.range.count, let sign = UnicodeScalar(UInt32(bitPattern: sign.value)) else { return }
    switch sign {
    case "№": numero(index, document, &sides, &report)
    case "¿", "¡": inverted(index, document, &report)
    case "·", "・", "･": middleDot(index, document, &sides, &report)
    case "〜", "～": wave(index, document, &sides, &report)
    default: break
    }
  }

  private func hyphens(_ index: Int, _ document: Document, _ report: inout Report) {
    guard let pair = HyphenPair(index, document) else { return }
    let range = document.range(ofTokens: pair.tokens)
    report.add(rule, range, "\(document.quoted(range)): hyphens for a pair of dashes; write dashes with spaces", fixes: [Fix(.suggested, pair.edits)])
  }

  private func wideSpace(_ index: Int, _ document: Document, _ sides: inout LatinSides, _ report: inout Report) {
    let gap = document.gap(before: index)
    guard gap.count >= 3, document.bytes[gap].contains(0xE3), sides.areLatin(index..<index) else { return }
    let lines = document.bytes[gap].contains { $0 == 0x0A || $0 == 0x0D }
    // At the start of a line it indents a paragraph.
    let start = lines ? (document.bytes[gap].lastIndex { $0 == 0x0A || $0 == 0x0D }).map { $0 + 1 } ?? gap.lowerBound : gap.lowerBound
    guard document.bytes[start..<gap.upperBound].contains(0xE3) else { return }
    // Between a headline and its second part it is a style of the page.
    let separates = !lines && document.isCapital(index) && !document.isComma(index - 1)
    report.add(
      rule, start..<gap.upperBound, "full-width space; \(lines ? "delete it" : "write a plain one")",
      severity: separates ? .info : nil, alone: .info,
      fixes: [Fix(.safe, replacing: start..<gap.upperBound, with: lines || index == 0 ? "" : " ")])
  }

  /// `№ 5`
  private func numero(_ index: Int, _ document: Document, _ sides: inout LatinSides, _ report: inout Report) {
    guard document.isNumber(index + 1), document.continuesLine(index + 1), sides.areLatin(index..<index + 1) else { return }
    // A sentence that quotes Russian quotes its signs.
    let sentence = document.sentences[document.sentence(ofToken: index)].tokens.clamped(to: index - 30..<index + 30)
    let isCyrillic = sentence.contains { [0xD0, 0xD1].contains(document.bytes[document.tokens[$0].range.lowerBound]) }
    guard !isCyrillic else { return }
    let range = document.range(ofTokens: index..<index + 2)
    let replaced = document.tokens[index].range.lowerBound..<document.tokens[index + 1].range.lowerBound
    let before = document.isWordlike(index - 1) && document.joinsPrevious(index) ? " " : ""
    report.add(
      rule, range, "\(document.quoted(range)): numero sign; write ‘No.’",
      fixes: [Fix(.safe, replacing: replaced, with: before + "No. ")])
  }

  /// `¿Where is the bus?`, but not `¡Viva!`
  private func inverted(_ index: Int, _ document: Document, _ report: inout Report) {
    var (words, unknown, function) = (0, 0, 0)
    var next = index + 1
    while document.continuesLine(next), next < index + 16, !document.token(next, isOneOf: "?", "!", ".") {
      if document.isWord(next) {
        words += 1
        if !document.has(next, [.known, .function, .place]) { unknown += 1 }
        if document.has(next, .function), !document.token(next, isOneOf: "a", "no", "he", "me", "as", "has", "come", "once", "sin", "i", "son") {
          function += 1
        }
      }
      next += 1
    }
    guard words >= 2, unknown * 4 <= words, function > 0 else { return }
    let range = document.tokens[index].range
    report.add(rule, range, "‘\(document.text(range))’ is Spanish punctuation; delete it", fixes: [Fix(.safe, replacing: range, with: "")])
  }

  /// `Lionel·Brandt`, `so・called`
  private func middleDot(_ index: Int, _ document: Document, _ sides: inout LatinSides, _ report: inout Report) {
    let (first, last) = (index - 1, index + 1)
    guard document.isWord(first), document.isWord(last), document.joinsPrevious(index), document.joinsPrevious(last),
      sides.areLatin(index..<index + 1), document.length(first) > 1, document.length(last) > 1,
      document.tokens[first].flags.isDisjoint(with: [.allCapitals, .digit]), document.tokens[last].flags.isDisjoint(with: [.allCapitals, .digit])
    else { return }
    let names = document.isNameWord(first) && document.isNameWord(last)
    // Catalan writes one between two l: Paral·lel.
    let isCatalan = document.bytes[document.tokens[index].range.lowerBound] == 0xC2
    guard names || !isCatalan && document.isLower(last) else { return }
    let range = document.range(ofTokens: first..<last + 1)
    report.add(
      rule, range, "\(document.quoted(range)): dot between words; write a \(names ? "space" : "hyphen")",
      fixes: [Fix(names ? .safe : .suggested, replacing: document.tokens[index].range, with: names ? " " : "-")])
  }

  /// `20~30 percent`
  private func wave(_ index: Int, _ document: Document, _ sides: inout LatinSides, _ report: inout Report) {
    let (first, last) = (index - 1, index + 1)
    guard document.isNumber(last), document.continuesLine(last), document.continuesLine(index), sides.areLatin(index..<index + 1),
      document.isNumber(first) || document.has(first, .unit) || document.isWord(first) && document.tokens[first].flags.contains(.digit),
      document.joinsPrevious(index) == document.joinsPrevious(last), !document.token(last + 1, is: "/")
    else { return }
    let range = document.range(ofTokens: first..<last + 1)
    let replaced = document.tokens[first].range.upperBound..<document.tokens[last].range.lowerBound
    report.add(
      rule, range, "\(document.quoted(range)): tilde in a range; write a dash", alone: .info,
      fixes: [Fix(.safe, replacing: replaced, with: "-")])
  }

  /// `painted/the gutters are`, `bread//butter`
  private func slash(_ index: Int, _ document: Document, _ report: inout Report) {
    let (first, last) = (index - 1, index + 1)
    if document.isMark(last, 0x2F), document.joinsPrevious(last), document.joinsPrevious(index), document.joinsPrevious(last + 1),
      document.isWord(first), document.isWord(last + 1), document.length(first) > 1, !document.isMark(last + 1, 0x2F)
    {
      let range = document.range(ofTokens: first..<last + 2)
      report.add(
        rule, range, "\(document.quoted(range)): double slash between items (foreign style); write a comma",
        fixes: [Fix(.suggested, replacing: document.range(ofTokens: index..<last + 1), with: ", ")])
      return
    }
    guard document.isLower(first), document.isLower(last), document.joinsPrevious(index), document.joinsPrevious(last), document.length(first) > 3,
      !document.has(first, .function), document.has(last, [.determiner, .pronoun]), document.followsGap(last + 1),
      // "he said/she said"
      document.tokens[first].word != document.tokens[last + 1].word, startsClause(last, document)
    else { return }
    let range = document.range(ofTokens: first..<last + 2)
    report.add(
      rule, range, "\(document.quoted(range)): a slash between two clauses; write a semicolon",
      fixes: [Fix(.suggested, replacing: document.tokens[index].range, with: "; ")])
  }

  /// Behind the first words of a subject, and before any mark, stands a finite verb.
  private func startsClause(_ first: Int, _ document: Document) -> Bool {
    let end = (first..<min(first + 12, document.tokens.count)).first { document.tokens[$0].kind != .word || !document.continuesLine($0) }
    let clause = first..<(end ?? min(first + 12, document.tokens.count))
    guard clause.count >= 3, let tagger = document.language.tagger else { return false }
    return tagger.tags(ofTokens: clause, in: document).hasFiniteVerb
  }

  /// `Mayor Aksoy; Regarding the wells`, and the Greek question mark.
  private func semicolon(_ index: Int, _ document: Document, _ report: inout Report) {
    let next = index + 1
    let closes =
      document.token(next, isOneOf: "”", "\"", "’", "'", "»") && document.joinsPrevious(next)
      && (!document.continuesLine(next + 1) || document.followsGap(next + 1) || document.isComma(next + 1))
    if closes || !document.continuesLine(next), asks(upTo: index, document) {
      let range = document.tokens[index].range
      report.add(rule, range, "‘;’ is a Greek question mark; write ‘?’", fixes: [Fix(.safe, replacing: range, with: "?")])
      return
    }
    // A capital behind a semicolon opens what somebody says: English goes on in lower case, and a list names people or things.
    guard document.isNameWord(index - 1), document.joinsPrevious(index), document.followsGap(next), document.isCapital(next),
      document.has(next, .function), !document.token(next, is: "i"), document.isLower(next + 1) || document.has(next + 1, .function)
    else { return }
    let range = document.range(ofTokens: index - 1..<next + 1)
    report.add(
      rule, range, "\(document.quoted(range)): semicolon before a quotation (Turkish style); write ‘said’", alone: .info,
      fixes: [
        Fix(
          .suggested, replacing: document.tokens[index].range.lowerBound..<document.tokens[next].range.upperBound,
          with: " said " + document.text(token: next).lowercased())
      ])
  }

  /// The clause that ends here starts with a question word, at the start of a sentence or quotation.
  private func asks(upTo end: Int, _ document: Document) -> Bool {
    var index = end - 1
    while document.continuesLine(index + 1), end - index < 25 {
      if document.token(index, isOneOf: "what", "where", "who", "why", "how", "when", "which", "whose"), document.isCapital(index) { return true }
      if document.isTerminator(index) || document.isMark(index, 0x3B) { return false }
      index -= 1
    }
    return false
  }
}
