/// Reads records of JSON that come one by one, such as the lines of a stream.
public struct JSONRecord: Sendable {
  private let options: ExtractionOptions
  private let selection: FieldSelection
  private let fragment: FragmentExtractors.Extractor?

  /// Throws when a field path is none.
  public init(_ options: ExtractionOptions) throws(Malformed) { try self.init(options, .standard) }

  init(_ options: ExtractionOptions, _ fragments: FragmentExtractors) throws(Malformed) {
    self.options = options
    selection = try FieldSelection(options.fields)
    fragment = try fragments.reader(of: options.fieldFormat)
  }

  /// The texts of a line that is one value, with or without its line break, in time linear in its length. A blank line has none.
  public func extraction(ofLine line: [UInt8], name: String? = nil) throws(Malformed) -> Extraction {
    let (passages, shape) = try read(line, 0..<line.count, name: name)
    return Extraction(passages, shape: shape)
  }

  /// The texts of a range of bytes that holds one value or nothing.
  func read(_ bytes: [UInt8], _ range: Range<Int>, name: String?) throws(Malformed) -> (passages: [Passage], shape: Shape) {
    var reader = JSONReader(bytes, range, selection)
    var surroundings = Surroundings(from: range.lowerBound)
    guard reader.scanner.next() != nil else { return ([], surroundings.shape(upTo: range.upperBound, in: bytes)) }
    let found = try reader.record()
    if reader.scanner.next() != nil { throw Malformed("something stands behind the value", at: reader.scanner.index) }
    var builder = self.builder(name: name)
    let writing = JSONString.writing(in: bytes, range)
    for string in found { add(string, of: bytes, name, writing, &builder, &surroundings) }
    return (builder.finish(), surroundings.shape(upTo: range.upperBound, in: bytes, builder.shapes))
  }

  /// The texts of a file that is one value; of an array at the top, each item is a record.
  func read(file bytes: [UInt8]) throws(Malformed) -> Extraction {
    var reader = JSONReader(bytes, 0..<bytes.count, selection)
    guard reader.scanner.next() == UInt8(ascii: "[") else {
      guard reader.scanner.next() != nil else { throw Malformed("nothing stands here", at: 0) }
      let (passages, shape) = try read(bytes, 0..<bytes.count, name: nil)
      return Extraction(passages, shape: shape)
    }
    var surroundings = Surroundings()
    var passages: [Passage] = []
    var shapes: [Shape] = []
    let writing = JSONString.writing(in: bytes, 0..<bytes.count)
    reader.scanner.take()
    var count = 0
    while count > 0 || reader.scanner.next() != UInt8(ascii: "]") {
      let name = "/\(count)"
      let found = try reader.record()
      var builder = self.builder(name: name)
      for string in found { add(string, of: bytes, name, writing, &builder, &surroundings) }
      passages += builder.finish()
      shapes += builder.shapes
      count += 1
      guard let next = reader.scanner.next() else { throw Malformed("the text ends within an array", at: bytes.count) }
      if next == UInt8(ascii: "]") { break }
      guard next == UInt8(ascii: ",") else { throw Malformed("‘,’ or ‘]’ is missing in an array", at: reader.scanner.index) }
      reader.scanner.take()
    }
    reader.scanner.take()
    if reader.scanner.next() != nil { throw Malformed("something stands behind the value", at: reader.scanner.index) }
    return Extraction(passages, shape: surroundings.shape(upTo: bytes.count, in: bytes, shapes))
  }

  private func builder(name: String?) -> RecordBuilder { RecordBuilder(name: name, options, fragment) }

  private func add(
    _ string: JSONReader.Found, of bytes: [UInt8], _ record: String?, _ writing: Writing, _ builder: inout RecordBuilder,
    _ surroundings: inout Surroundings
  ) {
    surroundings.skip(string.content, in: bytes)
    let content = string.content
    let (pieces, hasLoneSurrogate) =
      string.hasEscapes
      ? JSONString.pieces(bytes, content) : ([RecordField.Piece(text: bytes[content], source: content, isVerbatim: true)], false)
    // `line 3, /body`, but `/0/body`.
    let place = record.map { $0.hasPrefix("/") ? $0 + string.pointer : $0 + (string.pointer.isEmpty ? "" : ", " + string.pointer) } ?? string.pointer
    var field = RecordField(name: string.name, place: place.isEmpty ? nil : place, pieces: pieces, writing: writing)
    if hasLoneSurrogate {
      // Halves that lose what parts them would become one character.
      field = field.readingBack(bytes, content) { JSONString.text($0, 0..<$0.count) }
    }
    builder.add(field)
  }
}
