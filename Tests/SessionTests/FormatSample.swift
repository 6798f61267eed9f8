import Testing
import TextSources

/// A news piece in a format, with what machine translation does to one, and what must come of it.
struct FormatSample: Sendable, CustomTestStringConvertible {
  /// A finding: where it stands is told by its bytes in the file, which stand there once.
  struct Found: Sendable {
    let rule: String
    /// Bytes of the file, markup included.
    let inFile: String
    /// The same as readers see it.
    let read: String
    /// What the safe repair makes of the bytes in the file; nil = no safe repair.
    let repaired: String?

    init(_ rule: String, _ inFile: String, read: String? = nil, repaired: String? = nil) {
      self.rule = rule
      self.inFile = inFile
      self.read = read ?? inFile
      self.repaired = repaired
    }
  }

  /// With its suffix.
  let name: String
  let format: FileFormat
  let text: String
  /// In the order of the file.
  let found: [Found]
  /// A word said twice whose finding a comment of the format accepts; nil where there is no such comment.
  let accepted: String?

  init(_ name: String, _ format: FileFormat, accepted: String? = "for for", found: [Found], _ text: String) {
    self.name = name
    self.format = format
    self.text = text
    self.found = found
    self.accepted = accepted
  }

  var testDescription: String { name }
  var bytes: [UInt8] { Array(text.utf8) }

  /// The text behind its safe repairs, by hand.
  var repaired: String {
    found.reduce(text) { text, found in found.repaired.map { text.replacing(found.inFile, with: $0) } ?? text }
  }
}
