import LintChecks
import LintEngine
import RuleFiles
import TextModel

/// Makes rows of the lines in the tables of a source language.
struct SourceRowReader {
  let language: String
  /// English name, for messages.
  let name: String
  let lexicon: Lexicon

  /// forms, write, meaning, kind, scope
  func word(_ line: SourceTable.Line) throws(FileError) -> SourceRow {
    var patterns: [String] = []
    for form in line.list(0) {
      guard let pattern = pattern(of: form) else { throw line.error("‘\(form)’ is no word") }
      guard !isEnglish(form) else { throw line.error("‘\(form)’ is an English word too; give it company, in phrases.tsv") }
      patterns.append(pattern)
    }
    let pattern = patterns.count == 1 ? patterns[0] : "(\(patterns.joined(separator: "|")))"
    return try row(line, .untranslatedWord, try scope(line, 4), pattern, "\(name): \(line.cells[2])")
  }

  /// A word of the dictionary in lower case, or its plural.
  private func isEnglish(_ form: String) -> Bool {
    guard form == form.lowercased() else { return false }
    return [form, form.hasSuffix("s") ? String(form.dropLast()) : form].contains { lexicon.traits(of: $0).contains(.known) }
  }

  /// pattern, write, source, why, class, scope, before, after
  func phrase(_ line: SourceTable.Line) throws(FileError) -> SourceRow {
    try row(line, try damage(line, 4), try scope(line, 5), line.cells[0], line.cells[3], before: line.cell(6), after: line.cell(7))
  }

  /// pattern, write, source, why, class, topic, scope
  func term(_ line: SourceTable.Line) throws(FileError) -> SourceRow {
    try row(line, try damage(line, 4), .term, line.cells[0], line.cells[3], topic: line.cells[5])
  }

  /// pattern, write, source, why
  func furniture(_ line: SourceTable.Line) throws(FileError) -> SourceRow {
    SourceRow(
      language: language, damage: .siteBoilerplate, scope: .from,
      phrase: PhraseRow(pattern: line.cells[0], replacements: [line.cells[1]], why: "\(name): \(line.cells[3])", severity: nil))
  }

  private func row(
    _ line: SourceTable.Line, _ damage: DamageClass, _ scope: SourceRow.Scope, _ pattern: String, _ why: String, topic: String? = nil,
    before: String? = nil, after: String? = nil
  ) throws(FileError) -> SourceRow {
    SourceRow(
      language: language, damage: damage, scope: scope,
      phrase: PhraseRow(pattern: pattern, replacements: line.list(1), why: why, severity: nil, before: before, after: after, topic: topic))
  }

  private func damage(_ line: SourceTable.Line, _ column: Int) throws(FileError) -> DamageClass {
    guard let damage = DamageClass(rawValue: line.cells[column]) else { throw line.error("unknown class ‘\(line.cells[column])’") }
    return damage
  }

  private func scope(_ line: SourceTable.Line, _ column: Int) throws(FileError) -> SourceRow.Scope {
    guard let scope = SourceRow.Scope(rawValue: line.cells[column]), scope != .term else {
      throw line.error("the scope must be always or from, not ‘\(line.cells[column])’")
    }
    return scope
  }

  /// The tokens of a word or a name, each as it is written; nil when there are none.
  private func pattern(of form: String) -> String? {
    let document = Document(Array(form.utf8), lexicon: lexicon)
    guard !document.tokens.isEmpty else { return nil }
    return document.tokens.indices.map { token in
      let text = document.text(token: token)
      return [.word, .number, .abbreviation].contains(document.tokens[token].kind) ? "=" + text : "\\" + text
    }.joined(separator: " ")
  }
}
