import ArgumentParser
import FileSystem
import Learning
import LintChecks
import LintEngine
import LintSession
import RuleFiles
import TextModel

/// Rules from the desk's own edits.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Learn from a desk’s own edits: what it replaces again and again in its translations becomes a rule folder.",
    usage: """
      mtlint learn BEFORE AFTER                two folders (or files): as translated, and as published under the same names
      mtlint learn PAIRS.jsonl                 JSON Lines with the texts “before” and “after”
      mtlint learn --git REV..REV [PATH…]      the articles that changed between two revisions
      """,
    discussion: """
      Without an option, the proposals are listed. Nothing is sent anywhere. The same pairs give the same proposals. Exit status: 0, or 2 if the job failed.
      """)

  @Argument(help: ArgumentHelp("Folders, files, or a file of pairs; use - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    name: .customLong("git"), help: ArgumentHelp("Take the articles that changed between two revisions, as in main~20..main.", valueName: "rev..rev"))
  var revisions: String?

  @Option(name: .customLong("before-field"), help: "Field with the text as translated, in JSON Lines.")
  var beforeField = "before"

  @Option(name: .customLong("after-field"), help: "Field with the text as published, in JSON Lines.")
  var afterField = "after"

  @Option(help: ArgumentHelp("Write the proposals to this folder, as rules that --rules reads.", valueName: "folder"))
  var output: String?

  @Flag(help: "Add the proposals to the table in --output, if there is one: rows that are there stay as they are, also those behind a #.")
  var accept = false

  @Flag(help: "Say instead what the desk mends, by kind, and how much of it mtlint finds.")
  var report = false

  @Option(help: ArgumentHelp("Remember the pairs in this file, and learn from those of earlier runs too.", valueName: "file"))
  var state: String?

  @Option(name: .customLong("at-least"), help: "Times that a replacement was made, at least.")
  var atLeast = 3

  @Option(help: "Share of a row’s findings that must be expected to be right, in per cent.")
  var precision = 50

  func validate() throws {
    if revisions == nil, !(1...2).contains(paths.count) { throw ValidationError("give two folders, two files, or one file of pairs") }
    if atLeast < 2 { throw ValidationError("--at-least takes a number from 2 on") }
    if !(0...99).contains(precision) { throw ValidationError("--precision takes a number from 0 to 99") }
    if accept, output == nil { throw ValidationError("--accept needs --output") }
    if report, output != nil { throw ValidationError("--report cannot be combined with --output") }
  }

  func run() throws {
    var reader = try PairReader()
    var pairs: [EditPair] =
      if let revisions {
        try reader.history(revisions, paths)
      } else if paths.count == 2 {
        try reader.folders(paths[0], paths[1])
      } else {
        try reader.lines(paths[0], before: beforeField, after: afterField)
      }
    for remark in reader.remarks { Output.error(remark) }
    if let state { pairs = try LearnState(state).adding(pairs) }
    let lexicon = try Lexicon.load()
    let learner = Learner(pairs, options: Learner.Options(atLeast: atLeast, precision: Double(precision) / 100), lexicon: lexicon)
    if report { return Output.write(Self.text(learner.report(try linter(lexicon)))) }
    let proposals = try learner.proposals()
    guard let output else { return Output.write(Self.text(proposals, learner.pairCount)) }
    try write(proposals, to: output)
  }

  private func linter(_ lexicon: Lexicon) throws -> Linter {
    try Linter(rules: RulePack.builtIn(), configuration: Configuration(), lexicon: lexicon) { try Checks.compile($0) }
  }

  private func write(_ proposals: [Proposal], to folder: String) throws {
    let table = "\(folder)/\(NewsroomPack.table)"
    let existing = File.isReadable(table) ? String(decoding: try File.contents(of: table), as: UTF8.self) : nil
    if existing != nil, !accept { throw Failure("\(table): already there; use --accept to add to it") }
    guard !proposals.isEmpty else { return Output.write("nothing to propose\n") }
    try File.makeFolder(folder)
    let pack = NewsroomPack(proposals, existing: existing)
    for file in pack.files where existing == nil || file.name != "\(NewsroomPack.rule).yml" {
      try File.replace("\(folder)/\(file.name)", with: Array(file.text.utf8))
    }
    Output.write(
      "added \(pack.added) row\(pack.added == 1 ? "" : "s") to \(folder)/\(NewsroomPack.table); show their hits: mtlint --rules \(folder) --select \(NewsroomPack.rule) FOLDER\n"
    )
  }

  private static func text(_ proposals: [Proposal], _ pairs: Int) -> String {
    var out = ""
    if !proposals.isEmpty { out += " same other  kept expected  replacement\n" }
    for proposal in proposals {
      let row = proposal.row
      let company = [row.before.map { "after \($0)" }, row.after.map { "before \($0)" }].compactMap(\.self).joined(separator: ", ")
      out += padded(String(proposal.same), 5) + padded(String(proposal.other), 6) + padded(String(max(proposal.kept, proposal.published)), 6)
      out += padded("\(Int((proposal.expectedPrecision * 100).rounded())) %", 9) + "  \(row.pattern) → \(row.replacements.first ?? "")"
      out += (company.isEmpty ? "" : "  (\(company))") + "\n"
    }
    return out + "\(pairs) pair\(pairs == 1 ? "" : "s"), \(proposals.count) proposal\(proposals.count == 1 ? "" : "s")\n"
  }

  private static func text(_ report: DeskReport) -> String {
    var out = "  edits  found  what\n"
    for line in report.lines { out += padded(String(line.edits), 7) + padded(String(line.found), 7) + "  \(line.kind.rawValue)\n" }
    return out
      + "\(report.pairs) pair\(report.pairs == 1 ? "" : "s"), \(report.unchanged) unchanged, \(report.words) words; found = mtlint reports something there\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
}
