/// Readers of the formats that strings of records may hold.
struct FragmentExtractors: Sendable {
  /// Takes the decoded string; lenient, since strings are whatever they are.
  typealias Extractor = @Sendable (_ fragment: [UInt8], _ options: ExtractionOptions) -> Extraction

  let html: Extractor?
  let markdown: Extractor?

  init(html: Extractor? = nil, markdown: Extractor? = nil) {
    self.html = html
    self.markdown = markdown
  }

  static let standard = FragmentExtractors(
    html: { (try? HTMLExtractor.extract($0, $1)) ?? Extraction([], shape: Shape()) },
    markdown: { (try? MarkdownExtractor.extract($0, $1)) ?? Extraction([], shape: Shape()) })

  /// The reader of a format of fields; nil for text. Throws for a format without a reader.
  func reader(of format: ExtractionOptions.FieldFormat) throws(Malformed) -> Extractor? {
    switch format {
    case .text: return nil
    case .html: if let html { return html }
    case .markdown: if let markdown { return markdown }
    }
    throw Malformed("\(format.rawValue) in fields cannot be read", at: 0)
  }
}
