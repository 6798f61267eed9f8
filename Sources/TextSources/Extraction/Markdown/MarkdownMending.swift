import TextModel

/// Links and emphases that spaces have broken. A repair may make them whole, which changes the form of the page: so the form is that of the page
/// in which all of them are whole.
enum MarkdownMending {
  /// True when the only difference between two versions of some blocks is that spaces which broke marks are gone.
  static func mends(_ old: ArraySlice<UInt8>, _ new: [UInt8], context: [UInt8]) -> Bool {
    guard new.count < old.count, new.filter({ $0 != 0x20 }) == old.filter({ $0 != 0x20 }) else { return false }
    let before = reading(Array(old) + context)
    let after = reading(new + context)
    return before.shape == after.shape && before.words == after.words
  }

  private static func reading(_ blocks: [UInt8]) -> (shape: Shape, words: [[UInt8]]) {
    let extraction = MarkdownExtractor.read(blocks: BrokenMarks.mended(blocks, from: 0))
    return (extraction.shape, (extraction.passages.first?.text ?? []).split { $0 <= 0x20 }.map(Array.init))
  }
}
