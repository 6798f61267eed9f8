import TextModel

/// A value of front matter that is text on one line.
struct FrontMatterScalar {
  private enum Quotes { case none, single, double, literal }

  /// Bytes of the file between the quotation marks.
  let range: Range<Int>
  /// Behind the closing mark.
  let end: Int
  private let quotes: Quotes

  /// Reads a value from the start of a slice, which goes to the end of the line; nil for anything but text.
  init?(_ line: ArraySlice<UInt8>, _ language: FrontMatter.Language) {
    guard let first = line.first else { return nil }
    switch first {
    case 0x22: quotes = .double
    case 0x27 where language == .yaml: quotes = .single
    case 0x27 where language == .toml: quotes = .literal
    default:
      guard language == .yaml, let range = Self.plain(line) else { return nil }
      (self.range, end, quotes) = (range, range.upperBound, .none)
      return
    }
    var index = line.startIndex + 1
    while index < line.endIndex, line[index] != first || quotes == .single && index + 1 < line.endIndex && line[index + 1] == first {
      if quotes == .double, line[index] == 0x5C || line[index] < 0x20 {
        guard let escape = Self.escape(line[index...], language) else { return nil }
        index += escape.count
      } else {
        index += line[index] == first ? 2 : 1
      }
    }
    guard index < line.endIndex, index > line.startIndex + 1 else { return nil }
    range = line.startIndex + 1..<index
    end = index + 1
    let behind = line[end...].trimmed
    guard behind.isEmpty || (language == .json ? behind.elementsEqual([0x2C]) : behind.first == 0x23 && (line[end] == 0x20 || language == .toml))
    else {
      return nil
    }
  }

  /// Adds the text to a passage. An edit must leave it a value that says the edited text.
  func add(to builder: inout PassageBuilder, _ bytes: [UInt8], _ language: FrontMatter.Language) {
    let text = builder.count
    addPieces(to: &builder, bytes)
    let place = range.lowerBound - (quotes == .none ? 0 : 1)
    let line = Array(bytes[place..<(bytes[end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)])
    let before = self.text(bytes)
    builder.guardEdits(from: text) { edit, inSource in
      let changed = Edits.apply(inSource.map { Edit($0.range.lowerBound - place..<$0.range.upperBound - place, $0.replacement) }, to: line)
      let after = FrontMatterScalar(changed[...], language)
      return after?.text(changed) == Edits.apply([edit], to: before)
    }
  }

  /// What it says.
  private func text(_ bytes: [UInt8]) -> [UInt8] {
    var builder = PassageBuilder()
    addPieces(to: &builder, bytes)
    return builder.finish()?.text ?? []
  }

  private func addPieces(to builder: inout PassageBuilder, _ bytes: [UInt8]) {
    let writing = writing
    var index = range.lowerBound
    var start = index
    while index < range.upperBound {
      var found: (count: Int, text: [UInt8])?
      if quotes == .single, bytes[index] == 0x27 { found = (2, [0x27]) }
      if quotes == .double, bytes[index] == 0x5C { found = Self.escape(bytes[index..<range.upperBound], .json) }
      guard let found else {
        index += 1
        continue
      }
      builder.add(bytes[start..<index], at: start..<index, writing)
      builder.add(found.text, for: index..<index + found.count, writing)
      index += found.count
      start = index
    }
    builder.add(bytes[start..<index], at: start..<index, writing)
  }

  private var writing: Writing {
    let quotes = quotes
    return Writing { text in
      guard
        !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029 })
      else {
        return nil
      }
      switch quotes {
      case .none: return text
      case .literal: return text.contains("'") ? nil : text
      case .single: return text.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) }
      case .double: return text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\" + String($1) : String($1) }
      }
    }
  }

  /// What an escape in double quotation marks stands for; nil for what is no character of a line.
  private static func escape(_ text: ArraySlice<UInt8>, _ language: FrontMatter.Language) -> (count: Int, text: [UInt8])? {
    guard text.count > 1 else { return nil }
    let mark = text[text.startIndex + 1]
    let digits: Int
    switch mark {
    case 0x22, 0x5C: return (2, [mark])
    case 0x2F where language != .toml: return (2, [mark])
    case 0x75: digits = 4
    case 0x55 where language != .json: digits = 8
    default: return nil
    }
    let number = text.dropFirst(2).prefix(digits)
    guard number.count == digits, let value = UInt32(String(decoding: number, as: UTF8.self), radix: 16), value >= 0x20, number.first != 0x2B,
      let character = Unicode.Scalar(value)
    else { return nil }
    return (2 + digits, Array(String(character).utf8))
  }

  /// A value of YAML without quotation marks, as far as it goes; nil for what is no text.
  private static func plain(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = line.first, !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) else { return nil }
    var end = line.startIndex
    while end < line.endIndex {
      if line[end] == 0x23, end > line.startIndex, line[end - 1] == 0x20 || line[end - 1] == 0x09 { break }
      if line[end] == 0x3A, end + 1 == line.endIndex || line[end + 1] == 0x20 || line[end + 1] == 0x09 { return nil }
      if line[end] < 0x20, line[end] != 0x09 { return nil }
      end += 1
    }
    let value = line[..<end].trimmed
    let word = String(decoding: value, as: UTF8.self).lowercased()
    guard !value.isEmpty, !["true", "false", "yes", "no", "on", "off", "null", "~"].contains(word),
      value.contains(where: { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }), !isNumber(value)
    else { return nil }
    return value.startIndex..<value.endIndex
  }

  /// Numbers and times in the notations of YAML: they start with a digit, a sign or a full stop, and have no space.
  private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, (0x30...0x39).contains(first) || first == 0x2B || first == 0x2E else { return false }
    return value.allSatisfy { $0 > 0x20 && $0 < 0x80 } || value.dropFirst().first.map { (0x30...0x39).contains($0) } == true && value.contains(0x3A)
  }
}
