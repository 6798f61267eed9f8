/// A field of records that is a number, a string or a truth value, such as what a record is known by.
public struct JSONScalar: Sendable {
  private let selection: FieldSelection

  public init(_ path: FieldPath) { selection = FieldSelection(path) }

  /// The value in a line that is one value, as it is written there; nil where it has none, or `null`.
  public func value(in line: [UInt8]) throws(Malformed) -> String? {
    var reader = JSONReader(line, 0..<line.count, selection, findsScalar: true)
    guard reader.scanner.next() != nil else { return nil }
    _ = try reader.record()
    return reader.scalar.map { String(decoding: line[$0], as: UTF8.self) }.flatMap { $0 == "null" ? nil : $0 }
  }
}
