/// What a rule's certain findings say of a text, by how much more often they come in raw translations than in what people write.
public enum EvidenceGroup: String, CaseIterable, Sendable {
  /// 50 times or more.
  case strong
  /// Often, but people do it too.
  case medium
  /// 3 to 7 times.
  case weak
  /// The text was copied from a page.
  case layout
  /// The text itself says that it is a translation.
  case notice
  /// Nothing: house style, suppressions.
  case none
}
