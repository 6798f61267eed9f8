/// TMX: the segments in the language of the text, as one passage with a block for each.
struct TMXExtractor {
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    let reader = Reader(bytes, options)
    try XMLScanner.scan(bytes, reader)
    if let malformed = reader.malformed { throw malformed }
    return reader.extraction()
  }

  private final class Reader: XMLEvents {
    private var segments: SegmentReader
    private let isRead: (String) -> Bool
    private(set) var malformed: Malformed?
    /// Names of the elements that are open outside of segments.
    private var open: [String] = []
    /// Inline elements that are open in the segment.
    private var depth = 0
    private var isInLanguage = false

    init(_ bytes: [UInt8], _ options: ExtractionOptions) {
      segments = SegmentReader(bytes)
      let (own, original) = (Self.primary(options.language), options.originalLanguage.map(Self.primary))
      isRead = options.side == .translation ? { $0 == own } : { original.map($0.elementsEqual) ?? ($0 != own) }
    }

    func extraction() -> Extraction { Extraction(segments.finishPassage().map { [$0] } ?? [], shape: segments.shape()) }

    func start(_ name: String, _ attributes: [String: String], at source: Range<Int>) {
      if segments.isInSegment {
        depth += 1
        segments.start(name, attributes, at: source)
        return
      }
      if open.isEmpty, name != "tmx" { malformed = Malformed("the first element is not <tmx>", at: source.lowerBound) }
      if name == "tuv" { isInLanguage = (attributes["xml:lang"] ?? attributes["lang"]).map(Self.primary).map(isRead) ?? false }
      if name == "seg", isInLanguage, open.last == "tuv" {
        segments.startSegment(continues: false)
        depth = 0
      }
      open.append(name)
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
      if name == "tuv" { isInLanguage = false }
    }

    func text(_ text: [UInt8], at source: Range<Int>, isCDATA: Bool) {
      if segments.isInSegment { segments.text(text, at: source, isCDATA: isCDATA) }
    }

    func comment(at source: Range<Int>) { segments.comment(at: source) }

    /// The language of a tag, without country or script.
    private static func primary(_ tag: String) -> String {
      String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    }
  }
}
