/// Comments of HTML in a stretch of a file.
enum HTMLComments {
  /// Those that speak to mtlint, with their marks.
  static func directives(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    guard Directives.speaks(bytes) else { return [] }
    var found: [Range<Int>] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x3C, bytes[index...].hasPrefix("<!--") else {
        index += 1
        continue
      }
      var end = index + 4
      while end < bytes.endIndex, !(bytes[end] == 0x2D && bytes[end...].hasPrefix("-->")) { end += 1 }
      guard end < bytes.endIndex else { break }
      end += 3
      if Directives.speaks(bytes[index..<end]) { found.append(index..<end) }
      index = end
    }
    return found
  }
}
