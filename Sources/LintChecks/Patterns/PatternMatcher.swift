import TextModel

/// Runs compiled patterns over a document.
struct PatternMatcher {
  struct Match {
    let tokens: Range<Int>
    /// Token ranges of the captures, by number; nil where a capture took no part.
    let captures: [Range<Int>?]
    /// For each verb of the pattern: the token that matched it and the forms it can be (bits of `VerbForm`).
    let verbs: [(token: Int, bits: UInt8)]
  }

  /// Steps after which a match is given up: bounds patterns that backtrack.
  private static let maximumSteps = 20_000

  let document: Document
  /// Vocabulary id of each word of the document; 0 = none.
  let ids: [Int32]

  init(_ document: Document, _ vocabulary: Vocabulary) {
    self.document = document
    ids = document.words.map { word in
      vocabulary.ids[Array(document.foldedBytes[Int(word.foldedStart)..<Int(word.foldedEnd)])] ?? 0
    }
  }

  /// The match of a pattern that starts at a token; the first alternative that fits wins.
  func match(_ program: PatternProgram, at start: Int) -> Match? {
    let block = document.block(ofToken: min(start, document.tokens.count - 1)).tokens
    var run = Run(matcher: self, program: program, block: block)
    guard let end = run.run(0, start), end > start || program.anchor == nil else { return nil }
    let captures = stride(from: 0, to: run.slots.count, by: 2).map { slot -> Range<Int>? in
      run.slots[slot] >= 0 && run.slots[slot + 1] >= run.slots[slot] ? run.slots[slot]..<run.slots[slot + 1] : nil
    }
    return Match(tokens: start..<end, captures: captures, verbs: run.verbs)
  }

  /// True when a pattern matches the tokens that end right before `end`.
  func matches(_ program: PatternProgram, endingAt end: Int) -> Bool {
    guard end > 0 else { return false }
    let block = document.block(ofToken: end - 1).tokens
    for start in stride(from: end - 1, through: max(block.lowerBound, end - PatternParser.longestRepeat * 2), by: -1) {
      if let match = match(program, at: start), match.tokens.upperBound == end { return true }
    }
    return false
  }

  private struct Run {
    let matcher: PatternMatcher
    let program: PatternProgram
    let block: Range<Int>
    var slots: [Int]
    var verbs: [(token: Int, bits: UInt8)]
    var steps = 0

    init(matcher: PatternMatcher, program: PatternProgram, block: Range<Int>) {
      self.matcher = matcher
      self.program = program
      self.block = block
      slots = Array(repeating: -1, count: program.captures.count * 2)
      verbs = Array(repeating: (-1, 0), count: program.verbs.count)
    }

    /// End of the match of the instructions from `start` at `token`; nil when there is none.
    mutating func run(_ start: Int, _ token: Int) -> Int? {
      var counter = start
      var position = token
      while true {
        steps += 1
        if steps > PatternMatcher.maximumSteps { return nil }
        let instruction = program.code[counter]
        let inside = position < block.upperBound
        switch instruction.operation {
        case .match: return position
        case .jump:
          counter = Int(instruction.a)
          continue
        case .split:
          let (savedSlots, savedVerbs) = (slots, verbs)
          if let end = run(Int(instruction.a), position) { return end }
          (slots, verbs) = (savedSlots, savedVerbs)
          counter = Int(instruction.b)
          continue
        case .save: slots[Int(instruction.a)] = position
        case .edge: if !matcher.isEdge(PatternEdge(rawValue: instruction.a)!, position, block) { return nil }
        case .restOfLine:
          guard block.upperBound - position <= 40 else { return nil }
          position = block.upperBound
        case .word:
          guard inside, matcher.id(position) == instruction.a else { return nil }
          position += 1
        case .set:
          guard inside, case let id = matcher.id(position), id != 0, program.sets[Int(instruction.a)].contains(id) else { return nil }
          position += 1
        case .test:
          guard inside, program.tests[Int(instruction.a)].allSatisfy({ $0.passes(position, matcher.document) }) else { return nil }
          position += 1
        case .verb:
          guard inside, case let id = matcher.id(position), id != 0,
            let form = program.verbs[Int(instruction.a)].forms.first(where: { $0.id == id })
          else { return nil }
          verbs[Int(instruction.a)] = (position, form.bits)
          position += 1
        case .not:
          guard inside else { return nil }
          let (savedSlots, savedVerbs) = (slots, verbs)
          if run(counter + 1, position) != nil { return nil }
          (slots, verbs) = (savedSlots, savedVerbs)
          position += 1
          counter = Int(instruction.a)
          continue
        }
        counter += 1
      }
    }
  }

  private func id(_ token: Int) -> Int32 { ids[Int(document.tokens[token].word)] }

  private func isEdge(_ edge: PatternEdge, _ position: Int, _ block: Range<Int>) -> Bool {
    switch edge {
    case .lineStart: return position == block.lowerBound
    case .lineEnd: return position == block.upperBound
    case .sentenceStart:
      guard position < block.upperBound else { return false }
      var start = document.sentences[document.sentence(ofToken: position)].tokens.lowerBound
      while start < position, document.tokens[start].kind == .punctuation { start += 1 }
      return start == position
    case .sentenceEnd:
      if position >= block.upperBound { return true }
      let sentence = document.sentences[document.sentence(ofToken: position)].tokens
      return position == sentence.lowerBound || (position..<sentence.upperBound).allSatisfy { document.tokens[$0].kind == .punctuation }
    }
  }
}
