/// What of the source text a finding speaks of.
public struct SourcePlace: Sendable, Hashable {
  /// The file of the source, as it was given; empty where it is the file of the text itself.
  public var path: String
  /// Bytes of the source text, half-open, not empty; of its file once the finding stands in a file.
  public var range: Range<Int>
  /// Line and column in that file, from 1, columns in characters; 0 = not known yet.
  public var line = 0
  public var column = 0
  /// The same column in bytes.
  public var byteColumn = 0
  public let text: String

  public init(_ range: Range<Int>, _ text: String, path: String = "") {
    self.range = range
    self.text = text
    self.path = path
  }
}
