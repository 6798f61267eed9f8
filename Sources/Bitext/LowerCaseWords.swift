/// The words that a text writes in lower case somewhere, folded.
public enum LowerCaseWords {
  public static func of(_ source: OriginalText) -> Set<String> {
    var words: Set<String> = []
    for sentence in source.sentences {
      for word in BitextWord.words(of: ScalarText(source.bytes, sentence)) where !word.isCapital { words.insert(word.folded) }
    }
    return words
  }
}
