import LintEngine
import TextModel

/// What a language model says around the article it was given: "Here's the English version of the article you shared:", echoed prompts,
/// labels, its thoughts, and the end that its limit cut off. Position and wording decide: news about such answers quotes them further down.
struct ModelAnswer: RuleCheck {
  /// Lines at the top and at the bottom that can be the model's own.
  private static let top = 5
  private static let bottom = 3

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let count = document.blocks.count
    // Everything before the article itself: talk after talk.
    var opens = true
    // The block in which the last thoughts end; nil once there is no end any more. No block is searched for it twice.
    var end: Int? = -1
    let appendix = ModelAppendix(document)
    if let appendix { add(appendix.blocks, "the model’s notes on its work", document, &report) }
    for number in 0..<count where number < Self.top || number >= count - Self.bottom || isTag(document.blocks[number], document) {
      if let appendix, appendix.blocks.contains(number) { continue }
      let line = ModelLine(number, document)
      if isTag(document.blocks[number], document), let last = end {
        if number <= last { continue }
        end = thoughtsEnd(from: number, document)
        if let end {
          add(number...end, "the model’s thoughts", document, &report)
        } else {
          unclosed(document.blocks[number], document, &report)
        }
        continue
      }
      if let label = line.label(isFirst: opens || number < 2) {
        label.isWholeLine ? add(number...number, "label from the model’s answer", document, &report) : add(label.tokens, document, &report)
        opens = opens && label.isWholeLine
        continue
      } else if line.isTalk(isFirst: opens) {
        add(number...number, "remark by the language model", document, &report)
      } else {
        opens = false
      }
    }
    if count > 2, appendix?.blocks.upperBound != count - 1 { cutOff(document.blocks[count - 1], document, &report) }
  }

  private func add(_ blocks: ClosedRange<Int>, _ what: String, _ document: Document, _ report: inout Report) {
    let range = document.range(ofBlock: blocks.lowerBound).lowerBound..<document.range(ofBlock: blocks.upperBound).upperBound
    report.add(
      rule, range, "\(document.quoted(range)): \(what); delete it",
      fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: blocks), with: "")])
  }

  private func add(_ label: Range<Int>, _ document: Document, _ report: inout Report) {
    let range = document.range(ofTokens: label)
    let cut = range.lowerBound..<document.tokens[label.upperBound].range.lowerBound
    report.add(
      rule, range, "\(document.quoted(range)): label from the model’s answer; delete it", fixes: [Fix(.safe, replacing: cut, with: "")])
  }

  // MARK: Thoughts

  private func isTag(_ block: Block, _ document: Document) -> Bool {
    document.token(block.tokens.lowerBound, is: "<")
      && document.token(block.tokens.lowerBound + 1, isOneOf: "think", "thinking", "thought", "reasoning")
  }

  /// `<think>` … `</think>`: the last block of it.
  private func thoughtsEnd(from number: Int, _ document: Document) -> Int? {
    document.blocks[number...].indices.first { block in
      document.blocks[block].tokens.contains {
        document.token($0, is: "/") && document.token($0 - 1, is: "<") && document.token($0 + 1, isOneOf: "think", "thinking", "thought", "reasoning")
      }
    }
  }

  /// Nothing says where they end and the article begins.
  private func unclosed(_ block: Block, _ document: Document, _ report: inout Report) {
    guard block.tokens.lowerBound + 2 < block.tokens.upperBound, document.token(block.tokens.lowerBound + 2, is: ">") else { return }
    let range = document.range(ofTokens: block.tokens.lowerBound..<block.tokens.lowerBound + 3)
    report.add(rule, range, "\(document.quoted(range)): start of the model’s reasoning, with no end mark; delete everything but the article")
  }

  // MARK: The end

  /// "… the entire har": the last paragraph breaks off in mid-word or behind a word that cannot end it.
  private func cutOff(_ block: Block, _ document: Document, _ report: inout Report) {
    let last = block.tokens.upperBound - 1
    guard block.tokens.count >= 12, document.isLower(last),
      block.sentences.count > 1 || document.blocks.contains(where: { document.endsSentence($0) })
    else {
      return
    }
    let isPiece =
      !document.has(last, [.known, .place]) && document.length(last) >= 2 && document.tokens[last].flags.isDisjoint(with: [.digit, .nonASCII])
      && !document.bytes[document.tokens[last].range].contains(0x5F)
    guard isPiece || document.has(last, .cannotEnd) else { return }
    let range = document.tokens[last].range
    report.add(rule, range, "\(document.quoted(range)): unfinished text; restore the rest from the source")
  }
}
