/// The keys of lines that are YAML and nothing else.
struct YAMLKeys {
  /// Keys at the edge.
  private(set) var top = 0
  private(set) var all = 0
  /// Keys that open an item of a list at the edge.
  private(set) var items = 0
  /// Keys whose value is on the lines below, farther in.
  private(set) var nested = 0
  /// True when no key at the edge comes twice, other than in items of a list.
  private(set) var isDistinct = true
  /// True when keys at the edge begin with small letters.
  private(set) var areSmall = true

  /// Nil when a line is none of YAML: text at the edge, or farther in without a key above it.
  init?(_ lines: ArraySlice<TextLines.Line>) {
    var seen: Set<String> = []
    var openIndent: Int?
    for line in lines {
      let content = line.trimmed
      if content.isEmpty || content.first == UInt8(ascii: "#") || content.elementsEqual("---".utf8) || content.elementsEqual("...".utf8) { continue }
      if line.hasPrefix("%YAML") { continue }
      let indent = line.indent
      if let open = openIndent, indent > open { nested += 1 }
      openIndent = nil
      guard let key = Self.key(content) else {
        guard indent > 0 && all > 0 || content.hasPrefix("- ") && all > 0 else { return nil }
        continue
      }
      all += 1
      if indent == 0, !key.isItem {
        top += 1
        if !seen.insert(key.name).inserted { isDistinct = false }
      }
      if indent == 0 {
        if key.isItem { items += 1 }
        if !(key.name.utf8.first { $0 != UInt8(ascii: "$") }.map { (0x61...0x7A).contains($0) || $0 == 0x5F } ?? false) { areSmall = false }
      }
      if key.isOpen { openIndent = indent }
    }
    guard all > 0 else { return nil }
  }

  /// `key: value`, `key:`, `- key: value`
  private static func key(_ content: TextLines.Line) -> (name: String, isItem: Bool, isOpen: Bool)? {
    let isItem = content.hasPrefix("- ")
    let rest = isItem ? content.dropFirst(2).trimmed : content
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon - rest.startIndex <= 60 else { return nil }
    let value = rest[(colon + 1)...]
    guard value.isEmpty || value.first == 0x20 || value.first == 0x09 else { return nil }
    var name = rest[..<colon]
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where name.count > 2 && name.first == quote && name.last == quote {
      name = name.dropFirst().dropLast()
    }
    guard let head = name.first, (0x41...0x5A).contains(head & 0xDF) || head == 0x5F || head == UInt8(ascii: "$"),
      name.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || [0x24, 0x5F, 0x2D, 0x2E].contains($0) })
    else { return nil }
    let opening = value.trimmed.first
    let isOpen = opening == nil || opening == UInt8(ascii: "|") || opening == UInt8(ascii: ">") && value.trimmed.count <= 2
    return (String(decoding: name, as: UTF8.self), isItem, isOpen)
  }
}
