import LintEngine
import TextModel

/// Runs compiled patterns over a document. Valid only inside `PatternSet.withMatcher`.
struct PatternMatcher {
  struct Match {
    let tokens: Range<Int>
    /// Token ranges of the captures, by number; nil where a capture took no part.
    let captures: [Range<Int>?]
    /// For each verb of the pattern: the token that matched it and the forms it can be (bits of `VerbForm`).
    let verbs: [(token: Int, bits: Int32)]
  }

  /// Steps after which a match is given up: bounds patterns that backtrack.
  private static let maximumSteps = 20_000
  /// Longest rest of a line that `...` stands for, in tokens.
  static let longestRest = 40

  /// Gives the tags of sentences, when a test asks for them.
  let article: Article
  let document: Document
  let tokens: UnsafeBufferPointer<Token>
  /// Vocabulary id of each word of the document; 0 = none.
  let ids: UnsafeBufferPointer<Int32>
  let instructions: UnsafeBufferPointer<PatternInstruction>
  let sets: UnsafeBufferPointer<Int32>
  let tests: UnsafeBufferPointer<TokenTest>
  let forms: UnsafeBufferPointer<PatternVerbForm>

  /// The match of a pattern that starts at a token; the first alternative that fits wins.
  func match(_ program: PatternProgram, at start: Int) -> Match? { match(program, at: start, block: document.block(ofToken: start).tokens) }

  /// The same, by one who knows the block of the token.
  func match(_ program: PatternProgram, at start: Int, block: Range<Int>) -> Match? {
    if program.startsLine == 1, start != block.lowerBound || program.longestLine > 0 && block.count > Int(program.longestLine) { return nil }
    // Behind a `^^` comes the first word.
    guard canStart(instructions[Int(program.start + program.startsLine)], at: start) else { return nil }
    var state = State(
      slots: program.captures == 0 ? [] : Array(repeating: -1, count: Int(program.captures) * 2),
      verbs: program.verbs == 0 ? [] : Array(repeating: (-1, 0), count: Int(program.verbs)))
    guard let end = run(Int(program.start), start, block, &state), end > start else { return nil }
    var captures: [Range<Int>?] = []
    for slot in stride(from: 0, to: state.slots.count, by: 2) {
      captures.append(state.slots[slot] >= 0 && state.slots[slot + 1] >= state.slots[slot] ? state.slots[slot]..<state.slots[slot + 1] : nil)
    }
    return Match(tokens: start..<end, captures: captures, verbs: state.verbs)
  }

  /// Refuses most places at a glance.
  private func canStart(_ instruction: PatternInstruction, at token: Int) -> Bool {
    switch instruction.operation {
    case .word, .written: id(token) == instruction.a
    case .set: id(token) != 0 && isMember(id(token), of: instruction)
    case .verb: id(token) != 0
    default: true
    }
  }

  /// True when a pattern matches the tokens that end right before `end`, which is in a block; it may be only an edge there.
  func matches(_ program: PatternProgram, endingAt end: Int) -> Bool {
    guard end < tokens.count else { return false }
    let block = document.block(ofToken: end).tokens
    for start in stride(from: end, through: max(block.lowerBound, end - PatternParser.longestRepeat * 2), by: -1) {
      var state = State(
        slots: Array(repeating: -1, count: Int(program.captures) * 2), verbs: Array(repeating: (-1, 0), count: Int(program.verbs)))
      state.requiredEnd = end
      if run(Int(program.start), start, block, &state) != nil { return true }
    }
    return false
  }

  func id(_ token: Int) -> Int32 { ids[Int(tokens[token].word)] }

  fileprivate func isEdge(_ edge: PatternEdge, _ position: Int, _ block: Range<Int>) -> Bool {
    switch edge {
    case .lineStart: return position == block.lowerBound
    case .lineEnd: return position == block.upperBound
    case .sentenceStart:
      guard position < block.upperBound else { return false }
      var start = document.sentences[document.sentence(ofToken: position)].tokens.lowerBound
      while start < position, tokens[start].kind == .punctuation { start += 1 }
      return start == position
    case .sentenceEnd:
      if position >= block.upperBound { return true }
      let sentence = document.sentences[document.sentence(ofToken: position)].tokens
      return position == sentence.lowerBound || (position..<sentence.upperBound).allSatisfy { tokens[$0].kind == .punctuation }
    }
  }

