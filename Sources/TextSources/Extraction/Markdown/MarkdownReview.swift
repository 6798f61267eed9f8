import TextModel

/// Edits of Markdown, tried out on the blocks around them.
enum MarkdownReview {
  /// Bytes of blocks that are read again; in larger ones only plain letters may change.
  private static let largest = 200_000
  private static let largestContext = 30_000

  /// - Parameters:
  ///   - limit: where the page stands, without its front matter.
  ///   - regions: where blocks start that can be read alone.
  static func review(_ bytes: [UInt8], _ limit: Range<Int>, regions: [Int]) -> EditReview {
    let context = definitions(in: bytes, from: limit.lowerBound)
    return RegionReview(
      bytes: bytes, limit: limit,
      regions: [limit.lowerBound] + regions.filter { $0 > limit.lowerBound && $0 < limit.upperBound && isBehindEmptyLine($0, bytes) }, neighbors: 1,
      largest: largest,
      read: { blocks, _ in
        let extraction = MarkdownExtractor.read(blocks: Array(blocks) + [0x0A, 0x0A] + context)
        return (extraction.passages.first?.text ?? [], extraction.shape)
      }, essence: essence, variants: escaped, mends: { MarkdownMending.mends($0, $1, context: [0x0A, 0x0A] + context) },
      isHarmless: { isPlain($0, bytes) }
    ).review
  }

  /// What stands right below a table may become a row of it.
  private static func isBehindEmptyLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var breaks = 0
    var index = offset
    while index > 0, bytes[index - 1] <= 0x20 {
      index -= 1
      if bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A { breaks += 1 }
    }
    return breaks > 1
  }

  /// With a backslash before what would be a mark at the start of a line.
  @Sendable private static func escaped(_ edits: [Edit]) -> [[Edit]] {
    guard let mark = edits[0].replacement.utf8.first, "#+-=:$&.)".utf8.contains(mark) else { return [] }
    return [[Edit(edits[0].range, "\\" + edits[0].replacement)] + edits.dropFirst()]
  }

  /// The lines without white space at their ends; empty ones left out, which Markdown does not keep.
  @Sendable static func essence(_ text: [UInt8]) -> [[UInt8]] {
    text.split { $0 == 0x0A || $0 == 0x0D }.map { Array($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// Letters and spaces among letters and spaces.
  private static func isPlain(_ edit: Edit, _ bytes: [UInt8]) -> Bool {
    let around = max(0, edit.range.lowerBound - 8)..<min(bytes.count, edit.range.upperBound + 8)
    let isLetter = { (byte: UInt8) in byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 || byte == 0x2C || byte == 0x2E }
    return around.count >= 16 && bytes[around].allSatisfy(isLetter) && edit.replacement.utf8.allSatisfy(isLetter)
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
