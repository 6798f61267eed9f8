import LintEngine
import TextModel

/// Compiles the patterns of phrase rules into a `PhraseIndex`.
struct PhraseIndexBuilder {
  private(set) var patterns = PatternSetBuilder()
  private var entries: [PhraseIndex.Entry] = []
  private var contexts: [PhraseIndex.Context] = []
  private var beside: [PatternProgram] = []

  /// Compiles the patterns of rules that have any. `userRows` gives the rows of a table that is not built in; `sourceRows` is the packed table of
  /// source languages, of which those rows are taken that `isWanted` accepts.
  init(
    _ rules: [Rule], sourceRows: UnsafeBufferPointer<UInt8>?, isWanted: (SourceRow) -> Bool = { _ in true },
    userRows: (Int, String) throws -> [PhraseRow]?
  ) throws {
    for (number, rule) in rules.enumerated() {
      switch rule.detection {
      case .check: continue
      case .match(let pattern):
        try add(pattern, rule, number, row: -1, "")
        try validate(rule.replacements, rule, "")
      case .phrases(let path):
        if let rows = try userRows(number, path) {
          for (index, row) in rows.enumerated() {
            try add(row, rule, number, at: index, "\(path), row \(index + 1): ")
          }
        } else if path == SourceRow.table, let sourceRows {
          try SourceRow.forEach(of: rule.damage, in: sourceRows) { row, offset in
            guard isWanted(row) else { return }
            try add(row.phrase, rule, number, at: offset, "\(row.language), ‘\(row.phrase.pattern)’: ")
          }
        } else {
          guard let table = Resource(named: path) else { throw RuleError(rule: rule.name, reason: "unknown table ‘\(path)’") }
          try table.forEachLine { line, lineNumber in
            let row = PhraseRow(cells: table.cells(line))
            try add(row, rule, number, at: table.offset(of: line), "\(path):\(lineNumber): ")
          }
        }
      }
      if let before = rule.before { try addContext(before, .before, rule, number) }
      if let after = rule.after { try addContext(after, .after, rule, number) }
      for pattern in rule.unless { try addContext(pattern, .unless, rule, number) }
    }
  }

  /// The rows of one source language that need to know it, with the vocabulary of what was compiled before.
  init(of language: String, _ rules: [Rule], _ sourceRows: UnsafeBufferPointer<UInt8>, _ vocabulary: VocabularyBuilder) throws {
    patterns = PatternSetBuilder(vocabulary)
    for (number, rule) in rules.enumerated() where rule.isOfSources {
      try SourceRow.forEach(of: rule.damage, in: sourceRows) { row, offset in
        guard row.language == language, row.scope != .always else { return }
        try add(row.phrase, rule, number, at: offset, "\(row.language), ‘\(row.phrase.pattern)’: ")
      }
    }
  }

  private mutating func add(_ row: PhraseRow, _ rule: Rule, _ number: Int, at index: Int, _ place: String) throws {
    try add(row.pattern, rule, number, row: index, place)
    try validate(row.replacements, rule, place)
    do {
      try row.checkTopic()
      if let before = row.before { entries[entries.count - 1].before = try addBeside(before) }
      if let after = row.after { entries[entries.count - 1].after = try addBeside(after) }
    } catch {
      throw RuleError(rule: rule.name, reason: place + error.description)
    }
  }

  private mutating func addBeside(_ pattern: String) throws(PatternError) -> Int32 {
    beside.append(try patterns.addContext(pattern))
    return Int32(beside.count - 1)
  }

  private mutating func add(_ pattern: String, _ rule: Rule, _ number: Int, row: Int, _ place: String) throws {
    do { try patterns.add(pattern) } catch { throw RuleError(rule: rule.name, reason: place + error.description) }
    entries.append(PhraseIndex.Entry(rule: Int32(number), row: Int32(row)))
  }

  private mutating func addContext(_ pattern: String, _ place: PhraseIndex.Context.Place, _ rule: Rule, _ number: Int) throws {
    do {
      contexts.append(PhraseIndex.Context(rule: Int32(number), place: place, program: try patterns.addContext(pattern)))
    } catch {
      throw RuleError(rule: rule.name, reason: String(describing: error))
    }
  }

  /// Reads the templates of the pattern added last, so that a wrong one does not wait for its first match.
  private func validate(_ templates: [String], _ rule: Rule, _ place: String) throws {
    let number = entries.count - 1
    for template in templates {
      do {
        _ = try Replacement(template, captures: patterns.captureNames(number), verbs: Int(patterns.programs[number].verbs))
      } catch {
        throw RuleError(rule: rule.name, reason: place + error.description)
      }
    }
  }

  /// Packs the index without its vocabulary, as `PhraseIndex` reads it.
  func write(to writer: inout PatternWriter) {
    patterns.write(to: &writer)
    writer.write(entries)
    writer.write(contexts)
    writer.write(beside)
  }

  /// The index, in memory.
  func finished() -> PhraseIndex {
    PatternMemory.filled(patterns.vocabulary, write) { reader, vocabulary, memory in PhraseIndex(&reader, vocabulary, owner: memory) }
  }
}
