/// What a line of a cue is made of.
enum CuePart {
  case text(Range<Int>)
  case entity([UInt8], Range<Int>)
  /// A line break within the line.
  case lineBreak(Range<Int>)
  case tag(Range<Int>, isOpening: Bool)
  /// A time, a place on the screen.
  case object(Range<Int>)
  /// `<lang xx>` opens what is in another language.
  case language(Range<Int>, String)
  case endLanguage(Range<Int>)

  /// Bytes of the file.
  var range: Range<Int> {
    switch self {
    case .text(let range), .entity(_, let range), .lineBreak(let range), .tag(let range, _), .object(let range), .language(let range, _),
      .endLanguage(let range):
      range
    }
  }
}
