import LintChecks

/// Breaks the quotation marks of clean texts as translation engines and lost tags do, and keeps what each place was.
struct QuoteDamaging {
  /// A damaged text, and what the places are, by byte offset.
  struct Text {
    var bytes: [UInt8] = []
    var roles: [Int: QuotationLabel] = [:]
    var lost: [(place: Int, label: QuotationLabel)] = []
    /// Ends of paragraphs where the quotation goes on.
    var goingOn: Set<Int> = []
  }

  private static let rates = [0, 0, 0.05, 0.1, 0.2, 0.4]
  private static let sources: [(opening: String, closing: String)] = [
    ("„", "“"), ("„", "”"), ("«", "»"), ("« ", " »"), ("»", "«"), ("”", "”"), ("「", "」"), ("``", "''"), ("《", "》"), ("“", "“"),
  ]

  private(set) var random: SplitMix
  private var rate = 0.0
  private var isCurly = false

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func chance(_ share: Double) -> Bool { random.fraction() < share }

  mutating func damaged(_ paragraphs: [[Character]]) -> Text {
    isCurly = chance(0.5)
    rate = random.pick(Self.rates)
    let (swapped, outside, hasInches) = (chance(0.12), chance(0.3), chance(0.12))
    let separator = chance(0.67) ? "\n\n" : "\n"
    let whole = chance(0.06) ? random.pick(Self.sources) : nil
    var text = Text()
    var isOpen = false
    for (number, paragraph) in paragraphs.enumerated() {
      guard let quotes = PlainQuotes(paragraph, isOpen: isOpen, next: number + 1 < paragraphs.count ? paragraphs[number + 1].first : nil) else {
        isOpen = false
        continue
      }
      isOpen = quotes.goesOn
      var parts = QuoteParagraph(paragraph, quotes)
      parts.set(isCurly: isCurly, swapped: swapped)
      if hasInches { addInches(&parts) }
      if parts.marks.isEmpty, chance(0.02) {
        parts.pieces[0] = random.pick(["- ", "– ", "— "]) + parts.pieces[0]
      } else {
        damage(&parts, outside: outside, source: whole)
      }
      append(parts, to: &text)
      if quotes.goesOn { text.goingOn.insert(text.bytes.count) }
      text.bytes += Array(separator.utf8)
    }
    return text
  }

  private func append(_ parts: QuoteParagraph, to text: inout Text) {
    text.bytes += Array(parts.pieces[0].utf8)
    for (mark, piece) in zip(parts.marks, parts.pieces.dropFirst()) {
      if let glyph = mark.glyph {
        text.roles[text.bytes.count + glyph.utf8.prefix { $0 == 0x20 }.count] = mark.role
        text.bytes += Array(glyph.utf8)
      } else {
        text.lost.append((text.bytes.count, mark.role.opens ? .missingOpen : .missingClose))
      }
      text.bytes += Array(piece.utf8)
    }
  }

  // MARK: A paragraph

  private mutating func damage(_ parts: inout QuoteParagraph, outside: Bool, source whole: (opening: String, closing: String)?) {
    let source = whole ?? (chance(rate * 0.3) ? random.pick(Self.sources) : nil)
    if chance(rate * 0.3 + 0.02) { speakBehindDash(&parts) }
    if chance(rate * 0.15) { displaceAll(&parts) }
    var place = 0
    while place < parts.marks.count {
      damage(place, &parts, outside: outside, source)
      place += 1
    }
    if chance(rate * 0.15) { addMark(&parts) }
  }

  private mutating func damage(_ place: Int, _ parts: inout QuoteParagraph, outside: Bool, _ source: (opening: String, closing: String)?) {
    if outside { parts.moveCommaOut(place) }
    let (glyph, role) = (parts.marks[place].glyph, parts.marks[place].role)
    guard glyph != nil else { return }
    if let source, role == .openDouble || role == .closeDouble {
      parts.marks[place].glyph = role == .openDouble ? source.opening : source.closing
      let point = parts.pieces[place].last
      if role == .closeDouble, point == "." || point == ",", chance(0.5) {
        parts.pieces[place].removeLast()
        parts.pieces[place + 1] = String(point!) + parts.pieces[place + 1]
      }
    } else if role == .closeDouble, chance(rate * 0.3), QuoteParagraph.tellsSpeaker(parts.pieces[place + 1]) {
      let piece = parts.pieces[place + 1]
      guard let space = piece.firstIndex(of: " ") else { return }
      parts.pieces[place + 1] = String(piece[..<space])
      parts.pieces.insert(String(piece[space...]), at: place + 2)
      parts.marks.insert(.init(glyph: random.pick([" –", " -", " —"]), role: .dashSuperfluous), at: place + 1)
    } else if place > 0, role == .openDouble, parts.pieces[place].hasSuffix(": "), place + 1 < parts.marks.count, chance(rate * 0.2) {
      parts.marks[place].glyph = nil
      parts.marks[place + 1].glyph = nil
    } else if role == .openDouble, chance(rate * 0.15), let point = parts.pieces[place].last(where: { $0 != " " }),
      let wide = ([",": "，", ":": "：", ".": "。"] as [Character: String])[point], parts.pieces[place].hasSuffix("\(point) ")
    {
      parts.pieces[place] = parts.pieces[place].dropLast(2) + wide
    } else if chance(role == .openDouble || role == .closeDouble ? rate : rate * 0.4) {
      QuoteMarkDamage(isCurly: isCurly).apply(place, &parts, &self.random)
    }
  }

