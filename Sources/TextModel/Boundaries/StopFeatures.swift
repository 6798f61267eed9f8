/// What the model of stops sees: the words and tags on both sides of a full stop, and how complete each side is.
///
/// Templates after the measurements on broken sentences: words alone, tags alone and structure alone each find less than the three together.
public enum StopFeatures {
  /// Changes whenever the templates or the hashes do; models say which they were trained for.
  public static let fingerprint: UInt32 = 0x5354_0001

  /// What a template looks at, in words.
  static func name(of template: UInt32) -> String {
    switch template {
    case 1, 2, 7, 9: "the words before"
    case 3, 4, 6: "the words behind"
    case 5, 8: "the words on both sides"
    case 20...22: "the parts of speech before"
    case 23...26: "the parts of speech behind"
    case 27...29, 34: "the parts of speech on both sides"
    case 30...33, 35: "words and parts of speech together"
    case 40, 46, 49, 52, 53, 77, 78: "how complete the left side is"
    case 41, 43...45, 50, 51, 73...76: "how complete the right side is"
    case 42, 47, 48: "how complete both sides are"
    case 54...56: "the lengths"
    case 57...59: "quotation marks"
    case 70...72: "what follows the name"
    case 79...81: "the noun phrase before"
    default: "stops in general"
    }
  }

  /// Adds the features of a stop between two spans.
  public static func write(_ left: TaggedSpan, _ right: TaggedSpan, to list: inout FeatureList) {
    words(left.words, right.words, to: &list)
    tags(left, right, &list)
    structure(left, right, &list)
    verbs(left, right, &list)
  }

  /// Adds those features that need no tags: what most stops can be told by.
  public static func words(_ left: WordSpan, _ right: WordSpan, to list: inout FeatureList) {
    let l1 = left.tokens.upperBound - 1
    let r1 = right.tokens.lowerBound
    let (a, b) = (left.word(l1), left.word(l1 - 1))
    let (c, d) = (right.plainWord(r1), right.word(r1 + 1))
    let isName: UInt32 = right.isName(r1) ? 1 : 0
    list.add(0)
    list.add(1, a)
    list.add(2, b, a)
    list.add(3, c)
    list.add(4, c, d)
    list.add(5, a, c)
    list.add(6, d)
    list.add(7, left.ending(l1))
    list.add(8, a, isName)
    list.add(9, left.isCapital(l1) ? 1 : 0, isName)
  }

  private static func tags(_ left: TaggedSpan, _ right: TaggedSpan, _ list: inout FeatureList) {
    let l1 = left.tokens.upperBound - 1
    let r1 = right.tokens.lowerBound
    let (a1, a2, a3) = (left.tag(l1), left.tag(l1 - 1), left.tag(l1 - 2))
    let (c1, c2, c3, c4) = (right.tag(r1), right.tag(r1 + 1), right.tag(r1 + 2), right.tag(r1 + 3))
    let isName: UInt32 = right.isName(r1) ? 1 : 0
    list.add(20, a1)
    list.add(21, a2, a1)
    list.add(22, a3, a2, a1)
    list.add(23, c1, isName)
    list.add(24, c1, c2)
    list.add(25, c1, c2, c3)
    list.add(26, c1, c2, c3, c4)
    list.add(27, a1, c1)
    list.add(28, a2, a1, c1, c2)
    list.add(29, a1, c1, c2, c3)
    list.add(30, left.word(l1), c1)
    list.add(31, a1, right.plainWord(r1))
    list.add(32, left.word(l1), c1, c2)
    list.add(33, a2, a1, right.plainWord(r1))
    list.add(34, a2, a1, c1)
    list.add(35, right.plainWord(r1), right.word(r1 + 1), a1)
  }

  private static func structure(_ left: TaggedSpan, _ right: TaggedSpan, _ list: inout FeatureList) {
    let l1 = left.tokens.upperBound - 1
    let r1 = right.tokens.lowerBound
    let (fl, fr) = (left.verbs << 1 | left.main, right.verbs << 1 | right.main)
    list.add(40, fl)
    list.add(41, fr)
    list.add(42, min(left.verbs, 1), left.main, min(right.verbs, 1), right.main)
    let distance = UInt32(min(right.finite.first.map { $0 - r1 } ?? 9, 9))
    list.add(43, distance)
    list.add(44, right.tag(r1), min(distance, 6))
    list.add(45, right.main, right.tag(r1), right.tag(r1 + 1))
    list.add(46, left.main, left.tag(l1))
    list.add(47, left.tag(l1), left.main, right.main)
    list.add(48, left.tag(l1), right.tag(r1), left.main, right.main)
    list.add(49, left.word(l1), left.main, right.main)
    list.add(50, right.plainWord(r1), left.main, right.main)
    list.add(51, right.plainWord(r1), right.tag(r1 + 1), right.main)
    list.add(52, left.tag(left.tokens.lowerBound))
    list.add(53, left.tag(left.tokens.lowerBound), left.main)
    let (nl, nr) = (left.tokens.count, right.tokens.count)
    list.add(54, UInt32(min(nl / 3, 6)))
    list.add(55, UInt32(min(nr / 3, 6)))
    list.add(56, UInt32(min(nl / 5, 3)), UInt32(min(nr / 5, 3)))
    list.add(57, left.openQuotes)
    if left.document.token(l1, isOneOf: "”", "\"", "’", ")") { list.add(58) }
    if right.document.token(r1, isOneOf: "“", "\"", "‘", "(") { list.add(59) }
  }

  private static func verbs(_ left: TaggedSpan, _ right: TaggedSpan, _ list: inout FeatureList) {
    let l1 = left.tokens.upperBound - 1
    let r1 = right.tokens.lowerBound
    // What stands behind the run of names that opens the right side.
    var end = r1
    while end < right.tokens.upperBound, right.isCapital(end), right.document.tokens[end].kind == .word { end += 1 }
    if end > r1, end < right.tokens.upperBound {
      list.add(70, right.tag(end))
      list.add(71, right.word(end))
      list.add(72, right.tag(end), right.main)
    }
    if let verb = right.mainVerb {
      let before = right.tag(verb - 1)
      let commas = UInt32(min((r1..<verb).count { right.document.token($0, is: ",") }, 3))
      let joined: UInt32 = (r1..<verb).contains { right.tags[$0] == .ccCconj } ? 1 : 0
      list.add(73, before)
      list.add(74, before, right.tag(verb))
      list.add(75, commas, joined)
      list.add(76, before, min(commas, 2))
    }
    if let last = left.finite.last {
      list.add(77, left.tag(last), UInt32(min(left.tokens.upperBound - last, 4)))
      list.add(78, left.word(last), UInt32(min(left.tokens.upperBound - last, 3)))
    }
    // What the noun phrase at the end hangs on.
    var head = l1
    while head >= left.tokens.lowerBound,
      left.tags[head].isNoun || left.tags[head].isProperNoun || left.tags[head].isAdjective || left.tags[head].isNumber
    {
      head -= 1
    }
    if head >= left.tokens.lowerBound {
      let tag = left.tags[head]
      let isSmall = tag.isDeterminer || tag.isPreposition || tag == .toPart || tag == .ccCconj
      list.add(79, isSmall ? left.word(head) : left.tag(head), left.tag(l1))
      list.add(80, isSmall ? left.word(head) : left.tag(head), left.word(l1))
    } else {
      list.add(81)
    }
  }
}
