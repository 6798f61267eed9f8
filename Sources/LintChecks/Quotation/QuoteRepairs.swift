import LintEngine
import TextModel

/// Sets a mark as English does, by what it does: an opening mark has its space before it, a closing one behind it.
///
/// Commas and stops stay on the side where they are written.
struct QuoteRepairs {
  typealias Decision = Quotation.Decision

  struct Repair {
    let kind: QuoteFinding.Kind
    let edit: Edit
  }

  let document: Document
  let convention: QuoteConvention

  /// What is wrong with one mark, compared with the role it plays and with the other mark of its pair.
  private struct Reading {
    let isForeign: Bool
    /// The mark itself is English.
    let isEnglish: Bool
    /// Turned over.
    let isTurned: Bool
    let isOtherLevel: Bool
    let isMixed: Bool
    /// The mark to write.
    let mark: String

    var isWrong: Bool { isForeign || isTurned || isOtherLevel || isMixed }

    func kind(glued: Bool, ordered: Bool, spaced: Bool) -> QuoteFinding.Kind? {
      if isForeign { return isEnglish ? .otherMark : .foreign }
      if isOtherLevel { return .level }
      if glued { return spaced ? .displaced : .glue }
      return isTurned ? .flip : ordered ? .order : spaced ? .space : isMixed ? .mixed : nil
    }
  }

  /// Nil where the mark stands as English sets it.
  func repair(_ decision: Decision, mate: Decision?) -> Repair? {
    guard let glyph = decision.event.glyph, decision.event.isMark else { return nil }
    let next = decision.event.tokens.upperBound
    // `“.harbour”`
    let dotted = [next, (mate?.event.tokens.upperBound ?? next)]
    if dotted.contains(where: { document.isStop($0) && document.joinsPrevious($0) && document.joinsPrevious($0 + 1) && document.isWord($0 + 1) }) {
      return nil
    }
    // Backticks mark code.
    if glyph.text == "`" { return nil }
    // A single mark behind a word that closes nothing is an apostrophe.
    if decision.label.closes, glyph.level == .single, mate == nil { return nil }
    let reading = reading(decision, glyph, mate)
    let repair = decision.label.opens ? opening(decision, reading) : closing(decision, reading, mate: mate)
    return repair.map { Repair(kind: $0.kind, edit: trimmed($0.edit)) }
  }

  private func reading(_ decision: Decision, _ glyph: QuoteGlyph, _ mate: Decision?) -> Reading {
    let (event, label) = (decision.event, decision.label)
    let other = mate?.event.glyph
    let isForeign =
      glyph.isForeign || label.opens && glyph.closesByForm && glyph.level == .double && other?.text == "”" && event.gapBefore && !event.gapBehind
      || label.closes && glyph.opensByForm && other?.isForeign == true
    let isTurned = label.opens ? glyph.closesByForm : glyph.opensByForm
    let isElided = [event, mate?.event].contains { $0.map { document.isElision($0.tokens.upperBound) } == true }
    let isLone = other?.isForeign == false && !isForeign && !isElided && event.left != .single && event.right != .single
    let isOtherLevel = isLone && other?.level != glyph.level && (convention.isNested ? label.closes : glyph.level == .single)
    let isMixed =
      !isForeign && other.map { $0.level == glyph.level && !$0.isForeign && $0.isStraight != glyph.isStraight } == true
      && glyph.isStraight != convention.style.isStraight
    let mark: String
    if isForeign {
      let inner: QuotationLabel = label.opens ? .openSingle : .closeSingle
      mark = convention.mark(
        label == .openDouble && decision.state == .double || label == .closeDouble && decision.state == .singleInDouble ? inner : label)
    } else if isOtherLevel, let other {
      let isSingle = other.level == .single
      let same: QuotationLabel = label.opens ? (isSingle ? .openSingle : .openDouble) : isSingle ? .closeSingle : .closeDouble
      mark = convention.mark(same, isStraight: other.isStraight)
    } else {
      mark = convention.mark(label, isStraight: isMixed ? convention.style.isStraight : glyph.isStraight && !isTurned)
    }
    return Reading(isForeign: isForeign, isEnglish: !glyph.isForeign, isTurned: isTurned, isOtherLevel: isOtherLevel, isMixed: isMixed, mark: mark)
  }

