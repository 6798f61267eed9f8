import LintChecks

/// A paragraph taken apart at its quotation marks, to be put together again with damage.
struct QuoteParagraph {
  struct Mark {
    /// Nil: the mark is left out.
    var glyph: String?
    var role: QuotationLabel
  }

  /// What stands between the marks: one more than there are marks.
  var pieces: [String]
  var marks: [Mark]

  init(_ text: [Character], _ quotes: PlainQuotes) {
    var pieces: [String] = []
    var start = 0
    for mark in quotes.marks {
      pieces.append(String(text[start..<mark.place]))
      start = mark.place + 1
    }
    self.pieces = pieces + [String(text[start...])]
    marks = quotes.marks.map { Mark(glyph: nil, role: $0.role) }
  }

  /// The marks of a style: `isCurly`, and `swapped` where single marks come first.
  mutating func set(isCurly: Bool, swapped: Bool) {
    for place in marks.indices {
      if swapped { marks[place].role = Self.otherLevel(marks[place].role) }
      marks[place].glyph = Self.glyph(marks[place].role, isCurly: isCurly)
    }
  }

  static func glyph(_ role: QuotationLabel, isCurly: Bool) -> String {
    switch role {
    case .openDouble: isCurly ? "“" : "\""
    case .closeDouble: isCurly ? "”" : "\""
    case .openSingle: isCurly ? "‘" : "'"
    case .closeSingle, .apostrophe: isCurly ? "’" : "'"
    default: "\""
    }
  }

  static func otherLevel(_ role: QuotationLabel) -> QuotationLabel {
    switch role {
    case .openDouble: .openSingle
    case .closeDouble: .closeSingle
    case .openSingle: .openDouble
    case .closeSingle: .closeDouble
    default: role
    }
  }

  /// A comma before the closing mark goes behind it.
  mutating func moveCommaOut(_ place: Int) {
    guard marks[place].role.closes, pieces[place].hasSuffix(",") else { return }
    pieces[place].removeLast()
    pieces[place + 1] = "," + pieces[place + 1]
  }

  /// The text that follows a closing mark starts with who speaks.
  static func tellsSpeaker(_ text: String) -> Bool {
    let words = text.drop { ", ".contains($0) }.split(separator: " ", maxSplits: 2)
    guard let verb = words.first else { return false }
    return [
      "said", "says", "added", "adds", "told", "explained", "asked", "wrote", "replied", "explains", "noted", "recalled", "insisted", "admitted",
    ]
    .contains(verb)
  }
}
