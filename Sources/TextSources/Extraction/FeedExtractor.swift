import TextModel

/// Takes the texts out of feeds: RSS 0.9 to 2.0 and Atom. Each item is a passage, and the feed's own title and description are one.
struct FeedExtractor {
  private let bytes: [UInt8]
  private let options: ExtractionOptions
  private var shape = Shape()
  /// Where the text of fields stands; bytes of the file.
  private var texts: [Range<Int>] = []

  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    let records = try FeedReader.records(of: bytes)
    var extractor = FeedExtractor(bytes: bytes, options: options)
    let passages = records.compactMap { extractor.passage(of: $0) }
    extractor.addToShape()
    return Extraction(passages, shape: extractor.shape)
  }

  private init(bytes: [UInt8], options: ExtractionOptions) {
    self.bytes = bytes
    self.options = options
  }

  /// The fields as XML reads them are one text, and what is HTML in it is read again.
  private mutating func passage(of record: FeedReader.Record) -> Passage? {
    var builder = PassageBuilder(name: record.number.map { "item \($0)" } ?? "feed")
    var parts: [(field: FeedField, range: Range<Int>)] = []
    for field in record.fields {
      builder.endBlock()
      let start = builder.count
      for piece in field.pieces { add(piece, of: field, &builder) }
      parts.append((field, start..<builder.count))
    }
    guard let outer = builder.finish() else { return nil }
    var reader = HTMLExtractor(outer.text, options)
    for (field, part) in parts {
      // An empty field at the end has lost what parted it.
      let range = part.clamped(to: outer.text.indices)
      switch field.format {
      case .html, .xhtml, .directive: reader.read(range, label: field.label)
      case .any where FeedField.isHTML(outer.text[range]): reader.read(range, label: field.label)
      case .any: reader.readPlain(range, label: field.label, HTMLText.unmarked)
      case .plain: reader.readPlain(range, label: field.label, HTMLText.plain)
      }
    }
    return reader.finish(&shape)?.nested(in: outer)
  }

  private mutating func add(_ piece: FeedField.Piece, of field: FeedField, _ builder: inout PassageBuilder) {
    texts.append(piece.source)
    let writing =
      switch field.format {
      case .xhtml: Writing.plain
      case .directive: HTMLText.none
      default: piece.isCDATA ? Self.section : HTMLText.content
      }
    if let text = piece.text {
      builder.add(text, for: piece.source, writing)
    } else {
      builder.add(bytes[piece.source], at: piece.source, writing)
    }
    guard field.format != .xhtml else { return }
    // Nothing may come to stand between `]]` and `>`, nor go from there.
    for index in piece.source where bytes[index] == 0x5D && index + 1 < piece.source.upperBound && bytes[index + 1] == 0x5D {
      builder.markFragile(index..<index + 2)
    }
  }

  /// In a CDATA section, which `]]>` would end.
  private static let section = Writing { text in
    let bytes = Array(text.utf8)
    if bytes.first == 0x3E || bytes.first == 0x5D || bytes.last == 0x5D { return nil }
    for index in bytes.indices where bytes[index...].starts(with: [0x5D, 0x5D, 0x3E]) || bytes[index] < 0x20 && bytes[index] != 0x0A { return nil }
    return text
  }

  /// Everything between the texts.
  private mutating func addToShape() {
    var rest: [UInt8] = []
    var position = 0
    for text in texts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      rest += bytes[position..<text.lowerBound]
      position = text.upperBound
    }
    rest += bytes[position...]
    shape.add(rest)
  }
}
