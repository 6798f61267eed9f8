import LintEngine
import TextModel

/// The headline, a line or a sentence once more.
struct DuplicatedSentence: RuleCheck {
  /// Lines between two printings: of a whole sentence, which a summary may share with the text, and of a headline or heading.
  private static let nearby = 3
  private static let farOff = 40

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let words = article.analysis(LineWords.self).words
    // By hash of the words: the block that had them last.
    var seen: [UInt64: Int] = [:]
    for index in document.blocks.indices {
      let line = words[index]
      let hash = line.count >= 5 ? LineWords.hash(line) : 0
      if line.count >= 5, let first = seen[hash], words[first] == line, !isQuoted(document.blocks[index], article),
        index - first <= (document.endsSentence(document.blocks[index]) && first > 2 ? Self.nearby : Self.farOff)
      {
        report.add(
          rule, document.range(ofBlock: index), "\(document.quoted(document.range(ofBlock: index))) stands a second time; leave it out",
          fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: index...index), with: "")])
      } else {
        if line.count >= 5 { seen[hash] = index }
        if let prefix = headlinePrefix(index, words, document) {
          let cut = document.tokens[prefix.lowerBound].range.lowerBound..<document.tokens[prefix.upperBound].range.lowerBound
          report.add(
            rule, cut.lowerBound..<document.tokens[prefix.upperBound].range.upperBound,
            "the headline stands again before the first sentence; leave it out",
            fixes: [Fix(.suggested, replacing: cut, with: "")])
        }
        sentences(document.blocks[index], article, &report)
      }
    }
  }

  /// Refrains and chants are quoted.
  private func isQuoted(_ block: Block, _ article: Article) -> Bool {
    article.analysis(Quotations.self).inside[block.tokens.lowerBound]
  }

  /// "Headline: First sentence": the tokens up to the sentence, when the headline (or the heading right above) says the same.
  private func headlinePrefix(_ index: Int, _ words: [[UInt32]], _ document: Document) -> Range<Int>? {
    let tokens = document.blocks[index].tokens
    guard index > 0, let colon = tokens.dropFirst(3).prefix(30).first(where: { document.token($0, is: ":") }), colon + 4 < tokens.upperBound,
      document.isCapital(colon + 1), document.continuesLine(colon + 1)
    else { return nil }
    let prefix = LineWords.words(tokens.lowerBound..<colon, document)
    guard prefix.count >= 3 else { return nil }
    for other in [index - 1, 0] where other < index && !document.endsSentence(document.blocks[other]) && words[other].count >= 3 {
      if LineWords.dice(words[other], prefix) >= 0.7 { return tokens.lowerBound..<colon + 1 }
    }
    return nil
  }

  /// A sentence of seven words or more that comes again, word for word, within the next six of its paragraph.
  private func sentences(_ block: Block, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard block.sentences.count > 1 else { return }
    let words = block.sentences.map { LineWords.words(document.sentences[$0].tokens, document) }
    for (offset, number) in block.sentences.enumerated().dropFirst() where words[offset].count >= 7 {
      let sentence = document.sentences[number].tokens
      guard !article.analysis(Quotations.self).inside[sentence.lowerBound], words[max(0, offset - 6)..<offset].contains(words[offset]) else {
        continue
      }
      let range = document.range(ofTokens: sentence)
      report.add(
        rule, range, "\(document.quoted(range)) stands a second time; leave it out",
        fixes: [Fix(.safe, replacing: document.tokens[sentence.lowerBound - 1].range.upperBound..<range.upperBound, with: "")])
    }
  }
}
