/// What the model of stops sees: how complete each side of a full stop is, how the text reads without it, and what a name behind it could
/// belong to.
///
/// The sides are judged by models of their own (`Sides`), whose scores enter in steps: what a sentence is about says nothing about its stop.
/// Templates after the measurements on seams.
public enum StopFeatures {
  /// Changes whenever the templates or the hashes do; models say which they were trained for.
  public static let fingerprint: UInt32 = 0x5354_0004

  /// What the other models say about the two sides of a stop.
  public struct Sides {
    /// The logarithm of the odds that the left side was cut off.
    public var end: Float
    /// The logarithm of the odds that the right side is the tail of a sentence.
    public var start: Float
    /// How much better the sides read joined than split, as tagged apart (logarithm).
    public var apart: Float
    /// The same, as tagged together.
    public var together: Float
    /// The two sides read as one sentence.
    public var joined: TaggedSpan

    public init(end: Float, start: Float, apart: Float, together: Float, joined: TaggedSpan) {
      self.end = end
      self.start = start
      self.apart = apart
      self.together = together
      self.joined = joined
    }
  }

  /// What a template looks at, in words.
  static func name(of template: UInt32) -> String {
    switch template {
    case 200: "how complete the left side is"
    case 201, 213: "how complete the right side is"
    case 202: "how complete both sides are"
    case 203...206, 212: "how the sides read as one sentence"
    case 207...211: "the last word, and how complete the sides are"
    case 220...227: "the name behind the stop, and what it could belong to"
    case 230...233: "the noun phrase before the stop"
    case 240...243: "what owns the last word"
    default: "stops in general"
    }
  }

  /// Adds the features of a stop between two spans.
  public static func write(_ left: TaggedSpan, _ right: TaggedSpan, _ sides: Sides, to list: inout FeatureList) {
    writeApart(left, right, end: sides.end, start: sides.start, to: &list)
    writeReading(sides.apart, to: &list)
    writeTogether(sides.together, end: sides.end, start: sides.start, to: &list)
    writeJoined(verbs: sides.joined.verbs, main: sides.joined.main, left, right, to: &list)
  }

  /// Those that are known before the two sides are read as one sentence.
  static func writeApart(_ left: TaggedSpan, _ right: TaggedSpan, end: Float, start: Float, to list: inout FeatureList) {
    let l1 = left.tokens.upperBound - 1
    let (tag, word) = (left.tag(l1), left.word(l1))
    let (ml, mr) = (left.main, right.main)
    list.add(0)
    list.add(200, step(end, 1, 6))
    list.add(201, step(start, 1, 6))
    list.add(202, step(end, 2, 3), step(start, 2, 3))
    list.add(207, step(start, 1, 7), ml, mr)
    list.add(208, step(end, 1, 7), ml, mr)
    list.add(209, tag, step(start, 2, 3))
    list.add(210, word, step(start, 2, 3))
    list.add(211, word, ml, mr)
    name(left, right, start, to: &list)
    ownership(left, start, to: &list)
  }

  /// That of how much better the sides read joined, as tagged apart.
  static func writeReading(_ apart: Float, to list: inout FeatureList) { list.add(203, step(apart, 1, 7)) }

  /// Those of how much better the sides read joined, as tagged together.
  static func writeTogether(_ together: Float, end: Float, start: Float, to list: inout FeatureList) {
    list.add(204, step(together, 1, 7))
    list.add(205, step(together, 2, 3), step(start, 2, 3))
    list.add(206, step(together, 2, 3), step(end, 2, 3))
    list.add(212, end > 0 ? 1 : 0, start > 0 ? 1 : 0, step(together, 3, 2))
  }

  /// Those of the one sentence that the sides make.
  static func writeJoined(verbs: UInt32, main: UInt32, _ left: TaggedSpan, _ right: TaggedSpan, to list: inout FeatureList) {
    list.add(213, verbs << 1 | main, left.main, right.main)
  }

