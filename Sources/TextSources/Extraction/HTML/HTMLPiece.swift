/// A part of a block of HTML, in the order of the file.
struct HTMLPiece {
  enum Content {
    /// Text that stands there as it is read, without white space at its ends.
    case verbatim
    /// A reference.
    case decoded([UInt8])
    /// Any white space.
    case space
    case opening
    case closing
    case lineBreak
    /// A comment that speaks to mtlint.
    case directive
    /// The text of an attribute.
    indirect case attribute(HTMLAttribute, isCaption: Bool)
  }

  /// Bytes of the file.
  let source: Range<Int>
  let content: Content
  var isProtected = false
}
