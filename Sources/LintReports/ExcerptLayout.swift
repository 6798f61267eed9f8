import TextModel

/// How much of a line is shown around a finding, and of the finding itself.
struct ExcerptLayout: Sendable {
  static let indent = "    "
  /// Characters of the excerpt on each side of the finding, at most.
  static let context = 36
  /// Characters of the finding itself, at most, with the ellipsis.
  private static let longestMark = 60
  /// Characters of a repair that is shown whole; of a longer one, those of its beginning and of its end.
  private static let longestRepair = (whole: 100, first: 60, last: 30)
  /// Terminals with fewer columns are taken for ones with so many: below that there is nothing to read.
  private static let narrowest = 30

  /// Columns behind the indent; nil = no limit.
  private let room: Int?

  /// `width` is the columns of a line; nil = no limit.
  init(width: Int?) { room = width.map { max($0, Self.narrowest) - Self.indent.count } }

  /// The parts of an excerpt, shortened so that they fit. Where `before` or `after` is cut off from the rest of its line, its outermost character
  /// may be half a one.
  func excerpt(before: String, isCutBefore: Bool, mark: String, after: String, isCutAfter: Bool) -> (before: String, mark: String, after: String) {
    // A fourth of the room at least is for what stands around the finding.
    let mark = Self.shortened(mark, room.map { $0 * 3 / 4 })
    func tail(_ columns: Int?) -> String { Self.tail(before, columns, isCut: isCutBefore) }
    func head(_ columns: Int?) -> String { Self.head(after, columns, isCut: isCutAfter) }
    guard let room else { return (tail(nil), mark, head(nil)) }
    let free = room - TerminalColumns.of(mark)
    // A side leaves to the other what it does not need.
    let shown = tail(max(free / 2, free - TerminalColumns.of(head(nil))))
    return (shown, mark, head(free - TerminalColumns.of(shown)))
  }

  /// A repair without its middle where it is too long; `beside` is what else stands on its line.
  func repair(_ text: String, beside: String) -> String {
    let (whole, first, last) = Self.longestRepair
    let free = room.map { $0 - TerminalColumns.of(beside) }
    guard text.count > whole || free.map({ TerminalColumns.of(text) > $0 }) ?? false else { return text }
    let gap = " … "
    // Of three columns two are for the beginning.
    let start = Self.prefix(text, first, free.map { ($0 - gap.count) * 2 / 3 })
    return start + gap + Self.suffix(text, last, free.map { $0 - gap.count - TerminalColumns.of(start) })
  }

  private static func shortened(_ mark: String, _ columns: Int?) -> String {
    let start = prefix(mark, longestMark, columns)
    return start.endIndex == mark.endIndex ? mark : prefix(mark, longestMark - 1, columns.map { $0 - 1 }) + "…"
  }

  private static func tail(_ text: String, _ columns: Int?, isCut: Bool) -> String {
    let shown = suffix(text, context, columns)
    guard isCut || shown.startIndex > text.startIndex else { return text }
    return "…" + suffix(text.dropFirst(isCut ? 1 : 0), context, columns.map { $0 - 1 })
  }

  private static func head(_ text: String, _ columns: Int?, isCut: Bool) -> String {
    let shown = prefix(text, context, columns)
    guard isCut || shown.endIndex < text.endIndex else { return text }
    return prefix(text.dropLast(isCut ? 1 : 0), context, columns.map { $0 - 1 }) + "…"
  }

  /// As much of the beginning as fits.
  private static func prefix<Text: StringProtocol>(_ text: Text, _ characters: Int, _ columns: Int?) -> Text.SubSequence {
    guard TerminalColumns.isPlain(text) else { return text.prefix(fitting(text, characters, columns)) }
    let count = max(0, min(characters, columns ?? characters))
    return text[..<(text.unicodeScalars.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex) ?? text.endIndex)]
  }

  /// As much of the end as fits.
  private static func suffix<Text: StringProtocol>(_ text: Text, _ characters: Int, _ columns: Int?) -> Text.SubSequence {
    guard TerminalColumns.isPlain(text) else { return text.suffix(fitting(text.reversed(), characters, columns)) }
    let count = max(0, min(characters, columns ?? characters))
    return text[(text.unicodeScalars.index(text.endIndex, offsetBy: -count, limitedBy: text.startIndex) ?? text.startIndex)...]
  }

  /// How many of the first characters fit.
  private static func fitting(_ text: some Sequence<Character>, _ characters: Int, _ columns: Int?) -> Int {
    guard let columns else { return characters }
    var (count, used) = (0, 0)
    for character in text.prefix(characters) {
      used += TerminalColumns.of(character)
      if used > columns { break }
      count += 1
    }
    return count
  }
}
