import LintEngine
import TextModel

/// A piece of markup, and what to do with it.
struct MarkupPiece {
  enum Kind {
    case entity, escape, tag, placeholder, tokenMark, lostWord, emptyBrackets, brokenMark, brokenAddress, lostFigure, ownMark
  }

  let kind: Kind
  /// Bytes of the document that are reported.
  let range: Range<Int>
  /// The repair; empty where the text alone does not tell it.
  let edits: [Edit]
  let safety: Fix.Safety

  init(_ kind: Kind, _ range: Range<Int>, _ edits: [Edit], safety: Fix.Safety = .safe) {
    self.kind = kind
    self.range = range
    self.edits = edits
    self.safety = safety
  }

  init(_ kind: Kind, _ range: Range<Int>, edit: Edit?, safety: Fix.Safety = .safe) {
    self.init(kind, range, edit.map { [$0] } ?? [], safety: safety)
  }

  /// A piece that is replaced where it stands.
  init(_ kind: Kind, _ range: Range<Int>, _ replacement: String, safety: Fix.Safety = .safe) {
    self.init(kind, range, edit: Edit(range, replacement), safety: safety)
  }

  /// True for pieces that are nothing but the page's: a line of them is deleted whole.
  var isOfPage: Bool { kind == .tag || kind == .placeholder }

  /// What is wrong, behind the quoted text.
  func advice() -> String {
    switch kind {
    case .entity: "character as an HTML entity; write ‘\(edits.first?.replacement ?? "")’"
    case .escape: "escape sequence; write ‘\(edits.first?.replacement ?? "")’"
    case .tag: "leftover markup; delete it"
    case .placeholder: "empty placeholder; restore its text from the source"
    case .tokenMark: "marks of the translation program; write ‘\(edits.first?.replacement ?? "")’"
    case .lostWord: "word lost in translation; restore it from the source"
    case .ownMark: "marks of the source program; delete them"
    case .lostFigure: "placeholder for a lost figure; restore it from the source"
    case .brokenAddress: "spaces in an address; delete them"
    case .brokenMark: "spaces inside Markdown marks; delete them"
    case .emptyBrackets: "empty brackets; delete them, or restore their text"
    }
  }
}

/// Recognises one kind of markup.
protocol MarkupKind {
  /// The piece whose first telling byte stands at `index`; nil where there is none.
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece?
}

/// The bytes of a document, with the questions that all kinds of markup ask.
struct MarkupText {
  let bytes: UnsafeBufferPointer<UInt8>
  private let window: LineWindow
  private let search: MarkSearch

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    window = LineWindow(bytes)
    search = MarkSearch(bytes)
  }

  /// The byte at an offset; 0 outside the text.
  subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where the line starts that holds an offset, or `LineWindow.reach` before it.
  func lineStart(_ index: Int) -> Int {
    window.move(to: index)
    return window.start
  }

  func lineEnd(_ index: Int) -> Int {
    var end = index
    while end < bytes.count, end - index < LineWindow.reach, LineBreak.length(bytes, at: end) == 0 { end += 1 }
    return end
  }

  /// The offset behind spaces and tabs.
  func skipSpaces(_ index: Int) -> Int {
    var index = index
    while self[index] == 0x20 || self[index] == 0x09 { index += 1 }
    return index
  }

  /// The offset behind ASCII letters, figures, hyphens and underscores.
  func nameEnd(_ index: Int) -> Int {
    var index = index
    while self[index].isLowercaseASCII || self[index].isUppercaseASCII || self[index].isDigitASCII || self[index] == 0x2D || self[index] == 0x5F {
      index += 1
    }
    return index
  }

  /// Offset of `mark` on the line, at most `reach` bytes ahead.
  func find(_ mark: StaticString, from start: Int, reach: Int = 120) -> Int? { search.find(mark, from: start, reach: reach) }

  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// How often a text that cannot overlap itself occurs in a range.
  func count(_ text: StaticString, in range: Range<Int>) -> Int {
    range.count { has(text, at: $0) && $0 + text.utf8CodeUnitCount <= range.upperBound }
  }

  /// True at a space, a line break or an end of the text.
  func isGap(_ index: Int) -> Bool { index < 0 || index >= bytes.count || bytes[index] <= 0x20 }

  func isLetter(_ index: Int) -> Bool {
    let byte = self[index]
    return byte.isLowercaseASCII || byte.isUppercaseASCII || byte >= 0xC3 && byte < 0xE0
  }

  /// Deletes a piece, and one of the spaces where it stands between two, or before a closing mark.
  func deletion(_ range: Range<Int>) -> Edit {
    let before = self[range.lowerBound - 1]
    let behind = self[range.upperBound]
    let atStart = range.lowerBound == 0 || LineBreak.ends(bytes, at: range.lowerBound)
    if behind == 0x20, before == 0x20 || atStart { return Edit(range.lowerBound..<range.upperBound + 1, "") }
    let isClosing =
      range.upperBound == bytes.count || LineBreak.length(bytes, at: range.upperBound) > 0
      || [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29].contains(behind)
    if before == 0x20, isClosing { return Edit(range.lowerBound - 1..<range.upperBound, "") }
    return Edit(range, "")
  }

  /// True where the text speaks about the markup: in quotes or backticks, or beside “tag”, “placeholder” and the like.
  func isMentioned(_ range: Range<Int>) -> Bool {
    let enclosing: [(StaticString, StaticString)] = [("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("`", "`"), ("«", "»")]
    for (open, close) in enclosing
    where has(open, at: range.lowerBound - open.utf8CodeUnitCount) && has(close, at: range.upperBound) { return true }
    window.move(to: range.lowerBound)
    if window.backticks % 2 == 1 { return true }
    guard self[range.upperBound] == 0x20 else { return false }
    let word = range.upperBound + 1
    return Self.speakingOf.contains(string(word..<nameEnd(word)))
  }

  private static let speakingOf: Set<String> = [
    "tag", "tags", "element", "elements", "placeholder", "placeholders", "variable", "variables", "token", "tokens", "attribute", "entity",
    "specifier", "specifiers", "format", "shortcode", "shortcodes", "syntax", "operator", "function", "command",
  ]

  /// True inside quotation marks that are open on the line.
  func isQuoted(_ index: Int) -> Bool {
    window.move(to: index)
    return window.straightQuotes % 2 == 1 || window.curlyDepth > 0
  }
}
