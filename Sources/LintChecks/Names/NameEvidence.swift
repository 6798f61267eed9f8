/// Why a capitalised word is taken for (a part of) a name.
enum NameEvidence: String {
  /// It has its capital in mid-sentence.
  case inside = "capital in mid-sentence"
  /// At the start of a sentence or in a headline: no dictionary has it in lower case.
  case unknown = "no word in lower case"
  /// At the start of a sentence or in a headline: it has its capital in mid-sentence elsewhere, and is never in lower case.
  case recurring = "a name elsewhere in the text"
  /// All capitals in a line that is not.
  case capitals = "all capitals"
  /// A given name, a title or a noun of places and bodies before another capital.
  case beside = "given name, title or noun before a capital"
}
