/// What stands in a Markdown file and is none of Markdown's: it is hidden from the parser behind letters, so that no asterisk in a formula opens
/// an emphasis.
struct MarkdownMask {
  enum Kind { case shortcode, math, attributes }

  /// Bytes of the file.
  let range: Range<Int>
  let kind: Kind
}

/// Finds what is to be hidden, in one pass.
struct MarkdownMasking {
  /// Bytes that a shortcode may take; a formula in a line; a list of attributes.
  private static let (longestShortcode, longestFormula, longestAttributes) = (4096, 300, 200)

  private let bytes: [UInt8]
  /// The next place of a closing mark at or behind an offset, as far as it is known: keeps hostile texts linear.
  private var closings: [(mark: [UInt8], place: Int)] = ["}}", "%}", "$$"].map { (Array($0.utf8), -1) }
  private var barrier = -1

  /// The masks from an offset on, sorted and disjoint.
  static func masks(in bytes: [UInt8], from start: Int) -> [MarkdownMask] {
    var masking = Self(bytes)
    return masking.masks(from: start)
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func masks(from start: Int) -> [MarkdownMask] {
    var masks: [MarkdownMask] = []
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      guard byte == 0x7B || byte == 0x24 || byte == 0x5C else {
        index += 1
        continue
      }
      if byte == 0x5C {
        index += 2
      } else if let mask = byte == 0x7B ? braces(at: index) : math(at: index) {
        masks.append(mask)
        index = mask.range.upperBound
      } else {
        index += byte == 0x24 && bytes[index + 1] == 0x24 ? 2 : 1
      }
    }
    return masks
  }

  private mutating func braces(at start: Int) -> MarkdownMask? {
    switch bytes[start + 1] {
    case 0x7B, 0x25:
      guard let end = end(of: bytes[start + 1] == 0x7B ? 0 : 1, from: start + 2), end - start <= Self.longestShortcode else { return nil }
      return MarkdownMask(range: start..<end, kind: .shortcode)
    case 0x23, 0x2E, 0x3A:
      let limit = min(bytes.count, start + Self.longestAttributes)
      guard
        let end = bytes[start + 2..<max(start + 2, limit)].firstIndex(where: { $0 == 0x7D || $0 == 0x7B || $0 == 0x0A || $0 == 0x0D || $0 == 0x60 }),
        bytes[end] == 0x7D, end > start + 2
      else { return nil }
      // A comment of Jinja's or Liquid's stays to be read.
      let isComment = bytes[start + 1] == 0x23 && bytes[end - 1] == 0x23
      return MarkdownMask(range: start..<end + 1, kind: isComment ? .shortcode : .attributes)
    default:
      return nil
    }
  }

  private mutating func math(at start: Int) -> MarkdownMask? {
    if bytes[start + 1] == 0x24 { return end(of: 2, from: start + 2).map { MarkdownMask(range: start..<$0, kind: .math) } }
    guard start == 0 || !isWord(bytes[start - 1]), bytes[start + 1] > 0x20 else { return nil }
    let limit = min(bytes.count, start + Self.longestFormula)
    guard let end = bytes[start + 1..<limit].firstIndex(where: { $0 == 0x24 || $0 == 0x0A || $0 == 0x0D || $0 == 0x60 }), bytes[end] == 0x24,
      bytes[end - 1] > 0x20, end + 1 == bytes.count || !isWord(bytes[end + 1])
    else { return nil }
    // Two amounts of money are no formula.
    let body = bytes[start + 1..<end]
    let isFormula =
      body.contains { [0x5C, 0x5E, 0x5F, 0x7B, 0x3D].contains($0) } || body.count <= 3 && body.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    return isFormula ? MarkdownMask(range: start..<end + 1, kind: .math) : nil
  }

  private func isWord(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  /// Behind the next closing mark, if no empty line and no fence stands before it.
  private mutating func end(of closing: Int, from start: Int) -> Int? {
    if closings[closing].place < start {
      let mark = closings[closing].mark
      var index = start
      while index + 1 < bytes.count, bytes[index] != mark[0] || bytes[index + 1] != mark[1] { index += 1 }
      closings[closing].place = index + 1 < bytes.count ? index : Int.max
    }
    if barrier < start { barrier = nextBarrier(from: start) }
    let place = closings[closing].place
    return place < barrier ? place + 2 : nil
  }

  /// The next end of a line that an empty line or a fence follows.
  private func nextBarrier(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else { continue }
      var next = index + 1
      if bytes[index] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x3E { next += 1 }
      guard next < bytes.count else { return index }
      if bytes[next] == 0x0A || bytes[next] == 0x0D || bytes[next] == 0x60 || bytes[next] == 0x7E { return index }
    }
    return Int.max
  }
}
