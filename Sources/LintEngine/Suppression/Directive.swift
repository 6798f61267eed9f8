/// A comment in the text that tells mtlint what to leave alone: `mtlint:ignore RULE[, RULE] [-- reason]` and its relatives.
struct Directive: Equatable {
  /// How far it reaches.
  enum Reach: String, CaseIterable {
    /// The line it stands on.
    case line = "ignore"
    case nextLine = "ignore-next-line"
    case start = "ignore-start"
    case end = "ignore-end"
    case file = "ignore-file"
  }

  /// A rule or family as it is written there.
  struct Name: Equatable {
    let text: String
    let range: Range<Int>
  }

  /// Bytes of the whole comment; empty at the start of the text for one that stands in another text of the file.
  let comment: Range<Int>
  /// Bytes from `mtlint:` to the last rule.
  let range: Range<Int>
  /// What stands behind `mtlint:`.
  let keyword: String
  /// Rules and families; empty = all.
  let names: [Name]

  /// Nil where the keyword is none.
  var reach: Reach? { Reach(rawValue: keyword) }

  /// It stands in another text of the file.
  var isInherited: Bool { comment.isEmpty }

  /// The text with spaces in the place of comments; line breaks stay.
  static func blank(_ directives: [Directive], in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for directive in directives {
      for index in directive.comment where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
    }
    return bytes
  }
}
