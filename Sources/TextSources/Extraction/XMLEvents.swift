/// What a reader of XML is told, in the order of the file. Ranges are bytes of the file.
protocol XMLEvents: AnyObject {
  /// A start tag; of an empty element, the whole of it. Names and attributes have no prefix, apart from `xml:`.
  func start(_ name: String, _ attributes: [String: String], at source: Range<Int>)
  /// An end tag; empty behind an empty element.
  func end(_ name: String, at source: Range<Int>)
  /// Character data: a stretch as it stands, or what a reference or a line break stands for.
  func text(_ text: [UInt8], at source: Range<Int>, isCDATA: Bool)
  /// A comment, with its marks.
  func comment(at source: Range<Int>)
}
