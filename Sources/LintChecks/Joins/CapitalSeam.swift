import TextModel

/// The one place inside a word where a capital follows a lower-case letter: `Guayaquil|Ecuador`, `in|Kiev`, `February|The`, `Dutch-born|Kim`.
struct CapitalSeam {
  /// What touches the seam: of hyphenated words the nearest part, without the ending of a possessive.
  let left: String
  let right: String
  /// Byte offset of the capital in the document.
  let offset: Int
  /// `left` starts with a capital.
  var isCapital: Bool { left.first?.isUppercase == true }

  /// Nil when the word has none, or more than one.
  init?(_ index: Int, _ document: Document) {
    let token = document.tokens[index]
    guard token.flags.contains(.innerCapital) else { return nil }
    let text = document.text(token: index)
    var seam: String.Index? = nil
    var last: Character? = nil
    for position in text.indices {
      let character = text[position]
      // What the second word is put together with has its own capitals: "the|Pfizer-BioNTech".
      if seam != nil, Self.isJoint(character) { break }
      if character.isUppercase, last?.isLowercase == true || position == text.index(after: text.startIndex) && last == "a" {
        guard seam == nil else { return nil }
        seam = position
      }
      last = character
    }
    guard let seam else { return nil }
    let before = text[..<seam]
    left = before.split(separator: "-", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    right = String(text[seam...].prefix { !Self.isJoint($0) })
    offset = token.range.lowerBound + before.utf8.count
    // "theNCPA", "fourMPs": behind the seam a name or an acronym, no second seam.
    guard left.allSatisfy(\.isLetter), right.count >= 2, right.allSatisfy(\.isLetter),
      !right.dropFirst().contains(where: \.isUppercase) || right.prefix(2).allSatisfy({ $0.isUppercase && $0.isASCII })
    else { return nil }
  }

  private static func isJoint(_ character: Character) -> Bool { character == "-" || character == "'" || character == "’" }
}
