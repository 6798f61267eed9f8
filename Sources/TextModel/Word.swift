/// A distinct word (or mark) of a document: one entry however often it occurs.
@frozen
public struct Word: Sendable {
  /// Where its lower-case form lies in `Document.foldedBytes`, half-open.
  public let foldedStart: UInt32
  public let foldedEnd: UInt32
  /// Hash of the lower-case form.
  public let foldedHash: UInt32
  /// Occurrences in the document, with this spelling.
  public internal(set) var count: UInt32
  public let traits: WordTraits
}
