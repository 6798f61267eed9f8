/// Articles as JSON: an object is one record, of an array each item is one.
struct JSONExtractor {
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    try extract(bytes, options, .standard)
  }

  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions, _ fragments: FragmentExtractors) throws(Malformed) -> Extraction {
    try JSONRecord(options, fragments).read(file: bytes)
  }
}
