/// A fence around a whole page, which language models put there: what is in it is meant to be the page.
struct MarkdownWrapper {
  /// A line of the file.
  struct Line {
    /// Bytes of the file, without what ends it.
    let text: Range<Int>
    /// Behind what ends it.
    let end: Int
  }

  let opening: Line
  let closing: Line
  /// What stands between them.
  let body: Range<Int>

  /// Nil where none stands.
  init?(_ bytes: [UInt8], from start: Int) {
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    guard first < bytes.count, bytes[first] == 0x60 || bytes[first] == 0x7E,
      let end = bytes[first...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    let mark = bytes[first]
    let line = bytes[first..<end].trimmed
    let count = line.prefix { $0 == mark }.count
    let language = String(decoding: line.dropFirst(count).trimmed, as: UTF8.self).lowercased()
    guard count >= 3, language == "markdown" || language == "md" else { return nil }
    var last = bytes.count
    while last > end, bytes[last - 1] <= 0x20 { last -= 1 }
    var closing = last
    while closing > end, bytes[closing - 1] == mark { closing -= 1 }
    guard last - closing >= count, closing > end, bytes[closing - 1] == 0x0A || bytes[closing - 1] == 0x0D else { return nil }
    let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    let body = end + (isCRLF ? 2 : 1)..<closing
    guard body.lowerBound <= body.upperBound else { return nil }
    // Fences of code on the page come in pairs.
    let fences = bytes[body].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).count { $0.trimmed.prefix { $0 == mark }.count >= 3 }
    guard fences.isMultiple(of: 2) else { return nil }
    opening = Line(text: line.startIndex..<line.endIndex, end: body.lowerBound)
    let rest = bytes[last...]
    self.closing = Line(text: closing..<last, end: rest.starts(with: [0x0D, 0x0A]) ? last + 2 : rest.isEmpty ? last : last + 1)
    self.body = body
  }
}
