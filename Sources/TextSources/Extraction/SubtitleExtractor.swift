import TextModel

/// Subtitles in SubRip and WebVTT: the text of all cues as one passage, in which sentences run on over lines and cues.
struct SubtitleExtractor {
  private let bytes: [UInt8]
  private let lines: SubtitleLines
  private let language: String
  private var builder = PassageBuilder()
  private var shape = Shape()
  /// The end of the text of the last line, for the sentence that may go on.
  private var text: [UInt8] = []

  /// Throws where no cue is found.
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    let lines = SubtitleLines(bytes)
    guard lines.kinds.contains(.timing) else { throw noCue(bytes, lines) }
    return read(bytes, lines, options, isReviewed: true)
  }

  private static func noCue(_ bytes: [UInt8], _ lines: SubtitleLines) -> Malformed {
    for line in lines.ranges {
      if let arrow = CueTiming.wrongArrow(bytes[line].trimmed) {
        return Malformed("times are parted by ‘\(arrow)’, no player reads them; write ‘-->’", at: line.lowerBound)
      }
    }
    return Malformed("no cue: no line has two times with ‘-->’ between them", at: lines.ranges.first?.lowerBound ?? 0)
  }

  private static func read(_ bytes: [UInt8], _ lines: SubtitleLines, _ options: ExtractionOptions, isReviewed: Bool) -> Extraction {
    var extractor = Self(bytes, lines, options.language)
    extractor.read()
    let review = isReviewed ? review(bytes, lines, options) : nil
    return Extraction(extractor.builder.finish(review: review).map { [$0] } ?? [], shape: extractor.shape)
  }

  /// Cues are tried out with those beside them, into which their sentences may go on.
  private static func review(_ bytes: [UInt8], _ lines: SubtitleLines, _ options: ExtractionOptions) -> EditReview {
    var regions = [0]
    for index in lines.kinds.indices where lines.kinds[index] == .timing {
      let hasName = index > 0 && (lines.kinds[index - 1] == .name || lines.kinds[index - 1] == .brokenNumber)
      let start = lines.ranges[hasName ? index - 1 : index].lowerBound
      if start > regions[regions.count - 1] { regions.append(start) }
    }
    let head = Array((lines.isWebVTT ? "WEBVTT\n\n" : "").utf8)
    return RegionReview(
      bytes: bytes, limit: 0..<bytes.count, regions: regions, neighbors: 1, largest: 200_000,
      read: { part, offset in
        let file = offset == 0 ? Array(part) : head + part
        let extraction = read(file, SubtitleLines(file), options, isReviewed: false)
        return (extraction.passages.first?.text ?? [], extraction.shape)
      }, essence: essence, variants: { _ in [] }, mends: { _, _ in false }, isHarmless: { _ in false }
    ).review
  }

  /// Words: lines and cues part them as spaces do.
  @Sendable static func essence(_ text: [UInt8]) -> [[UInt8]] { text.split { $0 <= 0x20 }.map(Array.init) }

  private init(_ bytes: [UInt8], _ lines: SubtitleLines, _ language: String) {
    self.bytes = bytes
    self.lines = lines
    self.language = language
  }

  private var writing: Writing { lines.isWebVTT ? Self.webVTT : Self.subRip }

  private static let subRip = Writing { $0.contains(where: \.isNewline) || $0.contains("-->") || $0.contains("\0") ? nil : $0 }

  private static let webVTT = Writing { text in
    guard !text.contains(where: \.isNewline), !text.contains("-->"), !text.contains("\0") else { return nil }
    return text.reduce(into: "") { $0 += $1 == "&" ? "&amp;" : $1 == "<" ? "&lt;" : $1 == ">" ? "&gt;" : String($1) }
  }

  private mutating func read() {
    /// Behind the text of the last line of the same cue.
    var previous: Int?
    var isBehindBlank = false
    for (index, line) in lines.ranges.enumerated() {
      switch lines.kinds[index] {
      case .blank: isBehindBlank = true
      case .timing, .name:
        shape.add(bytes[line])
        previous = nil
      case .other:
        shape.add(bytes[line])
        addDirective(line)
        previous = nil
      case .brokenNumber:
        shape.add("number")
        builder.endBlock()
        add(bytes[line].trimmed, after: nil)
        builder.endBlock()
        text = []
        previous = nil
      case .text:
        // A player may not show it.
        if isBehindBlank { shape.add("behind an empty line") }
        let content = bytes[line].trimmed
        add(content, after: previous)
        previous = content.endIndex
      }
      if lines.kinds[index] != .blank { isBehindBlank = false }
    }
    builder.endProtection()
  }

  private mutating func addDirective(_ line: Range<Int>) {
    guard let place = Directives.place(in: bytes[line]) else { return }
    let comment = bytes[place..<line.upperBound].trimmed
    builder.endBlock()
    builder.add(comment, at: comment.startIndex..<comment.endIndex, .never)
    builder.put(in: [0x0A])
    text = []
  }

  /// Adds a line of a cue; `previous` is the end of the line before in the same cue.
  private mutating func add(_ line: ArraySlice<UInt8>, after previous: Int?) {
    let parts = CueLine.parts(bytes, line.startIndex..<line.endIndex, isWebVTT: lines.isWebVTT)
    var start: [UInt8] = []
    for part in parts where start.count < 40 {
      switch part {
      case .text(let range): start += bytes[range].prefix(40)
      case .entity(let text, _): start += text
      default: break
      }
    }
    if start[...].trimmed.isEmpty {
      for part in parts { add(part) }
      return
    }
    join(start[...].trimmed, previous.map { $0..<line.startIndex })
    text = []
    for part in parts { add(part) }
  }

  /// What stands between the text so far and the line that follows: a space, or the end of a line or a block.
  private mutating func join(_ next: ArraySlice<UInt8>, _ lineBreak: Range<Int>?) {
    guard !text.isEmpty else { return }
    let isDialogue = CueBoundary.isDialogue(next)
    if let lineBreak {
      builder.add([isDialogue ? 0x0A : 0x20], for: lineBreak, isDialogue ? Writing.never : writing)
    } else if !isDialogue, CueBoundary.goesOn(text.suffix(40)[...].trimmed, next) {
      builder.put(in: [0x20])
    } else {
      builder.endProtection()
      builder.endBlock()
    }
  }

  private mutating func add(_ part: CuePart) {
    switch part {
    case .text(let range):
      builder.add(bytes[range], at: range, writing)
      text += bytes[range].suffix(60)
    case .entity(let entity, let range):
      builder.add(entity, for: range, writing)
      text += entity
    case .lineBreak(let range):
      shape.add(bytes[range])
      builder.add([0x20], for: range, .never)
    case .tag(let range, let isOpening):
      shape.add(bytes[range])
      builder.tag(at: range, isOpening: isOpening)
    case .object(let range):
      shape.add(bytes[range])
      builder.tag(at: range, isOpening: true)
      builder.tag(at: range, isOpening: false)
    case .language(let range, let name):
      shape.add(bytes[range])
      builder.tag(at: range, isOpening: true)
      if !name.isEmpty, name != language { builder.beginProtection() }
    case .endLanguage(let range):
      shape.add(bytes[range])
      builder.endProtection()
      builder.tag(at: range, isOpening: false)
    }
  }
}
