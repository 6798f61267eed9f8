/// An attribute in a start tag.
struct HTMLAttribute {
  /// In lower case.
  let name: String
  /// Bytes of the file, without quotes; empty where there is no value.
  let value: Range<Int>
  /// The quotation mark around the value; nil = none.
  let quote: UInt8?
}
