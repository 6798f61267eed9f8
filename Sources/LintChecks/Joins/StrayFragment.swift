import LintEngine
import TextModel

/// One word standing as a sentence behind a complete one, left over from a cut: "… towards an agreement. Final."
struct StrayFragment: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    for block in document.blocks where block.kind == .paragraph || block.kind == .headline {
      for number in block.sentences.dropFirst() {
        let sentence = document.sentences[number].tokens
        // In mid-paragraph one word is often meant: "Reduce. Skip a few showers …"
        guard number + 1 == block.sentences.upperBound, sentence.count == 2,
          isFragment(sentence, after: document.sentences[number - 1].tokens, document),
          !quotations.inside[sentence.lowerBound]
        else { continue }
        let word = sentence.lowerBound
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
            fixes: [Fix(.suggested, replacing: range, with: "")])
        }
      }
    }
  }

  private func isFragment(_ sentence: Range<Int>, after previous: Range<Int>, _ document: Document) -> Bool {
    let word = sentence.lowerBound
    guard document.isCapital(word), document.isStop(word + 1), document.joinsPrevious(word + 1), document.followsGap(word),
      document.tokens[word].flags.isDisjoint(with: [.allCapitals, .hyphen, .apostrophe]), document.has(word, .knownLowercase),
      !document.has(word, [.interjection, .rhetorical, .month, .weekday, .place, .numberWord]) || document.token(word, is: "million"),
      !document.has(word, [.pronoun]), document.isStop(word - 1), previous.count >= 7
    else { return false }
    // A run of short sentences, or a question before, makes it rhetoric.
    return !previous.contains { document.token($0, is: "?") }
  }
}