  /// What a match has seen so far.
  private struct State {
    var slots: [Int]
    var verbs: [(token: Int, bits: Int32)]
    var steps = 0
    /// Where the match has to end, when that is given.
    var requiredEnd: Int? = nil
  }

  /// End of the match of the instructions from `start` at `token`; nil when there is none.
  private func run(_ start: Int, _ token: Int, _ block: Range<Int>, _ state: inout State) -> Int? {
    var counter = start
    var position = token
    while true {
      state.steps += 1
      if state.steps > Self.maximumSteps { return nil }
      let instruction = instructions[counter]
      let inside = position < block.upperBound
      switch instruction.operation {
      case .match: return position == state.requiredEnd ?? position ? position : nil
      case .jump:
        counter = Int(instruction.a)
        continue
      case .split:
        if mayPass(instructions[Int(instruction.a)], position, inside) {
          if let end = attempt(Int(instruction.a), position, block, &state) { return end }
        } else {
          state.steps += 1
        }
        counter = Int(instruction.b)
        continue
      case .save: state.slots[Int(instruction.a)] = position
      case .edge: if !isEdge(PatternEdge(rawValue: instruction.a)!, position, block) { return nil }
      case .restOfLine:
        guard block.upperBound - position <= Self.longestRest else { return nil }
        position = block.upperBound
      case .word:
        guard inside, id(position) == instruction.a else { return nil }
        position += 1
      case .written:
        guard inside, id(position) == instruction.a, isWritten(position, instruction.b) else { return nil }
        position += 1
      case .set:
        guard inside, case let id = id(position), id != 0, isMember(id, of: instruction) else { return nil }
        position += 1
      case .test:
        guard inside else { return nil }
        for test in Int(instruction.a)..<Int(instruction.b) where !tests[test].passes(position, document, article) { return nil }
        position += 1
      case .verb:
        guard inside, case let id = id(position), id != 0,
          let form = (Int(instruction.a)..<Int(instruction.b)).first(where: { forms[$0].id == id })
        else { return nil }
        state.verbs[Int(instruction.c)] = (position, forms[form].bits)
        position += 1
      case .not:
        let end = state.requiredEnd
        state.requiredEnd = nil
        defer { state.requiredEnd = end }
        guard inside, attempt(counter + 1, position, block, &state) == nil else { return nil }
        position += 1
        counter = Int(instruction.a)
        continue
      }
      counter += 1
    }
  }

  /// True for a word whose capitals are these; one of small letters may have one where a sentence starts.
  private func isWritten(_ token: Int, _ capitals: Int32) -> Bool {
    let found = PatternInstruction.capitals(document.text(token: token))
    return found == capitals || capitals == 0 && found == 1 && isEdge(.sentenceStart, token, document.block(ofToken: token).tokens)
  }

  /// Refuses most branches at a glance: false where the first instruction of one does not fit. What needs tags is not asked twice.
  @inline(__always)
  private func mayPass(_ instruction: PatternInstruction, _ token: Int, _ isInside: Bool) -> Bool {
    switch instruction.operation {
    case .word, .written: isInside && id(token) == instruction.a
    case .set: isInside && id(token) != 0 && isMember(id(token), of: instruction)
    case .test where isInside: tests[Int(instruction.a)].needsTags || tests[Int(instruction.a)].passes(token, document, article)
    case .test: false
    default: true
    }
  }

  /// One branch; what it saw is forgotten when it fails.
  private func attempt(_ start: Int, _ token: Int, _ block: Range<Int>, _ state: inout State) -> Int? {
    if state.slots.isEmpty, state.verbs.isEmpty { return run(start, token, block, &state) }
    let (slots, verbs) = (state.slots, state.verbs)
    if let end = run(start, token, block, &state) { return end }
    (state.slots, state.verbs) = (slots, verbs)
    return nil
  }

  private func isMember(_ id: Int32, of instruction: PatternInstruction) -> Bool {
    for index in Int(instruction.a)..<Int(instruction.b) where sets[index] == id { return true }
    return false
  }
}
