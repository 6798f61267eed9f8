#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds directives: `mtlint:` right behind what opens a comment, in whatever format, or at the start of a line.
struct DirectiveScanner {
  private let bytes: UnsafeRawBufferPointer
  private static let mark = Array("mtlint:".utf8)

  /// What opens a comment and what closes it again; the end of the line, where nothing does.
  private static let brackets = [("<!--", "-->"), ("/*", "*/"), ("{{!--", "--}}"), ("{#", "#}"), ("[//]: # (", ")"), ("[comment]: # (", ")")]
    .map { (opening: Array($0.utf8), closing: Array($1.utf8)) }
  /// Marks that make the rest of the line a comment; `%` also right behind a word, as in TeX.
  private static let lineMarks = ["#", "//", "%", ";", "--", ".."].map { Array($0.utf8) }
  /// Bytes in which the end of a comment is looked for: keeps hostile texts linear.
  private static let longestComment = 4096

  /// The directives of a text, sorted by position.
  static func scan(_ bytes: [UInt8]) -> [Directive] { bytes.withUnsafeBytes { Self(bytes: $0).directives() } }

  private func directives() -> [Directive] {
    var found: [Directive] = []
    var (start, lineEnd) = (0, 0)
    while let place = next(from: start) {
      start = place + Self.mark.count
      if place >= lineEnd { lineEnd = bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count }
      guard let directive = directive(at: place, lineEnd: lineEnd), directive.comment.lowerBound >= found.last?.comment.upperBound ?? 0 else {
        continue
      }
      found.append(directive)
      start = max(start, directive.comment.upperBound)
    }
    return found
  }

  private func next(from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    // The colon is its rarest byte.
    while index < bytes.count, let colon = memchr(base + index, 0x3A, bytes.count - index).map({ UnsafeRawPointer($0) - base }) {
      if has(Self.mark, endingAt: colon + 1), colon + 1 - Self.mark.count >= start { return colon + 1 - Self.mark.count }
      index = colon + 1
    }
    return nil
  }

  private func directive(at place: Int, lineEnd: Int) -> Directive? {
    var start = place
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    let isBare = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D || start == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for bracket in Self.brackets where has(bracket.opening, endingAt: start, or: place) {
      let opening = has(bracket.opening, endingAt: place) ? place - bracket.opening.count : start - bracket.opening.count
      let end = find(bracket.closing, from: place) ?? lineEnd..<lineEnd
      return parse(place..<min(end.lowerBound, lineEnd), comment: opening..<end.upperBound)
    }
    if isBare { return parse(place..<lineEnd, comment: place..<lineEnd).flatMap { $0.reach == nil ? nil : $0 } }
    return lineComment(before: start).flatMap { parse(place..<lineEnd, comment: $0..<lineEnd) }
  }

  /// Start of the run of marks in front of an offset that makes the rest of the line a comment.
  private func lineComment(before end: Int) -> Int? {
    guard let mark = Self.lineMarks.first(where: { has($0, endingAt: end) }) else { return nil }
    var start = end - mark.count
    while start > 0, bytes[start - 1] == mark[0] { start -= 1 }
    let standsApart = start == 0 || isBlank(bytes[start - 1]) || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    return standsApart || mark == [0x25] ? start : nil
  }

  private func has(_ text: [UInt8], endingAt ends: Int..., or other: Int? = nil) -> Bool {
    (ends + (other.map { [$0] } ?? [])).contains { $0 >= text.count && bytes[($0 - text.count)..<$0].elementsEqual(text) }
  }

  private func find(_ text: [UInt8], from start: Int) -> Range<Int>? {
    guard let base = bytes.baseAddress else { return nil }
    let end = min(bytes.count, start + Self.longestComment)
    var index = start
    while index < end, let found = memchr(base + index, Int32(text[0]), end - index).map({ UnsafeRawPointer($0) - base }) {
      if found + text.count <= end, bytes[found..<found + text.count].elementsEqual(text) { return found..<found + text.count }
      index = found + 1
    }
    return nil
  }

  /// Reads keyword and names up to a reason, which `--` or a dash begins. `body` starts at `mtlint:`.
  private func parse(_ body: Range<Int>, comment: Range<Int>) -> Directive? {
    var index = body.lowerBound + Self.mark.count
    func word() -> Range<Int> {
      let end = bytes[index..<body.upperBound].firstIndex { isBlank($0) || $0 == 0x2C } ?? body.upperBound
      defer { index = end }
      return index..<end
    }
    let keyword = word()
    guard let first = keyword.first.map({ bytes[$0] | 0x20 }), (0x61...0x7A).contains(first) else { return nil }
    var names: [Directive.Name] = []
    while true {
      while index < body.upperBound, isBlank(bytes[index]) || bytes[index] == 0x2C { index += 1 }
      guard index < body.upperBound else { break }
      let range = word()
      if bytes[range].starts(with: [0x2D, 0x2D]) || bytes[range].elementsEqual("—".utf8) || bytes[range].elementsEqual("–".utf8) { break }
      names.append(Directive.Name(text: text(range), range: range))
    }
    let end = names.last?.range.upperBound ?? keyword.upperBound
    return Directive(comment: comment, range: body.lowerBound..<end, keyword: text(keyword), names: names)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
