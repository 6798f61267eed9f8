import TextModel

/// A format's last look at edits, for formats in which the text around decides what is markup: a number and a full stop at the start of a line
/// make a list in Markdown, a space before two asterisks takes away what they mean.
struct EditReview: Sendable {
  /// Gets an edit of the text, the passage, and the edits of the file that it comes to; gives edits after which the file says the edited text
  /// and nothing else changes, or nil.
  let edits: @Sendable (Edit, Passage, [Edit]) -> [Edit]?
}
