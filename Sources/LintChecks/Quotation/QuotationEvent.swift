/// A place of the text where a quotation may open or close.
public struct QuotationEvent: Sendable {
  public enum Kind: UInt8, CaseIterable, Sendable {
    case double, single, dash
    /// Places where a mark may be missing: the start of a paragraph, a colon, the end of a sentence, before who speaks, the end of a paragraph.
    case start, colon, sentence, speaker, end
    /// Behind a paragraph: one with marks follows, or none.
    case between, last

    /// What such an event can do.
    public var labels: [QuotationLabel] {
      switch self {
      case .double: [.openDouble, .closeDouble, .openSingle, .closeSingle, .prime, .superfluous]
      case .single: [.openDouble, .closeDouble, .openSingle, .closeSingle, .apostrophe, .prime, .superfluous]
      case .dash: [.dashOpen, .dashClose, .dashSuperfluous, .nothing]
      case .start, .colon: [.nothing, .missingOpen]
      case .sentence: [.nothing, .missingClose, .missingOpen]
      case .speaker, .end: [.nothing, .missingClose]
      case .between: [.goesOn, .reset]
      case .last: [.reset]
      }
    }
  }

  public let kind: Kind
  /// Tokens of the mark, the dash or the point; empty where none stands: then the event lies before the token.
  public let tokens: Range<Int>
  /// The paragraph's tokens.
  public let block: Range<Int>
  /// Of a mark; behind a paragraph, that with which the next one starts.
  let glyph: QuoteGlyph?
  /// What the model sees of it.
  public internal(set) var setting = QuotationSetting()

  init(_ kind: Kind, _ tokens: Range<Int>, _ block: Range<Int>, glyph: QuoteGlyph? = nil) {
    self.kind = kind
    self.tokens = tokens
    self.block = block
    self.glyph = glyph
  }

  var isMark: Bool { kind == .double || kind == .single }

  /// What stands on either side of a mark, and whether white space comes between.
  var left: QuoteNeighbour { setting.left }
  var right: QuoteNeighbour { setting.right }
  var gapBefore: Bool { setting.gapBefore }
  var gapBehind: Bool { setting.gapBehind }
  /// Who speaks, behind it.
  var tag: SpeakerPattern { setting.tag }
}
