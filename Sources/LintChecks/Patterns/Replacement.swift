import TextModel

/// What stands in for a match: text, captures (`$name`) and verbs in the form that was matched (`{verb}`).
struct Replacement: Sendable {
  private enum Part: Sendable {
    case text(String)
    case capture(Int)
    /// The base, and the number of the pattern's verb whose form it takes.
    case verb(String, Int)
  }

  private let parts: [Part]

  /// Reads a template. A `$name` that the pattern does not capture is an error.
  init(_ template: String, captures: [String], verbs verbCount: Int) throws(PatternError) {
    var parts: [Part] = []
    var verbs = 0
    var rest = template[...]
    while let special = rest.firstIndex(where: { $0 == "$" || $0 == "{" }) {
      if special > rest.startIndex { parts.append(.text(String(rest[..<special]))) }
      let after = rest.index(after: special)
      if rest[special] == "{" {
        guard let close = rest[after...].firstIndex(of: "}") else { throw PatternError(description: "‘}’ is missing in the replacement") }
        guard verbCount > 0 else { throw PatternError(description: "the replacement has a verb, but the pattern has none") }
        parts.append(.verb(String(rest[after..<close]), min(verbs, verbCount - 1)))
        verbs += 1
        rest = rest[rest.index(after: close)...]
      } else {
        let name = rest[after...].prefix { $0.isLetter }
        if name.isEmpty {
          parts.append(.text("$"))
          rest = rest[after...]
          continue
        }
        guard let number = captures.firstIndex(of: String(name)) else {
          throw PatternError(description: "‘$\(name)’ is not a capture of the pattern")
        }
        parts.append(.capture(number))
        rest = rest[name.endIndex...]
      }
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The text for a match, its first letter in the case of the matched text.
  func text(for match: PatternMatcher.Match, in document: Document) -> String {
    var out = ""
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .capture(let number):
        if let tokens = match.captures[number], !tokens.isEmpty { out += document.text(document.range(ofTokens: tokens)) }
      case .verb(let base, let number): out += VerbForms.shared.form(Self.form(match.verbs[number], in: document), of: base)
      }
    }
    // An optional capture that took no part leaves its spaces behind.
    while out.contains("  ") { out = out.replacing("  ", with: " ") }
    if out.hasPrefix(" ") { out.removeFirst() }
    if out.hasSuffix(" ") { out.removeLast() }
    guard let first = document.tokens[match.tokens].first(where: { $0.kind == .word }), first.flags.contains(.capital),
      document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].tokens.lowerBound == match.tokens.lowerBound
        || document.word(first).traits.contains(.knownLowercase) && Self.startsLine(match, document)
    else { return out }
    return out.prefix(1).uppercased() + out.dropFirst()
  }

  private static func startsLine(_ match: PatternMatcher.Match, _ document: Document) -> Bool {
    // After an opening quote a sentence starts too.
    match.tokens.lowerBound > 0 && document.tokens[match.tokens.lowerBound - 1].kind == .punctuation
  }

  /// Which form the matched verb has: a past form behind have or be is a participle.
  private static func form(_ verb: (token: Int, bits: Int32), in document: Document) -> VerbForm {
    let possible = VerbForm.allCases.filter { verb.bits & 1 << $0.rawValue != 0 }
    guard possible.count > 1 else { return possible.first ?? .base }
    var before = verb.token - 1
    while before >= 0, document.token(before, isOneOf: "not", "also", "already", "just", "ever", "never", "n't", "been") { before -= 1 }
    let participle =
      verb.token > 0
      && (document.token(verb.token - 1, isOneOf: "been", "being")
        || document.token(
          before, isOneOf: "have", "has", "had", "having", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "'ve"))
    if possible.contains(.pastParticiple), participle { return .pastParticiple }
    if possible.contains(.base),
      document.token(before, isOneOf: "to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "did", "do", "does", "not")
    {
      return .base
    }
    return possible.contains(.past) ? .past : possible[0]
  }
}
