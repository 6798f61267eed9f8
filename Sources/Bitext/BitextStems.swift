/// The beginnings of words by which tables of stems are made and looked up.
public enum BitextStems {
  /// Letters of a stem.
  public static let letters = 5

  /// The stems of a sentence's words of four letters and more.
  public static func stems(of text: String) -> Set<String> {
    Set(BitextWord.words(of: ScalarText(text)).filter { $0.range.count >= 4 }.map { stem(of: $0.folded) })
  }

  static func stem(of folded: String) -> String { String(folded.unicodeScalars.prefix(letters)) }
}