  /// The edit without what it leaves as it is at either end.
  private func trimmed(_ edit: Edit) -> Edit {
    var (old, new) = (Substring(document.text(edit.range)), Substring(edit.replacement))
    var (start, end) = (edit.range.lowerBound, edit.range.upperBound)
    while let last = old.last, last == new.last {
      end -= last.utf8.count
      old.removeLast()
      new.removeLast()
    }
    while let first = old.first, first == new.first {
      start += first.utf8.count
      old.removeFirst()
      new.removeFirst()
    }
    return Edit(start..<end, String(new))
  }

  // MARK: Opening marks

  private func opening(_ decision: Decision, _ reading: Reading) -> Repair? {
    let event = decision.event
    let isSingle = event.kind == .single
    guard event.right != .edge, !(isSingle && event.gapBehind && !event.gapBefore && event.left.isWord) else { return nil }
    let spaced = event.gapBehind && event.left != .single && event.right != .single
    let clings = [.word, .capital, .digit, .comma, .stop, .question, .colon, .semicolon, .closing].contains(event.left)
    let betweenLetters = (event.left.isWord || event.left == .digit) && (event.right.isWord || event.right == .digit)
    let glued = !event.gapBefore && clings && !(isSingle && betweenLetters)
    guard let kind = reading.kind(glued: glued, ordered: false, spaced: spaced) else { return nil }
    let space = event.left != .edge && (event.gapBefore || glued) ? " " : ""
    let range = outer(event)
    return Repair(kind: kind, edit: Edit(range, space + reading.mark))
  }

  /// The mark with the white space on both sides.
  private func outer(_ event: QuotationEvent) -> Range<Int> {
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    let start = first > event.block.lowerBound ? document.tokens[first - 1].range.upperBound : document.tokens[first].range.lowerBound
    let end = next < event.block.upperBound ? document.tokens[next].range.lowerBound : document.tokens[next - 1].range.upperBound
    return start..<end
  }

  // MARK: Closing marks

  private func closing(_ decision: Decision, _ reading: Reading, mate: Decision?) -> Repair? {
    let (event, block) = (decision.event, decision.event.block)
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    guard event.left != .edge else { return nil }
    let spaced = event.gapBefore && event.left != .single && event.left != .double
    let glued = !event.gapBehind && (event.right.isWord || event.right == .digit && event.left != .digit)
    let parted = isParted(event)
    var before = first
    while before > block.lowerBound, isPoint(before - 1), before == first || document.joinsPrevious(before) { before -= 1 }
    let points = before < first ? document.text(document.range(ofTokens: before..<first)) : ""
    let behind = next < block.upperBound && (!event.gapBehind || parted) && endsClause(next) ? document.text(token: next) : ""
    let isSpeech = speaks(decision, mate)
    // `year." pointed out`
    let stopped = points == "." && behind.isEmpty && event.gapBehind && event.tag == .verbFirst && document.isLower(next)
    let ordered = stopped || isOrdered(points, behind, isSpeech: isSpeech)
    let uncommaed = points.isEmpty && behind.isEmpty && event.left.isWord && isSpeech && (event.tag == .verbFirst || event.tag == .speakerFirst)
    let found = reading.kind(glued: glued, ordered: ordered, spaced: spaced || parted) ?? (uncommaed ? .comma : nil)
    guard let kind = found else { return nil }
    let needsComma = uncommaed || points.isEmpty && behind.isEmpty && glued && event.tag != .none
    let core = core(
      points: stopped || glued && points == "." && isSpeech ? "," : points, behind, mark: reading.mark, needsComma: needsComma,
      turned: reading.isTurned && spaced)
    let rest = behind.isEmpty ? next : next + 1
    let start =
      before < first
      ? document.tokens[before].range.lowerBound
      : before > block.lowerBound ? document.tokens[before - 1].range.upperBound : document.tokens[first].range.lowerBound
    let hasRest = rest < block.upperBound
    let end = hasRest ? document.tokens[rest].range.lowerBound : document.tokens[rest - 1].range.upperBound
    let isApart = hasRest && (!document.joinsPrevious(rest) || document.isWordlike(rest) || document.isNumber(rest) || document.isMark(rest, 0x28))
    return Repair(kind: kind, edit: Edit(start..<end, core + (isApart ? " " : "")))
  }

