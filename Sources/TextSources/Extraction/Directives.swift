/// Comments that speak to mtlint.
enum Directives {
  private static let mark = Array("mtlint:".utf8)

  static func speaks(_ comment: ArraySlice<UInt8>) -> Bool { place(in: comment) != nil }

  /// Where the next mark of a directive stands.
  static func place(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }
}
