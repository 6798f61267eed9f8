import LintEngine
import TextModel

/// Words of another script left among English ones: a run of them in a line, a line of them, a label of the page in brackets.
struct ForeignScript: RuleCheck {
  /// Shortest run inside an English line, in words: shorter ones are names and terms given on purpose. At an end of the line a name would not
  /// stand in another script.
  private static let fewestWords = 4
  private static let fewestAtEdge = 3
  /// Shortest word that clings to figures, in letters: `12.05изменение1`, but not `2031年`.
  private static let fewestLetters = 5
  /// Longest line that is a label of the page rather than a paragraph printed in two languages.
  private static let longestLabel = 3
  /// Letters of a line that is a sentence, and lines that are printed in two languages on purpose.
  private static let sentenceLetters = 20
  private static let bilingualLines = 3

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let foreign = document.blocks.indices.filter { isForeign(document.blocks[$0], document) }
    // An article in another script is not an English one with leftovers.
    guard foreign.count * 3 < document.blocks.count else { return }
    let isOther = Set(foreign)
    let lines = foreign.filter { isSentence($0, document) }
    for (number, block) in document.blocks.enumerated() {
      if !isOther.contains(number) {
        runs(block, article, &report)
      } else if lines.count < Self.bilingualLines, lines.contains(number) {
        let range = document.range(ofBlock: number)
        report.add(
          rule, range, "\(document.quoted(range)): left in a foreign script; translate it, or delete it",
          fixes: [Fix(.suggested, replacing: document.deletion(ofBlocks: number...number), with: "")])
      } else {
        label(number, block, document, &report)
      }
    }
  }

  private func isWord(_ index: Int, _ document: Document) -> Bool { document.isWord(index) && !document.isLatin(index) }

  /// Words, and none of them Latin.
  private func isForeign(_ block: Block, _ document: Document) -> Bool {
    var words = 0
    for index in block.tokens where document.isWord(index) {
      if document.isLatin(index) { return false }
      words += 1
    }
    return words > 0
  }

  /// A whole sentence that the text does not announce and that nobody says: what is quoted may be given in its own words.
  private func isSentence(_ number: Int, _ document: Document) -> Bool {
    let tokens = document.blocks[number].tokens
    let letters = tokens.reduce(0) { $0 + (document.isWord($1) ? document.length($1) : 0) }
    return letters >= Self.sentenceLetters && document.endsSentence(document.blocks[number]) && !document.isAnnounced(block: number)
      && !tokens.contains { document.token($0, isOneOf: "\"", "“", "”", "„", "«", "»", "「", "『") }
  }

  /// `<앵커>`, `[기자]`: who speaks, as the broadcaster's page marks it.
  private func label(_ number: Int, _ block: Block, _ document: Document, _ report: inout Report) {
    let words = block.tokens.filter { document.isWord($0) }
    let bracketed = document.token(block.tokens.lowerBound, isOneOf: "<", "[", "【", "〈", "＜")
    guard bracketed, words.count <= Self.longestLabel, !block.tokens.contains(where: { document.isNumber($0) }) else { return }
    let range = document.range(ofBlock: number)
    report.add(
      rule, range, "\(document.quoted(range)): label from the source page; delete it",
      fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: number...number), with: "")])
  }

  /// A run of foreign words in a line that has English ones.
  private func runs(_ block: Block, _ article: Article, _ report: inout Report) {
    let document = article.document
    var index = block.tokens.lowerBound
    while index < block.tokens.upperBound {
      guard document.tokens[index].flags.contains(.nonASCII) else {
        index += 1
        continue
      }
      guard isWord(index, document) else {
        if isGlued(index, document) { add(document.tokens[index].range, document, &report) }
        index += 1
        continue
      }
      var last = index
      var words = 0
      var end = index
      while end < block.tokens.upperBound, isWord(end, document) || document.tokens[end].kind == .punctuation {
        if isWord(end, document) {
          words += 1
          last = end
        }
        end += 1
      }
      let run = index..<last + 1
      if words >= Self.fewestWords || words >= Self.fewestAtEdge && isAtEdge(run, block, article) || isSpeech(run, document) {
        add(document.range(ofTokens: run), document, &report)
      }
      index = end
    }
  }

  private func add(_ range: Range<Int>, _ document: Document, _ report: inout Report) {
    report.add(rule, range, "\(document.quoted(range)): left in a foreign script; translate it")
  }

  /// At the start or the end of a line, and neither quoted nor in brackets.
  private func isAtEdge(_ run: Range<Int>, _ block: Block, _ article: Article) -> Bool {
    let document = article.document
    guard !article.analysis(Quotations.self).inside[run.lowerBound], !document.isMark(run.upperBound, 0x29), !document.isMark(run.upperBound, 0x28)
    else { return false }
    if run.lowerBound == block.tokens.lowerBound { return document.isLower(run.upperBound) }
    let end = document.isTerminator(run.upperBound) ? run.upperBound + 1 : run.upperBound
    return end == block.tokens.upperBound && document.isLower(run.lowerBound - 1) && document.endsSentence(block)
  }

  /// `12.05изменение1`: a figure with a word of the other script in it, and figures again behind that.
  private func isGlued(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .number, token.flags.contains(.nonASCII) else { return false }
    let scalars = document.text(token: index).unicodeScalars
    guard let first = scalars.firstIndex(where: Self.isForeignLetter) else { return false }
    let word = scalars[first...].prefix(while: Self.isForeignLetter)
    return word.count >= Self.fewestLetters && word.endIndex < scalars.endIndex && ("0"..."9").contains(scalars[word.endIndex])
  }

  /// Greek and what comes behind it; of the letters below, none is of another script.
  private static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x370 && !(0x1E00..<0x2190).contains(scalar.value) && scalar.properties.isAlphabetic
  }

  /// `“Так?” asked the captain`: all that is said is in the other script, and a verb of speech follows.
  private func isSpeech(_ run: Range<Int>, _ document: Document) -> Bool {
    guard document.token(run.lowerBound - 1, isOneOf: "“", "\"") else { return false }
    var end = run.upperBound
    while document.isTerminator(end) || document.isComma(end) { end += 1 }
    return end > run.upperBound && document.token(end, isOneOf: "”", "\"") && document.has(end + 1, .speechVerb)
  }
}
