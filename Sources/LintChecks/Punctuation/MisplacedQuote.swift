import LintEngine
import TextModel

/// A quotation mark on the wrong side of a space, or an opening mark where the quotation ends: “dead end. “, said”.
struct MisplacedQuote: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    OutsideStops(rule: rule, document: document, quotations: quotations).check(&report)
    for index in document.tokens.indices.dropFirst() {
      guard let role = quotations.role(index) else { continue }
      let before = quotations.inside[index - 1]
      let found = repair(index, role, insideBefore: before, document) ?? unturned(index, role, quotations, document)
      guard let found else { continue }
      report.add(
        rule, found.shown,
        "\(document.quoted(found.shown)): \(found.what); write \(found.edit.replacement.isEmpty ? "no space" : "‘\(found.better)’")",
        alone: found.isSlip ? .info : nil, fixes: [Fix(.safe, [found.edit])])
    }
  }

  private struct Repair {
    let shown: Range<Int>
    let what: String
    let edit: Edit
    let better: String
    /// People make it too.
    let isSlip: Bool
  }

  /// `the green lane“ for`, `it is late, “`: an opening mark that ends what another one opened.
  private func unturned(_ index: Int, _ role: Quotations.Role, _ quotations: Quotations, _ document: Document) -> Repair? {
    guard role == .closing, document.token(index, is: "“"),
      document.joinsPrevious(index) || document.followsGap(index) && !document.continuesLine(index + 1)
    else { return nil }
    var opening = index - 1
    while opening >= 0, document.continuesLine(opening), quotations.role(opening) == nil { opening -= 1 }
    guard quotations.role(opening) == .opening, document.token(opening, is: "“"), opening < index - 1 else { return nil }
    return make(
      document.gap(before: index).lowerBound..<document.tokens[index].range.upperBound, "”", "an opening quotation mark where the quotation ends",
      isSlip: true, document)
  }

  private func repair(_ index: Int, _ role: Quotations.Role, insideBefore: Bool, _ document: Document) -> Repair? {
    guard document.followsGap(index) else { return nil }
    let mark = document.text(token: index)
    let closing = mark == "\"" ? "\"" : "”"
    let next = index + 1
    let nextJoined = document.tokens.indices.contains(next) && document.joinsPrevious(next)
    let wordBefore = document.isWordlike(index - 1) || document.isNumber(index - 1)
    let stopBefore = document.isTerminator(index - 1) || document.isComma(index - 1)
    guard wordBefore || stopBefore else { return nil }

    // `dead end. “, said`, `anything “, sighs`, `dead end. ", said`: the comma or stop that ends the quotation is right behind the mark.
    if mark == "“" || document.isComma(next) && (document.isStop(index - 1) || document.isComma(index - 1)), nextJoined,
      document.isComma(next) || document.isStop(next), !document.continuesLine(next + 1) || document.followsGap(next + 1)
    {
      let point = document.text(token: next)
      let replaced =
        document.isStop(index - 1) || document.isComma(index - 1)
        ? document.tokens[index - 1].range.lowerBound : document.tokens[index - 1].range.upperBound
      let kept = stopBefore && !document.isStop(index - 1) && !document.isComma(index - 1)
      return make(
        replaced..<document.tokens[next].range.upperBound, kept ? closing : point + closing, "the quotation mark and its comma are on the wrong side",
        document)
    }
    // `, ”says`, `Law, "he said`: a closing mark that clings to the next word.
    if nextJoined, document.isWord(next), role == .closing || mark == "“" && insideBefore && document.has(next, .speechVerb) {
      // A straight mark with a space before it opens, unless a comma and the speaker stand around it.
      let speaks = document.has(next, .speechVerb) || document.has(next, .pronoun) && document.has(next + 1, .speechVerb)
      if mark == "”"
        ? document.isLower(next) || document.isComma(index - 1) : insideBefore && document.isComma(index - 1) && document.isLower(next) && speaks
      {
        let edit = stopBefore ? closing + " " : (document.has(next, .speechVerb) ? "," : "") + closing + " "
        return make(
          document.gap(before: index).lowerBound..<document.tokens[next].range.lowerBound, edit, "the closing quotation mark clings to the next word",
          document)
      }
      // `province “remarked`
      if mark == "“", document.isLower(next) {
        return make(
          document.gap(before: index).lowerBound..<document.tokens[next].range.lowerBound, ",” ",
          "an opening quotation mark where the quotation ends", document)
      }
    }
    // `all ”, said`, `reports ”.`: a space before the closing mark.
    if role == .closing, mark == "”" || mark == "\"" && insideBefore,
      !nextJoined || document.isComma(next) || document.isMark(next, 0x3B) || document.isTerminator(next) && !document.joinsPrevious(next + 1)
    {
      return make(document.gap(before: index), "", "a space before the closing quotation mark", isSlip: true, document)
    }
    return nil
  }

  private func make(_ range: Range<Int>, _ replacement: String, _ what: String, isSlip: Bool = false, _ document: Document) -> Repair {
    // Shown with the word before and the token behind.
    var first = document.tokens.firstIndex(endingAtOrAfter: range.lowerBound)
    if first > 0, document.tokens[first].kind == .punctuation, document.joinsPrevious(first) { first -= 1 }
    let start = document.tokens[first].range.lowerBound
    var end = range.upperBound
    if let token = document.tokens[first...].first(where: { $0.range.lowerBound >= range.upperBound }), replacement.isEmpty {
      end = token.range.upperBound
    }
    let shown = start..<max(end, range.upperBound)
    let better = document.text(start..<range.lowerBound) + replacement.trimmedEnd
    return Repair(shown: shown, what: what, edit: Edit(range, replacement), better: better, isSlip: isSlip)
  }
}

extension String {
  var trimmedEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}

extension [Token] {
  /// Index of the first token that ends at a byte offset or behind it.
  func firstIndex(endingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
