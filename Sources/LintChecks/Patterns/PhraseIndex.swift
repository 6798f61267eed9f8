import LintEngine
import TextModel

/// The patterns of all phrase rules, and which row of which rule each came from. What is not needed to find a phrase is read when one is found.
struct PhraseIndex: @unchecked Sendable {
  struct Entry: BitwiseCopyable {
    /// Index among the rules the index was made of.
    let rule: Int32
    /// Byte offset of the row in its embedded table, or index of a user's row; -1 for the rule's own `match`.
    let row: Int32
    /// Indexes among `beside`: what has to stand before and after the row's matches; -1 = anything.
    var before: Int32 = -1
    var after: Int32 = -1
  }

  /// A pattern of what has to stand beside the matches of a rule, or must not.
  struct Context: BitwiseCopyable {
    enum Place: Int32 { case before, after, unless }
    let rule: Int32
    // As a number: packed bytes must not depend on what memory held before.
    private let placeNumber: Int32
    let program: PatternProgram

    init(rule: Int32, place: Place, program: PatternProgram) {
      self.rule = rule
      placeNumber = place.rawValue
      self.program = program
    }

    /// Nil for a number that no place has.
    var place: Place? { Place(rawValue: placeNumber) }
  }

  let patterns: PatternSet
  let entries: UnsafeBufferPointer<Entry>
  /// Sorted by rule.
  let contexts: UnsafeBufferPointer<Context>
  /// Patterns of what has to stand beside the matches of single rows.
  let beside: UnsafeBufferPointer<PatternProgram>
  /// Keeps an index in memory alive; nil for one that is part of the binary.
  private let owner: PatternMemory?

  /// True for one that is part of the binary.
  var isPacked: Bool { owner == nil }

  /// Takes a packed index; nil when the bytes do not hold one.
  init?(_ reader: inout PatternReader, _ vocabulary: Vocabulary, owner: PatternMemory? = nil) {
    guard let patterns = PatternSet(&reader, vocabulary, owner: owner), let entries: UnsafeBufferPointer<Entry> = reader.read(),
      let contexts: UnsafeBufferPointer<Context> = reader.read(), let beside: UnsafeBufferPointer<PatternProgram> = reader.read(),
      entries.count == patterns.programs.count
    else { return nil }
    self.patterns = patterns
    self.entries = entries
    self.contexts = contexts
    self.beside = beside
    self.owner = owner
  }

  /// True where what has to stand beside a match does, and what must not does not.
  func holds(_ entry: Entry, _ match: PatternMatcher.Match, _ matcher: PatternMatcher) -> Bool {
    let document = matcher.document
    let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    func isBefore(_ program: PatternProgram) -> Bool { matcher.matches(program, endingAt: start) }
    func isAfter(_ program: PatternProgram) -> Bool { document.continuesLine(end) && matcher.match(program, at: end) != nil }
    if entry.before >= 0, !isBefore(beside[Int(entry.before)]) { return false }
    if entry.after >= 0, !isAfter(beside[Int(entry.after)]) { return false }
    for context in contexts where context.rule == entry.rule {
      switch context.place {
      case .before: if !isBefore(context.program) { return false }
      case .after: if !isAfter(context.program) { return false }
      case .unless:
        let sentence = document.sentences[document.sentence(ofToken: start)].tokens
        if sentence.contains(where: { matcher.match(context.program, at: $0) != nil }) { return false }
      case nil: return false
      }
    }
    return true
  }

  /// The replacement that a template of a pattern stands for.
  func replacement(_ template: String, pattern: Int) throws(PatternError) -> Replacement {
    let program = patterns.programs[pattern]
    return try Replacement(template, captures: patterns.captureNames(program), verbs: Int(program.verbs))
  }
}
