import TextModel

extension RecordField {
  /// Accepts the edits after which the stretch of the file is read as the edited text. `lines`: of a block, the bytes below its header; of a long one
  /// only the lines around an edit are read again, unless they alone would be read in another way.
  func readingBack(
    _ bytes: [UInt8], _ extent: Range<Int>, lines: Range<Int>? = nil, _ read: @escaping @Sendable ([UInt8]) -> [UInt8]?
  ) -> RecordField {
    let text = pieces.flatMap(\.text)
    let nearby = lines.flatMap {
      $0.count > NearbyLines.longBlock ? NearbyLines(bytes, header: extent.lowerBound..<$0.lowerBound, $0, pieces, text) : nil
    }
    var field = self
    field.accepts = { edit, inSource in
      guard inSource.allSatisfy({ extent.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= extent.upperBound }) else { return false }
      if nearby?.accept(edit, inSource, read) == true { return true }
      let own = inSource.map {
        Edit($0.range.lowerBound - extent.lowerBound..<$0.range.upperBound - extent.lowerBound, $0.replacement)
      }
      return read(Edits.apply(own, to: Array(bytes[extent]))) == Edits.apply([edit], to: text)
    }
    return field
  }
}
