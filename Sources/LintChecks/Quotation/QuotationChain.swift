import TextModel

/// The events of a run of neighbouring paragraphs, in order: what is decided together.
public struct QuotationChain {
  public internal(set) var events: [QuotationEvent] = []
  /// The features of all events.
  public internal(set) var features = FeatureList()

  public func hashes(_ range: Range<Int>) -> ArraySlice<UInt32> { features.hashes[range] }
}
