import LintEngine
import TextModel

/// The findings of an article's `Quotation`, once for all rules that read them.
struct QuotationFindings: SharedAnalysis {
  private(set) var all: [QuoteFinding] = []
  private let document: Document
  private let repairs: QuoteRepairs

  /// Below this share of doubt a paragraph is even.
  private static let uneven: Float = 0.05
  /// How sure a role must be that a mark’s own spacing speaks against; its form as well; and that where who speaks follows.
  private static let overruling: (spacing: Float, form: Float, speaker: Float) = (0.7, 0.97, 0.8)

  init(_ article: Article) {
    document = article.document
    let quotation = article.analysis(Quotation.self)
    repairs = QuoteRepairs(
      document: article.document, convention: QuoteConvention(quotation, article.analysis(QuotationStyle.self), article.document))
    for run in quotation.runs { read(run) }
  }

  /// Findings of some kinds that are sure enough.
  func of(_ kinds: QuoteFinding.Kind...) -> [QuoteFinding] {
    all.filter { kinds.contains($0.kind) && $0.probability >= $0.kind.threshold }
  }

  private mutating func read(_ run: Quotation.Run) {
    var told: Set<Int> = []
    var first = 0
    for (number, decision) in run.decisions.enumerated() {
      let event = decision.event
      if let closing = stranded(number, run) {
        told.insert(event.block.lowerBound)
        mark(closing, mate: nil)
        continue
      }
      switch decision.label {
      case .openDouble, .openSingle, .closeDouble, .closeSingle: mark(decision, mate: decision.mate.map { run.decisions[$0] })
      case .superfluous where event.left != .digit && decision.probability >= QuoteFinding.Kind.superfluous.threshold:
        told.insert(event.block.lowerBound)
        if !(opensRegularly(decision) && isLast(number, run)) || !unclosed(decision, probability: decision.probability) { superfluous(decision) }
      case .apostrophe: apostrophe(decision)
      case .missingClose where decision.mate == nil && decision.probability >= QuoteFinding.Kind.missingClose.threshold:
        told.insert(event.block.lowerBound)
        missingClose(number, run, probability: decision.probability)
      case .goesOn, .reset:
        if !told.contains(event.block.lowerBound) { unevenness(first..<number, run, end: number) }
        first = number + 1
      default: break
      }
    }
  }

  /// `the gate is open, “Tarn told the paper.`: an opening mark before who speaks, and none that closes, ends what nobody opened.
  private func stranded(_ number: Int, _ run: Quotation.Run) -> Quotation.Decision? {
    let decision = run.decisions[number]
    let event = decision.event
    let comma = event.tokens.lowerBound - 1
    guard decision.mate == nil, event.kind == .double, event.gapBefore, !event.gapBehind, event.left == .comma, event.tag == .speakerFirst,
      document.isNameWord(event.tokens.upperBound), comma - 1 > event.block.lowerBound, !document.isSpeechVerb(comma - 1), isLast(number, run)
    else { return nil }
    return Quotation.Decision(event: event, label: .closeDouble, probability: Self.overruling.form, state: decision.state)
  }

  // MARK: Single marks

  private mutating func mark(_ decision: Quotation.Decision, mate: Quotation.Decision?) {
    // `54º 55,7' N`: minutes and feet are no matter of quotations.
    if decision.event.kind == .single, decision.event.left == .digit, decision.event.glyph?.isStraight == true { return }
    guard let repair = repairs.repair(decision, mate: mate) else { return }
    if decision.probability < doubt(decision) { return }
    let isSlip =
      repair.kind.isSlip || decision.event.kind == .single && repair.kind == .flip
      // A straight mark without its partner says little: it may be what became of an apostrophe.
      || repair.kind == .displaced && mate == nil && decision.event.glyph?.isStraight == true
    all.append(
      QuoteFinding(
        kind: repair.kind, probability: repair.kind.needsPair ? min(decision.probability, mate?.probability ?? 0) : decision.probability,
        shown: shown(repair.edit, decision.event, opens: decision.label.opens), edits: [repair.edit],
        keepsText: repairs.keepsText(repair), isSlip: isSlip))
  }

  /// How sure its role must be: `level. “The`, read as the end of a quotation, stands as the other role would have it.
  private func doubt(_ decision: Quotation.Decision) -> Float {
    guard let glyph = decision.event.glyph else { return 0 }
    let (event, closes) = (decision.event, decision.label.closes)
    let isOther = closes ? event.gapBefore && !event.gapBehind : event.gapBehind && !event.gapBefore && event.left != .colon && event.left != .comma
    guard isOther, closes ? !glyph.closesByForm : !glyph.opensByForm else { return 0 }
    if closes, event.tag == .verbFirst || event.tag == .speakerFirst && document.isNameWord(event.tokens.upperBound) {
      return Self.overruling.speaker
    }
    return glyph.isStraight ? Self.overruling.spacing : Self.overruling.form
  }

