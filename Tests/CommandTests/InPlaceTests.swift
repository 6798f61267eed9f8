import Foundation
import TestSupport
import Testing

/// Guards files that are repaired in place: everything but the repair stays as it was.
@Suite struct InPlaceTests {
  private static func utf16(_ text: String, _ mark: [UInt8]) -> [UInt8] {
    mark + text.utf16.flatMap { unit in mark[0] == 0xFF ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
  }

  /// Bytes before and after `mtlint fix`: byte order mark, line ends of each kind, a missing last one, bytes that are no UTF-8.
  static let texts: [(String, [UInt8], [UInt8])] = [
    ("LF", Array("It is is cold.\n".utf8), Array("It is cold.\n".utf8)),
    ("CRLF", Array("It is is cold.\r\n\r\nIt rains.\r\n".utf8), Array("It is cold.\r\n\r\nIt rains.\r\n".utf8)),
    ("CR", Array("It is is cold.\rIt rains.\r".utf8), Array("It is cold.\rIt rains.\r".utf8)),
    ("mixed line ends", Array("It is is cold.\r\nIt rains.\nIt snows.\r".utf8), Array("It is cold.\r\nIt rains.\nIt snows.\r".utf8)),
    ("no final line break", Array("It is is cold.".utf8), Array("It is cold.".utf8)),
    ("byte order mark", [0xEF, 0xBB, 0xBF] + Array("It is is cold.\n".utf8), [0xEF, 0xBB, 0xBF] + Array("It is cold.\n".utf8)),
    ("no UTF-8", [0xF8, 0x20] + Array("It is is cold.\n".utf8) + [0xE9], [0xF8, 0x20] + Array("It is cold.\n".utf8) + [0xE9]),
    ("Windows-1252", Array("The caf".utf8) + [0xE9] + Array(" is is cold.\n".utf8), Array("The caf".utf8) + [0xE9] + Array(" is cold.\n".utf8)),
    ("UTF-16, little end first", utf16("It is is cold – é.\r\n", [0xFF, 0xFE]), utf16("It is cold – é.\r\n", [0xFF, 0xFE])),
    ("UTF-16, big end first", utf16("It is is cold 🙂.", [0xFE, 0xFF]), utf16("It is cold 🙂.", [0xFE, 0xFF])),
    ("white space at the edges", Array("\n\n  It is is cold.  \n\n\n".utf8), Array("\n\n  It is cold.  \n\n\n".utf8)),
    ("nothing to repair", Array("It is cold.\r\n".utf8), Array("It is cold.\r\n".utf8)),
    ("an empty file", [], []),
  ]

  @Test(arguments: texts.indices) func keepsEveryOtherByte(_ index: Int) throws {
    let (name, before, after) = Self.texts[index]
    let folder = try Scratch.make("bytes")
    try Scratch.write(before, to: "a.txt", in: folder)
    let first = try Command.run(["fix", "a.txt"], in: folder)
    #expect(first.status == 0)
    #expect(try Tree.read(folder) == ["a.txt": after], "\(name)")
    #expect(first.text == (before == after ? "0 fixes in 0 of 1 file\n" : "1 fix in 1 of 1 file\n"))
    let second = try Command.run(["fix", "a.txt"], in: folder)
    #expect(second.text == "0 fixes in 0 of 1 file\n")
    #expect(try Tree.read(folder) == ["a.txt": after], "\(name), after a second run")
    #expect(try Command.run(["fix", "-"], in: folder, input: before).out == after, "\(name), as a filter")
  }

  @Test(arguments: [0o600, 0o644, 0o755, 0o440]) func keepsTheMode(_ mode: Int) throws {
    let folder = try Scratch.make("mode")
    let path = try Scratch.write("It is is cold.\n", to: "a.txt", in: folder)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(try Command.run(["fix", "a.txt"], in: folder).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "It is cold.\n")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"], "nothing else is left in the folder")
  }

  @Test func followsASymbolicLink() throws {
    let folder = try Scratch.make("link")
    try Scratch.write("It is is cold.\n", to: "store/a.txt", in: folder)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.txt", withDestinationPath: "store/a.txt")
    #expect(try Command.run(["fix", "link.txt"], in: folder).status == 0)
    #expect(try Tree.read(folder) == ["link.txt": Array("link to store/a.txt".utf8), "store/a.txt": Array("It is cold.\n".utf8)])
  }

  /// A file that needs no repair is not written at all.
  @Test func leavesCleanFilesUntouched() throws {
    let folder = try Scratch.make("clean")
    let path = try Scratch.write("It is cold.\n", to: "a.txt", in: folder)
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(try Command.run(["fix", "a.txt"], in: folder).status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func reportsAFolderItMayNotWriteTo() throws {
    let folder = try Scratch.make("locked")
    try Scratch.write("It is is cold.\n", to: "news/a.txt", in: folder)
    try Scratch.write("It is is cold.\n", to: "b.txt", in: folder)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: "\(folder)/news")
    let run = try Command.run(["fix", "news/a.txt", "b.txt"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: news/a.txt: permission denied\n")
    #expect(try Tree.read(folder) == ["news/a.txt": Array("It is is cold.\n".utf8), "b.txt": Array("It is cold.\n".utf8)])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/news")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func reportsAFileItMayNotRead() throws {
    let folder = try Scratch.make("unreadable")
    let path = try Scratch.write("It is is cold.\n", to: "a.txt", in: folder)
    try Scratch.write("It is is cold.\n", to: "b.txt", in: folder)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try Command.run(["--format", "jsonl", "a.txt", "b.txt"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: a.txt: permission denied\n")
    #expect(run.text.hasPrefix("{\"path\":\"b.txt\""))
  }
}
