import FileSystem
import Foundation
import LintEngine
import TestSupport
import Testing

/// Guards what depends on more than files: pipes, full disks, the cache, the list of built-in rules.
@Suite struct SurroundingsTests {
  private func folder(_ text: String = "It is is cold.\n") throws -> String {
    let folder = try Scratch.make("surroundings")
    try Scratch.write(text, to: "a.txt", in: folder)
    return folder
  }

  /// `mtlint … | head -1`: no message, no signal.
  @Test func aReaderMayGoAway() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Command.run(["a.txt"], in: try folder(), output: pipe.fileHandleForWriting)
    #expect(run.status == 2)
    #expect(run.errors == "")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func aFullDiskIsReported() throws {
    let run = try Command.run(["a.txt"], in: try folder(), output: FileHandle(forWritingAtPath: "/dev/full"))
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: standard output: no space left on device\n")
    let filter = try Command.run(
      ["fix", "-"], in: try folder(), input: Array("It is is cold.\n".utf8), output: FileHandle(forWritingAtPath: "/dev/full"))
    #expect(filter.status == 2)
  }

  @Test func theProfileGoesToStandardError() throws {
    let plain = try Command.run(["a.txt"], in: try folder())
    let run = try Command.run(["--profile", "a.txt"], in: try folder())
    #expect(run.text == plain.text)
    #expect(run.status == plain.status)
    #expect(run.errors.contains("mtlint: token-pass "))
  }

  @Test func worksWithoutACache() throws {
    let expected = try Command.run(["--format", "jsonl", "a.txt"], in: try folder())
    try #require(expected.status == 1)
    let place = try Scratch.make("cache")
    try Scratch.write("a file", to: "blocked", in: place)
    for environment in [["XDG_CACHE_HOME": "\(place)/blocked"], ["XDG_CACHE_HOME": "", "HOME": ""], ["XDG_CACHE_HOME": "/proc/nowhere"]] {
      let run = try Command.run(["--format", "jsonl", "a.txt"], in: try folder(), environment: environment)
      #expect(run.text == expected.text)
      #expect(run.errors == "")
      #expect(run.status == 1)
    }
  }

  /// DICPATH goes first: a broken dictionary there is an error that names it.
  @Test func aBrokenDictionaryIsNamed() throws {
    let place = try Scratch.make("dictionary")
    try FileManager.default.createDirectory(atPath: "\(place)/en_US.aff", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: "\(place)/en_US.dic", withIntermediateDirectories: true)
    let run = try Command.run(["a.txt"], in: try folder(), environment: ["DICPATH": place])
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: \(place)/en_US.dic: hunspell cannot use this dictionary\n")
    #expect(run.text == "")
  }

  /// What lies beside a released program is found from wherever it is called, through a link too.
  @Test func aProgramFindsTheDictionaryBesideIt() throws {
    let scratch = try Scratch.make("release")
    let place = try #require(File.real(scratch))
    for folder in ["bin", "share/mtlint/hunspell/en_US.aff", "share/mtlint/hunspell/en_US.dic"] {
      try FileManager.default.createDirectory(atPath: "\(place)/\(folder)", withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(atPath: Command.binary, toPath: "\(place)/bin/mtlint")
    try FileManager.default.createSymbolicLink(atPath: "\(place)/link", withDestinationPath: "bin/mtlint")
    let run = try Command.run(["a.txt"], in: try folder(), environment: ["DICPATH": ""], program: "\(place)/link")
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: \(place)/share/mtlint/hunspell/en_US.dic: hunspell cannot use this dictionary\n")
  }

  @Test func rulesListsEveryRule() throws {
    let run = try Command.run(["rules"], in: try folder())
    #expect(run.status == 0)
    #expect(run.errors == "")
    let names = run.text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(names == Shared.rules.map { "\($0.family)/\($0.name)" }.sorted())
    for rule in Shared.rules { #expect(run.text.contains(rule.summary)) }
    #expect(try Command.run(["rules", "list"], in: try folder()).text == run.text)
  }

  @Test func explainKnowsEveryRule() throws {
    let folder = try folder()
    for rule in Shared.rules {
      let run = try Command.run(["explain", rule.name], in: folder)
      #expect(run.status == 0)
      let weight =
        rule.severity.name + (rule.alone.map { ", \($0.name) without supporting evidence" } ?? "")
        + (rule.sinks ? ", info in a text that is unlikely to be a translation" : "")
      #expect(run.text.hasPrefix("\(rule.family)/\(rule.name) (\(weight), class \(rule.damage.rawValue))\n\n\(rule.summary)\n"))
      for example in rule.examples { #expect(run.text.contains(example.bad.prefix { $0 != "\n" })) }
    }
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["fix", "--help"], ["help", "rules"]]) func helpGoesToStandardOutput(_ arguments: [String])
    throws
  {
    let run = try Command.run(arguments, in: try folder())
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text.contains("OVERVIEW:"))
  }

  /// More files than one batch, checked on all cores: the report keeps the order of the files.
  @Test func manyFilesKeepTheirOrder() throws {
    let folder = try Scratch.make("many")
    let names = (1000..<1300).map { "news/\($0).txt" }
    for name in names { try Scratch.write("It is is cold.\n", to: name, in: folder) }
    let run = try Command.run(["--format", "jsonl", "news"], in: folder)
    let paths = run.text.split(separator: "\n").map { line in line.dropFirst("{\"path\":\"".count).prefix { $0 != "\"" } }
    #expect(paths.map(String.init) == names)
    #expect(try Command.run(["fix", "news"], in: folder).text == "300 fixes in 300 of 300 files\n")
    #expect(try Command.run(["news"], in: folder).text == "300 files: nothing found\n")
  }
}