  /// `“We go,” said Ana. “Now.”` -> `– We go, – said Ana. – Now.`
  private mutating func speakBehindDash(_ parts: inout QuoteParagraph) {
    let roles = parts.marks.map(\.role)
    guard roles == [.openDouble, .closeDouble] || roles == [.openDouble, .closeDouble, .openDouble, .closeDouble],
      parts.pieces[0].isEmpty || parts.pieces[0].hasSuffix(". "),
      QuoteParagraph.tellsSpeaker(parts.pieces[2])
    else { return }
    let dash = random.pick(["-", "–", "—"])
    parts.marks[0] = .init(glyph: dash + (dash == "—" && chance(0.3) ? "" : " "), role: .dashOpen)
    parts.marks[1] = chance(0.75) ? .init(glyph: " " + dash, role: .dashClose) : .init(glyph: nil, role: .closeDouble)
    if roles.count > 2 {
      parts.marks[2] = .init(glyph: dash + " ", role: .dashOpen)
      parts.marks.removeLast()
      parts.pieces[3] += parts.pieces.removeLast()
    }
  }

  /// `the "Polo" with` -> `the" Polo "with`: every mark of a paragraph on the wrong side of its space.
  private func displaceAll(_ parts: inout QuoteParagraph) {
    for (place, mark) in parts.marks.enumerated() {
      if mark.role.opens, parts.pieces[place].hasSuffix(" ") {
        parts.pieces[place].removeLast()
        parts.pieces[place + 1] = " " + parts.pieces[place + 1]
      } else if mark.role.closes, parts.pieces[place + 1].hasPrefix(" ") {
        parts.pieces[place + 1].removeFirst()
        parts.pieces[place] += " "
      }
    }
  }

  /// One mark too many, at the start or end of a sentence.
  private mutating func addMark(_ parts: inout QuoteParagraph) {
    var places: [(piece: Int, index: String.Index)] = []
    for (number, piece) in parts.pieces.enumerated() {
      for index in piece.indices where piece[index] == " " {
        let behind = piece.index(after: index)
        guard index > piece.startIndex, behind < piece.endIndex, piece[behind].isUppercase,
          ".!?".contains(piece[piece.index(before: index)])
        else { continue }
        places.append((number, behind))
      }
    }
    guard !places.isEmpty else { return }
    let (number, start) = random.pick(places)
    let piece = parts.pieces[number]
    let isEnd = chance(0.4)
    let index = isEnd ? piece.index(before: start) : start
    parts.marks.insert(.init(glyph: QuoteParagraph.glyph(isEnd ? .closeDouble : .openDouble, isCurly: isCurly), role: .superfluous), at: number)
    parts.pieces[number] = String(piece[..<index])
    parts.pieces.insert(String(piece[index...]), at: number + 1)
  }

  /// `40 tons` -> `40" tons`: a mark that measures.
  private mutating func addInches(_ parts: inout QuoteParagraph) {
    guard let piece = parts.pieces.indices.first(where: { parts.pieces[$0].contains { $0.isNumber } }) else { return }
    let text = parts.pieces[piece]
    var place = text.startIndex
    while place < text.endIndex {
      let next = text.index(after: place)
      if text[place].isNumber, next < text.endIndex, text[next] == " ", text.index(after: next) < text.endIndex,
        text[text.index(after: next)].isLowercase, chance(0.5)
      {
        parts.marks.insert(.init(glyph: chance(0.7) ? "\"" : "'", role: .prime), at: piece)
        parts.pieces[piece] = String(text[...place])
        parts.pieces.insert(String(text[next...]), at: piece + 1)
        return
      }
      place = next
    }
  }
}
