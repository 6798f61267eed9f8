/// A paragraph of the text: usually one line; several lines where the whole text is wrapped at a fixed width.
@frozen
public struct Block: Sendable {
  public enum Kind: UInt8, Sendable {
    case headline, paragraph, caption, byline, dateline, list
  }

  /// Indices into `Document.tokens`; never empty.
  public let tokens: Range<Int>
  /// Indices into `Document.sentences`.
  public internal(set) var sentences: Range<Int>
  public internal(set) var kind: Kind
}

/// A sentence: ICU's, corrected by the tokens.
@frozen
public struct Sentence: Sendable {
  /// Indices into `Document.tokens`; never empty.
  public let tokens: Range<Int>
  /// Index into `Document.blocks`.
  public let block: Int
}

/// Finds blocks from the tokens' line starts.
enum BlockSplitter {
  static func split(_ tokens: [Token], bytes: UnsafeBufferPointer<UInt8>) -> [Block] {
    let lineHeads = tokens.indices.filter { tokens[$0].flags.contains(.lineStart) }
    let wrapped = isWrapped(tokens, lineHeads: lineHeads, bytes: bytes)
    var blocks: [Block] = []
    var start = 0
    for head in lineHeads.dropFirst() + [tokens.count] where head > start {
      if wrapped, head < tokens.count, !hasBlankLine(bytes, between: tokens[head - 1].range.upperBound, and: tokens[head].range.lowerBound) {
        continue
      }
      blocks.append(Block(tokens: start..<head, sentences: 0..<0, kind: .paragraph))
      start = head
    }
    return blocks
  }

  /// True when the text was wrapped at a fixed width: lines inside paragraphs break exactly where the next word would not have fitted.
  private static func isWrapped(_ tokens: [Token], lineHeads: [Int], bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lineHeads.count >= 4 else { return false }
    let limit = 120
    var width = 0
    for (index, head) in lineHeads.enumerated() {
      let last = (index + 1 < lineHeads.count ? lineHeads[index + 1] : tokens.count) - 1
      width = max(width, Int(tokens[last].end - tokens[head].start))
      if width > limit { return false }
    }
    guard width >= 40 else { return false }
    var breaks = 0
    var greedy = 0
    for (index, head) in lineHeads.enumerated().dropFirst() {
      let previous = tokens[lineHeads[index - 1]].start
      let end = tokens[head - 1].end
      guard !hasBlankLine(bytes, between: Int(end), and: Int(tokens[head].start)) else { continue }
      breaks += 1
      if Int(end - previous) + 1 + Int(tokens[head].end - tokens[head].start) > width - 2 { greedy += 1 }
    }
    return breaks >= 3 && greedy * 10 >= breaks * 9
  }

  private static func hasBlankLine(_ bytes: UnsafeBufferPointer<UInt8>, between start: Int, and end: Int) -> Bool {
    var breaks = 0
    var index = start
    while index < end {
      if bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 >= end || bytes[index + 1] != 0x0A) { breaks += 1 }
      index += 1
    }
    return breaks > 1
  }
}
