import TextModel

/// One step of a compiled pattern.
struct PatternInstruction: Sendable, BitwiseCopyable {
  enum Operation: UInt8, Sendable, BitwiseCopyable {
    /// a = vocabulary id
    case word
    /// a = vocabulary id, b = `PatternInstruction.capitals`
    case written
    /// a, b = range in `PatternCode.ids`
    case set
    /// a, b = range in `PatternCode.tests`
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
    /// a, b = range in `PatternCode.forms`; c = number of the verb in its pattern
    case verb
    case restOfLine
    case match
  }

  let operation: Operation
  // Named padding: packed bytes must not depend on what memory held before.
  private let padding: (UInt8, UInt8, UInt8) = (0, 0, 0)
  var c: Int32 = 0
  var a: Int32 = 0
  var b: Int32 = 0

  init(operation: Operation, c: Int32 = 0, a: Int32 = 0, b: Int32 = 0) {
    self.operation = operation
    self.c = c
    self.a = a
    self.b = b
  }

  /// Which of the first 31 letters of a word are capitals, as bits.
  static func capitals(_ word: String) -> Int32 {
    word.unicodeScalars.prefix(31).enumerated().reduce(0) { $0 | ($1.element.properties.isUppercase ? 1 << Int32($1.offset) : 0) }
  }
}

/// Where a pattern's code starts and how it is found. Plain data: matching copies it.
struct PatternProgram: Sendable, BitwiseCopyable {
  let start: Int32
  let captures: Int32
  let verbs: Int32
  /// Tokens between the start of a match and the anchor word: at least, at most.
  var near: Int32 = 0
  var far: Int32 = 0
  /// 1 = found by its anchor, 0 = tried everywhere.
  var anchored: Int32 = 0
  /// 1 = matches start only where a line does.
  var startsLine: Int32 = 0
  /// For patterns of whole lines: the longest line they match, in tokens; 0 = any length.
  var longestLine: Int32 = 0
  /// Byte offset of the names of its captures in those of the set.
  var names: Int32 = 0
}

/// A form of a verb: its vocabulary id and what it can be (bits of `VerbForm`).
struct PatternVerbForm: Sendable, BitwiseCopyable {
  let id: Int32
  var bits: Int32
}

/// The code of many patterns in flat arrays.
struct PatternCode: Sendable {
  var instructions: [PatternInstruction] = []
  var ids: [Int32] = []
  var tests: [TokenTest] = []
  var forms: [PatternVerbForm] = []
}

/// Compiles patterns into a `PatternCode`.
struct PatternCompiler {
  private var code: PatternCode
  private var vocabulary: VocabularyBuilder
  private(set) var captures: [String] = []
  private var verbs: Int32 = 0

  /// What a compiled pattern is, besides its code.
  struct Compiled {
    let program: PatternProgram
    let captureNames: [String]
    /// VocabularyBuilder ids of the anchor words.
    let anchors: [Int32]
    /// What stands near them.
    let neighbour: Anchors.Neighbour?
    let firstWords: FirstWords
    /// Tokens from the anchor word to the end of its line, at most; nil where matches end elsewhere.
    let longestTail: Int?
    /// Places at which it is tried, in a million words of news.
    let attempts: Float
  }

