/// What the model of sentence starts sees: whether words read like a whole sentence from its beginning.
public enum StartFeatures {
  public static let fingerprint: UInt32 = 0x5354_5201

  /// Adds the features of a span that may be a sentence or the end of one.
  public static func write(_ span: TaggedSpan, to list: inout FeatureList) {
    let first = span.tokens.lowerBound
    let (w1, w2) = (span.plainWord(first), span.word(first + 1))
    let (t1, t2, t3, t4) = (span.tag(first), span.tag(first + 1), span.tag(first + 2), span.tag(first + 3))
    let main = span.main
    list.add(170)
    list.add(171, w1)
    list.add(172, w1, w2)
    list.add(173, t1, t2)
    list.add(174, t1, t2, t3)
    list.add(175, t1, t2, t3, t4)
    list.add(176, w1, t2)
    list.add(177, span.verbs << 1 | main)
    list.add(178, w1, main)
    list.add(179, t1, main)
    list.add(180, t1, t2, main)
    list.add(181, UInt32(min(span.tokens.count / 3, 6)), main)
    list.add(182, UInt32(span.firstFinite.map { min($0 - first, 9) } ?? 9), t1)
    // What stands behind the run of capitals that opens it.
    let end = span.endOfCapitals(first)
    if end > first, span.tokens.contains(end) {
      list.add(183, span.tag(end), main)
      list.add(184, span.word(end), main)
    }
    if let verb = span.mainVerb {
      let commas = UInt32((first..<verb).count { span.document.token($0, is: ",") })
      let before = span.tag(verb - 1)
      list.add(185, before, span.tag(verb))
      list.add(186, before, min(commas, 2))
      list.add(187, min(commas, 3), t1)
    }
  }
}

extension TaggedSpan {
  /// The end of the run of capitalised words that starts at a token.
  func endOfCapitals(_ first: Int) -> Int {
    var end = first
    while end < tokens.upperBound, isCapital(end), document.tokens[end].kind == .word { end += 1 }
    return end
  }

  /// Where the noun phrase that ends the span hangs on: the last token that is no noun, name, adjective or number; nil when there is none.
  var headOfLastPhrase: Int? {
    (tokens.lowerBound..<tokens.upperBound).last {
      let tag = tags[$0]
      return !(tag.isNoun || tag.isProperNoun || tag.isAdjective || tag.isNumber)
    }
  }
}
