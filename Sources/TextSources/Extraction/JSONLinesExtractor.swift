/// Records of JSON, one a line; lines may be blank.
struct JSONLinesExtractor {
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    try extract(bytes, options, .standard)
  }

  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions, _ fragments: FragmentExtractors) throws(Malformed) -> Extraction {
    let record = try JSONRecord(options, fragments)
    var passages: [Passage] = []
    var shape = Shape()
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = try record.read(bytes, start..<end, name: "line \(number)")
      passages += line.passages
      shape.add(line.shape)
      start = end + 1
      number += 1
    }
    // With or without a line break at the end.
    if bytes.last == 0x0A { shape.add("\n") }
    return Extraction(passages, shape: shape)
  }
}