  private mutating func superfluous(_ decision: Quotation.Decision) {
    let event = decision.event
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    let range = document.range(ofTokens: event.tokens)
    let start = first > event.block.lowerBound ? document.tokens[first - 1].range.upperBound : range.lowerBound
    let end = next < event.block.upperBound ? document.tokens[next].range.lowerBound : range.upperBound
    let isApart = (event.gapBefore || event.gapBehind) && event.left != .edge && event.right != .edge && event.right != .comma && event.right != .stop
    all.append(
      QuoteFinding(
        kind: .superfluous, probability: decision.probability, shown: range, edits: [Edit(start..<end, isApart ? " " : "")]))
  }

  /// `the Builders ‘hall`: an apostrophe on the wrong side of its space.
  private mutating func apostrophe(_ decision: Quotation.Decision) {
    let event = decision.event
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    // `the sailors‘ boats`
    if let glyph = event.glyph, glyph.opensByForm, !event.gapBefore, event.gapBehind, event.left.isWord {
      let edit = Edit(document.range(ofTokens: event.tokens), "’")
      all.append(QuoteFinding(kind: .flip, probability: decision.probability, shown: shown(edit, event, opens: true), edits: [edit], keepsText: true))
    }
    guard event.gapBefore, !event.gapBehind, event.left.isWord, event.right.isWord, let glyph = event.glyph,
      document.bytes[document.tokens[first - 1].range.upperBound - 1] == 0x73, document.length(next) > 2, !document.isElision(next)
    else { return }
    let range = document.tokens[first - 1].range.upperBound..<document.tokens[next].range.lowerBound
    let edit = Edit(range, (glyph.isStraight ? "'" : "’") + " ")
    all.append(
      QuoteFinding(kind: .apostrophe, probability: decision.probability, shown: shown(edit, event, opens: true), edits: [edit], keepsText: true))
  }

  /// The mark and what is changed, with the word that it belongs to.
  private func shown(_ edit: Edit, _ event: QuotationEvent, opens: Bool) -> Range<Int> {
    var first = event.tokens.lowerBound
    while first > event.block.lowerBound, event.tokens.lowerBound - first < 3,
      document.tokens[first].range.lowerBound > edit.range.lowerBound || !opens && document.tokens[first].kind == .punctuation
    {
      first -= 1
    }
    if opens, !event.gapBefore, first == event.tokens.lowerBound, first > event.block.lowerBound { first -= 1 }
    let next = event.tokens.upperBound
    let last = opens && next < event.block.upperBound ? next : next - 1
    var end = max(edit.range.upperBound, document.tokens[last].range.upperBound)
    while end > document.tokens[next - 1].range.upperBound, [0x20, 0x0A, 0x0D, 0x09].contains(document.bytes[end - 1]) { end -= 1 }
    return min(document.tokens[first].range.lowerBound, edit.range.lowerBound)..<end
  }

  // MARK: Marks that are missing

  private mutating func missingClose(_ number: Int, _ run: Quotation.Run, probability: Float) {
    let event = run.decisions[number].event
    let opening = run.decisions[..<number].last { $0.label.opens && $0.event.isMark }
    let label: QuotationLabel = opening?.label == .openSingle ? .closeSingle : .closeDouble
    let mark = repairs.convention.mark(label, isStraight: opening?.event.glyph.map { $0.isStraight })
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    let start = event.tokens.isEmpty ? document.tokens[first - 1].range.upperBound : document.tokens[first].range.lowerBound
    let point = event.tokens.isEmpty ? "" : document.text(document.range(ofTokens: event.tokens))
    let end = event.tokens.isEmpty ? start : document.tokens[next - 1].range.upperBound
    let replacement = event.kind == .speaker ? repairs.convention.comma(with: mark) : point + mark
    let shownFirst = max(event.block.lowerBound, first - 1)
    all.append(
      QuoteFinding(
        kind: .missingClose, probability: probability,
        shown: document.tokens[shownFirst].range.lowerBound..<max(end, event.kind == .end ? end : document.tokens[next].range.upperBound),
        edits: [Edit(start..<end, replacement)]))
  }

