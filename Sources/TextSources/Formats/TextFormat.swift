/// Text with a structure of its own, which is no running text and would be harmed by repairs to it.
public enum TextFormat: String, Sendable, CaseIterable {
  case html = "HTML"
  case xml = "XML"
  case json = "JSON"
  case jsonLines = "JSON Lines"
  case commaSeparated = "CSV"
  case tabSeparated = "TSV"
  case yaml = "YAML"
  case frontMatter = "Markdown with front matter"
  case markdownCode = "Markdown with code"
  case gettext = "a PO file"
  case subRip = "SRT subtitles"
  case webVTT = "WebVTT subtitles"

  /// The format that a text in UTF-8 plainly has; nil for running text, which may hold residue of any of them. Each detector asks for
  /// the structure of the whole file: a tag, a fence or a line of JSON proves nothing.
  public init?(_ text: [UInt8]) {
    let lines = TextLines(text)
    guard let first = lines.first else { return nil }
    let found =
      switch first.first {
      case UInt8(ascii: "<"): MarkupShape.format(lines)
      case UInt8(ascii: "{"), UInt8(ascii: "["): JSONShape.format(lines)
      default: nil as TextFormat?
      }
    guard
      let format = found ?? SubtitleShape.format(lines) ?? GettextShape.format(lines) ?? MarkdownShape.format(lines) ?? YAMLShape.format(lines)
        ?? DelimitedShape.format(lines)
    else { return nil }
    self = format
  }
}
