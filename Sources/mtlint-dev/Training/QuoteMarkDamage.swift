import LintChecks

/// One mark broken: on the wrong side of its space, without one, with two, turned over, of another kind or level, dropped, doubled.
struct QuoteMarkDamage {
  let isCurly: Bool

  private enum Way { case close, swap, outer, glue, spaces, flip, drop, kind, level, twice, after }

  private static let closing: [Way] = [
    .close, .close, .swap, .swap, .outer, .outer, .glue, .spaces, .flip, .drop, .drop, .drop, .kind, .level, .twice,
  ]
  private static let opening: [Way] = [.after, .after, .swap, .swap, .glue, .flip, .drop, .drop, .kind, .level]
  private static let turned = ["“": "”", "”": "“", "‘": "’", "’": "‘"]

  func apply(_ place: Int, _ parts: inout QuoteParagraph, _ random: inout SplitMix) {
    let role = parts.marks[place].role
    guard let glyph = parts.marks[place].glyph else { return }
    if role == .apostrophe {
      if parts.pieces[place].last?.isLetter == true, parts.pieces[place + 1].hasPrefix(" "),
        parts.pieces[place + 1].dropFirst().first?.isLetter == true
      {
        parts.pieces[place] += " "
        parts.pieces[place + 1].removeFirst()
      }
      return
    }
    guard role.opens || role.closes else { return }
    let other = Self.turned[glyph] ?? glyph
    switch random.pick(role.closes ? Self.closing : Self.opening) {
    case .flip: parts.marks[place].glyph = other
    case .drop:
      parts.marks[place].glyph = nil
      if role.closes, parts.pieces[place].hasSuffix(","), random.fraction() < 0.3 { parts.pieces[place].removeLast() }
    case .kind: parts.marks[place].glyph = QuoteParagraph.glyph(role, isCurly: glyph == "\"" || glyph == "'")
    case .level:
      let isDouble = role == .openDouble || role == .closeDouble
      parts.marks[place].glyph = random.pick(isDouble ? ["'", "‘", "’"] : ["\"", "“", "”"])
    case .twice:
      parts.pieces.insert("", at: place + 1)
      parts.marks.insert(.init(glyph: glyph, role: .superfluous), at: place + 1)
    case let way: role.closes ? displaceClosing(way, place, other, &parts, &random) : displaceOpening(way, place, other, &parts, &random)
    }
  }

  private func displaceClosing(_ way: Way, _ place: Int, _ other: String, _ parts: inout QuoteParagraph, _ random: inout SplitMix) {
    var (left, right) = (parts.pieces[place], parts.pieces[place + 1])
    var point = ""
    if let last = left.last, ".,!?".contains(last) { point = String(left.removeLast()) }
    var behind = ""
    if let first = right.first, ".,;".contains(first) { behind = String(right.removeFirst()) }
    let precedesWord = right.hasPrefix(" ") && right.dropFirst().first.map { $0.isLetter || $0.isNumber } == true
    if random.fraction() < 0.5 { parts.marks[place].glyph = other }
    // What follows is taken for a sentence of its own.
    if QuoteParagraph.tellsSpeaker(right), random.fraction() < 0.2 { right = " " + Self.capitalized(right.drop { $0 == " " || $0 == "," }) }
    switch way {
    case .swap where precedesWord:
      left += point + " "
      right = behind + right.dropFirst()
    case .outer where point == "," || point == ".":
      left += random.pick(["", "", "."]) + random.pick([" ", " ", ""])
      right = point + right
    case .glue where precedesWord:
      left += point == "," && random.fraction() < 0.5 ? "" : point
      right.removeFirst()
    default:
      left += random.pick([point, point, ""]) + " "
      right = behind + right
    }
    (parts.pieces[place], parts.pieces[place + 1]) = (left, right)
  }

  private static func capitalized(_ text: Substring) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func displaceOpening(_ way: Way, _ place: Int, _ other: String, _ parts: inout QuoteParagraph, _ random: inout SplitMix) {
    if way == .after {
      parts.pieces[place + 1] = " " + parts.pieces[place + 1]
    } else if parts.pieces[place].hasSuffix(" ") {
      parts.pieces[place].removeLast()
      if way == .swap { parts.pieces[place + 1] = " " + parts.pieces[place + 1] }
      if random.fraction() < 0.5 { parts.marks[place].glyph = other }
    }
  }
}
