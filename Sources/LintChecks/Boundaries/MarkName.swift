import TextModel

extension Document {
  /// What an editor calls a mark that ends a sentence or a clause.
  func markName(_ index: Int) -> String {
    switch text(token: index) {
    case "!": "exclamation mark"
    case "?": "question mark"
    case "...", "…": "ellipsis"
    case ",": "comma"
    case ";": "semicolon"
    case ":": "colon"
    default: "full stop"
    }
  }
}
