import LintEngine
import TextModel

/// A sentence of one to six words that is what is left of another: "… towards an agreement. Final.", "In connection.", "… works in the brewery.
/// Works in the brewery."
struct StrayFragment: RuleCheck {
  private let rule: Rule
  private let word: LeftoverWord
  /// Phrases that wait for their complement, in lower case.
  private let connectives: Set<String>

  init(_ rule: Rule) throws {
    self.rule = rule
    word = LeftoverWord(unfinished: try rule.number("unfinished"))
    connectives = Set(rule.options["connectives", default: ""].utf8.split(separator: 0x2C).map { String(Substring($0.drop { $0 == 0x20 })) })
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (index, block) in document.blocks.enumerated() where block.kind == .paragraph || block.kind == .headline {
      if index > 0, block.tokens.count == 2, document.token(block.tokens.lowerBound, is: "not"), document.isStop(block.tokens.upperBound - 1) {
        // "No", taken for the other word of negation; no English paragraph is that.
        let range = document.range(ofBlock: index)
        report.add(
          rule, range, "‘Not.’ stands as a paragraph of its own; leave it out or write ‘No.’",
          fixes: [Fix(.suggested, replacing: document.deletion(ofBlocks: index...index), with: "")])
        continue
      }
      for number in block.sentences where document.sentences[number].tokens.count <= LeftoverPhrase.longest + 1 {
        let sentence = document.sentences[number].tokens
        guard document.isStop(sentence.upperBound - 1), document.joinsPrevious(sentence.upperBound - 1), document.isCapital(sentence.lowerBound),
          number == block.sentences.lowerBound || document.followsGap(sentence.lowerBound)
        else { continue }
        if sentence.count == 2 {
          guard word.isLeftover(number, in: block, article) else { continue }
          reportWord(sentence.lowerBound, document, alone: word.isUnmistakable(number, in: block, article) ? .warning : nil, &report)
        } else if let phrase = LeftoverPhrase(number, in: block, article, connectives) {
          report.add(
            rule, phrase.range, "\(document.quoted(document.range(ofTokens: sentence))): \(phrase.why); leave it out or complete it",
            fixes: [Fix(.suggested, replacing: phrase.range, with: "")])
        }
      }
    }
  }

  private func reportWord(_ word: Int, _ document: Document, alone: Severity?, _ report: inout Report) {
    let range = document.tokens[word - 1].range.upperBound..<document.tokens[word + 1].range.upperBound
    let text = document.text(token: word)
    if document.token(word, isOneOf: "yesterday", "today") {
      let stop = document.tokens[word - 1].range.lowerBound..<document.tokens[word].range.upperBound
      report.add(
        rule, document.tokens[word - 2].range.lowerBound..<range.upperBound,
        "‘\(text).’ stands as a sentence of its own; it belongs to the one before",
        fixes: [Fix(.suggested, replacing: stop, with: " " + text.lowercased())])
    } else {
      report.add(
        rule, range, "‘\(text).’ stands as a sentence of its own, left over from a cut; leave it out",
        alone: alone, fixes: [Fix(.suggested, replacing: range, with: "")])
    }
  }
}
