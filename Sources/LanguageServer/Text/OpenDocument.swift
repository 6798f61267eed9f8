import LintSession
import TextSources

/// A document as the editor has it, saved or not.
struct OpenDocument {
  let uri: String
  /// What the editor takes it for: `html`, `plaintext` …
  let languageID: String
  private(set) var version: Int
  /// UTF-8.
  private(set) var bytes: [UInt8]
  private(set) var positions: Positions
  private let encoding: PositionEncoding
  /// True while its diagnostics are to be sent.
  var isDirty = true

  init(uri: String, languageID: String, version: Int, text: String, _ encoding: PositionEncoding) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    self.encoding = encoding
    bytes = Array(text.utf8)
    positions = Positions(bytes, encoding)
  }

  /// Makes the changes of a client, in their order: a change without a range is the whole text. Places outside the text are its ends.
  mutating func apply(_ changes: [JSONValue], version: Int) throws(ResponseError) {
    self.version = version
    isDirty = true
    for change in changes {
      guard let text = change["text"]?.string else { throw .missing("text") }
      if let range = change["range"] {
        guard let range = self.range(range) else { throw .missing("range") }
        bytes.replaceSubrange(range, with: text.utf8)
      } else {
        bytes = Array(text.utf8)
      }
      positions = Positions(bytes, encoding)
    }
  }

  /// A check takes longer than a keystroke.
  var isLarge: Bool { bytes.count >= 1 << 18 }

  func position(of offset: Int) -> Position { positions.position(of: offset, in: bytes) }

  /// The bytes between two positions, whichever comes first; nil for what is no range.
  func range(_ value: JSONValue?) -> Range<Int>? {
    guard let start = offset(value?["start"]), let end = offset(value?["end"]) else { return nil }
    return min(start, end)..<max(start, end)
  }

  func offset(_ value: JSONValue?) -> Int? {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer else { return nil }
    return positions.offset(of: Position(line: line, character: character), in: bytes)
  }

  /// The format that the language tells; nil where the name and the contents do.
  var format: FileFormat? {
    switch languageID.lowercased() {
    case "html", "xhtml", "vue-html": .html
    case "markdown", "pandoc", "quarto", "rmd", "mdx": .markdown
    case "json": .json
    case "jsonl", "ndjson": .jsonl
    case "csv": .csv
    case "tsv": .tsv
    case "yaml": .yaml
    case "po", "gettext": .po
    case "srt", "subrip": .srt
    case "vtt", "webvtt": .vtt
    default: nil
    }
  }
}
