/// Tables with a header line; each row is a record, whose fields have the names of their columns.
struct CSVExtractor {
  /// Columns of the widest table that is read.
  private static let mostColumns = 10_000

  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    try extract(bytes, options, delimiter: nil, .standard)
  }

  /// `delimiter` is what stands between fields, where it is known, such as a tab in files named .tsv.
  static func extract(
    _ bytes: [UInt8], _ options: ExtractionOptions, delimiter: UInt8?, _ fragments: FragmentExtractors = .standard
  ) throws(Malformed) -> Extraction {
    let delimiter = delimiter ?? CSVScanner.delimiter(of: bytes)
    let fragment = try fragments.reader(of: options.fieldFormat)
    let selection = try FieldSelection(options.fields)
    var scanner = CSVScanner(bytes, delimiter)
    // In tables with tabs, quotation marks often are what they are in a text.
    if delimiter == 0x09 { scanner.findLooseQuote() }
    return try read(scanner, options, selection, fragment)
  }

  private static func read(
    _ reader: CSVScanner, _ options: ExtractionOptions, _ selection: FieldSelection, _ fragment: FragmentExtractors.Extractor?
  ) throws(Malformed) -> Extraction {
    var scanner = reader
    guard let header = try scanner.row() else { throw Malformed("a table begins with the names of its columns", at: 0) }
    guard header.count <= mostColumns else { throw Malformed("more than \(mostColumns) columns", at: header[mostColumns].content.lowerBound) }
    let names = header.map { Array($0.text(scanner.bytes)) }
    let isRead = names.map { selection.selects(column: $0) }
    var surroundings = Surroundings()
    var passages: [Passage] = []
    var shapes: [Shape] = []
    var number = 1
    while let row = try scanner.row() {
      number += 1
      // A blank line.
      if row.count == 1, row[0].content.isEmpty, !row[0].isQuoted { continue }
      guard row.count <= names.count else {
        throw Malformed("row \(number) has \(row.count) fields, the header has \(names.count)", at: row[names.count].content.lowerBound)
      }
      let name = "row \(number)"
      var builder = RecordBuilder(name: name, options, fragment)
      for (index, field) in row.enumerated() where isRead[index] {
        let place = fragment == nil ? nil : "\(name), \(String(decoding: names[index], as: UTF8.self))"
        guard let text = scanner.text(field, column: names[index], place: place) else { continue }
        surroundings.skip(field.content, in: scanner.bytes)
        builder.add(text)
      }
      passages += builder.finish()
      shapes += builder.shapes
    }
    return Extraction(passages, shape: surroundings.shape(upTo: scanner.bytes.count, in: scanner.bytes, shapes))
  }
}
