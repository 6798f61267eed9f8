/// What an event of the text does: the labels of the chain model.
public enum QuotationLabel: UInt8, CaseIterable, Sendable {
  case openDouble, closeDouble, openSingle, closeSingle
  case apostrophe
  /// Inches, feet, minutes.
  case prime
  /// A mark too many.
  case superfluous
  /// Nothing happens, and no mark is missed.
  case nothing
  case missingClose, missingOpen
  /// The quotation goes on in the next paragraph.
  case goesOn
  /// A paragraph ends, and with it all that is open.
  case reset
  /// The dash opens speech, closes it, or stands before the speaker although a mark has closed the speech.
  case dashOpen, dashClose, dashSuperfluous

  public var opens: Bool { self == .openDouble || self == .openSingle }
  public var closes: Bool { self == .closeDouble || self == .closeSingle }

  /// What is open behind the label, for each state before it (in the order of `QuotationState`); 15 = not possible there.
  ///
  /// Irregular moves are possible (a mark was lost elsewhere): what they cost is learned.
  private var moves: [UInt8] {
    switch self {
    case .openDouble: [1, 1, 4, 1, 4, 5]
    case .closeDouble: [0, 0, 2, 0, 2, 5]
    case .openSingle: [2, 3, 2, 3, 2, 5]
    case .closeSingle: [0, 1, 0, 1, 0, 5]
    case .apostrophe, .prime, .superfluous, .nothing, .dashSuperfluous: [0, 1, 2, 3, 4, 5]
    case .missingClose: [15, 0, 0, 0, 15, 0]
    case .missingOpen: [1, 15, 4, 15, 15, 15]
    case .goesOn: [15, 1, 2, 15, 15, 15]
    case .reset: [0, 0, 0, 0, 0, 0]
    case .dashOpen: [5, 15, 15, 15, 15, 15]
    case .dashClose: [15, 15, 15, 15, 15, 0]
    }
  }

  /// The state that a label leads to; nil where it is not possible.
  public func state(after state: QuotationState) -> QuotationState? { QuotationState(rawValue: moves[Int(state.rawValue)]) }
}
