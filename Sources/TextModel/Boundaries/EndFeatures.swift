/// What the model of sentence ends sees: the words and tags before a full stop, and how complete they are.
public enum EndFeatures {
  public static let fingerprint: UInt32 = 0x454E_0001

  /// Adds the features of the end of a span (without its stop).
  public static func write(_ span: TaggedSpan, to list: inout FeatureList) {
    let last = span.tokens.upperBound - 1
    let (w1, w2) = (span.word(last), span.word(last - 1))
    let (t1, t2, t3, t4) = (span.tag(last), span.tag(last - 1), span.tag(last - 2), span.tag(last - 3))
    let main = span.main
    list.add(100)
    list.add(101, w1)
    list.add(102, w2, w1)
    list.add(103, span.ending(last))
    list.add(104, t1)
    list.add(105, t2, t1)
    list.add(106, t3, t2, t1)
    list.add(107, t4, t3, t2, t1)
    list.add(108, w2, t1)
    list.add(109, t2, w1)
    list.add(110, span.verbs << 1 | main)
    list.add(111, main, t1)
    list.add(112, span.tag(span.tokens.lowerBound), main)
    list.add(113, span.word(span.tokens.lowerBound), main)
    list.add(114, UInt32(min(span.tokens.count / 3, 6)), main)
    if let verb = span.lastFinite {
      list.add(115, span.tag(verb), UInt32(min(span.tokens.upperBound - verb, 4)))
      list.add(116, span.word(verb), UInt32(min(span.tokens.upperBound - verb, 3)))
    }
    var head = last
    while head >= span.tokens.lowerBound,
      span.tags[head].isNoun || span.tags[head].isProperNoun || span.tags[head].isAdjective || span.tags[head].isNumber
    {
      head -= 1
    }
    if head >= span.tokens.lowerBound {
      let tag = span.tags[head]
      list.add(117, tag.isDeterminer || tag.isPreposition || tag == .toPart || tag == .ccCconj ? span.word(head) : span.tag(head), t1)
      list.add(118, span.word(head), w1)
    } else {
      list.add(119)
    }
    if span.document.tokens[last].kind == .punctuation { list.add(120, w1) }
    list.add(121, span.openQuotes)
    list.add(122, span.isCapital(last) ? 1 : 0)
  }
}
