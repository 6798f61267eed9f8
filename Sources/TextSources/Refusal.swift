/// Why the bytes of a file are no text to look at: what they look like, and what is read instead; fit for a message behind the file's name.
public struct Refusal: Error, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  /// Text with a structure that is not read.
  init(_ format: TextFormat) { self.init("looks like \(format.rawValue), which mtlint does not read") }
}
