import TextModel

extension RecordField {
  /// Accepts the edits after which the stretch of the file is read as the edited text.
  func readingBack(_ bytes: [UInt8], _ extent: Range<Int>, _ read: @escaping @Sendable ([UInt8]) -> [UInt8]?) -> RecordField {
    let text = pieces.flatMap(\.text)
    var field = self
    field.accepts = { edit, inSource in
      guard inSource.allSatisfy({ extent.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= extent.upperBound }) else { return false }
      let own = inSource.map {
        Edit($0.range.lowerBound - extent.lowerBound..<$0.range.upperBound - extent.lowerBound, $0.replacement)
      }
      return read(Edits.apply(own, to: Array(bytes[extent]))) == Edits.apply([edit], to: text)
    }
    return field
  }
}
