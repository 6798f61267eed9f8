import TextModel

/// Lines that a newsroom prints beside its text and means to stay: who took the picture or wrote the words, whose they are, when a post was
/// sent, what the editors have to add.
///
/// They come again with each thing they belong to, so a second one is no repetition; and no repair takes one away unasked.
enum NewsroomLine {
  /// Tokens of the longest credit, and of the name before `for`, `via` or a stroke.
  private static let longest = 20
  private static let longestName = 5
  /// Tokens behind the label of a credit that may hold any word: `Photo: archive`.
  private static let shortCredit = 3

  static func isOne(_ block: Block, _ document: Document) -> Bool {
    if block.kind == .byline || block.kind == .dateline { return true }
    let start = block.tokens.lowerBound
    if isNote(start, document) { return true }
    guard block.tokens.count <= longest else { return false }
    return isCredit(block, document) || isCopyright(block, document) || isSignature(block, document) || isNameForHouse(block, document)
  }

  /// `Editor’s note: …`, `Correction: …`, `A version of this story first appeared in …`
  private static func isNote(_ start: Int, _ document: Document) -> Bool {
    func opens(_ first: Int) -> Bool {
      if document.token(first, isOneOf: "correction", "corrections", "clarification", "disclosure", "disclaimer", "editors", "update", "updated") {
        return document.token(first + 1, is: ":")
      }
      return document.token(first + 1, isOneOf: "note", "notes")
        && document.token(
          first, isOneOf: "editor's", "editors'", "editors", "editor", "author's", "publisher's", "writer's", "reporter's", "photographer's")
    }
    if opens(start) || document.tokens[start].kind == .punctuation && opens(start + 1) { return true }
    // "Editors’ note": the apostrophe behind the s is a mark of its own.
    if document.token(start, isOneOf: "editors", "readers"), document.token(start + 2, is: "note") { return true }
    return document.token(start, is: "a") && document.token(start + 1, is: "version") && document.token(start + 2, is: "of")
      && document.token(start + 3, is: "this")
  }

  /// `(Credit: Mila Tarn / Harbour)`, `Photo by Mila Tarn`, `Courtesy of the museum`: nothing but the credit.
  private static func isCredit(_ block: Block, _ document: Document) -> Bool {
    let start = block.tokens.lowerBound
    let first = document.tokens[start].kind == .punctuation ? start + 1 : start
    if document.token(first, is: "courtesy"), document.token(first + 1, is: "of") { return true }
    guard
      document.isCreditWord(first)
        || document.token(
          first, isOneOf: "credit", "credits", "source", "sources", "reporting", "text", "video", "words", "author", "authors", "writer", "journalist"
        )
    else { return false }
    // A heading of its own, above what it names.
    if first + 1 == block.tokens.upperBound { return true }
    guard document.token(first + 1, isOneOf: ":", "by", "credit", "courtesy", "/") else { return false }
    // "Photo: Divers look for the bell" is a caption.
    let rest = first + 2..<max(first + 2, block.tokens.upperBound)
    return rest.count <= shortCredit || !rest.contains { document.isLower($0) && !document.has($0, .function) }
  }

  /// `© Harbour Daily`, `Copyright 2031 …`, `All rights reserved.`
  private static func isCopyright(_ block: Block, _ document: Document) -> Bool {
    block.tokens.prefix(2).contains { document.token($0, isOneOf: "©", "copyright", "ⓒ") }
      || block.tokens.prefix(4).contains { document.token($0, is: "rights") && document.token($0 + 1, is: "reserved") }
  }

  /// `— Harbour Watch (@harbourwatch) October 9, 2031`: who sent what stands above, behind a dash and without a stop.
  private static func isSignature(_ block: Block, _ document: Document) -> Bool {
    let start = block.tokens.lowerBound
    return document.token(start, isOneOf: "—", "–", "--", "-") && document.isCapital(start + 1) && !document.endsSentence(block)
      && block.tokens.contains { document.tokens[$0].kind == .tag || document.has($0, .month) }
  }

  /// `Mila Tarn for The Harbour Daily`, `Mila Tarn/AP`, `Mila Tarn via Harbour Pictures`
  private static func isNameForHouse(_ block: Block, _ document: Document) -> Bool {
    guard !document.endsSentence(block),
      let pivot = block.tokens.prefix(longestName).first(where: { document.token($0, isOneOf: "for", "via", "/", "|") }),
      pivot - block.tokens.lowerBound >= 2, pivot + 1 < block.tokens.upperBound
    else { return false }
    let name = block.tokens.lowerBound..<pivot
    func isNamePart(_ token: Int) -> Bool { document.isCapital(token) || document.tokens[token].kind == .abbreviation }
    return name.allSatisfy(isNamePart) && name.contains { document.isCapital($0) && !document.has($0, .knownLowercase) }
      && (pivot + 1..<block.tokens.upperBound).allSatisfy {
        isNamePart($0) || document.has($0, .function) || document.tokens[$0].kind == .punctuation || document.tokens[$0].kind == .symbol
      }
  }
}
