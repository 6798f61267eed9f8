import TextModel

/// The one place inside a word where a capital follows a lower-case letter: `Guayaquil|Ecuador`, `in|Kiev`, `February|The`.
struct CapitalSeam {
  let left: String
  let right: String
  /// Byte offset of the capital in the document.
  let offset: Int

  /// Nil when the word has none, or more than one.
  init?(_ index: Int, _ document: Document) {
    let token = document.tokens[index]
    guard token.flags.contains(.innerCapital), token.flags.isDisjoint(with: [.digit, .apostrophe]) else { return nil }
    let text = document.text(token: index)
    var seam: String.Index? = nil
    var last: Character? = nil
    for position in text.indices {
      let character = text[position]
      if character.isUppercase, last?.isLowercase == true || position == text.index(after: text.startIndex) && last == "a" {
        guard seam == nil else { return nil }
        seam = position
      }
      last = character
    }
    guard let seam else { return nil }
    left = String(text[..<seam])
    right = String(text[seam...])
    offset = token.range.lowerBound + left.utf8.count
    // "theNCPA", "fourMPs": behind the seam a name or an acronym, no second seam.
    guard right.count >= 2, !right.dropFirst().contains(where: \.isUppercase) || right.prefix(2).allSatisfy({ $0.isUppercase && $0.isASCII }) else {
      return nil
    }
  }
}
