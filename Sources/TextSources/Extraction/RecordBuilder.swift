import TextModel

/// Puts the passages of one record together: one of all its fields, or one a field where they hold a format of their own.
struct RecordBuilder {
  private let options: ExtractionOptions
  private let fragment: FragmentExtractors.Extractor?
  private var builder: BlockBuilder
  private var nested: [Passage] = []
  /// Shapes of what the fields hold.
  private(set) var shapes: [Shape] = []

  /// `fragment` reads what the fields hold; nil = they hold text.
  init(name: String?, _ options: ExtractionOptions, _ fragment: FragmentExtractors.Extractor?) {
    self.options = options
    self.fragment = fragment
    builder = BlockBuilder(name: name)
  }

  mutating func add(_ field: RecordField) {
    guard field.pieces.contains(where: { !$0.text.isEmpty }) else { return }
    if let fragment {
      var outer = PassageBuilder(name: field.place)
      Self.add(field, to: &outer)
      guard let passage = outer.finish() else { return }
      let extraction = fragment(passage.text, options)
      nested += extraction.passages.map { $0.nested(in: passage) }
      shapes.append(extraction.shape)
    } else {
      builder.startBlock()
      if let kind = FieldSelection.kind(ofField: field.name) { builder.passage.begin(kind) }
      let start = builder.passage.count
      Self.add(field, to: &builder.passage)
      builder.passage.endPart(field.place ?? String(decoding: field.name, as: UTF8.self), from: start)
    }
  }

  /// A comment to mtlint, on a line of its own.
  mutating func add(directive: ArraySlice<UInt8>, at source: Range<Int>) { if fragment == nil { builder.add(directive: directive, at: source) } }

  /// A comment to mtlint behind the last field.
  mutating func append(directive: ArraySlice<UInt8>, at source: Range<Int>) {
    guard fragment == nil, !builder.passage.isEmpty else { return }
    builder.passage.put(in: [0x20])
    builder.passage.add(directive, at: source, .never)
  }

  mutating func finish() -> [Passage] { nested + (builder.passage.finish().map { [$0] } ?? []) }

  private static func add(_ field: RecordField, to builder: inout PassageBuilder) {
    let start = builder.count
    for piece in field.pieces {
      if piece.isVerbatim {
        builder.add(piece.text, at: piece.source, field.writing)
      } else {
        builder.add(piece.text, for: piece.source, field.writing)
      }
    }
    if let accepts = field.accepts { builder.guardEdits(from: start, accepts) }
  }
}
