import TextModel

/// Tries edits out: the blocks around are read again, and must say the edited text and nothing else.
struct MarkdownReview: Sendable {
  /// Bytes of blocks that are read again; in larger ones only plain letters may change.
  private static let largest = 200_000
  private static let largestContext = 30_000

  private let bytes: [UInt8]
  /// Where blocks start that can be read alone; the first is what stands before all of them.
  private let regions: [Int]
  /// Where Markdown begins.
  private let start: Int
  /// Definitions of links and footnotes, for blocks that name them.
  private let context: [UInt8]
  private let options: ExtractionOptions

  init(_ bytes: [UInt8], _ regions: [Int], start: Int, _ options: ExtractionOptions) {
    self.bytes = bytes
    self.regions = regions
    self.start = start
    self.options = options
    context = Self.definitions(in: bytes, from: start)
  }

  var review: EditReview { EditReview { edit, passage, edits in self.reviewed(edit, passage, edits) } }

  private func reviewed(_ edit: Edit, _ passage: Passage, _ edits: [Edit]) -> [Edit]? {
    guard let first = edits.first, let last = edits.last else { return edits }
    let range = region(of: first.range.lowerBound).lowerBound..<region(of: last.range.upperBound).upperBound
    guard range.count <= Self.largest else { return edits.allSatisfy(isPlain) ? edits : nil }
    let before = text(of: bytes[range], at: range.lowerBound)
    let own = textRange(of: range, passage)
    guard before.text.starts(with: passage.text[own]), own.lowerBound <= edit.range.lowerBound, edit.range.upperBound <= own.upperBound else { return nil }
    let expected = Self.essence(Edits.apply([Self.shifted(edit, by: -own.lowerBound)], to: before.text))
    for candidate in [edits] + escaped(edits) {
      let new = Edits.apply(candidate.map { Self.shifted($0, by: -range.lowerBound) }, to: Array(bytes[range]))
      let after = text(of: new[...], at: range.lowerBound)
      if after.shape == before.shape, Self.essence(after.text) == expected { return candidate }
    }
    return nil
  }

  private static func shifted(_ edit: Edit, by offset: Int) -> Edit {
    Edit(edit.range.lowerBound + offset..<edit.range.upperBound + offset, edit.replacement)
  }

  /// With a backslash before what would be a mark at the start of a line.
  private func escaped(_ edits: [Edit]) -> [[Edit]] {
    guard let mark = edits[0].replacement.utf8.first, "#+-=:$&.)".utf8.contains(mark) else { return [] }
    return [[Edit(edits[0].range, "\\" + edits[0].replacement)] + edits.dropFirst()]
  }

  private func text(of blocks: ArraySlice<UInt8>, at offset: Int) -> (text: [UInt8], shape: Shape) {
    let file = Array(blocks) + [0x0A, 0x0A] + context
    let extraction = MarkdownExtractor.read(file, options, hasFrontMatter: offset == 0, isReviewed: false)
    return (extraction.passages.first?.text ?? [], extraction.shape)
  }

  private func region(of offset: Int) -> Range<Int> {
    var (low, high) = (0, regions.count)
    while low < high {
      let middle = (low + high) / 2
      if regions[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return (low > 0 ? regions[low - 1] : 0)..<(low < regions.count ? regions[low] : bytes.count)
  }

  /// The text that stands in a part of the file.
  private func textRange(of range: Range<Int>, _ passage: Passage) -> Range<Int> {
    let first = Self.firstRun(of: passage, from: range.lowerBound)
    let behind = Self.firstRun(of: passage, from: range.upperBound)
    guard first < behind else { return 0..<0 }
    return passage.runs[first].text.lowerBound..<passage.runs[behind - 1].text.upperBound
  }

  private static func firstRun(of passage: Passage, from offset: Int) -> Int {
    var (low, high) = (0, passage.runs.count)
    while low < high {
      let middle = (low + high) / 2
      if passage.runs[middle].source.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The lines without white space at their ends; empty ones left out, which Markdown does not keep.
  static func essence(_ text: [UInt8]) -> [[UInt8]] {
    text.split { $0 == 0x0A || $0 == 0x0D }.map { Array($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// Letters and spaces among letters and spaces.
  private func isPlain(_ edit: Edit) -> Bool {
    let around = max(0, edit.range.lowerBound - 8)..<min(bytes.count, edit.range.upperBound + 8)
    let isLetters = { (byte: UInt8) in byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 || byte == 0x2C || byte == 0x2E }
    return around.count >= 16 && bytes[around].allSatisfy(isLetters) && edit.replacement.utf8.allSatisfy(isLetters)
      && !bytes[around].starts(with: [0x20, 0x20])
  }

  /// Lines that define links and footnotes.
  private static func definitions(in bytes: [UInt8], from start: Int) -> [UInt8] {
    var found: [UInt8] = []
    // A note that nothing names would not be read.
    var names: [UInt8] = []
    var line = start
    while line < bytes.count {
      let end = bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let text = bytes[line..<end].trimmed
      if text.first == 0x5B, let close = text.firstIndex(of: 0x5D), close + 1 < text.endIndex, text[close + 1] == 0x3A {
        found += text + [0x0A]
        if text.dropFirst().first == 0x5E {
          found.append(0x0A)
          names += text[...close] + [0x20]
        }
        if found.count > largestContext { return [] }
      }
      line = end + 1
    }
    return found + [0x0A] + names
  }
}
