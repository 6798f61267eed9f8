import Foundation
import TestSupport
import Testing

/// Guards man/mtlint.1: made from the commands' help, complete, and well formed for those who read it.
@Suite struct ManualTests {
  private static let page = (try? Project.text("man/mtlint.1")) ?? ""

  @Test func isUpToDate() throws {
    let program = URL(fileURLWithPath: Command.binary).deletingLastPathComponent().appendingPathComponent("mtlint-dev").path
    let run = try Command.run(["man", "--print"], in: Project.root, program: program)
    #expect(run.status == 0)
    #expect(run.text == Self.page, "run mtlint-dev generate")
  }

  /// Values are named as they are written: severities are numbers inside.
  @Test func namesTheDefaults() { #expect(Self.page.contains("Lowest severity to show.\nOne of error, warning, info.\nDefault: warning.\n")) }

  /// Every option of every help screen.
  @Test(arguments: [
    ["--help"], ["check", "--help"], ["fix", "--help"], ["explain", "--help"], ["tokens", "--help"], ["rules", "list", "--help"],
  ])
  func hasEveryOption(_ arguments: [String]) throws {
    let help = try Command.run(arguments, in: Project.root).text
    let options = Set(help.split(whereSeparator: { " ,\n[]".contains($0) }).filter { $0.hasPrefix("--") })
    #expect(!options.isEmpty)
    let text = Self.page.replacingOccurrences(of: "\\-", with: "-")
    for option in options { #expect(text.contains("\\fB\(option)\\fR"), "\(option)") }
  }

  @Test(.enabled(if: Shell.has("mandoc"), "no mandoc")) func mandocAcceptsIt() throws {
    let run = try Shell.run("mandoc -Tlint -W warning man/mtlint.1", in: Project.root)
    #expect(run.status == 0)
    #expect(run.text + run.errors == "")
  }

  @Test(.enabled(if: Shell.has("groff"), "no groff")) func groffAcceptsIt() throws {
    let run = try Shell.run("groff -man -ww -z -Tascii man/mtlint.1", in: Project.root)
    #expect(run.status == 0)
    #expect(run.text + run.errors == "")
  }
}
