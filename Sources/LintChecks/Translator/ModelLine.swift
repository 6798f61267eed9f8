import TextModel

/// A line that may be a language model's own, read for what such lines speak about.
struct ModelLine {
  struct Label {
    let tokens: Range<Int>
    let isWholeLine: Bool
  }

  /// Longest line that is talk rather than text, in words.
  private static let longest = 60

  private let block: Block
  /// The line before announces this one: it is shown as an example.
  private let isAnnounced: Bool
  private let document: Document

  init(_ number: Int, _ document: Document) {
    block = document.blocks[number]
    self.document = document
    isAnnounced = document.isAnnounced(block: number)
  }

  /// "Assistant:", "SEO title:", "Japanese → English", "(Part 1 of 2)"
  func label(isFirst: Bool) -> Label? {
    let start = block.tokens.lowerBound
    if document.has(start, .language), block.tokens.count <= 4, block.tokens.contains(where: { document.token($0, isOneOf: "→", "->", "➜", ">") }),
      document.has(block.tokens.upperBound - 1, .language)
    {
      return Label(tokens: block.tokens, isWholeLine: true)
    }
    guard isFirst || document.token(start, isOneOf: "human", "user", "assistant") else { return nil }
    let colon = document.token(start + 1, is: ":") ? start + 1 : start + 2
    guard block.tokens.contains(colon), document.token(colon, is: ":"), document.joinsPrevious(colon) else { return nil }
    let isLabel =
      colon == start + 1
      ? document.token(
        start, isOneOf: "assistant", "human", "user", "headline", "title", "body", "article", "translation", "answer", "output", "english", "text",
        "response")
      : document.token(start, isOneOf: "seo", "meta", "english", "translated", "article", "final", "possible", "suggested", "expected", "sample")
        && document.token(
          start + 1, isOneOf: "title", "description", "translation", "text", "article", "headline", "body", "version", "answer", "output")
    guard isLabel else { return nil }
    // "Human: Thanks, now do the next one" is the next question; "Meta description: …" is not part of the article either.
    let isWhole =
      colon + 1 == block.tokens.upperBound || document.token(start, isOneOf: "human", "user") || document.token(start, is: "meta")
    return Label(tokens: start..<colon + 1, isWholeLine: isWhole)
  }

  /// True when the line speaks of the task. `isFirst`: nothing of the article stands before it.
  func isTalk(isFirst: Bool) -> Bool {
    guard block.tokens.count <= Self.longest, !startsQuoted, !isAnnounced, !NewsroomLine.isOne(block, document) else { return false }
    var (task, object, speaker, reader) = (false, false, false, false)
    for index in block.tokens where document.isWord(index) {
      if isTask(index) { task = true }
      if document.token(
        index, isOneOf: "text", "article", "passage", "paragraph", "paragraphs", "headline", "headlines", "sentence", "sentences", "story", "report",
        "item",
        "source", "original", "formatting", "version", "meaning")
      {
        object = true
      }
      if document.token(index, isOneOf: "i", "i've", "i'll", "i'd", "i'm", "let") { speaker = true }
      if document.token(index, isOneOf: "you", "your", "you'd", "user", "you're", "please") { reader = true }
    }
    let announces = document.token(block.tokens.upperBound - 1, is: ":")
    if isPrompt, task, object, isFirst || block.tokens.contains(where: { document.has($0, .language) && document.has($0 - 1, .preposition) }) {
      return true
    }
    guard object else { return false }
    if isFirst {
      // A writer speaks of his story to his readers, too; only a translator says that he translated it.
      return handsOver && (announces ? task || reader : task && reader) || speaker && task && (announces || reader)
    }
    // Behind the article has begun, only talk to the one who asked is the model's.
    return (speaker || handsOver) && reader && (task || announces) || announces && handsOver && isReworked
  }

  /// "Here's …", "Below is …", "Sure! …": the answer is handed over.
  private var handsOver: Bool {
    document.token(block.tokens.lowerBound, isOneOf: "here", "here's", "below", "sure", "certainly", "absolutely", "okay", "ok", "understood")
      || document.token(block.tokens.lowerBound, is: "of") && document.token(block.tokens.lowerBound + 1, is: "course")
      || block.tokens.dropFirst().contains {
        document.token($0, is: "here's") || document.token($0, is: "here") && document.token($0 + 1, isOneOf: "is", "are")
      }
  }

  private func isTask(_ index: Int) -> Bool {
    document.token(
      index, isOneOf: "translate", "translated", "translation", "translating", "translations", "english", "rewritten", "rewrite", "rephrased",
      "paraphrased", "summarized", "edited", "polished")
  }

  /// "Translate the text below …", "Preserve paragraph breaks."
  private var isPrompt: Bool {
    document.token(block.tokens.lowerBound, isOneOf: "translate", "rewrite", "summarize", "paraphrase", "preserve", "keep", "please")
  }

  /// "Below is the rewritten article in a neutral tone:"
  private var isReworked: Bool {
    document.token(block.tokens.lowerBound, isOneOf: "below", "here", "here's")
      && block.tokens.contains { document.token($0, isOneOf: "rewritten", "translated", "rephrased", "paraphrased", "edited", "translation") }
  }

  private var startsQuoted: Bool { document.token(block.tokens.lowerBound, isOneOf: "“", "\"", "‘", "'", "«") }
}
