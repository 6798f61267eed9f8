import CGumbo

/// Reads character references: `&amp;`, `&#8217;`, `&copy`. What names mean is asked of libgumbo, once a name.
struct HTMLReferences {
  /// What a reference stands for.
  struct Reference {
    /// Bytes of the reference in the file.
    let length: Int
    /// UTF-8.
    let text: [UInt8]
    /// A semicolon ends it.
    let isClosed: Bool
  }

  private var known: [ArraySlice<UInt8>: Reference?] = [:]
  /// Longer than every name, with ampersand and semicolon.
  private static let longestName = 40

  /// The reference that the ampersand at an offset begins; nil = none.
  mutating func reference(at offset: Int, in bytes: [UInt8], before end: Int, isAttribute: Bool) -> Reference? {
    guard offset + 1 < end else { return nil }
    if bytes[offset + 1] == 0x23 { return Self.number(at: offset, in: bytes, before: end) }
    let stop = Self.nameEnd(from: offset + 1, in: bytes, before: end)
    guard stop > offset + 1, stop - offset < Self.longestName else { return nil }
    let isClosed = stop < end && bytes[stop] == 0x3B
    let candidate = bytes[offset..<(isClosed ? stop + 1 : stop)]
    let found: Reference?
    if let seen = known[candidate] {
      found = seen
    } else {
      found = Self.named(Array(candidate))
      known[ArraySlice(Array(candidate))] = .some(found)
    }
    // In attributes, `&copy=` and `&copyright` are parts of addresses.
    if isAttribute, let found, found.length < candidate.count || !found.isClosed && stop < end && bytes[stop] == 0x3D { return nil }
    return found
  }

  /// The end of the letters and digits behind an ampersand.
  static func nameEnd(from start: Int, in bytes: [UInt8], before end: Int) -> Int {
    var stop = start
    while stop < end, (0x61...0x7A).contains(bytes[stop] | 0x20) || (0x30...0x39).contains(bytes[stop]) { stop += 1 }
    return stop
  }

  private static func named(_ candidate: [UInt8]) -> Reference? {
    var options = kGumboDefaultOptions
    options.fragment_context = GUMBO_TAG_BODY
    let text: [UInt8]? = candidate.withUnsafeBytes { buffer in
      guard let output = gumbo_parse_with_options(&options, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count) else { return nil }
      defer { gumbo_destroy_output(&options, output) }
      let children = output.pointee.root.pointee.v.element.children
      guard children.length == 1, let node = children.data[0]?.assumingMemoryBound(to: GumboNode.self) else { return nil }
      guard node.pointee.type == GUMBO_NODE_TEXT || node.pointee.type == GUMBO_NODE_WHITESPACE else { return nil }
      return Array(String(cString: node.pointee.v.text.text).utf8)
    }
    guard let text, text != candidate else { return nil }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    if candidate.last == 0x3B, scalars.count <= 2 { return Reference(length: candidate.count, text: text, isClosed: true) }
    // A name without semicolon is one character, and the rest of the candidate follows it as it is.
    guard let first = scalars.first else { return nil }
    let size = String(Character(first)).utf8.count
    return Reference(length: candidate.count - (text.count - size), text: Array(text[..<size]), isClosed: false)
  }

  private static func number(at offset: Int, in bytes: [UInt8], before end: Int) -> Reference? {
    var index = offset + 2
    let isHex = index < end && bytes[index] | 0x20 == 0x78
    if isHex { index += 1 }
    let start = index
    var value = 0
    while index < end, let digit = Character(UnicodeScalar(bytes[index])).hexDigitValue, isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > start else { return nil }
    let isClosed = index < end && bytes[index] == 0x3B
    if isClosed { index += 1 }
    // Numbers of Windows-1252 that are no characters of Unicode mean what they mean there.
    if (0x80...0x9F).contains(value) { value = Int(windows[value - 0x80]) }
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}"
    return Reference(length: index - offset, text: Array(String(Character(scalar)).utf8), isClosed: isClosed)
  }

  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019,
    0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
