import TextModel

/// A repair that was made in a file.
public struct Repair: Sendable {
  /// One replacement.
  public struct Change: Sendable, Equatable {
    /// Bytes of the file as it was before all repairs.
    public let range: Range<Int>
    /// What stood there when the replacement was made.
    public let text: String
    public let replacement: String
  }

  /// What was found; its own range is one of its text as it then was.
  public let finding: Finding
  public let safety: Fix.Safety
  /// The round it was made in, from 1. What is found in a later one was found in a text that had been repaired.
  public let round: Int
  /// Bytes of the file, as it was before all repairs, that the finding came from.
  public let range: Range<Int>
  /// The text of the finding when it was made.
  public let text: String
  /// Sorted and disjoint when they were made; of a later round, two may come from the same bytes.
  public let changes: [Change]
}
