import LintChecks
import TestSupport
import Testing
import TextModel

@testable import mtlint_dev

/// Guards the tables of source languages: what is embedded is what they hold, and each row can fire.
@Suite struct SourceTableTests {
  private static let folders = Result {
    try SourceFolder.languages(below: Project.path("")).map { try SourceFolder($0, below: Project.path(""), lexicon: Shared.lexicon) }
  }

  @Test func rowsAreSound() throws {
    for problem in try Self.folders.get().flatMap(\.problems) { Issue.record("\(problem)") }
  }

  @Test func embeddedRowsAreCurrent() throws {
    let rows = try Self.folders.get().flatMap { $0.rows.map(\.packed) }
    let embedded = SourceRow.builtIn().map(\.packed)
    #expect(embedded.count > 1000)
    if rows != embedded { Issue.record("Rules/source-rows.tsv is out of date: run ‘swift run mtlint-dev generate’ and build again") }
  }

  @Test func everyRowCanFire() throws {
    let rows = SourceRow.builtIn().filter { $0.scope != .term }.map {
      RowLint.Row(label: $0.language, phrase: $0.phrase, group: $0.language + $0.damage.rawValue)
    }
    for problem in try RowLint(rows, lexicon: Shared.lexicon).deadRows() { Issue.record("\(problem)") }
  }

  @Test(arguments: [
    ("a\tb\n", "words.tsv:1: 2 columns, not 5"),
    ("post\t\tx\trank\talways\n", "words.tsv:1: ‘post’ is an English word too; give it company, in phrases.tsv"),
    ("# x\nrotmistr\t\tx\trank\tsometimes\n", "words.tsv:2: the scope must be always or from, not ‘sometimes’"),
  ]) func aWrongRowIsNamed(_ text: String, _ problem: String) throws {
    let root = try Scratch.make("source")
    _ = try Scratch.write("name\tGoosian\ncodes\tgo\n", to: "Dictionaries/from/go/conventions.tsv", in: root)
    _ = try Scratch.write(text, to: "Dictionaries/from/go/words.tsv", in: root)
    let folder = try SourceFolder("go", below: root + "/", lexicon: Shared.lexicon)
    #expect(folder.problems.map(\.description) == ["\(root)/Dictionaries/from/go/" + problem])
    #expect(folder.rows.isEmpty)
  }
}
