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
    if isDotted(decision.event.tokens.upperBound) || mate.map({ isDotted($0.event.tokens.upperBound) }) == true { return nil }
    // Backticks mark code.
    if glyph.isBacktick { return nil }
    // A single mark behind a word that closes nothing is an apostrophe.
    if decision.label.closes, glyph.level == .single, mate == nil { return nil }
    let reading = reading(decision, glyph, mate)
    let repair = decision.label.opens ? opening(decision, reading, mate) : closing(decision, reading, mate)
    return repair.map { Repair(kind: $0.kind, edit: trimmed($0.edit)) }
  }

  /// `“.harbour”`
  private func isDotted(_ next: Int) -> Bool {
    document.isStop(next) && document.joinsPrevious(next) && document.joinsPrevious(next + 1) && document.isWord(next + 1)
  }

  private func reading(_ decision: Decision, _ glyph: QuoteGlyph, _ mate: Decision?) -> Reading {
    let (event, label) = (decision.event, decision.label)
    let other = mate?.event.glyph
    let isForeign =
      glyph.isForeign || label.opens && glyph.closesByForm && glyph.level == .double && other?.text == "”" && event.gapBefore && !event.gapBehind
      || label.closes && glyph.opensByForm && other?.isForeign == true
    let isOtherLevel =
      other.map { $0.level != glyph.level && !$0.isForeign } == true && !isForeign
      && (convention.isNested ? label.closes : glyph.level == .single) && event.left != .single && event.right != .single
      && ![event, mate?.event].contains { $0.map { document.isElision($0.tokens.upperBound) } == true }
    let isMixed =
      !isForeign && other.map { $0.level == glyph.level && !$0.isForeign && $0.isStraight != glyph.isStraight } == true
      && glyph.isStraight != convention.style.isStraight
    return Reading(
      isForeign: isForeign, isEnglish: !glyph.isForeign, isTurned: label.opens ? glyph.closesByForm : glyph.opensByForm, isOtherLevel: isOtherLevel,
      isMixed: isMixed)
  }

  /// The mark to write.
  private func mark(_ decision: Decision, _ reading: Reading, _ mate: Decision?) -> String {
    let label = decision.label
    if reading.isForeign {
      let inner: QuotationLabel = label.opens ? .openSingle : .closeSingle
      return convention.mark(
        label == .openDouble && decision.state == .double || label == .closeDouble && decision.state == .singleInDouble ? inner : label)
    }
    if reading.isOtherLevel, let other = mate?.event.glyph {
      let isSingle = other.level == .single
      let same: QuotationLabel = label.opens ? (isSingle ? .openSingle : .openDouble) : isSingle ? .closeSingle : .closeDouble
      return convention.mark(same, isStraight: other.isStraight)
    }
    let isStraight = decision.event.glyph?.isStraight == true && !reading.isTurned
    return convention.mark(label, isStraight: reading.isMixed ? convention.style.isStraight : isStraight)
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

  private func opening(_ decision: Decision, _ reading: Reading, _ mate: Decision?) -> Repair? {
    let event = decision.event
    let isSingle = event.kind == .single
    guard event.right != .edge, !(isSingle && event.gapBehind && !event.gapBefore && event.left.isWord) else { return nil }
    let spaced = event.gapBehind && event.left != .single && event.right != .single
    let betweenLetters = (event.left.isWord || event.left == .digit) && (event.right.isWord || event.right == .digit)
    let glued = !event.gapBefore && clings(event.left) && !(isSingle && betweenLetters)
    guard let kind = reading.kind(glued: glued, ordered: false, spaced: spaced) else { return nil }
    let space = event.left != .edge && (event.gapBefore || glued) ? " " : ""
    let range = outer(event)
    return Repair(kind: kind, edit: Edit(range, space + mark(decision, reading, mate)))
  }

  /// An opening mark right behind it has lost its space.
  private func clings(_ left: QuoteNeighbour) -> Bool {
    switch left {
    case .word, .capital, .digit, .comma, .stop, .question, .colon, .semicolon, .closing: true
    default: false
    }
  }

  /// The mark with the white space on both sides.
  private func outer(_ event: QuotationEvent) -> Range<Int> {
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    let start = first > event.block.lowerBound ? document.tokens[first - 1].range.upperBound : document.tokens[first].range.lowerBound
    let end = next < event.block.upperBound ? document.tokens[next].range.lowerBound : document.tokens[next - 1].range.upperBound
    return start..<end
  }

  // MARK: Closing marks

  private func closing(_ decision: Decision, _ reading: Reading, _ mate: Decision?) -> Repair? {
    let (event, block) = (decision.event, decision.event.block)
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    guard event.left != .edge else { return nil }
    let spaced = event.gapBefore && event.left != .single && event.left != .double
    let glued = !event.gapBehind && (event.right.isWord || event.right == .digit && event.left != .digit)
    let parted = isParted(event)
    var before = first
    while before > block.lowerBound, isPoint(before - 1), before == first || document.joinsPrevious(before) { before -= 1 }
    let hasBehind = next < block.upperBound && (!event.gapBehind || parted) && endsClause(next)
    let isBare = before == first && !hasBehind
    // `year." pointed out`
    let stopped =
      before + 1 == first && document.isStop(before) && !hasBehind && event.gapBehind && event.tag == .verbFirst && document.isLower(next)
    let ordered = stopped || before < first && hasBehind && isOrdered(first - 1, next) { speaks(decision, mate) }
    let uncommaed = isBare && event.left.isWord && (event.tag == .verbFirst || event.tag == .speakerFirst) && speaks(decision, mate)
    let found = reading.kind(glued: glued, ordered: ordered, spaced: spaced || parted) ?? (uncommaed ? .comma : nil)
    guard let kind = found else { return nil }
    let points = before < first ? document.text(document.range(ofTokens: before..<first)) : ""
    let behind = hasBehind ? document.text(token: next) : ""
    let isSpeech = speaks(decision, mate)
    let needsComma = uncommaed || isBare && glued && event.tag != .none
    let core = core(
      points: stopped || glued && points == "." && isSpeech ? "," : points, behind, mark: mark(decision, reading, mate), needsComma: needsComma,
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

  /// `. “,`, `!".`: two points for one, before the mark and behind it. Behind a title, English has both: “Where Now?”.
  private func isOrdered(_ last: Int, _ behind: Int, isSpeech: () -> Bool) -> Bool {
    if document.isComma(last) { return true }
    if document.isComma(behind) { return document.endsInStop(last) }
    return document.isStop(behind) && (document.isMark(last, 0x21) || document.isMark(last, 0x3F)) && isSpeech()
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
    let token = document.tokens[index]
    guard token.kind == .punctuation else { return false }
    guard token.range.count == 1 else { return document.isTerminator(index) }
    switch document.bytes[Int(token.start)] {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: return true
    default: return false
    }
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

extension Document {
  /// A stop or three.
  fileprivate func endsInStop(_ index: Int) -> Bool { bytes[tokens[index].range.upperBound - 1] == 0x2E }
}