  /// The name that opens the right side, and the noun before the stop that may wait for it.
  private static func name(_ left: TaggedSpan, _ right: TaggedSpan, _ start: Float, to list: inout FeatureList) {
    let document = left.document
    let (l1, r1) = (left.tokens.upperBound - 1, right.tokens.lowerBound)
    let traits = document.traits(l1)
    let kind: UInt32 = traits.contains(.titleNoun) ? 256 : traits.contains(.placeNoun) ? 257 : left.tag(l1)
    let isName: UInt32 = right.isName(r1) || right.tags[r1].isProperNoun ? 1 : 0
    let behind = right.endOfCapitals(r1)
    let run = UInt32(min(behind - r1, 3))
    let next = right.tokens.contains(behind) ? right.tag(behind) : 255
    let nextClass = right.tokens.contains(behind) ? right.symbol(behind) : 0
    list.add(220, kind, isName, run, next)
    list.add(221, kind, isName, nextClass)
    list.add(227, kind, isName, follow(behind, right))
    list.add(222, kind, isName, left.main << 1 | right.main)
    let appointed: UInt32 = (max(left.tokens.lowerBound, l1 - 5)...l1).contains { document.traits($0).contains(.appointment) } ? 1 : 0
    list.add(223, appointed, kind, isName)
    list.add(224, appointed, right.main, isName)
    let head = left.headOfLastPhrase
    let symbol = head.map { left.symbol($0) } ?? 0
    let isCapital: UInt32 = left.isCapital(l1) ? 1 : 0
    list.add(225, kind, isCapital, isName, right.main)
    list.add(226, kind, isCapital, symbol, isName)
    list.add(230, symbol, kind, isName, right.main)
    list.add(231, symbol, kind, step(start, 2, 3))
    list.add(232, UInt32(min(head.map { l1 - $0 } ?? 9, 4)), kind, isName)
  }

  /// What comes after a name: the end, ", southern", ", who", another name, another mark, or the rest of a clause.
  private static func follow(_ index: Int, _ right: TaggedSpan) -> UInt32 {
    let document = right.document
    guard right.tokens.contains(index) else { return 1 }
    guard document.tokens[index].kind == .punctuation else { return document.traits(index).contains(.pronoun) ? 2 : 3 }
    guard document.token(index, is: ","), right.tokens.contains(index + 1) else { return document.token(index, is: ",") ? 5 : 4 }
    if document.traits(index + 1).contains(.direction) { return 6 }
    if document.token(index + 1, isOneOf: "who", "which", "where", "whose") { return 7 }
    return right.isCapital(index + 1) ? 8 : 9
  }

  /// Whether a word before the stop has taken its end to the front: "the city he came from", "the best he had".
  private static func ownership(_ left: TaggedSpan, _ start: Float, to list: inout FeatureList) {
    let document = left.document
    let l1 = left.tokens.upperBound - 1
    var opener: UInt32 = 0
    var scope = false
    for index in left.tokens.dropLast() {
      let tag = left.tags[index]
      if tag == .wdtPron || tag == .wpPron || tag == .wrbAdv || tag == .whosePron || tag == .wdtDet { opener = left.word(index) }
      if !scope, tag == .jjsAdj || tag == .rbsAdv || document.token(index, isOneOf: "only", "first", "last", "thing", "something", "nothing", "one") {
        scope = true
      }
    }
    let participle = (max(left.tokens.lowerBound, l1 - 2)...l1).contains { left.tags[$0] == .vbnVerb }
    let tag = left.tag(l1)
    list.add(240, tag, opener)
    list.add(241, left.symbol(l1), opener == 0 ? 0 : 1, (scope ? 2 : 0) | (participle ? 1 : 0), left.verbs)
    list.add(242, tag, opener != 0 || scope ? 1 : 0, step(start, 2, 3))
    list.add(243, UInt32(min(left.tokens.count / 3, 6)))
  }

  /// A score in steps, as the value of a feature.
  @inline(__always)
  static func step(_ score: Float, _ size: Float, _ most: Float) -> UInt32 {
    UInt32(bitPattern: Int32(max(-most, min(most, (score / size).rounded()))))
  }
}