  /// `“I have bad knees, said Ana. “Go.”`: the comma before who speaks, between a mark that opens and another one that does, or the end.
  private func unclosedSpeaker(_ part: Range<Int>, _ run: Quotation.Run) -> Int? {
    let marks = part.filter { run.decisions[$0].event.kind == .double }
    for (place, mark) in marks.enumerated() where opensRegularly(run.decisions[mark]) {
      let next = place + 1 < marks.count ? marks[place + 1] : nil
      if let next, !opensRegularly(run.decisions[next]) { continue }
      let end = next ?? part.upperBound
      let first = (mark + 1..<end).first { run.decisions[$0].event.kind != .single }
      if let first, run.decisions[first].event.kind == .speaker, run.decisions[first].event.tag == .verbFirst { return first }
    }
    return nil
  }

  /// It looks like an opening mark.
  private func opensRegularly(_ decision: Quotation.Decision) -> Bool {
    decision.event.kind == .double && decision.event.gapBefore && !decision.event.gapBehind && decision.event.glyph?.closesByForm == false
  }

  /// No double mark follows in its paragraph.
  private func isLast(_ number: Int, _ run: Quotation.Run) -> Bool {
    !run.decisions[(number + 1)...].prefix { $0.event.block == run.decisions[number].event.block }.contains { $0.event.kind == .double }
  }

  /// The last mark of a paragraph opens what the paragraph does not close; false where the paragraph does not end as a sentence.
  private mutating func unclosed(_ decision: Quotation.Decision, probability: Float) -> Bool {
    let last = decision.event.block.upperBound - 1
    guard document.isTerminator(last), let glyph = decision.event.glyph, last - decision.event.tokens.upperBound > 2 else { return false }
    let end = document.tokens[last].range.upperBound
    all.append(
      QuoteFinding(
        kind: .unclosed, probability: probability, shown: document.tokens[last - 1].range.lowerBound..<end,
        edits: [Edit(end..<end, repairs.convention.mark(.closeDouble, isStraight: glyph.isStraight))]))
    return true
  }

  /// A paragraph in which what is missing, superfluous or reopened adds up, although no single explanation wins.
  private mutating func unevenness(_ part: Range<Int>, _ run: Quotation.Run, end: Int) {
    var doubt = Doubt()
    var last: Int?
    for number in part {
      let event = run.decisions[number].event
      doubt.add(run.lattice.probability(number, .missingClose), .uneven, number)
      guard event.isMark else { continue }
      if event.kind == .double { last = number }
      doubt.add(run.lattice.probability(number, .superfluous), .unopened, number)
      if event.left != .edge, event.left != .stop, event.left != .question, event.left != .colon {
        doubt.add(run.lattice.probability(number, Self.opened, .openDouble), .reopened, number)
      }
      doubt.add(run.lattice.probability(number, Self.closed, .closeDouble), .unopened, number)
    }
    if let last { doubt.add(run.lattice.probability(end, Self.opened, .reset), .unclosed, last) }
    guard let place = doubt.place, doubt.mass >= Self.uneven else { return }
    if let speaker = unclosedSpeaker(part, run), doubt.mass >= QuoteFinding.Kind.missingClose.threshold {
      missingClose(speaker, run, probability: min(1, doubt.mass))
      return
    }
    if let last, isLast(last, run), opensRegularly(run.decisions[last]), unclosed(run.decisions[last], probability: min(1, doubt.mass)) { return }
    let event = run.decisions[place].event
    let first = doubt.kind == .unopened || !event.isMark ? max(event.block.lowerBound, event.tokens.lowerBound - 1) : event.tokens.lowerBound
    let next = min(event.tokens.upperBound, event.block.upperBound - 1)
    let shown = document.tokens[first].range.lowerBound..<document.tokens[max(first, next)].range.upperBound
    all.append(QuoteFinding(kind: doubt.kind, probability: min(1, doubt.mass), shown: shown, edits: []))
  }

  /// States in which a double mark is open, and those in which none is.
  private static let opened: [QuotationState] = [.double, .singleInDouble, .doubleInSingle]
  private static let closed: [QuotationState] = [.nothing, .single]

  /// What speaks against a paragraph, added up.
  private struct Doubt {
    private(set) var mass: Float = 0
    /// The first of the largest parts: how much, what, and where.
    private var largest: Float = 0
    private(set) var kind = QuoteFinding.Kind.uneven
    private(set) var place: Int?

    mutating func add(_ mass: Float, _ kind: QuoteFinding.Kind, _ place: Int) {
      self.mass += mass
      if self.place == nil || largest < mass { (largest, self.kind, self.place) = (mass, kind, place) }
    }
  }
}
