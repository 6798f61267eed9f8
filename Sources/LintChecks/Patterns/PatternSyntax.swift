/// A pattern as it is written, before it is compiled. The language is described in Rules/README.md.
indirect enum PatternSyntax {
  /// One token with this lower-case text.
  case literal(String)
  /// Any inflected form of a verb.
  case verb(String)
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
}

/// A place between tokens.
enum PatternEdge: Int32 {
  case sentenceStart, sentenceEnd, lineStart, lineEnd
}

/// What is wrong with a pattern.
public struct PatternError: Error, CustomStringConvertible {
  public let description: String
}

/// Reads the pattern language.
struct PatternParser {
  /// Longest run that `*` and `+` stand for, in tokens.
  static let longestRepeat = 12

  private let scalars: [Unicode.Scalar]
  private var index = 0

  /// Parses a whole pattern.
  static func parse(_ text: String) throws(PatternError) -> PatternSyntax {
    var parser = PatternParser(text)
    let parsed = try parser.alternatives()
    guard parser.index == parser.scalars.count else { throw PatternError(description: "‘\(parser.rest)’: bracket without its partner") }
    return parsed
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private var rest: String { String(String.UnicodeScalarView(scalars[index...])) }

  private mutating func alternatives() throws(PatternError) -> PatternSyntax {
    var all = [try sequence()]
    while current == "|" {
      index += 1
      all.append(try sequence())
    }
    return all.count == 1 ? all[0] : .alternatives(all)
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var terms: [PatternSyntax] = []
    while let next = current, next != "|", next != ")" {
      if next == " " {
        index += 1
      } else {
        terms.append(try quantified(term()))
      }
    }
    guard !terms.isEmpty else { throw PatternError(description: "an empty pattern or alternative") }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func quantified(_ term: PatternSyntax) -> PatternSyntax {
    switch current {
    case "?":
      index += 1
      return .repeated(term, 0...1)
    case "*":
      index += 1
      return .repeated(term, 0...Self.longestRepeat)
    case "+":
      index += 1
      return .repeated(term, 1...Self.longestRepeat)
    default: return term
    }
  }

  private mutating func term() throws(PatternError) -> PatternSyntax {
    if let name = captureName() { return .capture(name, try term()) }
    switch scalars[index] {
    case "(":
      index += 1
      let inner = try alternatives()
      try expect(")")
      return inner
    case "[": return try tokenClass()
    case "{":
      let start = index + 1
      try skip(to: "}")
      return .verb(String(String.UnicodeScalarView(scalars[start..<index - 1])))
    case "!" where index + 1 < scalars.count && ("([{".unicodeScalars.contains(scalars[index + 1]) || scalars[index + 1].properties.isAlphabetic):
      index += 1
      return .not(try term())
    case "^": return .edge(doubled("^") ? .lineStart : .sentenceStart)
    case "$": return .edge(doubled("$") ? .lineEnd : .sentenceEnd)
    case "?", "*", "+": throw PatternError(description: "‘\(rest)’: nothing to repeat; write \\\(scalars[index]) for the mark itself")
    default: return try literal()
    }
  }

  /// `name:` before a bracket.
  private mutating func captureName() -> String? {
    var end = index
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > index, end + 1 < scalars.count, scalars[end] == ":", "([{".unicodeScalars.contains(scalars[end + 1]) else { return nil }
    defer { index = end + 1 }
    return String(String.UnicodeScalarView(scalars[index..<end]))
  }

  private mutating func doubled(_ mark: Unicode.Scalar) -> Bool {
    index += 1
    guard current == mark else { return false }
    index += 1
    return true
  }

  private mutating func literal() throws(PatternError) -> PatternSyntax {
    var text = ""
    var escaped = false
    loop: while let next = current {
      switch next {
      case "\\" where index + 1 < scalars.count:
        escaped = true
        index += 1
        text.unicodeScalars.append(scalars[index])
      case " ", "|", "(", ")", "[", "]", "{", "}", "?", "*", "+": break loop
      default: text.unicodeScalars.append(next)
      }
      index += 1
    }
    guard !text.isEmpty else { throw PatternError(description: "‘\(rest)’: bracket without its partner") }
    if text == "...", !escaped { return .restOfLine }
    // "\..." is the ellipsis of three stops.
    return .literal(text)
  }

  private mutating func tokenClass() throws(PatternError) -> PatternSyntax {
    let start = index + 1
    try skip(to: "]")
    var tests: [TokenTest] = []
    for word in String(String.UnicodeScalarView(scalars[start..<index - 1])).split(separator: " ") {
      tests.append(try TokenTest(named: word))
    }
    guard !tests.isEmpty else { throw PatternError(description: "‘[]’ names no class") }
    return .token(tests)
  }

  private mutating func skip(to mark: Unicode.Scalar) throws(PatternError) {
    while let next = current, next != mark { index += 1 }
    try expect(mark)
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(PatternError) {
    guard current == mark else { throw PatternError(description: "‘\(mark)’ is missing") }
    index += 1
  }
}
