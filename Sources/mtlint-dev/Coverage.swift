import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel

/// On how many texts each place of the checks that reports a finding did so.
struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists every place in Sources/LintChecks that reports a finding, with the number of texts it did so on, fewest first.",
    discussion: """
      Reads the texts of folders: *.txt as they are, *.gold without their marks. Findings count from info on, and after overlaps are resolved. A place \
      that serves several rules, such as the one for patterns, has a line for each. What no text reaches that was not written for it, is a memory of one text.
      """)
  static let sources = "Sources/LintChecks"

  @Argument(help: "Folders with texts.")
  var folders: [String]

  @Option(name: .customLong("from"), help: "Source language of the texts (ISO 639), for rules that wait for it.")
  var source: String?

  func run() throws {
    let rules = try RuleFile.load(folder: "Rules")
    var configuration = Configuration()
    configuration.from = source
    let linter = try Linter(rules: rules, configuration: configuration, lexicon: try Lexicon.load()) { try Checks.compile($0) }
    var counts = ReportPlaces(try ReportPlaces.all(below: Self.sources))
    var texts = 0
    for path in try folders.flatMap({ try Folder.files(below: $0, suffixes: [".txt", ".gold"]) }) {
      let bytes = try File.contents(of: path)
      counts.add(linter.lint(path.hasSuffix(".gold") ? GoldMarks.removed(from: bytes) : bytes, path: path).findings)
      texts += 1
    }
    for row in counts.rows { print("\(row.texts)\t\(row.findings)\t\(row.place)\t\(row.rule)") }
    let (all, never) = (Set(counts.rows.map(\.place)).count, counts.rows.filter { $0.texts == 0 }.count)
    print("\(texts) texts; \(all) places, \(never) of them never; columns: texts, findings, place, rule")
  }
}

/// The places that report findings, and what came from them.
struct ReportPlaces {
  struct Row: Equatable {
    let place: String
    /// Empty for a place that never reported.
    let rule: String
    var texts = 0
    var findings = 0
  }

  private var found: [String: Row] = [:]
  private let known: [String]

  /// `known` are places as `file:line`.
  init(_ known: [String]) { self.known = known }

  /// Takes the findings of one text.
  mutating func add(_ findings: [Finding]) {
    var met: Set<String> = []
    for finding in findings {
      let place = "\(finding.origin.file):\(finding.origin.line)"
      let key = "\(place) \(finding.rule.name)"
      var row = found[key] ?? Row(place: place, rule: finding.rule.name)
      row.findings += 1
      if met.insert(key).inserted { row.texts += 1 }
      found[key] = row
    }
  }

  /// Fewest texts first.
  var rows: [Row] {
    let met = Set(found.values.map(\.place))
    let silent = known.filter { !met.contains($0) }.map { Row(place: $0, rule: "") }
    return (silent + found.values).sorted { ($0.texts, $0.place, $0.rule) < ($1.texts, $1.place, $1.rule) }
  }

  /// Every call of `report.add(` in the Swift files below a folder, as the compiler names it: `Module/File.swift:line`.
  static func all(below folder: String) throws -> [String] {
    let module = folder.split(separator: "/").last.map(String.init) ?? folder
    return try Folder.files(below: folder, suffixes: [".swift"]).flatMap { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return String(decoding: try File.contents(of: path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .flatMap { number, line in [String](repeating: "\(module)/\(name):\(number + 1)", count: line.contains("report.add(") ? 1 : 0) }
    }
  }
}

/// The marks of an article in which damage is marked: `⟦surface⟧{class|fix}`.
enum GoldMarks {
  /// The text as it was published.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var out = ""
    var isInside = false
    for character in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch character {
      case "⟦", "⟧": break
      case "{": isInside = true
      case "}": isInside = false
      default: if !isInside { out.unicodeScalars.append(character) }
      }
    }
    return Array(out.utf8)
  }
}
