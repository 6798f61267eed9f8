import TextModel

/// A file as it is read: its text, its format, and the texts in it.
public struct SourceFile: Sendable {
  public let text: SourceText
  public let format: FileFormat
  public let options: ExtractionOptions
  public let extraction: Extraction

  /// Reads the bytes of a file. `name` tells the format where `format` does not; contents tell it where the name says nothing, or says text.
  public init(_ bytes: [UInt8], name: String, format: FileFormat? = nil, options: ExtractionOptions = ExtractionOptions()) throws {
    text = try SourceText(bytes)
    self.options = options
    if let known = format ?? FileFormat(nameOf: name), format != nil || known != .text {
      self.format = known
    } else {
      self.format = try FileFormat(of: text.text)
    }
    extraction = try self.format.extract(text.text, options)
  }

  private init(_ text: SourceText, _ format: FileFormat, _ options: ExtractionOptions) throws(Malformed) {
    self.text = text
    self.format = format
    self.options = options
    extraction = try format.extract(text.text, options)
  }

  /// The same file with other texts of it.
  public func reading(_ options: ExtractionOptions) throws -> SourceFile { try SourceFile(text, format, options) }

  /// True for a file that is nothing but text.
  public var isPlain: Bool { format == .text }

  /// The texts of a repaired text of the file; nil when it has lost its form, which no repair may do.
  public func passages(of repaired: [UInt8]) -> [Passage]? {
    if isPlain { return [Passage(plain: repaired)] }
    guard let again = try? format.extract(repaired, options), again.shape == extraction.shape else { return nil }
    return again.passages
  }
}

extension FileFormat {
  /// True for formats that hold originals beside their translations.
  public var holdsOriginals: Bool { self == .xliff || self == .tmx || self == .po }

  /// The texts of a file in UTF-8.
  func extract(_ text: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    switch self {
    case .text: Extraction([Passage(plain: text)], shape: Shape())
    case .html: try HTMLExtractor.extract(text, options)
    case .feed: try FeedExtractor.extract(text, options)
    case .json: try JSONExtractor.extract(text, options)
    case .jsonl: try JSONLinesExtractor.extract(text, options)
    case .csv: try CSVExtractor.extract(text, options)
    case .tsv: try CSVExtractor.extract(text, options, delimiter: 0x09)
    case .yaml: try YAMLExtractor.extract(text, options)
    case .xliff: try XLIFFExtractor.extract(text, options)
    case .tmx: try TMXExtractor.extract(text, options)
    case .po: try POExtractor.extract(text, options)
    case .markdown: try MarkdownExtractor.extract(text, options)
    case .srt, .vtt: try SubtitleExtractor.extract(text, options)
    }
  }
}
