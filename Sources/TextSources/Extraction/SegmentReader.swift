import TextModel

/// Puts the text of segments of XLIFF and TMX together, whose inline elements stand for the formatting and the code of another format.
struct SegmentReader {
  private let bytes: [UInt8]
  private(set) var blocks = BlockBuilder(name: nil)
  /// Comments to mtlint outside of passages, which belong to the next one.
  private var waiting: [Range<Int>] = []
  private(set) var surroundings = Surroundings()
  /// True between `startSegment` and `endSegment`.
  private(set) var isInSegment = false
  private var open: [(inline: SegmentInline, isProtected: Bool)] = []
  /// Where the outermost element that holds code starts, and how many elements are open in it.
  private var code: (start: Int, inline: SegmentInline, depth: Int)?
  /// The segment goes on with the block of the one before, and has no text yet.
  private var isJoined = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A passage of its own starts here, with the comments before it.
  mutating func startPassage(name: String?) {
    blocks = BlockBuilder(name: name)
    for source in waiting { blocks.add(directive: bytes[source], at: source) }
    waiting = []
  }

  mutating func finishPassage() -> Passage? { blocks.passage.finish() }

  mutating func shape() -> Shape { surroundings.shape(upTo: bytes.count, in: bytes) }

  /// A segment starts, which is a block or goes on with the last one.
  mutating func startSegment(continues: Bool) {
    isInSegment = true
    isJoined = continues
    if !continues { blocks.startBlock() }
  }

  mutating func endSegment() {
    isInSegment = false
    isJoined = false
  }

  /// A start tag within a segment.
  mutating func start(_ name: String, _ attributes: [String: String], at source: Range<Int>) {
    if code != nil {
      code?.depth += 1
      return
    }
    let inline = SegmentInline(name, attributes)
    guard inline.holdsText else {
      code = (source.lowerBound, inline, 0)
      return
    }
    let isProtected = attributes["translate"] == "no" || attributes["mtype"] == "protected"
    if case .span = inline { blocks.passage.tag(at: source, isOpening: true) }
    open.append((inline, isProtected))
    if isProtected { blocks.passage.beginProtection() }
  }

  /// An end tag within a segment.
  mutating func end(at source: Range<Int>) {
    if let (start, inline, depth) = code {
      guard depth == 0 else {
        code?.depth -= 1
        return
      }
      code = nil
      let whole = start..<source.upperBound
      switch inline {
      case .opening: blocks.passage.tag(at: whole, isOpening: true)
      case .closing: blocks.passage.tag(at: whole, isOpening: false)
      case .placeholder:
        blocks.passage.tag(at: whole, isOpening: true)
        blocks.passage.tag(at: whole, isOpening: false)
      case .span, .note, .noteEdge: break
      }
      return
    }
    guard let (inline, isProtected) = open.popLast() else { return }
    if isProtected, !open.contains(where: \.isProtected) { blocks.passage.endProtection() }
    if case .span = inline { blocks.passage.tag(at: source, isOpening: false) }
  }

  /// Character data within a segment.
  mutating func text(_ text: [UInt8], at source: Range<Int>, isCDATA: Bool) {
    guard code == nil, let first = text.first else { return }
    surroundings.skip(source, in: bytes)
    if isJoined {
      isJoined = false
      if let last = blocks.passage.last, last > 0x20, first > 0x20 { blocks.passage.put(in: [0x20]) }
    }
    let writing = isCDATA ? XMLText.section : XMLText.writing
    if bytes[source] == text[...] {
      blocks.passage.add(text[...], at: source, writing)
    } else {
      blocks.passage.add(text, for: source, writing)
    }
  }

  /// A comment, in a segment or outside, or between two passages; only those to mtlint are kept.
  mutating func comment(at source: Range<Int>, isBetween: Bool = false) {
    let comment = bytes[source]
    guard code == nil, comment.dropFirst(4).trimmed.hasPrefix("mtlint:") else { return }
    if isBetween {
      waiting.append(source)
    } else if isInSegment {
      blocks.passage.add(comment, at: source, .never)
    } else {
      blocks.add(directive: comment, at: source)
    }
  }
}
