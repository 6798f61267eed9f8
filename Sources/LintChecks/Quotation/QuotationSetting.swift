/// All that the model sees of an event. Its features are written from this alone, so that settings that are equal score alike and are scored once
/// (`QuotationMemo`).
public struct QuotationSetting: Sendable {
  var kind = QuotationEvent.Kind.start
  /// 1 when the paragraph has an odd number of double marks.
  var parity: UInt32 = 0
  /// Marks of the paragraph from here on, up to 3.
  var marksLeft: UInt32 = 0
  /// What stands behind it.
  var right = QuoteNeighbour.edge
  /// Who speaks, behind it.
  var tag = SpeakerPattern.none
  /// 2 = a verb of saying right before, 1 = one not far, and 4 or 8 for a comma or colon.
  var verb: UInt32 = 0

  // MARK: Of marks

  /// Up to 31.
  var glyph: UInt32 = 0
  /// What stands before it.
  var left = QuoteNeighbour.edge
  /// White space or the edge of the paragraph on either side.
  var gapBefore = false
  var gapBehind = false
  /// 1 when the article quotes with single marks first.
  var singleFirst: UInt32 = 0
  /// 1 when most of the article's double marks are not straight.
  var isCurly: UInt32 = 0
  /// Of single marks, 1 when what is behind may be the rest of a word.
  var isElision: UInt32 = 0
  /// Of single marks, 1 when the word before ends in a letter behind which the apostrophe of a plural stands.
  var endsInS: UInt32 = 0

  // MARK: Of other places

  /// The point, the glyph behind the paragraph, or how a dash stands; up to 255.
  var sign: UInt32 = 0
  /// Whether the paragraph has marks, and whether a first or second person speaks in the sentence before and in the one behind: three bits.
  var near: UInt32 = 0
  /// Ends of sentences since the last mark, up to 4.
  var sentences: UInt32 = 0

  /// All of it in one number: each value in bits of its own.
  var key: UInt64 {
    var (key, width) = (UInt64(0), UInt64(0))
    func add(_ value: UInt32, bits: UInt64) {
      assert(UInt64(value) >> bits == 0, "a value that needs more bits")
      key |= UInt64(value) << width
      width += bits
    }
    add(UInt32(kind.rawValue), bits: 4)
    add(parity, bits: 1)
    add(marksLeft, bits: 2)
    add(right.rawValue, bits: 4)
    add(tag.rawValue, bits: 2)
    add(verb, bits: 4)
    add(glyph, bits: 5)
    add(left.rawValue, bits: 4)
    add(gapBefore ? 1 : 0, bits: 1)
    add(gapBehind ? 1 : 0, bits: 1)
    add(singleFirst, bits: 1)
    add(isCurly, bits: 1)
    add(isElision, bits: 1)
    add(endsInS, bits: 1)
    add(sign, bits: 8)
    add(near, bits: 3)
    add(sentences, bits: 3)
    return key
  }
}
