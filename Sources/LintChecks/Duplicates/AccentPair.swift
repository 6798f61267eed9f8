import TextModel

/// "in Cadiz Cádiz": one name twice, with and without its accents, as a link and its text came through translation.
enum AccentPair {
  /// Fewest letters of such a name.
  private static let fewest = 4

  /// True where a token is the name before it in another spelling.
  static func ends(at index: Int, _ document: Document) -> Bool {
    guard document.isCapital(index), document.isCapital(index - 1), document.followsGap(index), document.continuesLine(index),
      document.tokens[index].flags.contains(.nonASCII) != document.tokens[index - 1].flags.contains(.nonASCII)
    else { return false }
    let (left, right) = (Array(document.text(token: index - 1).unicodeScalars), Array(document.text(token: index).unicodeScalars))
    guard left.count == right.count, left.count >= fewest else { return false }
    var differences = 0
    for (one, other) in zip(left, right) where one != other {
      // Only one side has the accent, and both are letters.
      guard one.isASCII != other.isASCII, one.properties.isAlphabetic, other.properties.isAlphabetic, isLatin(one), isLatin(other) else {
        return false
      }
      differences += 1
    }
    return differences > 0 && differences * 2 < left.count
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 || 0x1E00..<0x1F00 ~= scalar.value }
}
