import TextSources

/// A news piece in a format, with what machine translation does to one, and what must come of it.
public struct FormatSample: Sendable, CustomStringConvertible {
  /// A finding: where it stands is told by its bytes in the file, which stand there once.
  public struct Found: Sendable {
    public let rule: String
    /// Bytes of the file, markup included.
    public let inFile: String
    /// The same as readers see it.
    public let read: String
    /// What the safe repair makes of the bytes in the file; nil = no safe repair.
    public let repaired: String?

    public init(_ rule: String, _ inFile: String, read: String? = nil, repaired: String? = nil) {
      self.rule = rule
      self.inFile = inFile
      self.read = read ?? inFile
      self.repaired = repaired
    }
  }

  /// With its suffix.
  public let name: String
  public let format: FileFormat
  public let text: String
  /// In the order of the file.
  public let found: [Found]
  /// A word said twice whose finding a comment of the format accepts; nil where there is no such comment.
  public let accepted: String?

  public init(_ name: String, _ format: FileFormat, accepted: String? = "for for", found: [Found], _ text: String) {
    self.name = name
    self.format = format
    self.text = text
    self.found = found
    self.accepted = accepted
  }

  public var description: String { name }
  public var bytes: [UInt8] { Array(text.utf8) }

  /// The text behind its safe repairs, by hand.
  public var repaired: String {
    found.reduce(text) { text, found in found.repaired.map { text.replacing(found.inFile, with: $0) } ?? text }
  }
}
