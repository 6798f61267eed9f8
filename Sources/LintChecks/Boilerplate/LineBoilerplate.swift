import LintEngine
import TextModel

/// Lines of the site, not of the article: comment forms, share bars, related links, translation notices. By whole lines from a table.
///
/// Option `table`: rows of a pattern, its strength (`strong`, `weak`, `end`, `start`) and a note. Option `timestamps: true`: lines that are
/// nothing but an ISO 8601 stamp count too.
struct LineBoilerplate: RuleCheck {
  /// Weak lines without a strong one among them that are chrome all the same.
  private static let weakRun = 3

  private let rule: Rule
  private let lines: LinePatterns
  private let hasTimestamps: Bool

  init(_ rule: Rule) throws {
    self.rule = rule
    guard let table = rule.options["table"] else { throw RuleError(rule: rule.name, reason: "option ‘table’ is missing") }
    hasTimestamps = rule.options["timestamps"] == "true"
    lines = try PatternPack.linePatterns(table) ?? LinePatterns(compiling: table, for: rule)
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    var strengths = [LinePatterns.Strength?](repeating: nil, count: document.blocks.count)
    var leftovers: [(strength: LinePatterns.Strength, tokens: Range<Int>)] = []
    lines.patterns.withMatcher(document) { matcher in
      lines.patterns.forEachMatch(matcher) { number, match in
        let block = document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].block
        switch lines.strengths[number] {
        case .strong: strengths[block] = .strong
        case .weak: if strengths[block] == nil { strengths[block] = .weak }
        case .end, .start: leftovers.append((lines.strengths[number], match.tokens))
        }
      }
    }
    if hasTimestamps {
      for index in document.blocks.indices where strengths[index] == nil && isTimestamp(document.blocks[index], document) {
        strengths[index] = .strong
      }
    }
    reportLines(strengths, document, &report)
    for leftover in leftovers where !coversLine(leftover.tokens, document) {
      reportLeftover(leftover.strength, leftover.tokens, strengths, document, &report)
    }
  }

  private func reportLines(_ lines: [LinePatterns.Strength?], _ document: Document, _ report: inout Report) {
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
  private func reportLeftover(
    _ strength: LinePatterns.Strength, _ tokens: Range<Int>, _ lines: [LinePatterns.Strength?], _ document: Document, _ report: inout Report
  ) {
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
