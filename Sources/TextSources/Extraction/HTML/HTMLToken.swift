/// A piece of an HTML file as its tokenizer sees it.
struct HTMLToken {
  enum Kind {
    /// Text with references.
    case text
    /// Text of an element that holds neither tags nor, for a reader, words: a script.
    case rawText
    case startTag
    case endTag
    case comment
    /// Doctypes, declarations, tags that are cut off.
    case other
  }

  let kind: Kind
  /// Bytes of the file.
  let range: Range<Int>
  /// Of tags, in lower case.
  var name = ""
  var attributes: [HTMLAttribute] = []
  /// Ends in `/>`.
  var isSelfClosing = false
}
