import TextModel

/// Puts a passage together, in the order of the file.
struct PassageBuilder {
  private var text: [UInt8] = []
  private var runs: [Passage.Run] = []
  private var markup = Markup()
  private var parts: [Passage.Part] = []
  private let name: String?
  /// What stands in the file between the last run and the next one, as far as it is inline tags: where new text goes, and what the tags do.
  private var gap: (joint: Int, opens: Bool, closes: Bool)?
  private var label: (start: Int, kind: Block.Kind)?
  private var protectedFrom: Int?
  private var limits = EditLimits()

  init(name: String? = nil) { self.name = name }

  /// Bytes of text so far.
  var count: Int { text.count }
  var isEmpty: Bool { text.isEmpty }
  var last: UInt8? { text.last }

  /// Adds bytes that stand in the file as they are.
  mutating func add(_ bytes: ArraySlice<UInt8>, at source: Range<Int>, _ writing: Writing) {
    append(bytes, source, isVerbatim: true, writing)
  }

  /// Adds what something in the file stands for: an entity, an escape, white space that is one space.
  mutating func add(_ bytes: some Collection<UInt8>, for source: Range<Int>, _ writing: Writing) {
    append(Array(bytes)[...], source, isVerbatim: false, writing)
  }

  /// Adds text that stands in no file.
  mutating func put(in bytes: some Collection<UInt8>) {
    text += bytes
    gap = nil
  }

  /// Parts blocks by an empty line, unless nothing stands before.
  mutating func endBlock() {
    endLabel()
    gap = nil
    guard !text.isEmpty, !text.suffix(2).elementsEqual([0x0A, 0x0A]) else { return }
    put(in: text.last == 0x0A ? [0x0A] : [0x0A, 0x0A])
  }

  /// An inline tag, in the order of the file.
  mutating func tag(at source: Range<Int>, isOpening: Bool) {
    var known = gap ?? (joint: runs.last?.source.upperBound ?? source.lowerBound, opens: false, closes: false)
    if isOpening {
      if !known.opens, !known.closes { known.joint = source.lowerBound }
      known.opens = true
    } else {
      if !known.opens { known.joint = source.upperBound }
      known.closes = true
    }
    gap = known
  }

  /// The block that starts here is of a kind, until `endBlock`.
  mutating func begin(_ kind: Block.Kind) {
    endLabel()
    label = (text.count, kind)
  }

  /// The text from an offset on up to here is a field of a record.
  mutating func endPart(_ name: String, from start: Int) { parts.append(Passage.Part(name: name, text: start..<text.count)) }

  /// White space between runs that shows only when the space or line break beside it goes; in the order of the file.
  mutating func collapse(_ source: Range<Int>) { limits.collapsed.append(source) }

  /// Bytes of the file that mean something else when others follow them; in any order.
  mutating func markFragile(_ source: Range<Int>) { limits.fragile.append(source) }

  /// The text is that of a page.
  mutating func markPage() { markup.isPage = true }

  /// A range of the text, behind those marked before, is furniture of the page.
  mutating func markFurniture(_ range: Range<Int>) {
    if let last = markup.furniture.last, text[last.upperBound..<range.lowerBound].allSatisfy({ $0 == 0x0A }) {
      markup.furniture[markup.furniture.count - 1] = last.lowerBound..<range.upperBound
    } else {
      markup.furniture.append(range)
    }
  }

  /// From here on nothing is found or changed, until `endProtection`.
  mutating func beginProtection() { if protectedFrom == nil { protectedFrom = text.count } }

  mutating func endProtection() {
    defer { protectedFrom = nil }
    guard let start = protectedFrom, start < text.count else { return }
    if let last = markup.protected.last, last.upperBound == start {
      markup.protected[markup.protected.count - 1] = last.lowerBound..<text.count
    } else {
      markup.protected.append(start..<text.count)
    }
  }

  /// Lets `accepts` judge edits to the text from an offset on up to here.
  mutating func guardEdits(from start: Int, _ accepts: @escaping @Sendable (_ edit: Edit, _ inSource: [Edit]) -> Bool) {
    limits.guards.append(EditGuard(text: start..<text.count, accepts: accepts))
  }

  /// The passage; nil when it has no text.
  mutating func finish(review: EditReview? = nil) -> Passage? {
    // Nothing is parted from what does not come.
    while text.count > runs.last?.text.upperBound ?? 0, text.last == 0x0A || text.last == 0x20 { text.removeLast() }
    endLabel()
    endProtection()
    guard !runs.isEmpty else { return nil }
    limits.review = review
    limits.fragile.sort { $0.lowerBound < $1.lowerBound }
    return Passage(text: text, markup: markup, runs: runs, name: name, parts: parts, limits: limits)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ source: Range<Int>, isVerbatim: Bool, _ writing: Writing) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text += bytes
    if let gap {
      markup.seams.append(Markup.Seam(offset: start, kind: gap.opens ? (gap.closes ? .both : .opening) : .closing))
    }
    let joint = gap?.joint ?? source.lowerBound
    gap = nil
    if isVerbatim, let last = runs.last, last.isVerbatim, last.source.upperBound == source.lowerBound, last.text.upperBound == start,
      !last.writing.isFixed, !writing.isFixed
    {
      runs[runs.count - 1] = Passage.Run(
        text: last.text.lowerBound..<text.count, source: last.source.lowerBound..<source.upperBound, isVerbatim: true, joint: last.joint,
        writing: last.writing)
    } else {
      runs.append(Passage.Run(text: start..<text.count, source: source, isVerbatim: isVerbatim, joint: joint, writing: writing))
    }
  }

  private mutating func endLabel() {
    if let label, label.start < text.count { markup.labels.append(Markup.Label(range: label.start..<text.count, kind: label.kind)) }
    label = nil
  }
}
