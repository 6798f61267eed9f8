import LintEngine
import TextModel

/// Lines of the page by their shape: hash tags, the path to the page, counters, stamps with date and views.
struct PageShapes {
  /// Crumbs of a path, words of one, and words of the last, which may be the headline.
  private static let crumbs = 3
  private static let crumbWords = 4
  private static let lastCrumbWords = 20
  /// Tokens of a name behind a label at the end of a stamp: "Source: Harbour Daily".
  private static let nameTokens = 8

  let document: Document
  let frame: PageFrame

  func isPage(_ index: Int) -> Bool {
    isTags(index) || frame.isAbove(index) && isPath(index) || frame.isAround(index) && (isCounter(index) || isStamp(index))
  }

  /// "#lake #ice"; one tag alone only around the article.
  private func isTags(_ index: Int) -> Bool {
    var tags = 0
    for token in document.blocks[index].tokens {
      if document.tokens[token].kind == .tag, document.bytes[document.tokens[token].range.lowerBound] == 0x23 {
        tags += 1
      } else if !document.token(token, isOneOf: ",", "|", "·", "•", "/") {
        return false
      }
    }
    return tags > 1 || tags == 1 && frame.isAround(index)
  }

  /// "Hindi News › Bihar › Patna", "Home / News / Sport"
  private func isPath(_ index: Int) -> Bool {
    let tokens = document.blocks[index].tokens
    guard !document.endsSentence(document.blocks[index]) else { return false }
    var crumbs = 1
    var words = 0
    var isSure = false
    for token in tokens {
      if document.token(token, isOneOf: "›", "»", ">", "→", "/", "|") {
        // "> >" is one arrow.
        guard words > 0 || token > tokens.lowerBound && document.token(token - 1, is: ">") else { return false }
        guard words <= Self.crumbWords else { return false }
        if words > 0 { crumbs += 1 }
        if document.token(token, isOneOf: "›", "»", ">", "→") { isSure = true }
        words = 0
      } else {
        guard document.isWordlike(token) || document.token(token, isOneOf: "&", "-", ",", ":", "'", "’") else { return false }
        if words == 0, !document.isCapital(token) { return false }
        if document.isWordlike(token) { words += 1 }
      }
    }
    guard words > 0, words <= Self.lastCrumbWords, crumbs >= Self.crumbs else { return false }
    return isSure || tokens.contains { document.has($0, .page) || document.token($0, isOneOf: "home", "homepage", "main") }
  }

  /// "0" above or below "3": comments and shares.
  private func isCounter(_ index: Int) -> Bool {
    isBareNumber(index) && (isBareNumber(index - 1) || isBareNumber(index + 1))
  }

  private func isBareNumber(_ index: Int) -> Bool {
    guard index > 0, index < document.blocks.count, document.blocks[index].tokens.count == 1 else { return false }
    let bytes = document.bytes[document.range(ofBlock: index)]
    return bytes.count <= 3 && bytes.allSatisfy(\.isDigitASCII)
  }

  /// "Updated Wed, 14 Jun 2023 11:42 AM", "08:41, 17 May 2023 Views: 2315", "Discussion (37) Print Share": nothing but dates, figures and the
  /// words of a page.
  private func isStamp(_ index: Int) -> Bool {
    let tokens = document.blocks[index].tokens
    var page = 0
    var figures = 0
    var dates = 0
    scan: for token in tokens {
      switch document.tokens[token].kind {
      case .number:
        figures += 1
        if document.bytes[document.tokens[token].range].contains(where: { [0x3A, 0x2F, 0x2E].contains($0) }) { dates += 1 }
      case .word where document.has(token, .page) || document.has(token, .platform): page += 1
      case .word where document.has(token, [.month, .weekday]): dates += 1
      case .word, .abbreviation:
        if isFiller(token) { continue }
        // The name behind a label may be anything.
        guard page > 0, dates > 0, figures > 1, document.token(token - 1, is: ":"), document.has(token - 2, .page),
          tokens.upperBound - token <= Self.nameTokens, !document.endsSentence(document.blocks[index])
        else { return false }
        break scan
      case .punctuation, .symbol: if document.isTerminator(token), !document.isStop(token) { return false }
      default: return false
      }
    }
    // A headline may be short, too; below the text a date can be the article's.
    if index == 0 { return false }
    return page > 0 && dates > 0 && figures > 0 && frame.isAbove(index) || page > 1 && figures > 0 && dates == 0 || page > 3
  }

  private func isFiller(_ token: Int) -> Bool {
    document.token(
      token, isOneOf: "am", "pm", "a.m.", "p.m.", "at", "on", "of", "by", "to", "the", "h", "hrs", "hours", "ist", "gmt", "utc", "cet", "cest",
      "est", "edt", "msk", "kst", "jst", "wib", "date", "time", "times", "min", "min.", "mins", "minutes", "minute", "day")
      || document.token(token, isOneOf: "no.", "ago", "hour", "today", "yesterday", "in", "and", "with", "add", "all")
  }
}
