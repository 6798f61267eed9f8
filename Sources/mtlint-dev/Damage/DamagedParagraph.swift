import TextModel

/// A paragraph, read so that damage can be found a place in it.
struct DamagedParagraph {
  /// Tokens of the shortest sentence that is damaged.
  private static let shortest = 8

  let document: Document
  let lexicon: Lexicon
  let tagger: Tagger
  /// Sentences that are long enough to be damaged inside, as token ranges.
  let sentences: [Range<Int>]

  init(_ text: String, lexicon: Lexicon, tagger: Tagger) {
    document = Document(Array(text.utf8), lexicon: lexicon)
    self.lexicon = lexicon
    self.tagger = tagger
    sentences = document.sentences.map(\.tokens).filter { $0.count >= Self.shortest }
  }

  /// Every damage that can be done. What is left to chance in one of them is drawn from `random`.
  func damages(_ random: inout SplitMix) -> [Damage] {
    mergedWords() + mergedSentences() + strayStops() + nameTails() + cuts() + fragments(&random) + quotes() + copies(&random)
  }

  func text(_ token: Int) -> String { document.text(token: token) }

  /// A word of two letters or more, none of them a capital, without apostrophe and hyphen.
  func isLower(_ token: Int) -> Bool {
    document.isPlainWord(token) && document.tokens[token].range.count > 1
      && document.tokens[token].flags.isDisjoint(with: [.capital, .innerCapital, .apostrophe, .hyphen])
  }

  /// A word of a name, written with one capital.
  func isName(_ token: Int) -> Bool {
    NameBreaks.isName(token, document) && document.tokens[token].range.count > 2
      && document.tokens[token].flags.isDisjoint(with: [.allCapitals, .innerCapital, .apostrophe, .hyphen])
  }

  /// True when white space, but no line break, stands before a token.
  func followsGap(_ token: Int) -> Bool {
    document.tokens.indices.contains(token) && document.tokens[token].flags.contains(.gapBefore) && !document.tokens[token].flags.contains(.lineStart)
  }

  /// The byte range from one token to another, both included.
  func range(_ first: Int, _ last: Int) -> Range<Int> { document.range(ofTokens: first..<last + 1) }

  /// The full stop that ends a sentence; nil when something else does.
  func stop(of sentence: Range<Int>) -> Int? {
    guard let last = sentence.last, document.isStop(last), document.joinsPrevious(last) else { return nil }
    return last
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
