/// A part of a Markdown file that holds text or is left as it is.
struct MarkdownBlock {
  enum Kind {
    case heading(MarkdownNode)
    case paragraph(MarkdownNode, isListItem: Bool)
    /// Cells of one row of a table.
    case row([MarkdownNode])
    /// HTML, in which directives may stand.
    case html(end: Int)
    /// Up to an offset.
    case code(end: Int)
    /// A comment of mtlint's own.
    case directive(Range<Int>)
  }

  let kind: Kind
  /// Byte of the file at which the text starts, or marks before it.
  let start: Int
  /// Block quotes around.
  let quotes: Int
}
