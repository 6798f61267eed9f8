import TextModel

/// Judges edits to one stretch of a passage whose place in the file is not safe for every text: an unquoted scalar must not become a mapping, a
/// field must not begin with a quotation mark.
struct EditGuard: Sendable {
  /// Bytes of the text of the passage.
  let text: Range<Int>
  /// Whether the stretch still reads as it should. Takes the edit with offsets from the start of the stretch, and what becomes of it in the file.
  let accepts: @Sendable (_ edit: Edit, _ inSource: [Edit]) -> Bool

  /// True for what lies elsewhere or is accepted; false for what reaches beyond the stretch.
  func allows(_ edit: Edit, _ inSource: [Edit]) -> Bool {
    guard edit.range.lowerBound <= text.upperBound, text.lowerBound <= edit.range.upperBound else { return true }
    guard text.lowerBound <= edit.range.lowerBound, edit.range.upperBound <= text.upperBound else { return false }
    let own = edit.range.lowerBound - text.lowerBound..<edit.range.upperBound - text.lowerBound
    return accepts(Edit(own, edit.replacement), inSource)
  }
}
