import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel

/// The tables of one source language: a folder of Dictionaries/from. Dictionaries/from/README.md says what they hold.
struct SourceFolder {
  static let all = "Dictionaries/from"

  private(set) var rows: [SourceRow] = []
  /// Keys and values of conventions.tsv, in its order.
  private(set) var conventions: [(key: String, value: String)] = []
  /// Lines that are wrong.
  private(set) var problems: [FileError] = []
  let language: String

  /// Reads a folder whose name is the language’s code (ISO 639). Throws where the language has no name; what else is wrong is among `problems`.
  /// `root` stands before the path of all folders.
  init(_ language: String, below root: String = "", lexicon: Lexicon) throws {
    self.language = language
    let path = "\(root)\(Self.all)/\(language)"
    let table = try SourceTable("\(path)/conventions.tsv", columns: 2...2)
    conventions = table.lines.map { ($0.cells[0], $0.cells[1]) }
    problems = table.problems
    func convention(_ key: String) throws -> String {
      guard let found = conventions.first(where: { $0.key == key }) else {
        throw FileError(file: "\(path)/conventions.tsv", line: nil, reason: "the row ‘\(key)’ is missing")
      }
      return found.value
    }
    _ = try convention("codes")
    let reader = SourceRowReader(language: language, name: try convention("name"), lexicon: lexicon)
    try read("\(path)/words.tsv", columns: 5...5, reader.word)
    for file in ["formulas.tsv", "phrases.tsv"] { try read("\(path)/\(file)", columns: 6...8, reader.phrase) }
    try read("\(path)/terms.tsv", columns: 7...7, reader.term)
    try read("\(path)/furniture.tsv", columns: 4...4, reader.furniture)
  }

  private mutating func read(_ path: String, columns: ClosedRange<Int>, _ row: (SourceTable.Line) throws(FileError) -> SourceRow) throws {
    let table = try SourceTable(path, columns: columns)
    problems += table.problems
    for line in table.lines {
      do throws(FileError) {
        let row = try row(line)
        do throws(PatternError) { try row.phrase.validate() } catch { throw line.error(error.description) }
        rows.append(row)
      } catch {
        problems.append(error)
      }
    }
  }

  /// The languages that have a folder, sorted.
  static func languages(below root: String = "") throws -> [String] {
    try Folder.files(below: root + all, suffixes: ["conventions.tsv"]).compactMap { $0.split(separator: "/").dropLast().last.map(String.init) }
  }
}