  /// The closing mark with its comma or stop.
  private func core(points: String, _ behind: String, mark: String, needsComma: Bool, turned: Bool) -> String {
    if needsComma { return convention.comma(with: mark) }
    guard let last = points.last else { return turned && convention.isInside != false && behind == "," ? behind + mark : mark + behind }
    if behind.isEmpty { return points + mark }
    if ".,".contains(last), behind == "," { return convention.comma(with: mark) }
    return points + mark + (".!?,".contains(last) ? "" : behind)
  }

  /// `“Anna” .`
  private func isParted(_ event: QuotationEvent) -> Bool {
    let next = event.tokens.upperBound
    return event.gapBehind && next < event.block.upperBound && (document.isComma(next) || document.isStop(next)) && endsClause(next)
  }

  /// A comma, semicolon or stop with no word behind it: no `.harbour`.
  private func endsClause(_ index: Int) -> Bool {
    (document.isComma(index) || document.isStop(index) || document.isMark(index, 0x3B))
      && !(document.joinsPrevious(index + 1) && (document.isWordlike(index + 1) || document.isMark(index + 1, 0x2E)))
  }

  /// `. “,`, `!".`: two points for one. Behind a title, English has both: “Where Now?”.
  private func isOrdered(_ points: String, _ behind: String, isSpeech: Bool) -> Bool {
    guard let last = points.last, !behind.isEmpty else { return false }
    return last == "," || last == "." && behind == "," || "!?".contains(last) && behind == "." && isSpeech
  }

  /// The quotation is a sentence: a capital at the start of the paragraph, behind a comma, colon or stop or a verb of saying, and four words or more.
  private func speaks(_ decision: Decision, _ mate: Decision?) -> Bool {
    guard let opening = mate?.event, opening.tokens.lowerBound < decision.event.tokens.lowerBound else { return false }
    let words = opening.tokens.upperBound..<decision.event.tokens.lowerBound
    guard let first = words.first, document.tokens[first].flags.contains(.capital), words.count(where: { document.isWordlike($0) }) >= 4 else {
      return false
    }
    return [.edge, .comma, .colon, .stop, .question].contains(opening.left) || document.isSpeechVerb(opening.tokens.lowerBound - 1)
  }

  private func isPoint(_ index: Int) -> Bool {
    document.isComma(index) || document.isTerminator(index) || document.isMark(index, 0x3B) || document.isMark(index, 0x3A)
  }

  // MARK: What a repair changes

  /// Only spaces and quotation marks differ, or a stop and a comma that stood for one.
  func keepsText(_ repair: Repair) -> Bool {
    func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace && QuoteGlyph.named(String($0)) == nil }.sorted() }
    let (old, new) = (letters(document.text(repair.edit.range)), letters(repair.edit.replacement))
    if old == new { return true }
    // `. “,`: one of two points goes.
    let dropped = old.count == new.count + 1 && new.allSatisfy(old.contains) && old.allSatisfy { $0 == "." || $0 == "," || new.contains($0) }
    return dropped && (repair.kind == .order || repair.kind == .flip)
  }
}
