import TextSources

extension FormatSample {
  /// What is put into texts: words said twice, marks, markup of any format.
  private static let pieces =
    RandomText.pieces
    + [
      " is is ", "the the", " ,", "  ", "</b>", "<i>", "</i>", "<br/>", "&amp;", "&nbsp;", "&#8217;", "\\n", "\\\"", "\"\"", "\n\n", "\n", "\t", ",",
      "**", "_", "](u)",
      " - ", ": ", "# ", "Lvivaccording", "Snow fell in Lviv.", "mtlint:ignore",
    ].map { Array($0.utf8) }

  /// The sample with a few of its bytes damaged, or with its texts damaged in a few places and its markup as it is.
  public func damaged(_ seed: UInt64) -> [UInt8] {
    if seed % 4 == 0 { return RandomText.mutation(of: bytes, seed: seed) }
    var generator = SeededGenerator(seed: seed)
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let source = try? SourceFile(bytes, name: name), source.text.text == bytes,
        let passage = source.extraction.passages.randomElement(using: &generator)
      else { return bytes }
      let start = Int.random(in: 0...passage.text.count, using: &generator)
      let range = passage.source(of: start..<min(passage.text.count, start + Int.random(in: 0...12, using: &generator)))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(range)
      case 1: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
      default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator)!, at: range.lowerBound)
      }
    }
    return bytes
  }
}
