/// A compiled pattern: a short program for `PatternMatcher`.
struct PatternProgram: Sendable {
  struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
      /// a = vocabulary id
      case word
      /// a = index into `sets`
      case set
      /// a = index into `tests`
      case test
      /// a, b = instructions to try, in this order
      case split
      /// a = instruction
      case jump
      /// a = slot; even slots start a capture, odd ones end it
      case save
      /// a = `PatternEdge`
      case edge
      /// a = instruction behind the negated part: one token at which the part does not match
      case not
      /// a = index into `verbs`
      case verb
      case restOfLine
      case match
    }

    let operation: Operation
    var a: Int32 = 0
    var b: Int32 = 0
  }

  /// A verb in the pattern: the forms that each vocabulary id can be (bits of `VerbForm`).
  struct Verb: Sendable {
    var forms: [(id: Int32, bits: UInt8)] = []
  }

  /// A token that every match contains, between `near` and `far` tokens behind the start.
  struct Anchor: Sendable {
    let ids: [Int32]
    let near: Int
    let far: Int
  }

  var code: [Instruction] = []
  var sets: [[Int32]] = []
  var tests: [[TokenTest]] = []
  var verbs: [Verb] = []
  var captures: [String] = []
  var anchor: Anchor?
}

/// Gives the literal words of all patterns ids.
struct Vocabulary: Sendable {
  private(set) var ids: [[UInt8]: Int32] = [:]

  mutating func id(_ folded: [UInt8]) -> Int32 {
    if let id = ids[folded] { return id }
    let id = Int32(ids.count + 1)
    ids[folded] = id
    return id
  }
}

/// Compiles patterns.
struct PatternCompiler {
  private var program = PatternProgram()

  static func compile(_ syntax: PatternSyntax, _ vocabulary: inout Vocabulary) -> PatternProgram {
    var compiler = PatternCompiler()
    compiler.emit(syntax, &vocabulary)
    compiler.program.code.append(.init(operation: .match))
    compiler.program.anchor = Anchors.best(of: syntax, &vocabulary)
    return compiler.program
  }

  private mutating func emit(_ syntax: PatternSyntax, _ vocabulary: inout Vocabulary) {
    switch syntax {
    case .literal(let text): add(.word, vocabulary.id(Anchors.fold(text)))
    case .verb(let base):
      program.verbs.append(Anchors.verb(base, &vocabulary))
      add(.verb, Int32(program.verbs.count - 1))
    case .token(let tests):
      program.tests.append(tests)
      add(.test, Int32(program.tests.count - 1))
    case .sequence(let parts): for part in parts { emit(part, &vocabulary) }
    case .alternatives(let options):
      if let ids = Anchors.literalIDs(syntax, &vocabulary) {
        program.sets.append(ids.sorted())
        return add(.set, Int32(program.sets.count - 1))
      }
      var jumps: [Int] = []
      for (number, option) in options.enumerated() {
        let split = number < options.count - 1 ? addSplit() : nil
        emit(option, &vocabulary)
        if let split {
          jumps.append(program.code.count)
          add(.jump)
          program.code[split].b = here
        }
      }
      for jump in jumps { program.code[jump].a = here }
    case .repeated(let part, let range):
      for _ in 0..<range.lowerBound { emit(part, &vocabulary) }
      var splits: [Int] = []
      for _ in range.lowerBound..<range.upperBound {
        splits.append(addSplit())
        emit(part, &vocabulary)
      }
      for split in splits { program.code[split].b = here }
    case .capture(let name, let part):
      program.captures.append(name)
      let slot = Int32(program.captures.count - 1) * 2
      add(.save, slot)
      emit(part, &vocabulary)
      add(.save, slot + 1)
    case .not(let part):
      let start = program.code.count
      add(.not)
      emit(part, &vocabulary)
      add(.match)
      program.code[start].a = here
    case .edge(let edge): add(.edge, edge.rawValue)
    case .restOfLine: add(.restOfLine)
    }
  }

  private var here: Int32 { Int32(program.code.count) }

  private mutating func add(_ operation: PatternProgram.Instruction.Operation, _ a: Int32 = 0) {
    program.code.append(.init(operation: operation, a: a))
  }

  /// Tries what follows first; the second branch is set later.
  private mutating func addSplit() -> Int {
    program.code.append(.init(operation: .split, a: here + 1))
    return program.code.count - 1
  }
}
