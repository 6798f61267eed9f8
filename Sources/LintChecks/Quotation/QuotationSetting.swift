/// All that the model sees of an event, in one number. Its features are written from this alone, so that settings that are equal score alike and
/// are scored once (`QuotationScores`).
public struct QuotationSetting: Hashable, Sendable {
  /// The values side by side, each in bits of its own.
  private(set) var key: UInt64 = 0

  /// The bits of a value: the lowest one, and how many.
  private struct Field {
    let shift: UInt64
    let mask: UInt64

    @inline(__always)
    init(at shift: UInt64, width: UInt64) {
      self.shift = shift
      mask = 1 << width - 1
    }
  }

  @inline(__always)
  private func get(_ field: Field) -> UInt32 { UInt32(truncatingIfNeeded: key >> field.shift & field.mask) }
  @inline(__always)
  private mutating func set(_ field: Field, _ value: UInt32) {
    precondition(UInt64(value) <= field.mask)
    key = key & ~(field.mask << field.shift) | UInt64(value) << field.shift
  }

  // MARK: Of all events

  var kind: QuotationEvent.Kind {
    get { QuotationEvent.Kind(rawValue: UInt8(get(Field(at: 0, width: 4))))! }
    set { set(Field(at: 0, width: 4), UInt32(newValue.rawValue)) }
  }
  /// The paragraph has an odd number of double marks.
  var parity: UInt32 {
    get { get(Field(at: 4, width: 1)) }
    set { set(Field(at: 4, width: 1), newValue) }
  }
  /// Marks of the paragraph from here on, up to 3.
  var marksLeft: UInt32 {
    get { get(Field(at: 5, width: 2)) }
    set { set(Field(at: 5, width: 2), newValue) }
  }
  /// What stands behind it.
  var right: QuoteNeighbour {
    get { QuoteNeighbour(rawValue: get(Field(at: 7, width: 4))) ?? .edge }
    set { set(Field(at: 7, width: 4), newValue.rawValue) }
  }
  /// Who speaks, behind it.
  var tag: SpeakerPattern {
    get { SpeakerPattern(rawValue: get(Field(at: 11, width: 2)))! }
    set { set(Field(at: 11, width: 2), newValue.rawValue) }
  }
  /// 2 = a verb of saying right before, 1 = one not far, and 4 or 8 for a comma or colon.
  var verb: UInt32 {
    get { get(Field(at: 13, width: 4)) }
    set { set(Field(at: 13, width: 4), newValue) }
  }

  // MARK: Of marks

  var glyph: UInt32 {
    get { get(Field(at: 17, width: 5)) }
    set { set(Field(at: 17, width: 5), newValue) }
  }
  /// What stands before it.
  var left: QuoteNeighbour {
    get { QuoteNeighbour(rawValue: get(Field(at: 22, width: 4))) ?? .edge }
    set { set(Field(at: 22, width: 4), newValue.rawValue) }
  }
  /// White space or the edge of the paragraph on either side.
  var gapBefore: Bool {
    get { get(Field(at: 26, width: 1)) == 1 }
    set { set(Field(at: 26, width: 1), newValue ? 1 : 0) }
  }
  var gapBehind: Bool {
    get { get(Field(at: 27, width: 1)) == 1 }
    set { set(Field(at: 27, width: 1), newValue ? 1 : 0) }
  }
  /// The article quotes with single marks first.
  var singleFirst: UInt32 {
    get { get(Field(at: 28, width: 1)) }
    set { set(Field(at: 28, width: 1), newValue) }
  }
  /// Most of the article's double marks are not straight.
  var isCurly: UInt32 {
    get { get(Field(at: 29, width: 1)) }
    set { set(Field(at: 29, width: 1), newValue) }
  }
  /// Of single marks: what is behind may be the rest of a word.
  var isElision: UInt32 {
    get { get(Field(at: 30, width: 1)) }
    set { set(Field(at: 30, width: 1), newValue) }
  }
  /// Of single marks: the word before ends in a letter behind which the apostrophe of a plural stands.
  var endsInS: UInt32 {
    get { get(Field(at: 31, width: 1)) }
    set { set(Field(at: 31, width: 1), newValue) }
  }

  // MARK: Of other places

  /// The point, the glyph behind the paragraph, or how a dash stands.
  var sign: UInt32 {
    get { get(Field(at: 32, width: 7)) }
    set { set(Field(at: 32, width: 7), newValue) }
  }
  /// Whether the paragraph has marks, and whether a first or second person speaks in the sentence before and in the one behind.
  var near: UInt32 {
    get { get(Field(at: 39, width: 3)) }
    set { set(Field(at: 39, width: 3), newValue) }
  }
  /// Ends of sentences since the last mark, up to 4.
  var sentences: UInt32 {
    get { get(Field(at: 42, width: 3)) }
    set { set(Field(at: 42, width: 3), newValue) }
  }
}
