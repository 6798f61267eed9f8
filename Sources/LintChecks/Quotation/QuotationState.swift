/// What is open at a place of the text, outermost first.
public enum QuotationState: UInt8, CaseIterable, Sendable {
  case nothing, double, single, singleInDouble, doubleInSingle
  /// Speech behind a dash.
  case dash
}
