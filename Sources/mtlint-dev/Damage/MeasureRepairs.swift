import ArgumentParser
import FileSystem
import Foundation
import LintChecks
import LintEngine
import RuleFiles
import TextModel
import TextSources

/// Measures what is found of known damage, and how often a repair of each rule is right: what `safe` in a rule file stands on.
struct MeasureRepairs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Lints what `damage` made, and says what was found, and how often the first repair of each rule was right.",
    discussion: """
      Findings from the level of warnings on, as `mtlint check` shows them. Where a repair is on no damage, it is counted apart: it is a false \
      alarm, or a defect that the text had before.
      """)

  @Argument(help: "Files of damaged documents.")
  var files: [String]

  @Option(help: "Where the rules are.")
  var rules = "Rules"

  @Option(help: "List the first fixes that are not right: of a rule, or of a rule and a safety, as in \"stray-stop safe\".")
  var wrong: String?

  @Flag(help: "Lint each document as a page of HTML with a link at each damage, and links elsewhere.")
  var links = false

  func run() throws {
    let all = try RuleFile.paths(below: rules).map { try RuleFile.read($0, in: rules) }
    let linter = try Linter(rules: all, configuration: Configuration(), lexicon: try Lexicon.load()) { try Checks.compile($0) }
    var tally = RepairTally()
    for file in files {
      for (number, line) in try File.contents(of: file).split(separator: 0x0A).enumerated() {
        guard let document = try? JSONDecoder().decode(RepairTally.Damaged.self, from: Data(line)) else {
          throw InputError(description: "\(file):\(number + 1): no damaged document as `mtlint-dev damage` writes it")
        }
        let text = RepairTally.text(of: document)
        tally.onWrong = { key, finding in
          if let wrong, key == wrong || finding.rule.name == wrong { print(Self.described(key, finding, text)) }
        }
        let markup = links ? try Self.markup(of: document, text, seed: UInt64(number)) : .none
        tally.add(document, linter.lint(text, markup: markup, path: file).findings.filter { $0.severity >= .warning })
      }
    }
    print("damage: count, located, repaired by the first fix")
    for (name, recall) in tally.recall.sorted(by: { $0.key < $1.key }) {
      print(Self.padded(name, 30), recall.count, Self.share(recall.located, recall.count), Self.share(recall.repaired, recall.count), separator: "\t")
    }
    print("\nfirst fixes on damage: count, right; and how many elsewhere")
    for (name, precision) in tally.precision.sorted(by: { $0.key < $1.key }) {
      let count = precision.right + precision.wrong
      print(Self.padded(name, 30), count, Self.share(precision.right, count), precision.elsewhere, separator: "\t")
    }
  }

  /// What the page of a document says of its text.
  private static func markup(of document: RepairTally.Damaged, _ text: [UInt8], seed: UInt64) throws -> Markup {
    let page = LinkedPage(document, seed: seed).html
    guard let passage = try SourceFile(Array(page.utf8), name: "page.html").extraction.passages.first, passage.text == text else {
      throw InputError(description: "\(document.id): its page does not read as its text")
    }
    return passage.markup
  }

  /// A finding with the words around it, and its first fix.
  private static func described(_ key: String, _ finding: Finding, _ text: [UInt8]) -> String {
    func piece(_ range: Range<Int>) -> String { String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self).replacing("\n", with: "⏎") }
    let edits = finding.fixes.first?.edits.map { "\(piece($0.range)) -> \($0.replacement)" } ?? []
    let (start, end) = (finding.range.lowerBound, finding.range.upperBound)
    return "\(key)\t…\(piece(start - 60..<start))⟦\(piece(finding.range))⟧\(piece(end..<end + 40))…\t\(edits.joined(separator: "; "))"
  }

  private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  private static func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\((Double(part) / Double(whole) * 1000).rounded() / 10) %"
  }
}
