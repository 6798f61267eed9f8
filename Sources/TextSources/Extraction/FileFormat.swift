/// What a file is read as.
public enum FileFormat: String, Sendable, CaseIterable {
  case text, html, markdown, feed, json, jsonl, csv, tsv, yaml, xliff, tmx, po, srt, vtt

  /// The format that the name of a file tells; nil for names that say nothing. `.xml` is many things.
  public init?(nameOf path: String) {
    let name = path.lowercased()
    guard let format = Self.allCases.first(where: { $0.suffixes.contains { name.hasSuffix($0) } }) else { return nil }
    self = format
  }

  /// The format that the contents of a file show; throws for a structure that is not read.
  public init(of text: [UInt8]) throws(Refusal) {
    guard let shape = TextFormat(text) else {
      self = .text
      return
    }
    guard let format = Self(shape, text) else { throw Refusal(shape) }
    self = format
  }

  private init?(_ shape: TextFormat, _ text: [UInt8]) {
    switch shape {
    case .html: self = .html
    case .xml:
      guard let format = MarkupShape.xmlFormat(text) else { return nil }
      self = format
    case .json: self = .json
    case .jsonLines: self = .jsonl
    case .commaSeparated: self = .csv
    case .tabSeparated: self = .tsv
    case .yaml: self = .yaml
    case .frontMatter, .markdownCode: self = .markdown
    case .gettext: self = .po
    case .subRip: self = .srt
    case .webVTT: self = .vtt
    }
  }

  /// Ends of the names of its files.
  public var suffixes: [String] {
    switch self {
    case .text: [".txt", ".text"]
    case .html: [".html", ".htm", ".xhtml"]
    case .markdown: [".md", ".markdown"]
    case .feed: [".rss", ".atom"]
    case .json: [".json"]
    case .jsonl: [".jsonl", ".ndjson"]
    case .csv: [".csv"]
    case .tsv: [".tsv"]
    case .yaml: [".yml", ".yaml"]
    case .xliff: [".xlf", ".xliff"]
    case .tmx: [".tmx"]
    case .po: [".po"]
    case .srt: [".srt"]
    case .vtt: [".vtt"]
    }
  }

  /// Data of any kind, of which only some fields are texts: taken from a folder only where it is said which.
  public var isRecords: Bool { [.json, .jsonl, .csv, .tsv, .yaml].contains(self) }

  /// For messages: "text, html, …".
  public static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
