/// Another place of the text that a finding speaks of: the first printing of what is repeated, the other spelling of a name.
public struct RelatedPlace: Sendable, Hashable {
  /// Bytes of the document, half-open; not empty.
  public let range: Range<Int>
  /// Lower case, no final stop: what stands there.
  public let message: String

  public init(_ range: Range<Int>, _ message: String) {
    self.range = range
    self.message = message
  }
}
