/// What docs/messages.md asks of messages, as far as a program can check it.
enum MessageStyle {
  private static let longest = 20
  private static let longestSentence = 25
  /// Words that start the second half of a message.
  private static let verbs: Set<Substring> = [
    "add", "break", "capitalize", "change", "check", "choose", "close", "complete", "convert", "delete", "end", "give", "insert", "join", "keep",
    "look", "make", "move", "name", "put", "remove", "replace",
    "restore", "rewrite", "say", "separate", "set", "split", "start", "translate", "use", "write",
  ]
  /// What English editors do not write, or not of text.
  private static let banned = [
    "stands", "standing", "stood", "behind", "leave out", "left out", "put one", "torn", "waits", "cuts", "of itself", "said again",
  ]
  /// What may start with a capital: months that are too short, and the number of a character (U+200B).
  private static let names: Set<Substring> = ["February", "April", "June", "September", "November", "U"]

  /// What is wrong with the message of a finding; nothing when all is well.
  static func problems(ofMessage message: String) -> [String] {
    let text = unquoted(message)
    var problems = commonProblems(text, longest)
    if text.hasSuffix(".") { problems.append("has a final full stop") }
    if !startsLow(text) { problems.append("starts with a capital") }
    let halves = text.split(separator: "; ")
    let verb = halves.last?.prefix { $0.isLetter } ?? ""
    if halves.count != 2 || !verbs.contains(verb) && !text.hasSuffix("; did you mean x?") {
      problems.append("does not say what is wrong; what to do")
    }
    return problems
  }

  static func problems(ofSummary summary: String) -> [String] {
    let text = unquoted(summary)
    var problems = commonProblems(text, longest)
    if text.hasSuffix(".") { problems.append("has a final full stop") }
    if !startsLow(text) { problems.append("starts with a capital") }
    return problems
  }

  static func problems(ofWhy why: String) -> [String] {
    let text = unquoted(why)
    return text.split(separator: ". ").flatMap { commonProblems(String($0), longestSentence) }
      + (text.hasSuffix(".") ? [] : ["has no final full stop"])
  }

  private static func commonProblems(_ text: String, _ longest: Int) -> [String] {
    let words = text.split(separator: " ")
    var problems = banned.filter { " \(text.lowercased()) ".contains(" \($0) ") }.map { "has ‘\($0)’" }
    if words.count > longest { problems.append("has \(words.count) words") }
    return problems
  }

  private static func startsLow(_ text: String) -> Bool { text.first?.isUppercase != true || names.contains(text.prefix { $0.isLetter }) }

  /// The text without the piece before ": ", and with `x` for all else that is quoted.
  static func unquoted(_ message: String) -> String {
    var rest = message[...]
    if rest.first == "‘", let end = rest.firstRange(of: "’: ") { rest = rest[end.upperBound...] }
    var out = ""
    while let start = rest.firstIndex(of: "‘") {
      out += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let end = closingQuote(in: rest) else { return out + rest }
      out += "x"
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  /// The first mark that is no apostrophe.
  private static func closingQuote(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      let next = text.index(after: index)
      return text[index] == "’" && (next == text.endIndex || !text[next].isLetter)
    }
  }
}
