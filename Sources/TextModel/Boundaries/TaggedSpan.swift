/// A stretch of tokens with their tags, read as a sentence or a part of one: what the boundary models look at.
public struct TaggedSpan {
  /// Stand-ins for words that models should not know by heart; no word's hash is likely to be one.
  enum Stand: UInt32 {
    case none = 1, name = 2, number = 3
  }

  public let document: Document
  public let tokens: Range<Int>
  public let tags: SentenceTags
  /// Finite verbs, as token indices in order.
  let finite: [Int]
  /// The first finite verb that no subordinator before it claims: the verb of a main clause.
  let mainVerb: Int?

  /// Tags the tokens as one sentence.
  public init(_ tokens: Range<Int>, in document: Document, _ tagger: Tagger) {
    self.document = document
    self.tokens = tokens
    tags = tagger.tags(ofTokens: tokens, in: document)
    var finite: [Int] = []
    var main: Int? = nil
    var subordinated = 0
    for index in tokens {
      let tag = tags[index]
      if tag == .wdtPron || tag == .wpPron || tag == .wrbAdv || tag == .whosePron || tag == .inSconj || tag == .wdtDet { subordinated += 1 }
      if tags.isFiniteVerb(index) {
        finite.append(index)
        if subordinated > 0 {
          subordinated -= 1
        } else if main == nil {
          main = index
        }
      }
      if tag == .colonPunct { subordinated = 0 }
    }
    self.finite = finite
    mainVerb = main
  }

  /// The tag at a place; 255 outside.
  @inline(__always)
  func tag(_ index: Int) -> UInt32 { tokens.contains(index) ? UInt32(tags[index].rawValue) : 255 }

  /// Hash of the lower-case word at a place; a number is one word, whatever its figures; outside there is none.
  @inline(__always)
  func word(_ index: Int) -> UInt32 {
    guard tokens.contains(index) else { return Stand.none.rawValue }
    let token = document.tokens[index]
    if token.kind == .number { return Stand.number.rawValue }
    return document.words[Int(token.word)].foldedHash
  }

  /// The same, with one word for all names.
  @inline(__always)
  func plainWord(_ index: Int) -> UInt32 { isName(index) ? Stand.name.rawValue : word(index) }

  /// A capitalised word whose lower-case form the dictionary does not have.
  @inline(__always)
  func isName(_ index: Int) -> Bool {
    tokens.contains(index) && document.tokens[index].flags.contains(.capital) && !document.traits(index).contains(.knownLowercase)
  }

  func isCapital(_ index: Int) -> Bool { tokens.contains(index) && document.tokens[index].flags.contains(.capital) }

  /// Hash of the last three bytes of the lower-case word.
  func ending(_ index: Int) -> UInt32 {
    guard tokens.contains(index) else { return 0 }
    return document.folded(index).suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// 1 when the span has a main verb, else 0.
  var main: UInt32 { mainVerb == nil ? 0 : 1 }
  /// Number of finite verbs, three at most.
  var verbs: UInt32 { UInt32(min(finite.count, 3)) }

  /// Opening curly quotation marks less closing ones, from -1 to 1, plus 1.
  var openQuotes: UInt32 {
    var open = 0
    for index in tokens where document.tokens[index].kind == .punctuation {
      if document.token(index, is: "“") { open += 1 } else if document.token(index, is: "”") { open -= 1 }
    }
    return UInt32(max(-1, min(1, open)) + 1)
  }
}
