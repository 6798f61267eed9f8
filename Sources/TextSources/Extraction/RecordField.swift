import TextModel

/// A string of a record that is text, decoded.
struct RecordField {
  /// A stretch of the string.
  struct Piece {
    let text: ArraySlice<UInt8>
    /// Bytes of the file.
    let source: Range<Int>
    let isVerbatim: Bool
  }

  /// Its key, or the key of the list it stands in.
  let name: [UInt8]
  /// What it is called where it is a passage of its own.
  let place: String?
  let pieces: [Piece]
  let writing: Writing
  /// Judges edits, where not every text that can be written is read back.
  var accepts: (@Sendable (_ edit: Edit, _ inSource: [Edit]) -> Bool)?

  init(
    name: [UInt8], place: String?, pieces: [Piece], writing: Writing,
    accepts: (@Sendable (_ edit: Edit, _ inSource: [Edit]) -> Bool)? = nil
  ) {
    self.name = name
    self.place = place
    self.pieces = pieces
    self.writing = writing
    self.accepts = accepts
  }
}
