/// Tables: values with commas, semicolons or tabs between them, below a line that names the columns.
enum DelimitedShape {
  /// All rows have as many fields as the header, and the header has names and no sentences. Between the words of a text, commas have a space
  /// behind them; a table that has those, too, must be short of words.
  static func format(_ lines: TextLines) -> TextFormat? {
    for (mark, format) in [(UInt8(0x09), TextFormat.tabSeparated), (0x2C, .commaSeparated), (0x3B, .commaSeparated), (0x7C, .commaSeparated)] {
      guard lines.first?.contains(mark) == true, let rows = rows(lines.text, mark), let header = rows.first, isHeader(header) else { continue }
      // Of two columns a longer table is needed, unless tabs or quotation marks show that it is one.
      let isPlain = header.count > 2 || mark == 0x09 || rows.contains { $0.contains { $0.first == UInt8(ascii: "\"") } }
      guard rows.count >= (isPlain ? 2 : 4) else { continue }
      let isSpaced = mark != 0x09 && rows.contains { $0.dropFirst().contains { $0.first == 0x20 } }
      if isSpaced, header.count < 3 || rows.count < 4 || !rows.allSatisfy({ $0.allSatisfy(isShort) }) { continue }
      return format
    }
    return nil
  }

  /// No more than a few words, and no end of a sentence.
  private static func isShort(_ field: ArraySlice<UInt8>) -> Bool {
    field.count <= 40 && field.count { $0 == 0x20 } <= 5 && !(field.trimmed.last.map { [0x2E, 0x21, 0x3F].contains($0) } ?? false)
  }

  /// Fields of each line that is not blank, quotation marks included (RFC 4180); nil when a field is no field, or a line has not as many as the
  /// first.
  private static func rows(_ text: ArraySlice<UInt8>, _ mark: UInt8) -> [[ArraySlice<UInt8>]]? {
    var rows: [[ArraySlice<UInt8>]] = []
    var row: [ArraySlice<UInt8>] = []
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      if text[index] == UInt8(ascii: "\"") {
        index += 1
        while index < text.endIndex, text[index] != UInt8(ascii: "\"") || text.has(UInt8(ascii: "\""), at: index + 1) {
          index += text[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        index = min(index + 1, text.endIndex)
        // Behind a quotation mark the field ends: “"So," he said, …” is no table.
        guard index == text.endIndex || text[index] == mark || text[index] == 0x0A || text[index] == 0x0D else { return nil }
      } else {
        while index < text.endIndex, text[index] != mark, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
      }
      let field = text[start..<index]
      // Names of columns are short.
      if rows.isEmpty, field.count > longestName { return nil }
      let isLast = index == text.endIndex || text[index] != mark
      row.append(field)
      index = min(index + 1, text.endIndex)
      // A mark at the very end is followed by an empty field.
      if !isLast, index == text.endIndex { row.append(text[index..<index]) }
      guard isLast else { continue }
      if row.count > 1 {
        guard row.count == rows.first?.count ?? row.count else { return nil }
        rows.append(row)
      } else if !field.trimmed.isEmpty {
        return nil
      }
      row = []
    }
    return rows
  }

  /// Bytes of the name of a column.
  private static let longestName = 48

  /// Names of columns: short, each another, without figures alone and without the stop of a sentence.
  private static func isHeader(_ fields: [ArraySlice<UInt8>]) -> Bool {
    let names = fields.map { String(decoding: $0, as: UTF8.self).filter { $0 != "\"" } }
    guard Set(names).count == names.count else { return false }
    return names.allSatisfy { name in
      let words = name.split(separator: " ").count
      return (1...4).contains(words) && name.contains(where: \.isLetter) && !name.contains(where: { ".!?“”".contains($0) })
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func has(_ byte: UInt8, at index: Int) -> Bool { index < endIndex && self[index] == byte }
}
