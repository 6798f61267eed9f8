/// A stretch of tokens with their tags, read as a sentence or a part of one: what the boundary models look at.
public struct TaggedSpan {
  public let document: Document
  public let tokens: Range<Int>
  public let tags: SentenceTags
  let words: WordSpan
  /// The first and the last finite verb, as token indices.
  private(set) var firstFinite: Int?
  private(set) var lastFinite: Int?
  private var finiteCount = 0
  /// The first finite verb that no subordinator before it claims: the verb of a main clause.
  public private(set) var mainVerb: Int?

  /// Takes tags that cover the tokens.
  public init(_ tokens: Range<Int>, of tags: SentenceTags, in document: Document) {
    self.document = document
    self.tokens = tokens
    self.tags = tags
    words = WordSpan(tokens, in: document)
    var subordinated = 0
    for index in tokens {
      let tag = tags[index]
      switch tag {
      case .wdtPron, .wpPron, .wrbAdv, .whosePron, .inSconj, .wdtDet: subordinated += 1
      default: break
      }
      if tags.isFiniteVerb(index) {
        if firstFinite == nil { firstFinite = index }
        lastFinite = index
        finiteCount += 1
        if subordinated > 0 {
          subordinated -= 1
        } else if mainVerb == nil {
          mainVerb = index
        }
      }
      if tag == .colonPunct { subordinated = 0 }
    }
  }

  /// The tag at a place; 255 outside.
  @inline(__always)
  func tag(_ index: Int) -> UInt32 { tokens.contains(index) ? UInt32(tags[index].rawValue) : 255 }

  @inline(__always)
  func word(_ index: Int) -> UInt32 { words.word(index) }
  @inline(__always)
  func plainWord(_ index: Int) -> UInt32 { words.plainWord(index) }
  @inline(__always)
  func isName(_ index: Int) -> Bool { words.isName(index) }
  func isCapital(_ index: Int) -> Bool { words.isCapital(index) }
  func ending(_ index: Int) -> UInt32 { words.ending(index) }

  /// 1 when the span has a main verb, else 0.
  var main: UInt32 { mainVerb == nil ? 0 : 1 }
  /// Number of finite verbs, three at most.
  var verbs: UInt32 { UInt32(min(finiteCount, 3)) }

  /// Opening curly quotation marks less closing ones, from -1 to 1, plus 1.
  var openQuotes: UInt32 {
    var open = 0
    for index in tokens where document.tokens[index].kind == .punctuation {
      if document.token(index, is: "“") { open += 1 } else if document.token(index, is: "”") { open -= 1 }
    }
    return UInt32(max(-1, min(1, open)) + 1)
  }
}
