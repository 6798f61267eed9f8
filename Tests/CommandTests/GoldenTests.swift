import Foundation
import TestSupport
import Testing

/// Guards the command line as users meet it. A folder of Cases/ holds one call and what must come of it:
///
/// - `args`: one argument a line; `stdin`, `env` (NAME=VALUE a line) and the files of `in/` where they are needed; `cwd`: the folder of
///   `in/` to run in
/// - `out`, `err`, `status`: what is written and returned; nothing and 0 where the file is missing. `$DIR` stands for the folder that
///   holds the files, and a last line `…` in `err` for whatever follows
/// - `after/`: the files afterwards; without it they must be as they were
///
/// `MTLINT_UPDATE_SNAPSHOTS=1 swift test --filter GoldenTests` writes all of them anew; read the difference before you keep it.
@Suite struct GoldenTests {
  static let cases = Project.files(in: "Tests/CommandTests/Cases")

  @Test func thereAreCases() { #expect(Self.cases.count >= 40) }

  @Test(arguments: cases) func behavesAsExpected(_ name: String) throws {
    let golden = GoldenCase(name)
    let folder = try Scratch.make(name)
    try golden.lay(out: folder)
    let before = try Tree.read(folder)
    let run = try Command.run(
      try golden.lines("args").map { $0.replacingOccurrences(of: "$DIR", with: folder) },
      in: ([folder] + golden.lines("cwd")).joined(separator: "/"), input: golden.bytes("stdin") ?? [], environment: try golden.environment())
    let after = try Tree.read(folder)
    if Project.updatesSnapshots { return try golden.update(run, folder: folder, changed: after != before ? after : nil) }
    #expect(run.status == golden.status, "the exit status")
    #expect(GoldenCase.masked(run.out, folder) == golden.text("out"), "standard output")
    let err = GoldenCase.masked(run.err, folder)
    let expected = golden.text("err")
    if expected.hasSuffix("…\n") {
      #expect(err.hasPrefix(expected.dropLast(2)), "standard error")
    } else {
      #expect(err == expected, "standard error")
    }
    let files = try golden.has("after") ? Tree.read(golden.path("after")) : before
    #expect(
      after.mapValues { String(decoding: $0, as: UTF8.self) } == files.mapValues { String(decoding: $0, as: UTF8.self) }, "the files afterwards")
  }
}

/// One folder of Cases/.
struct GoldenCase {
  private let folder: String

  init(_ name: String) { folder = Project.path("Tests/CommandTests/Cases/\(name)") }

  func path(_ file: String) -> String { "\(folder)/\(file)" }
  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path(file)) }
  func bytes(_ file: String) -> [UInt8]? { FileManager.default.contents(atPath: path(file)).map(Array.init) }
  func text(_ file: String) -> String { String(decoding: bytes(file) ?? [], as: UTF8.self) }

  func lines(_ file: String) throws -> [String] { text(file).split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }

  func environment() throws -> [String: String] {
    let pairs = try lines("env").map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") })
  }

  var status: Int32 { Int32(text("status").filter { $0.isNumber || $0 == "-" }) ?? 0 }

  /// Copies the files of `in/` into a working folder.
  func lay(out target: String) throws {
    guard has("in") else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: path("in")) {
      try FileManager.default.copyItem(atPath: path("in/\(name)"), toPath: "\(target)/\(name)")
    }
  }

  static func masked(_ bytes: [UInt8], _ folder: String) -> String {
    String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: folder, with: "$DIR")
  }

  func update(_ run: Command, folder: String, changed: [String: [UInt8]]?) throws {
    func write(_ text: String, _ file: String) throws {
      if text.isEmpty { try? FileManager.default.removeItem(atPath: path(file)) } else { try Scratch.write(text, to: file, in: self.folder) }
    }
    try write(Self.masked(run.out, folder), "out")
    if !text("err").hasSuffix("…\n") { try write(Self.masked(run.err, folder), "err") }
    try write(run.status == 0 ? "" : "\(run.status)\n", "status")
    try? FileManager.default.removeItem(atPath: path("after"))
    for (name, bytes) in changed ?? [:] { try Scratch.write(bytes, to: name, in: path("after")) }
  }
}
