/// A pattern as it is written, before it is compiled. The language is described in Rules/README.md.
indirect enum PatternSyntax {
  /// One token with this text, whatever its case.
  case literal([UInt8])
  /// One token with this text in these capitals; one without capitals may have one at the start of a sentence.
  case written([UInt8])
  /// Any inflected form of one of several verbs.
  case verb([String])
  /// One token that passes every test.
  case token([TokenTest])
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  case repeated(PatternSyntax, ClosedRange<Int>)
  case capture(String, PatternSyntax)
  /// One token at which the pattern inside does not match.
  case not(PatternSyntax)
  case edge(PatternEdge)
  /// `...`: the tokens up to the end of the line.
  case restOfLine

  /// True when it matches at every place: nothing has to be there, not even an edge.
  var canBeEmpty: Bool {
    switch self {
    case .literal, .written, .verb, .token, .not, .edge, .restOfLine: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .alternatives(let parts): parts.contains(where: \.canBeEmpty)
    case .repeated(let part, let range): range.lowerBound == 0 || part.canBeEmpty
    case .capture(_, let part): part.canBeEmpty
    }
  }

  /// True for what can stand at the end of a line, behind all its tokens.
  fileprivate var canFollowRest: Bool {
    switch self {
    case .edge: true
    case .repeated(_, let range): range.lowerBound == 0
    default: false
    }
  }

  /// The first class whose token can be anything that matters, where no capture keeps it for the replacement; nil when there is none.
  var lostClass: String? {
    switch self {
    case .token(let tests): tests.lazy.compactMap(\.contentClass).first
    case .restOfLine: "..."
    case .sequence(let parts), .alternatives(let parts): parts.lazy.compactMap(\.lostClass).first
    case .repeated(let part, _): part.lostClass
    case .literal, .written, .verb, .not, .edge, .capture: nil
    }
  }

  /// True when some token is asked for its part of speech.
  var needsTags: Bool {
    switch self {
    case .token(let tests): tests.contains(where: \.needsTags)
    case .sequence(let parts), .alternatives(let parts): parts.contains(where: \.needsTags)
    case .repeated(let part, _), .capture(_, let part), .not(let part): part.needsTags
    case .literal, .written, .verb, .edge, .restOfLine: false
    }
  }
}

/// A place between tokens.
enum PatternEdge: Int32 {
  case sentenceStart, sentenceEnd, lineStart, lineEnd
}

/// What is wrong with a pattern.
public struct PatternError: Error, CustomStringConvertible {
  public let description: String
}

/// Reads the pattern language, byte by byte: everything that means something in it is ASCII.
struct PatternParser {
  /// Longest run that `*` and `+` stand for, in tokens.
  static let longestRepeat = 12

  private let bytes: [UInt8]
  private var index = 0

  /// Longest run that `..n` stands for, in tokens.
  static let longestGap = 9

