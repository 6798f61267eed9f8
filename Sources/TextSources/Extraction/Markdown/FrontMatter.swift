import TextModel

/// What stands before the text of a page: keys and values in YAML between `---`, in TOML between `+++`, or in JSON. Read line by line, for a few
/// values only; everything else in it is left as it is.
struct FrontMatter {
  enum Language { case yaml, toml, json }

  /// A value that is text, or a comment to mtlint.
  struct Entry {
    let scalar: FrontMatterScalar?
    let isHeadline: Bool
    let directive: Range<Int>?
  }

  /// What has text by custom.
  private static let keys = ["title", "description", "summary", "subtitle", "excerpt"]

  private let start: Int
  /// Behind the closing line.
  let end: Int
  private let language: Language
  private let entries: [Entry]

  /// Nil where none stands.
  init?(_ bytes: [UInt8], from start: Int, fields: [String]) {
    let language: Language
    let lines = Self.lines(bytes, from: start)
    guard let first = lines.first.map({ bytes[$0] }) else { return nil }
    let mark = Self.withoutTrailing(first)
    if mark.elementsEqual("---".utf8) {
      language = .yaml
    } else if mark.elementsEqual("+++".utf8) {
      language = .toml
    } else if mark.elementsEqual("{".utf8) {
      language = .json
    } else {
      return nil
    }
    let closing = lines.dropFirst().firstIndex { line in
      let text = Self.withoutTrailing(bytes[line])
      return language == .json ? text.elementsEqual("}".utf8) : text.elementsEqual(mark) || language == .yaml && text.elementsEqual("...".utf8)
    }
    guard let closing else { return nil }
    self.start = start
    self.language = language
    end = closing + 1 < lines.count ? lines[closing + 1].lowerBound : bytes.count
    entries = Self.entries(bytes, Array(lines[1..<closing]), language, fields.isEmpty ? Self.keys : fields)
  }

  /// Each value as a passage, with the comments before it: they repeat some of the page by custom. Behind them, the comments before the page.
  func passages(_ bytes: [UInt8]) -> (values: [Passage], directives: [Range<Int>]) {
    var values: [Passage] = []
    var directives: [Range<Int>] = []
    for entry in entries {
      guard let scalar = entry.scalar else {
        if let directive = entry.directive { directives.append(directive) }
        continue
      }
      var blocks = BlockBuilder(name: nil)
      for directive in directives { blocks.add(directive: bytes[directive], at: directive) }
      directives = []
      blocks.startBlock()
      if entry.isHeadline { blocks.passage.begin(.headline) }
      scalar.add(to: &blocks.passage, bytes, language)
      if let directive = entry.directive {
        blocks.passage.put(in: [0x20])
        blocks.passage.add(bytes[directive], at: directive, .never)
      }
      if let passage = blocks.passage.finish() { values.append(passage) }
    }
    return (values, directives)
  }

  /// Everything but the values.
  func add(to shape: inout Shape, _ bytes: [UInt8]) {
    var position = start
    for scalar in entries.compactMap(\.scalar) {
      shape.add(bytes[position..<scalar.range.lowerBound])
      position = scalar.range.upperBound
    }
    shape.add(bytes[position..<end])
  }

  /// Without their ends, and an empty one behind the last end.
  private static func lines(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    guard start < bytes.count, [0x2D, 0x2B, 0x7B].contains(bytes[start]) else { return [] }
    var lines: [Range<Int>] = []
    var line = start
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        lines.append(line..<index)
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        line = index + 1
      }
      index += 1
    }
    lines.append(line..<bytes.count)
    return lines
  }

  private static func withoutTrailing(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    return line
  }

  private static func entries(_ bytes: [UInt8], _ lines: [Range<Int>], _ language: Language, _ keys: [String]) -> [Entry] {
    var entries: [Entry] = []
    var depth = 0
    for (index, line) in lines.enumerated() {
      let text = bytes[line].trimmed
      if language != .json, text.first == 0x23 {
        if Directives.speaks(text) { entries.append(Entry(scalar: nil, isHeadline: false, directive: text.startIndex..<text.endIndex)) }
        continue
      }
      // Tables of TOML go on to the end.
      if language == .toml, text.first == 0x5B { break }
      if language == .json {
        defer { depth += nesting(text) }
        guard depth == 0 else { continue }
      }
      guard let (key, value) = key(text, line, language), keys.contains(key) else { continue }
      let rest = bytes[value..<line.upperBound]
      guard let scalar = FrontMatterScalar(rest, language) else { continue }
      // A plain value goes on in an indented line.
      if language == .yaml, let next = lines[(index + 1)...].first(where: { !bytes[$0].trimmed.isEmpty }), bytes[next].indent > 0 { continue }
      let behind = bytes[scalar.end..<line.upperBound].trimmed
      let directive = language != .json && behind.first == 0x23 && Directives.speaks(behind) ? behind.startIndex..<behind.endIndex : nil
      entries.append(Entry(scalar: scalar, isHeadline: key == "title" || key == "subtitle", directive: directive))
    }
    return entries
  }

  /// The key of a line, and where its value starts.
  private static func key(_ text: ArraySlice<UInt8>, _ line: Range<Int>, _ language: Language) -> (String, Int)? {
    guard language == .json || text.startIndex == line.lowerBound else { return nil }
    let separator: UInt8 = language == .toml ? 0x3D : 0x3A
    guard let place = text.firstIndex(of: separator) else { return nil }
    var key = text[..<place].trimmed
    if let quote = key.first, quote == 0x22 || quote == 0x27 && language != .json {
      guard key.count > 2, key.last == quote else { return nil }
      key = key.dropFirst().dropLast()
    } else if language == .json {
      return nil
    }
    var value = place + 1
    while value < line.upperBound, text.indices.contains(value), text[value] == 0x20 || text[value] == 0x09 { value += 1 }
    guard language != .yaml || value > place + 1 else { return nil }
    return (String(decoding: key, as: UTF8.self), value)
  }

  /// How many brackets of JSON a line opens, less those it closes.
  private static func nesting(_ line: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var isString = false
    var isEscaped = false
    for byte in line {
      if isString {
        if isEscaped { isEscaped = false } else if byte == 0x5C { isEscaped = true } else if byte == 0x22 { isString = false }
      } else if byte == 0x22 {
        isString = true
      } else if byte == 0x7B || byte == 0x5B {
        depth += 1
      } else if byte == 0x7D || byte == 0x5D {
        depth -= 1
      }
    }
    return depth
  }
}
