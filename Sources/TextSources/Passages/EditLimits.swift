/// What edits of a passage must heed in the file, beside its runs.
struct EditLimits: Sendable {
  /// Bytes of the file, sorted and disjoint: white space beside a line's space or line break, which shows only when that goes. It goes with it.
  var collapsed: [Range<Int>] = []
  /// Bytes of the file, sorted and disjoint, that mean something else when others follow them: a literal `<`, `&` or `&copy`.
  var fragile: [Range<Int>] = []
  /// Sorted by text; only stretches whose place in the file is not safe for every text have one.
  var guards: [EditGuard] = []
  /// Has a last look at the edits, where what stands around decides how a text is read.
  var review: EditReview?
}
