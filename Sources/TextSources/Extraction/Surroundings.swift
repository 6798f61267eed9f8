/// The bytes of a file around its texts, which no repair changes.
struct Surroundings {
  private var kept: [UInt8] = []
  /// Bytes of the file that have been seen.
  private var position: Int

  init(from start: Int = 0) { position = start }

  /// What stands before a text is kept, the text is not.
  mutating func skip(_ text: Range<Int>, in bytes: [UInt8]) {
    if position < text.lowerBound { kept += bytes[position..<text.lowerBound] }
    position = max(position, text.upperBound)
  }

  mutating func shape(upTo end: Int, in bytes: [UInt8], _ inner: [Shape] = []) -> Shape {
    skip(end..<end, in: bytes)
    var shape = Shape()
    shape.add(kept)
    for inner in inner { shape.add(inner) }
    return shape
  }
}
