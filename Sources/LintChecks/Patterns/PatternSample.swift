import TextModel

/// Text that a pattern should match, made of the pattern itself: what shows that a row can fire at all.
struct PatternSample {
  /// Which of several alternatives is taken, from 0; the last where there are fewer.
  let alternative: Int
  /// What need not be there is.
  let isFull: Bool
  private(set) var tokens: [String] = []
  /// A token depends on what no sample can be sure of: parts of speech.
  private(set) var isUncertain = false

  static let variants = [(0, false), (0, true), (1, false), (1, true), (2, true)]

  init(alternative: Int, isFull: Bool) {
    self.alternative = alternative
    self.isFull = isFull
  }

  mutating func add(_ pattern: String) throws(PatternError) { add(try PatternParser.parse(pattern)) }

  /// The tokens as running text: no space before marks that end a clause.
  var text: String {
    var out = ""
    for token in tokens {
      let isAttached = out.isEmpty || out.hasSuffix("(") || out.hasSuffix("“") || [",", ".", ";", ":", "?", "!", ")", "”", "’"].contains(token)
      out += isAttached ? token : " " + token
    }
    return out
  }

  private mutating func add(_ syntax: PatternSyntax) {
    switch syntax {
    case .literal(let text), .written(let text): tokens.append(String(decoding: text, as: UTF8.self))
    case .verb(let bases): tokens.append(VerbForms.shared.form(.past, of: bases[min(alternative, bases.count - 1)]))
    case .token(let tests):
      let ending = tests.lazy.compactMap(\.ending).first.map { (tests.contains(where: \.isOfNumbers) ? "25" : "load") + $0 }
      let sample = ending ?? Self.samples.first { sample in tests.allSatisfy { $0.accepts(sample) } }?.text
      tokens.append(sample ?? "house")
      isUncertain = isUncertain || sample == nil
    case .sequence(let parts): for part in parts { add(part) }
    case .alternatives(let options): add(options[min(alternative, options.count - 1)])
    case .repeated(let part, let range): for _ in 0..<max(range.lowerBound, isFull ? 1 : 0) { add(part) }
    case .capture(_, let part): add(part)
    case .not: tokens.append("quietly")
    case .edge: break
    case .restOfLine: tokens += ["the", "bridge"]
    }
  }

  /// A token to stand for a class.
  struct Token {
    let text: String
    /// The names of the classes that it is known to belong to.
    let classes: Set<String>
  }

  static let samples = [
    Token(text: "Lodvik", classes: ["name", "capital", "word", "any", "unknown"]),
    Token(text: "London", classes: ["place", "name", "capital", "word", "any", "known"]),
    Token(text: "7", classes: ["number", "any"]), Token(text: "the", classes: ["det", "determiner", "lower", "function", "word", "any", "known"]),
    Token(text: "house", classes: ["lower", "word", "any", "known"]),
    Token(text: "ZVK", classes: ["allcaps", "capital", "word", "any", "name", "unknown"]),
    Token(text: ",", classes: ["punct", "any"]), Token(text: "of", classes: ["preposition", "lower", "function", "word", "any", "known"]),
    Token(text: "and", classes: ["conjunction", "lower", "function", "word", "any", "known"]),
    Token(text: "he", classes: ["pronoun", "lower", "function", "word", "any", "known"]),
    Token(text: "was", classes: ["auxiliary", "lower", "function", "word", "any", "known"]),
    Token(text: "May", classes: ["month", "capital", "word", "any", "known"]),
    Token(text: "Monday", classes: ["weekday", "capital", "word", "any", "known"]),
    Token(text: "north", classes: ["direction", "lower", "word", "any", "known"]),
    Token(text: "said", classes: ["speech-verb", "lower", "word", "any", "known"]),
    Token(text: "village", classes: ["place-noun", "lower", "word", "any", "known"]),
    Token(text: "minister", classes: ["title-noun", "lower", "word", "any", "known"]),
    Token(text: "Mr", classes: ["honorific", "capital", "word", "any"]),
    Token(text: "million", classes: ["magnitude", "lower", "number", "word", "any"]),
    Token(text: "euros", classes: ["currency", "lower", "word", "any"]),
    Token(text: "km", classes: ["unit", "lower", "word", "any"]), Token(text: "2:1", classes: ["score", "number", "any"]),
    Token(text: "example.org", classes: ["url", "any"]), Token(text: "French", classes: ["language", "capital", "word", "any", "known"]),
  ]
}
