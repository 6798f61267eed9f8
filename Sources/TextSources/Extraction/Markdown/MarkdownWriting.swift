/// How text is written in Markdown: with a backslash before what would be a mark.
enum MarkdownWriting {
  static let text = Writing { text in
    var written = ""
    var previous: Character?
    for character in text {
      if character.isNewline || character == "\0" { return nil }
      // Templates are read before Markdown is, and know no backslash.
      if previous == "{", character == "{" || character == "%" { return nil }
      if #"\*_[]<>`|~"#.contains(character) { written.append("\\") }
      written.append(character)
      previous = character
    }
    return written
  }
}
