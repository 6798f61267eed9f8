import LintEngine
import TextModel

/// A line or a sentence left in the source language, in Latin script; or a whole text that nobody translated.
struct UntranslatedText: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let languages = article.analysis(TextLanguages.self)
    if case .other(let name) = languages.text, document.blocks.count > 1 {
      let range = document.range(ofBlock: 0)
      report.add(
        rule, range, "the text is \(name.map { "in \($0), " } ?? "")not in \(document.language.name); check the file (few rules ran)")
      return
    }
    for (number, block) in document.blocks.enumerated() {
      if case .other(let name) = languages.language(ofBlock: number) {
        let range = document.range(ofBlock: number)
        // A title or a picture's text that is nothing else would be left empty.
        let fixes = document.blocks.count > 1 ? [Fix(.suggested, replacing: document.deletion(ofBlocks: number...number), with: "")] : []
        report.add(rule, range, message(range, name, document), fixes: fixes)
        continue
      }
      if let name = MixedReading.language(of: block.tokens, in: document), !block.tokens.contains(where: { document.isQuotation($0) }) {
        let range = document.range(ofBlock: number)
        report.add(rule, range, "\(document.quoted(range)) is partly \(name); translate the rest")
        continue
      }
      guard block.sentences.count > 1 else { continue }
      for sentence in block.sentences {
        let tokens = document.sentences[sentence].tokens
        guard case .other(let name) = languages.language(ofSentence: sentence), !article.analysis(Quotations.self).inside[tokens.lowerBound] else {
          continue
        }
        let range = document.range(ofTokens: tokens)
        let start = document.continuesLine(tokens.lowerBound) ? document.gap(before: tokens.lowerBound).lowerBound : range.lowerBound
        report.add(rule, range, message(range, name, document), fixes: [Fix(.suggested, replacing: start..<range.upperBound, with: "")])
      }
    }
  }

  private func message(_ range: Range<Int>, _ language: String?, _ document: Document) -> String {
    "\(document.quoted(range)) is \(language ?? "not \(document.language.name)"); translate it or delete it"
  }
}

extension Document {
  /// A mark that quotes: what stands beside it is a title or somebody’s own word.
  fileprivate func isQuotation(_ index: Int) -> Bool { token(index, isOneOf: "\"", "“", "”", "„", "«", "»", "‘") }
}
