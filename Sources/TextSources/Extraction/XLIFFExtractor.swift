/// XLIFF 1.2 and 2.x: the targets, a passage for each `<file>`. In XLIFF 2, the segments of a unit are one block.
struct XLIFFExtractor {
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    let reader = Reader(bytes, options.side)
    try XMLScanner.scan(bytes, reader)
    if let malformed = reader.malformed { throw malformed }
    return reader.extraction()
  }

  private final class Reader: XMLEvents {
    private var segments: SegmentReader
    private var passages: [Passage] = []
    private(set) var malformed: Malformed?
    /// Names of the elements that are open outside of targets, and whether what they hold is to be translated.
    private var open: [(name: String, isTranslated: Bool)] = []
    /// Inline elements that are open in the target.
    private var depth = 0
    private var isInFile = false
    /// The unit has had a target.
    private var hasTarget = false

    /// The element that is read.
    private let element: String

    init(_ bytes: [UInt8], _ side: ExtractionOptions.Side) {
      segments = SegmentReader(bytes)
      element = side == .translation ? "target" : "source"
    }

    func extraction() -> Extraction {
      // What stands behind the last file speaks of all.
      segments.startPassage(name: nil)
      return Extraction(passages + (segments.finishPassage().map { [$0] } ?? []), shape: segments.shape())
    }

    func start(_ name: String, _ attributes: [String: String], at source: Range<Int>) {
      if segments.isInSegment {
        depth += 1
        segments.start(name, attributes, at: source)
        return
      }
      if open.isEmpty, name != "xliff" { malformed = Malformed("the first element is not <xliff>", at: source.lowerBound) }
      let parent = open.last
      let isTranslated = attributes["translate"].map { $0 != "no" } ?? parent?.isTranslated ?? true
      open.append((name, isTranslated))
      switch name {
      case "file":
        isInFile = true
        segments.startPassage(name: attributes["original"] ?? attributes["id"])
      case "trans-unit", "unit": hasTarget = false
      case element:
        // Other targets are proposals.
        guard isInFile, isTranslated, let parent, ["trans-unit", "segment", "ignorable"].contains(parent.name),
          attributes["state"] != "needs-translation"
        else { return }
        segments.startSegment(continues: hasTarget)
        hasTarget = true
        depth = 0
      default: break
      }
    }

    func end(_ name: String, at source: Range<Int>) {
      if segments.isInSegment {
        guard depth == 0 else {
          depth -= 1
          segments.end(at: source)
          return
        }
        segments.endSegment()
      }
      open.removeLast()
      guard name == "file" else { return }
      isInFile = false
      if let passage = segments.finishPassage() { passages.append(passage) }
    }

    func text(_ text: [UInt8], at source: Range<Int>, isCDATA: Bool) {
      if segments.isInSegment { segments.text(text, at: source, isCDATA: isCDATA) }
    }

    func comment(at source: Range<Int>) { segments.comment(at: source, isBetween: !isInFile) }
  }
}