  /// Parses a whole pattern.
  static func parse(_ text: String) throws(PatternError) -> PatternSyntax {
    var parser = PatternParser(text)
    let parsed = try parser.sequence()
    guard parser.index == parser.bytes.count else {
      if parser.current == UInt8(ascii: "|") { throw PatternError(description: "‘\(parser.rest)’: put alternatives in brackets: (a|b)") }
      throw PatternError(description: "‘\(parser.rest)’: unmatched bracket; write a backslash before the mark itself")
    }
    return parsed
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The byte at the reading position; 0 at the end.
  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }
  private var next: UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }
  private var rest: String { String(decoding: bytes[index...], as: UTF8.self) }

  private mutating func alternatives() throws(PatternError) -> PatternSyntax {
    let first = try sequence()
    guard current == UInt8(ascii: "|") else { return first }
    var all = [first]
    while current == UInt8(ascii: "|") {
      index += 1
      all.append(try sequence())
    }
    guard !all.contains(where: \.canBeEmpty) else {
      throw PatternError(description: "an alternative that can be empty matches everywhere; put the ‘?’ behind the bracket")
    }
    return .alternatives(all)
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var terms: [PatternSyntax] = []
    while index < bytes.count, current != UInt8(ascii: "|"), current != UInt8(ascii: ")") {
      if current == UInt8(ascii: " ") {
        index += 1
      } else {
        let term = quantified(try term())
        try checkEnd()
        if case .restOfLine? = terms.last {
          guard term.canFollowRest else { throw PatternError(description: "‘...’ takes the rest of the line; nothing can stand behind it") }
        }
        // A group of one sequence is no more than its parts.
        if case .sequence(let parts) = term { terms += parts } else { terms.append(term) }
      }
    }
    guard !terms.isEmpty else { throw PatternError(description: "empty pattern or alternative") }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  /// A term is a token of its own: what is glued to it could never match.
  private func checkEnd() throws(PatternError) {
    guard index < bytes.count, current != UInt8(ascii: " "), current != UInt8(ascii: "|"), current != UInt8(ascii: ")") else { return }
    if current == UInt8(ascii: "]") || current == UInt8(ascii: "}") {
      throw PatternError(description: "‘\(rest)’: unmatched bracket; write a backslash before the mark itself")
    }
    if [UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(current) {
      throw PatternError(description: "‘\(rest)’: nothing to repeat; write a backslash before the mark itself")
    }
    throw PatternError(description: "‘\(rest)’: put a space before it; every term is one token")
  }

  private mutating func quantified(_ term: PatternSyntax) -> PatternSyntax {
    let range: ClosedRange<Int>
    switch current {
    case UInt8(ascii: "?"): range = 0...1
    case UInt8(ascii: "*"): range = 0...Self.longestRepeat
    case UInt8(ascii: "+"): range = 1...Self.longestRepeat
    default: return term
    }
    index += 1
    return .repeated(term, range)
  }

  private mutating func term() throws(PatternError) -> PatternSyntax {
    if let name = captureName() { return .capture(name, try term()) }
    switch current {
    case UInt8(ascii: "("):
      index += 1
      let inner = try alternatives()
      try expect(UInt8(ascii: ")"))
      return inner
    case UInt8(ascii: "["): return try tokenClass()
    case UInt8(ascii: "{"):
      let verbs = try enclosed(until: UInt8(ascii: "}")).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard !verbs.contains("") else { throw PatternError(description: "‘{}’ needs a verb") }
      return .verb(verbs)
    case UInt8(ascii: "@") where next.isLowercaseASCII:
      index += 1
      guard case .literal(let name) = try literal() else { return .restOfLine }
      guard let words = WordSets.words[String(decoding: name, as: UTF8.self)] else {
        throw PatternError(description: "unknown word set ‘@\(String(decoding: name, as: UTF8.self))’")
      }
      return .alternatives(words.map { .literal(Array($0.utf8)) })
    case UInt8(ascii: "=") where next >= 0x80 || next.isLowercaseASCII || next.isUppercaseASCII || next.isDigitASCII:
      index += 1
      guard case .literal(let text) = try literal() else { return .restOfLine }
      return .written(text)
    case UInt8(ascii: ".") where next == UInt8(ascii: ".") && index + 2 < bytes.count && bytes[index + 2].isDigitASCII:
      let length = Int(bytes[index + 2] - UInt8(ascii: "0"))
      guard length > 0 else { throw PatternError(description: "‘..’ takes a number from 1 to \(Self.longestGap)") }
      index += 3
      return .repeated(.token([TokenTest.inClause]), 0...length)
    case UInt8(ascii: "!") where isOpening(next) || next.isLowercaseASCII || next.isUppercaseASCII:
      index += 1
      return .not(try term())
    case UInt8(ascii: "^"): return .edge(doubled() ? .lineStart : .sentenceStart)
    case UInt8(ascii: "$"): return .edge(doubled() ? .lineEnd : .sentenceEnd)
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      throw PatternError(description: "‘\(rest)’: nothing to repeat; write a backslash before the mark itself")
    default: return try literal()
    }
  }

  private func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }

  /// `name:` before a bracket.
  private mutating func captureName() -> String? {
    var end = index
    while end < bytes.count, bytes[end].isLowercaseASCII || bytes[end].isUppercaseASCII { end += 1 }
    guard end > index, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), isOpening(bytes[end + 1]) else { return nil }
    defer { index = end + 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  /// Steps over an edge mark; true when it stands twice.
  private mutating func doubled() -> Bool {
    let mark = current
    index += 1
    guard current == mark else { return false }
    index += 1
    return true
  }

  private mutating func literal() throws(PatternError) -> PatternSyntax {
    var text: [UInt8] = []
    var isEscaped = false
    loop: while index < bytes.count {
      switch current {
      case UInt8(ascii: "\\") where next != 0:
        isEscaped = true
        index += 1
        text.append(current)
      case UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        break loop
      default: text.append(current)
      }
      index += 1
    }
    guard !text.isEmpty else { throw PatternError(description: "‘\(rest)’: unmatched bracket; write a backslash before the mark itself") }
    // "\..." is the ellipsis of three stops.
    if text.count == 3, !isEscaped, text.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .restOfLine }
    return .literal(text)
  }

  private mutating func tokenClass() throws(PatternError) -> PatternSyntax {
    var tests: [TokenTest] = []
    for word in try enclosed(until: UInt8(ascii: "]")).split(separator: " ") { tests.append(try TokenTest(named: word)) }
    guard !tests.isEmpty else { throw PatternError(description: "‘[]’ needs a class") }
    return .token(tests)
  }

  /// The text between the bracket here and its partner.
  private mutating func enclosed(until mark: UInt8) throws(PatternError) -> String {
    let start = index + 1
    while index < bytes.count, current != mark { index += 1 }
    try expect(mark)
    return String(decoding: bytes[start..<index - 1], as: UTF8.self)
  }

  private mutating func expect(_ mark: UInt8) throws(PatternError) {
    guard current == mark else { throw PatternError(description: "‘\(Character(Unicode.Scalar(mark)))’ is missing") }
    index += 1
  }
}
