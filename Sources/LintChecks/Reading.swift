import LintEngine
import TextModel

/// Questions the checks ask about tokens. An index outside the document is answered with no.
extension Document {
  func has(_ index: Int, _ traits: WordTraits) -> Bool {
    tokens.indices.contains(index) && !self.traits(index).isDisjoint(with: traits)
  }

  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }

  /// A word or an abbreviation.
  func isWordlike(_ index: Int) -> Bool { isWord(index) || tokens.indices.contains(index) && tokens[index].kind == .abbreviation }

  /// A word without any capital.
  func isLower(_ index: Int) -> Bool { isWord(index) && tokens[index].flags.isDisjoint(with: [.capital, .innerCapital]) }

  /// A word with a capital first letter.
  func isCapital(_ index: Int) -> Bool { isWord(index) && tokens[index].flags.contains(.capital) }

  /// A capitalised word that can be (part of) a name.
  func isNameWord(_ index: Int) -> Bool { isCapital(index) && !has(index, [.function, .month, .weekday]) }

  /// White space stands before the token, and it is on the same line as the one before it.
  func followsGap(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].flags.contains(.gapBefore) && !tokens[index].flags.contains(.lineStart)
  }

  /// The token is on the same line as the one before it.
  func continuesLine(_ index: Int) -> Bool { tokens.indices.contains(index) && index > 0 && !tokens[index].flags.contains(.lineStart) }

  func isStop(_ index: Int) -> Bool { isMark(index, 0x2E) }
  func isComma(_ index: Int) -> Bool { isMark(index, 0x2C) }

  /// A one-byte punctuation token.
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && tokens[index].range.count == 1
      && bytes[tokens[index].range.lowerBound] == byte
  }

  /// A stop, question or exclamation mark, or ellipsis.
  func isTerminator(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && token(index, isOneOf: ".", "!", "?", "...", "…")
  }

  /// The number of letters (code points) of a token; 0 outside the document.
  func length(_ index: Int) -> Int {
    guard tokens.indices.contains(index) else { return 0 }
    return bytes[tokens[index].range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Bytes between the end of the token before and the start of this one.
  func gap(before index: Int) -> Range<Int> {
    (index > 0 ? tokens[index - 1].range.upperBound : 0)..<tokens[index].range.lowerBound
  }

  /// Text between single quotes, for messages; long pieces are shortened in the middle.
  func quoted(_ range: Range<Int>) -> String {
    let text = text(range).split(whereSeparator: \.isNewline).joined(separator: " ")
    let limit = 60
    guard text.count > limit else { return "‘\(text)’" }
    return "‘\(text.prefix(limit / 2)) … \(text.suffix(limit / 3))’"
  }

  func quoted(token index: Int) -> String { quoted(tokens[index].range) }
}

/// Which text stands inside quotation marks, by paragraph.
struct Quotations: SharedAnalysis {
  /// What a quotation mark does.
  enum Role { case opening, closing, unknown }

  /// For each token: true between an opening mark and the closing one (or the end of its paragraph).
  private(set) var inside: [Bool]
  private var roles: [Int: Role] = [:]

  init(_ article: Article) {
    let document = article.document
    inside = Array(repeating: false, count: document.tokens.count)
    for block in document.blocks {
      var open = false
      let straight = block.tokens.reduce(0) { $0 + (document.isMark($1, 0x22) ? 1 : 0) }
      for index in block.tokens {
        let role = Self.role(index, document, open: open, balanced: straight % 2 == 0)
        if let role {
          roles[index] = role
          if role != .unknown { open = role == .opening }
        }
        inside[index] = open
      }
    }
  }

  /// The role of a token; nil when it is no double quotation mark.
  func role(_ index: Int) -> Role? { roles[index] }

  /// Curly marks say what they do (some languages open with ” or close with “, which spacing shows); straight ones alternate.
  private static func role(_ index: Int, _ document: Document, open: Bool, balanced: Bool) -> Role? {
    if document.isMark(index, 0x22) {
      let gapBefore = index == 0 || document.tokens[index].flags.contains(.gapBefore)
      let gapBehind = !document.continuesLine(index + 1) || document.followsGap(index + 1)
      if gapBefore != gapBehind { return gapBefore && !(open && balanced) ? .opening : .closing }
      return balanced ? (open ? .closing : .opening) : .unknown
    }
    guard document.tokens[index].kind == .punctuation else { return nil }
    if document.token(index, isOneOf: "“", "„", "«") { return open && document.isTerminatorOrComma(index + 1) ? .closing : .opening }
    if document.token(index, isOneOf: "”", "»") { return .closing }
    return nil
  }
}

extension Document {
  fileprivate func isTerminatorOrComma(_ index: Int) -> Bool { isComma(index) || isTerminator(index) }
}

/// Words that the article itself uses as names.
struct ArticleNames: SharedAnalysis {
  private var counts: [String: Int] = [:]

  /// Counts capitalised words inside sentences; at the start of a sentence the capital says nothing.
  init(_ article: Article) {
    let document = article.document
    for sentence in document.sentences {
      for index in sentence.tokens.dropFirst() where document.isNameWord(index) && !document.isStop(index - 1) {
        var name = document.text(token: index)
        if name.hasSuffix("’s") || name.hasSuffix("'s") { name.removeLast(2) }
        counts[name, default: 0] += 1
      }
    }
  }

  /// True when a word stands as a name somewhere in the article, not counting `own` occurrences.
  func contains(_ name: String, own: Int = 0) -> Bool { counts[name, default: 0] > own }
}
