/// What an inline element of XLIFF or TMX is to the text around it.
enum SegmentInline {
  /// Formatting around text.
  case span
  /// The start or the end of formatting; what it holds is code of another format.
  case opening, closing
  /// Something that stands in the text; what it holds is code, too.
  case placeholder
  /// A note about text, around it.
  case note
  /// A note about text, at its start or end.
  case noteEdge

  init(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "g", "pc", "hi": self = .span
    case "mrk": self = .note
    case "sm", "em": self = .noteEdge
    case "bpt", "bx", "sc": self = .opening
    case "ept", "ex", "ec": self = .closing
    case "it": self = attributes["pos"] == "end" || attributes["pos"] == "close" ? .closing : .opening
    default: self = .placeholder
    }
  }

  var holdsText: Bool {
    switch self {
    case .span, .note: true
    case .opening, .closing, .placeholder, .noteEdge: false
    }
  }
}
