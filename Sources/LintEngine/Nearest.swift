/// The nearest word of a list, for "did you mean".
public enum Nearest {
  /// "; did you mean ‘x’?" for the nearest of some words, or nothing when none is near.
  public static func suggestion(for word: String, in words: some Sequence<String>) -> String {
    let best = words.map { ($0, distance(Array(word.unicodeScalars), Array($0.unicodeScalars))) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 <= max(2, word.count / 3) else { return "" }
    return "; did you mean ‘\(best.0)’?"
  }

  /// Levenshtein distance.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
