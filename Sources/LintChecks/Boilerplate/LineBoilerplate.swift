import LintEngine
import TextModel

/// Lines of the site, not of the article: comment forms, share bars, related links, translation notices. By whole lines from a table.
///
/// Option `table`: rows of a pattern, its strength (`strong`, `weak`, `end`, `start`) and a note.
struct LineBoilerplate: RuleCheck {
  private enum Strength: String { case strong, weak, end, start }

  /// Weak lines without a strong one among them that are chrome all the same.
  private static let weakRun = 3

  private let rule: Rule
  private let patterns: PatternSet
  private let strengths: [Strength]

  init(_ rule: Rule) throws {
    self.rule = rule
    guard let table = rule.options["table"], let resource = Resource(named: table) else {
      throw RuleError(rule: rule.name, reason: "option ‘table’ names no table")
    }
    var patterns = PatternSet()
    var strengths: [Strength] = []
    try resource.forEachRow { cells, line in
      guard cells.count >= 2, let strength = Strength(rawValue: cells[1]) else {
        throw RuleError(rule: rule.name, reason: "\(table):\(line): no strength")
      }
      do {
        switch strength {
        case .strong, .weak: try patterns.add("^^ (\(cells[0])) $$")
        case .end: try patterns.add("(\(cells[0])) $$")
        case .start: try patterns.add("^^ (\(cells[0]))")
        }
      } catch {
        throw RuleError(rule: rule.name, reason: "\(table):\(line): \(error)")
      }
      strengths.append(strength)
    }
    self.patterns = patterns
    self.strengths = strengths
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    var lines = [Strength?](repeating: nil, count: document.blocks.count)
    var leftovers: [(strength: Strength, tokens: Range<Int>)] = []
    patterns.withMatcher(document) { matcher in
      patterns.forEachMatch(matcher) { number, match in
        let block = document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].block
        switch strengths[number] {
        case .strong: lines[block] = .strong
        case .weak: if lines[block] == nil { lines[block] = .weak }
        case .end, .start: leftovers.append((strengths[number], match.tokens))
        }
      }
    }
    for index in document.blocks.indices where lines[index] == nil && isTimestamp(document.blocks[index], document) { lines[index] = .strong }
    reportLines(lines, document, &report)
    for leftover in leftovers where !coversLine(leftover.tokens, document) { reportLeftover(leftover.strength, leftover.tokens, lines, document, &report) }
  }

  private func reportLines(_ lines: [Strength?], _ document: Document, _ report: inout Report) {
    var index = 0
    while index < lines.count {
      guard lines[index] != nil else {
        index += 1
        continue
      }
      var end = index
      while end + 1 < lines.count, lines[end + 1] != nil { end += 1 }
      let isStrong = lines[index...end].contains(.strong)
      if isStrong || end - index + 1 >= Self.weakRun {
        let range = document.range(ofBlock: index).lowerBound..<document.range(ofBlock: end).upperBound
        report.add(
          rule, range, "\(document.quoted(range)): \(rule.summary); leave it out",
          fixes: [Fix(isStrong ? .safe : .suggested, replacing: document.deletion(ofBlocks: index...end), with: "")])
      }
      index = end + 1
    }
  }

  /// "2025-04-29T07:11:42.308Z" as a line.
  private func isTimestamp(_ block: Block, _ document: Document) -> Bool {
    let bytes = document.bytes[document.range(ofTokens: block.tokens)]
    return bytes.count >= 19 && bytes.count <= 35 && bytes.contains(0x54)
      && bytes.allSatisfy { $0.isDigitASCII || [0x2D, 0x3A, 0x2E, 0x54, 0x5A, 0x2B].contains($0) }
  }

  private func coversLine(_ tokens: Range<Int>, _ document: Document) -> Bool { document.block(ofToken: tokens.lowerBound).tokens == tokens }

  /// A leftover counts at the end of a sentence that is complete or cut off, and at the start before a capital.
  private func reportLeftover(_ strength: Strength, _ tokens: Range<Int>, _ lines: [Strength?], _ document: Document, _ report: inout Report) {
    guard lines[document.sentences[document.sentence(ofToken: tokens.lowerBound)].block] == nil else { return }
    let range = document.range(ofTokens: tokens)
    let cut: Range<Int>
    if strength == .start {
      guard document.isCapital(tokens.upperBound), document.continuesLine(tokens.upperBound) else { return }
      cut = range.lowerBound..<document.tokens[tokens.upperBound].range.lowerBound
    } else {
      let bracketed = document.isMark(tokens.lowerBound, 0x5B) || document.isMark(tokens.lowerBound, 0x28)
      guard bracketed || document.isTerminator(tokens.lowerBound - 1) || document.token(tokens.lowerBound - 1, isOneOf: "”", "\"") else { return }
      cut = document.gap(before: tokens.lowerBound).lowerBound..<range.upperBound
    }
    report.add(rule, range, "\(document.quoted(range)): \(rule.summary); leave it out", fixes: [Fix(.safe, replacing: cut, with: "")])
  }
}

extension UInt8 {
  var isDigitASCII: Bool { self &- 0x30 < 10 }
}
