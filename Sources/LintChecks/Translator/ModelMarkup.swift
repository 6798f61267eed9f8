import LintEngine
import TextModel

/// The marks of a language model's answer in a plain article: Markdown emphasis, headings and fences, keys of JSON, line breaks written as \n.
struct ModelMarkup: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    guard document.bytes.contains(where: { [0x2A, 0x23, 0x60, 0x5C].contains($0) }) || startsWithKey(document) else { return }
    // A text that is written in Markdown throughout keeps its marks.
    if isMarkdown(document) { return }
    for (number, block) in document.blocks.enumerated() {
      let range = document.range(ofTokens: block.tokens)
      // What the text announces is shown as an example.
      if document.isAnnounced(block: number) { continue }
      if isFence(range, document.bytes) {
        add(range, document.deletion(ofBlocks: number...number), "a code fence", document, &report)
      } else if let end = heading(range, document.bytes) {
        add(range.lowerBound..<end, range.lowerBound..<end, "heading mark of Markdown", document, &report)
      } else if let key = JSONLine(range, document) {
        if key.isValueOfInterest {
          report.add(
            rule, range, "\(document.quoted(range)): code around the text; delete everything but the text",
            fixes: [Fix(.safe, key.edits)])
        } else {
          add(range, document.deletion(ofBlocks: number...number), "text in a program’s notation", document, &report)
        }
      } else {
        emphasis(range, document, &report)
        lineBreaks(range, document, &report)
      }
    }
  }

  private func add(_ range: Range<Int>, _ cut: Range<Int>, _ what: String, _ document: Document, _ report: inout Report) {
    report.add(rule, range, "\(document.quoted(range)): \(what); delete it", fixes: [Fix(.safe, replacing: cut, with: "")])
  }

  private func startsWithKey(_ document: Document) -> Bool {
    document.blocks.contains { JSONLine(document.range(ofTokens: $0.tokens), document) != nil }
  }

  /// Front matter, links or lists of Markdown.
  private func isMarkdown(_ document: Document) -> Bool {
    if document.bytes.starts(with: "---\n".utf8) { return true }
    var lists = 0
    for block in document.blocks {
      let start = document.tokens[block.tokens.lowerBound].range.lowerBound
      if [0x2A, 0x2D].contains(document.bytes[start]), start + 1 < document.bytes.count, document.bytes[start + 1] == 0x20 { lists += 1 }
      for index in block.tokens.dropFirst() where document.isMark(index, 0x28) && document.isMark(index - 1, 0x5D) && document.joinsPrevious(index) {
        return true
      }
    }
    return lists > 3
  }

  private func isFence(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[range].starts(with: "```".utf8) && range.count <= 12
  }

  /// "## Background": where the text of the heading starts.
  private func heading(_ range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == 0x23 { index += 1 }
    guard (1...6).contains(index - range.lowerBound), index + 1 < range.upperBound, bytes[index] == 0x20, bytes[index + 1] >= 0x41 else { return nil }
    return index + 1
  }

  /// "**Background:**", "the **Ministry** said": a line's start or a name, with nothing but text between the marks; "**stars**" in a text about
  /// such marks is neither.
  private func emphasis(_ range: Range<Int>, _ document: Document, _ report: inout Report) {
    let bytes = document.bytes
    var open: Int? = nil
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard bytes[index] == 0x2A, bytes[index + 1] == 0x2A else {
        index += 1
        continue
      }
      if let start = open, bytes[index - 1] != 0x20 {
        let found = start..<index + 2
        report.add(
          rule, found, "\(document.quoted(found)): emphasis marks of Markdown; delete them",
          fixes: [Fix(.safe, [Edit(start..<start + 2, ""), Edit(index..<index + 2, "")])])
        open = nil
      } else if index + 2 < range.upperBound, bytes[index + 2] > 0x20, bytes[index + 2] != 0x2A,
        index == range.lowerBound || !bytes[index - 1].isWordASCII && !bytes[index + 2].isLowercaseASCII
      {
        open = index
      }
      index += 2
    }
  }

  /// "\n\n" as four characters.
  private func lineBreaks(_ range: Range<Int>, _ document: Document, _ report: inout Report) {
    let bytes = document.bytes
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard bytes[index] == 0x5C, bytes[index + 1] == 0x6E else {
        index += 1
        continue
      }
      let start = index
      while index + 1 < range.upperBound, bytes[index] == 0x5C, bytes[index + 1] == 0x6E { index += 2 }
      let count = (index - start) / 2
      // "C:\new": a path, not a break; a break stands behind the end of a sentence.
      guard count > 1 || start > range.lowerBound && [0x2E, 0x22, 0x21, 0x3F].contains(bytes[start - 1]) else { continue }
      report.add(
        rule, start..<index, "\(document.quoted(start..<index)): code for a line break; replace it with a line break",
        fixes: [Fix(.safe, replacing: start..<index, with: String(repeating: document.lineBreak, count: count))])
    }
  }
}

extension Document {
  /// How the file ends its lines.
  fileprivate var lineBreak: String {
    guard lines.starts.count > 1, case let end = Int(lines.starts[1]), end > 1, bytes[end - 2] == 0x0D, bytes[end - 1] == 0x0A else { return "\n" }
    return "\r\n"
  }
}
