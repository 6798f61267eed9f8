/// A part of a paragraph, in the order of the file. Ranges are bytes of the file.
enum MarkdownPiece {
  /// Text as it stands.
  case text(Range<Int>)
  /// What an escape or an entity stands for.
  case character([UInt8], Range<Int>)
  /// The end of a line within a paragraph, with what indents the next one.
  case softBreak(Range<Int>)
  case hardBreak(Range<Int>)
  /// A mark or a tag that opens or closes something.
  case tag(Range<Int>, isOpening: Bool)
  /// Something that holds no text, such as the number of a footnote.
  case object(Range<Int>)
  case beginProtection
  case endProtection
  /// A shortcode or a formula, or what of it stands on one line.
  case hidden(Range<Int>, MarkdownMask.Kind)
  /// A comment that speaks to mtlint.
  case directive(Range<Int>)
  case beginImage(Range<Int>)
  case endImage(Range<Int>)
}
