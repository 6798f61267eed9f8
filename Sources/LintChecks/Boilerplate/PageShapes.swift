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
  /// Tokens of a stamp that has run together with the name of the site.
  private static let stampTokens = 9

  /// Words of the line that stands for a picture or an advertisement, and how often it must stand on a page.
  private static let (placeholderWords, placeholders) = (4, 3)

  let document: Document
  let frame: PageFrame
  let layout: PageLayout

  func isPage(_ index: Int) -> Bool {
    isTimestamp(index) || isWeather(index) || isGluedLabel(index) || isLabelled(index) || isPlaceholder(index) || isTags(index)
      || frame.isAbove(index) && isPath(index)
      || frame.isAround(index) && (isCounter(index) || isStamp(index))
  }

  /// "2025-04-29T07:11:42.308Z" as a line.
  private func isTimestamp(_ index: Int) -> Bool {
    let bytes = document.bytes[document.range(ofBlock: index)]
    return bytes.count >= 19 && bytes.count <= 35 && bytes.contains(0x54)
      && bytes.allSatisfy { $0.isDigitASCII || [0x2D, 0x3A, 0x2E, 0x54, 0x5A, 0x2B].contains($0) }
  }

  /// "16.3 C" above the article.
  private func isWeather(_ index: Int) -> Bool {
    let tokens = document.blocks[index].tokens
    guard frame.isAbove(index), (2...4).contains(tokens.count), document.isNumber(tokens.lowerBound) || document.isNumber(tokens.lowerBound + 1)
    else {
      return false
    }
    return document.token(tokens.upperBound - 1, isOneOf: "c", "f", "°c", "°f", "℃")
      && tokens.allSatisfy {
        document.isNumber($0) || document.token($0, isOneOf: "c", "f", "°c", "°f", "℃", "°", "º", "-", "−", "+")
      }
  }

  /// "2031/02/0911:42:30", "Coast News09/02/2031": a date that has run into the clock or the name of the site.
  func isGluedStamp(_ index: Int) -> Bool {
    let block = document.blocks[index]
    guard index > 0, block.tokens.count <= Self.stampTokens, !document.endsSentence(block) else { return false }
    let bytes = document.bytes[document.range(ofBlock: index)]
    var digits = 0
    var (cuts, colons, isGlued) = (0, 0, false)
    var previous: UInt8 = 0x20
    for byte in bytes {
      if byte.isDigitASCII {
        if digits == 0 { isGlued = isGlued || previous | 0x20 >= 0x61 && previous | 0x20 <= 0x7A }
        digits += 1
      } else {
        if byte == 0x2F || byte == 0x2D || byte == 0x2E { cuts += 1 } else if byte == 0x3A { colons += 1 }
        // Year and hour, or day and hour: "3011:42", "202311:42".
        if digits == 4 && cuts > 1 && colons == 1 && byte == 0x3A || digits == 6 && byte == 0x3A { isGlued = true }
        digits = 0
      }
      previous = byte
    }
    return isGlued && cuts >= 2 && bytes.contains(where: \.isDigitASCII) && bytes.count(where: \.isDigitASCII) >= 8
  }

  /// "Read alsoNew pier for the harbour": the label of a link that has run into its title.
  private func isGluedLabel(_ index: Int) -> Bool {
    let block = document.blocks[index]
    let start = block.tokens.lowerBound
    guard block.tokens.count > 3, document.token(start, isOneOf: "read", "see", "watch", "look", "discover"),
      !document.isStop(block.tokens.upperBound - 1),
      document.isWord(start + 1), document.tokens[start + 1].flags.contains(.innerCapital)
    else { return false }
    let word = document.bytes[document.tokens[start + 1].range]
    return ["also", "more", "too", "next"].contains {
      word.starts(with: $0.utf8) && word.count > $0.utf8.count && word[word.startIndex + $0.utf8.count].isUppercaseASCII
    }
  }

  /// "See also New pier for the harbour", "Read more  New pier for the harbour": the label and the title of a link in one line, and no sentence.
  private func isLabelled(_ index: Int) -> Bool {
    let start = document.blocks[index].tokens.lowerBound
    let title = start + 2
    guard index > 0, document.blocks[index].tokens.count > 4, !document.endsSentence(document.blocks[index]), document.isCapital(start) else {
      return false
    }
    let isAlso =
      document.token(start, isOneOf: "read", "see", "watch") && document.token(start + 1, is: "also")
      || document.token(start, is: "also") && document.token(start + 1, isOneOf: "read", "see", "watch")
    // A headline may begin with the others.
    let isMore = document.token(start, isOneOf: "read", "see", "watch") && document.token(start + 1, isOneOf: "too", "more")
    return isAlso && (document.isCapital(title) || document.isNumber(title)) || (isAlso || isMore) && document.gap(before: title).count > 1
  }

  /// "article picture" three times on a page: known words, one of them a word of pages.
  private func isPlaceholder(_ index: Int) -> Bool {
    let tokens = document.blocks[index].tokens
    return index > 0 && tokens.count <= Self.placeholderWords && layout.repeats(index) >= Self.placeholders
      && tokens.allSatisfy { document.isWord($0) && document.has($0, .known) } && tokens.contains(where: layout.isPageWord)
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
