/// A place of the text where a quotation may open or close.
public struct QuotationEvent: Sendable {
  public enum Kind: UInt8, CaseIterable, Sendable {
    case double, single, dash
    /// Places where a mark may be missing: the start of a paragraph, a colon, the end of a sentence, before who speaks, the end of a paragraph.
    case start, colon, sentence, speaker, end
    /// Behind a paragraph: one with marks follows, or none.
    case between, last

    /// What such an event can do.
    public var labels: [QuotationLabel] { Self.labels[Int(rawValue)] }

    private static let labels: [[QuotationLabel]] = allCases.map { kind in
      switch kind {
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
  let glyph: QuoteGlyph?
  /// What stands on either side, and whether white space comes between.
  var left = QuoteNeighbour.edge
  var right = QuoteNeighbour.edge
  var gapBefore = true
  var gapBehind = true
  /// Who speaks, behind it.
  var tag = SpeakerPattern.none
  /// Features of the text before it and around it: see `QuotationFeatures`.
  var verb: UInt32 = 0
  var near: UInt32 = 0
  /// Indices into the chain's hashes: features of the label alone, and of the label with what is open.
  public internal(set) var features = 0..<0
  public internal(set) var stateFeatures = 0..<0

  init(_ kind: Kind, _ tokens: Range<Int>, _ block: Range<Int>, glyph: QuoteGlyph? = nil) {
    self.kind = kind
    self.tokens = tokens
    self.block = block
    self.glyph = glyph
  }

  var isMark: Bool { kind == .double || kind == .single }
}
