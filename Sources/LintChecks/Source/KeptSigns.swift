import Bitext
import LintEngine
import TextModel

/// Signs of the source that a translation keeps. Option `of`: `question` (the mark at the end) or `address` (links, mail addresses and placeholders).
struct KeptSigns: RuleCheck {
  static var choices: [String: [String]] { ["of": ["question", "address"]] }

  private let rule: Rule
  private let kind: String

  init(_ rule: Rule) throws {
    self.rule = rule
    kind = rule.options["of"] ?? ""
    guard Self.choices["of"]!.contains(kind) else { throw RuleError(rule: rule.name, reason: "option ‘of’ must be question or address") }
  }

  func run(_ article: Article, _ report: inout Report) {
    guard article.source != nil, case let comparison = article.analysis(SourceComparison.self), let source = comparison.source else { return }
    let document = article.document
    let kept = kind == "address" ? Set(Signs.addresses(in: document.bytes, 0..<document.bytes.count).map { document.bytes[$0] }) : []
    for pair in comparison.pairs {
      if kind == "question" {
        guard Signs.asks(source.text(pair.source)), !Signs.holdsQuestion(document.text(pair.target)) else { continue }
        report.add(
          rule, pair.target, "the source asks a question here, the translation does not; check the sentence", source: comparison.place(pair.source))
      } else {
        for address in Signs.addresses(in: source.bytes, pair.source) where !kept.contains(source.bytes[address]) {
          report.add(
            rule, pair.target, "the source’s \(comparison.quoted(address)) is missing from this sentence; add it", source: comparison.place(address))
        }
      }
    }
  }
}

/// Reads such signs.
private enum Signs {
  private static let marks: Set<Character> = ["?", "？", "؟", "\u{37E}"]

  /// Ends with a question mark, apart from closing quotation marks and brackets. The Greek mark is told from a semicolon by its own sign only.
  static func asks(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, "\"”»“’'）)」』 ".contains(last) { rest = rest.dropLast() }
    return rest.last.map(marks.contains) ?? false
  }

  static func holdsQuestion(_ text: String) -> Bool { text.contains { marks.contains($0) } }

  /// The places of links, mail addresses and placeholders such as `{name}` and `%s`.
  static func addresses(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in bytes[range].split(whereSeparator: { $0 <= 0x20 }) {
      var end = word.endIndex
      while end > word.startIndex, [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x22, 0x21, 0x3F].contains(word[end - 1]) { end -= 1 }
      let own = word[..<end]
      let isLink = own.starts(with: "http://".utf8) || own.starts(with: "https://".utf8) || own.starts(with: "www.".utf8)
      let at = own.firstIndex(of: 0x40)
      let isMail = at.map { $0 > own.startIndex && own[$0...].contains(0x2E) && own.allSatisfy { $0 < 0x80 } } ?? false
      let isPlaceholder = own.count > 2 && own.first == 0x7B && own.last == 0x7D || own.elementsEqual("%s".utf8) || own.elementsEqual("%d".utf8)
      if isLink || isMail || isPlaceholder { found.append(own.startIndex..<own.endIndex) }
    }
    return found
  }
}