  static func compile(_ syntax: PatternSyntax, into code: inout PatternCode, _ vocabulary: inout VocabularyBuilder) -> Compiled {
    var compiler = PatternCompiler(code: code, vocabulary: vocabulary)
    // The arrays move through the compiler; a copy here would cost more than the compilation.
    code = PatternCode()
    vocabulary = VocabularyBuilder.empty
    let start = compiler.here
    compiler.emit(syntax)
    compiler.add(.match)
    let endsLine = if case .sequence(let parts) = syntax, case .edge(.lineEnd)? = parts.last { true } else { false }
    var program = PatternProgram(start: start, captures: Int32(compiler.captures.count), verbs: compiler.verbs)
    if case .sequence(let parts) = syntax, case .edge(.lineStart)? = parts.first {
      program.startsLine = 1
      if endsLine, let length = Anchors.length(syntax) { program.longestLine = Int32(length.upperBound) }
    }
    let anchor = Anchors.best(of: syntax, &compiler.vocabulary)
    if let anchor {
      program.anchored = 1
      program.near = Int32(anchor.near)
      program.far = Int32(anchor.far)
    }
    let firstWords = FirstWords(syntax, &compiler.vocabulary)
    let longest = endsLine ? Anchors.length(syntax, rest: 0...PatternMatcher.longestRest)?.upperBound : nil
    code = compiler.code
    vocabulary = compiler.vocabulary
    return Compiled(
      program: program, captureNames: compiler.captures, anchors: anchor?.ids ?? [], neighbour: anchor?.neighbour,
      firstWords: firstWords,
      longestTail: longest.map { $0 - Int(program.near) },
      attempts: (anchor?.attempts ?? 1e9) / 1e3)
  }

  private init(code: PatternCode, vocabulary: VocabularyBuilder) {
    self.code = code
    self.vocabulary = vocabulary
  }

  private mutating func emit(_ syntax: PatternSyntax) {
    switch syntax {
    case .literal(let text): add(.word, vocabulary.id(Anchors.fold(text)))
    case .written(let text): add(.written, vocabulary.id(Anchors.fold(text)), PatternInstruction.capitals(String(decoding: text, as: UTF8.self)))
    case .verb(let bases):
      let first = code.forms.count
      code.forms += Anchors.forms(bases, &vocabulary)
      code.instructions.append(PatternInstruction(operation: .verb, c: verbs, a: Int32(first), b: Int32(code.forms.count)))
      verbs += 1
    case .token(let tests):
      // What needs tags comes last: the rest refuses most tokens, and their sentences need none.
      code.tests += tests.filter { !$0.needsTags } + tests.filter(\.needsTags)
      add(.test, Int32(code.tests.count - tests.count), Int32(code.tests.count))
    case .sequence(let parts): for part in parts { emit(part) }
    case .alternatives(let options): emit(alternatives: options, syntax)
    case .repeated(let part, let range):
      for _ in 0..<range.lowerBound { emit(part) }
      var splits: [Int] = []
      for _ in range.lowerBound..<range.upperBound {
        splits.append(addSplit())
        emit(part)
      }
      for split in splits { code.instructions[split].b = here }
    case .capture(let name, let part):
      captures.append(name)
      let slot = Int32(captures.count - 1) * 2
      add(.save, slot)
      emit(part)
      add(.save, slot + 1)
    case .not(let part):
      let start = code.instructions.count
      add(.not)
      emit(part)
      add(.match)
      code.instructions[start].a = here
    case .edge(let edge): add(.edge, edge.rawValue)
    case .restOfLine: add(.restOfLine)
    }
  }

  private mutating func emit(alternatives options: [PatternSyntax], _ syntax: PatternSyntax) {
    if let ids = Anchors.literalIDs(syntax, &vocabulary) {
      code.ids += ids
      return add(.set, Int32(code.ids.count - ids.count), Int32(code.ids.count))
    }
    var jumps: [Int] = []
    for (number, option) in options.enumerated() {
      let split = number < options.count - 1 ? addSplit() : nil
      emit(option)
      if let split {
        jumps.append(code.instructions.count)
        add(.jump)
        code.instructions[split].b = here
      }
    }
    for jump in jumps { code.instructions[jump].a = here }
  }

  private var here: Int32 { Int32(code.instructions.count) }

  private mutating func add(_ operation: PatternInstruction.Operation, _ a: Int32 = 0, _ b: Int32 = 0) {
    code.instructions.append(PatternInstruction(operation: operation, a: a, b: b))
  }

  /// Tries what follows first; the second branch is set later.
  private mutating func addSplit() -> Int {
    add(.split, here + 1)
    return code.instructions.count - 1
  }
}
