/// Word figures while they are made; `WordFrequencies` says how their bytes lie.
public struct WordFrequenciesFile: Sendable {
  private var figures = FuseTableBuilder()
  private var known = FuseTableBuilder()

  public init() {}

  /// Adds a frequent word (lower-case, not added before).
  ///
  /// - Parameters:
  ///   - centizipf: its Zipf value times 100, from 200 to 837.
  ///   - isInDictionary: whether the spelling dictionary accepts it.
  public mutating func add(_ word: String, centizipf: Int, isInDictionary: Bool) {
    figures.add(hash(word), value: WordFrequencies.Figure(centizipf: centizipf, isInDictionary: isInDictionary).code)
  }

  /// Adds a word (lower-case, not added before) of which no more is to be known than that it is one.
  public mutating func add(known word: String) { known.add(hash(word)) }

  private func hash(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { WordHash.wide($0) }
  }

  /// The bytes, in the layout of `WordFrequencies`.
  public func serialized() -> [UInt8] {
    WordFrequencies.header + figures.serialized(WordFrequencies.figureFormat) + known.serialized(WordFrequencies.knownFormat)
  }
}
