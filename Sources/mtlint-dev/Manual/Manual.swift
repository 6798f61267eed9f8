import ArgumentParser
import FileSystem
import Foundation
import TextModel

/// Writes the manual page from what the commands say of themselves.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "man", abstract: "Writes man/mtlint.1 from the help of the mtlint built beside.")
  static let path = "man/mtlint.1"

  @Flag(name: .customLong("print"), help: "Print the page and write nothing.")
  var isPrinted = false

  func run() throws {
    guard let folder = Bundle.main.executableURL?.deletingLastPathComponent() else { throw InputError(description: "no folder of mtlint-dev") }
    let mtlint = folder.appendingPathComponent("mtlint")
    let dump = try JSONDecoder().decode(CommandHelp.Dump.self, from: Self.output(of: mtlint, ["--experimental-dump-help"]))
    let version = String(decoding: try Self.output(of: mtlint, ["--version"]), as: UTF8.self)
    let page = ManualPage.render(dump.command, version: version.trimmingCharacters(in: .whitespacesAndNewlines))
    if isPrinted { FileHandle.standardOutput.write(Data(page.utf8)) } else { try File.replace(Self.path, with: Array(page.utf8)) }
  }

  private static func output(of program: URL, _ arguments: [String]) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw InputError(description: "\(program.path) \(arguments[0]) fails") }
    return output
  }
}
