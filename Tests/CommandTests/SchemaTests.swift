import Foundation
import LintEngine
import LintReports
import TestSupport
import Testing

/// Guards the reports against the schemas of their formats (Tests/Schemas), and against the programs that read them.
@Suite struct SchemaTests {
  /// A Python with the packages of Tests/Schemas/requirements.txt; `./bootstrap test` makes one.
  static let python: String? = {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
    return ([Project.path(".build/test-tools/bin/python")] + path).first { candidate in
      guard FileManager.default.isExecutableFile(atPath: candidate) else { return false }
      return (try? run(candidate, ["-c", "import jsonschema, xmlschema, sarif.loader, rfc3986_validator"]))?.status == 0
    }
  }()

  /// Names and texts that break formats.
  private static func folder() throws -> String {
    let folder = try Scratch.make("schemas")
    try Scratch.write("It is is cold.\nIt is is cold.\n", to: "plain.txt", in: folder)
    try Scratch.write("\u{FEFF}It is is cold 🙂 , said the the man.\r\nNobody called. for help.\r\n", to: "bom.txt", in: folder)
    try Scratch.write(
      Array("Đà Nẵng is is \u{1}\u{1B}[31m cold , ".utf8) + [0xFF, 0xE2, 0x82, 0x0D] + Array("the the “end. “, said".utf8), to: "b c/ü,%:&<'\".txt",
      in: folder)
    try Scratch.write("The gate is open.\n", to: "clean.txt", in: folder)
    try Scratch.write("", to: "empty.txt", in: folder)
    // Nearly every rule, so that nearly every rule's description is in a report.
    for rule in RulePack.builtInWithExamples() {
      try Scratch.write(rule.examples[0].bad.filter { !"⟦⟧".contains($0) } + "\n", to: "rules/\(rule.name).txt", in: folder)
    }
    return folder
  }

  @Test(
    .enabled(if: python != nil, "no Python with jsonschema, xmlschema and sarif-tools; ./bootstrap test makes one"),
    arguments: [
      ["b c", "bom.txt", "clean.txt", "empty.txt", "plain.txt"], ["clean.txt"], ["empty.txt"], ["gone\u{1}.txt", "plain.txt", "/nowhere/a.txt"],
      ["gone.txt"], ["rules"],
    ])
  func everyFormatIsValid(_ paths: [String]) throws {
    let folder = try Self.folder()
    let formats = ReportFormat.all.map(\.name).filter { !["text", "jsonl", "github", "html"].contains($0) }
    let run = try Command.run(["--level", "info"] + formats.flatMap { ["--output", "\($0)=\($0).report"] } + paths, in: folder)
    #expect(run.status == (paths.contains { $0.contains("gone") } ? 2 : paths.count > 1 || paths == ["rules"] ? 1 : 0))
    let arguments = [Project.path("Tests/Schemas/validate.py")] + formats.map { "\($0)=\(folder)/\($0).report" }
    let validation = try Self.run(try #require(Self.python), arguments)
    #expect(validation.text == formats.map { "\($0): valid\n" }.joined())
    #expect(validation.status == 0)
  }

  @Test(.enabled(if: python != nil, "no Python with jsonschema, xmlschema and sarif-tools; ./bootstrap test makes one"), arguments: [false, true])
  func theReportOfRepairsIsValid(_ writes: Bool) throws {
    let folder = try Self.folder()
    let options = ["fix", "--suggested", "--level", "info", "--format", "json"] + (writes ? [] : ["--diff"])
    let run = try Command.run(options + ["b c", "bom.txt", "clean.txt", "empty.txt", "gone\u{1}.txt", "plain.txt", "rules"], in: folder)
    #expect(run.status == 2)
    let report = try Scratch.write(run.out, to: "report", in: try Scratch.make("report"))
    let validation = try Self.run(try #require(Self.python), [Project.path("Tests/Schemas/validate.py"), "fix=\(report)"])
    #expect(validation.text == "fix: valid\n")
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let out = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = out
    process.standardError = out
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
