import TextModel

/// The features of an event, as hashes: what its setting says, one by one and together.
public struct QuotationFeatures {
  /// Changes with every change of the templates, so that no model meets features it was not trained for.
  static let fingerprint: UInt32 = 2

  /// Features of the label alone.
  public private(set) var plain = FeatureList()
  /// Features of the label with what is open.
  public private(set) var stateful = FeatureList()

  init() {}

  public init(_ setting: QuotationSetting) { write(setting) }

  /// Takes another setting’s features in the place of these.
  mutating func write(_ setting: QuotationSetting) {
    plain.removeAll()
    stateful.removeAll()
    if setting.kind == .double || setting.kind == .single { writeMark(setting) } else { writePlace(setting) }
  }

  private mutating func writeMark(_ setting: QuotationSetting) {
    let (glyph, level, verb, parity) = (setting.glyph, UInt32(setting.kind.rawValue), setting.verb, setting.parity)
    let (left, right, tag) = (setting.left.rawValue, setting.right.rawValue, setting.tag.rawValue)
    let (gapBefore, gapBehind): (UInt32, UInt32) = (setting.gapBefore ? 1 : 0, setting.gapBehind ? 1 : 0)
    let (before, behind, gaps) = (left << 1 | gapBefore, right << 1 | gapBehind, gapBefore << 1 | gapBehind)
    plain.add(1, glyph, before, behind)
    plain.add(2, glyph, gaps)
    plain.add(3, before, behind)
    plain.add(4, glyph, before)
    plain.add(5, glyph, behind)
    plain.add(6, level, tag, left, gapBehind)
    plain.add(7, level, tag, gaps)
    plain.add(8, level, verb, gapBehind)
    plain.add(9, level, verb, right)
    plain.add(10, level, setting.singleFirst, gaps)
    plain.add(11, level, setting.isCurly, glyph)
    plain.add(12, level, parity)
    plain.add(13, glyph, parity, gaps)
    plain.add(14, level)
    if setting.kind == .single {
      plain.add(15, setting.isElision, before)
      plain.add(16, setting.endsInS, before, behind, setting.singleFirst)
    }
    stateful.add(30, level)
    stateful.add(31, level, gaps)
    stateful.add(32, level, before)
    stateful.add(33, level, behind)
    stateful.add(34, level, tag, gapBehind)
    stateful.add(35, glyph)
    stateful.add(36, glyph, gaps)
    stateful.add(37, level, setting.marksLeft, parity)
    stateful.add(38, level, verb)
    stateful.add(39, level, before, behind)
  }

  private mutating func writePlace(_ setting: QuotationSetting) {
    let (kind, sign, near, run) = (UInt32(setting.kind.rawValue), setting.sign, setting.near, setting.sentences)
    let (parity, verb, tag) = (setting.parity, setting.verb, setting.tag.rawValue)
    let ahead = min(setting.marksLeft, 2) << 1 | parity
    plain.add(50, kind)
    plain.add(51, kind, sign)
    plain.add(52, kind, verb)
    plain.add(53, kind, tag)
    plain.add(54, kind, parity, near)
    plain.add(55, kind, setting.right.rawValue)
    stateful.add(60, kind)
    stateful.add(61, kind, sign)
    stateful.add(62, kind, setting.marksLeft, parity)
    stateful.add(63, kind, tag)
    stateful.add(64, kind, verb)
    stateful.add(65, kind, ahead, sign)
    stateful.add(66, kind, near)
    stateful.add(67, kind, near, ahead)
    stateful.add(68, kind, near, run, ahead)
    stateful.add(69, kind, run, tag)
  }
}
