import Foundation
import TestSupport
import Testing

/// Guards what mtlint does with files that are no plain text in UTF-8, and with names that shells and folders hold.
@Suite struct InputTests {
  private static let dirty = "It is is cold in the north of the country.\n"
  private static let strange: [(name: String, bytes: [UInt8], reason: String)] = [
    (
      "data.txt", Array("{\"views\": 3, \"live\": false, \"links\": [1, 2]}\n".utf8), "no known text field; name the fields with --field"
    ),
    (
      "map.txt", Array("<?xml version=\"1.0\"?>\n<map><place>It is is cold.</place><place>It is warm.</place></map>\n".utf8),
      "looks like XML, which mtlint does not read"
    ),
    ("photo.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0], "a PNG image, not text"),
    ("tape.txt", Array("It is is cold.\n".utf8) + (0..<2000).map { UInt8($0 % 200) }, "binary data, not text"),
    (
      "words.txt", Array("{\"text\": \"It is is cold.\"}\n{\"text\": \"It is warm.\", \"n\": 01}\n".utf8),
      ":2:30: neither a value nor a string in quotation marks"
    ),
  ]

  /// The rest of a folder is done; what is no text stays as it is.
  @Test func aFolderHoldsMoreThanArticles() throws {
    let folder = try Scratch.make("mixed")
    try Scratch.write(Self.dirty, to: "news/a.txt", in: folder)
    for file in Self.strange { try Scratch.write(file.bytes, to: "news/\(file.name)", in: folder) }
    let lines = Self.strange.map { "mtlint: news/\($0.name)\($0.reason.hasPrefix(":") ? "" : ": ")\($0.reason)\n" }.joined()
    let check = try Command.run(["--format", "jsonl", "news"], in: folder)
    #expect(check.status == 2)
    #expect(check.errors == lines)
    #expect(check.text.split(separator: "\n").count == 1 && check.text.hasPrefix("{\"path\":\"news/a.txt\""))
    let fix = try Command.run(["fix", "news"], in: folder)
    #expect(fix.status == 2)
    #expect(fix.errors == lines)
    #expect(fix.text == "1 fix in 1 of 6 files\n")
    for file in Self.strange { #expect(try Tree.read(folder)["news/\(file.name)"] == file.bytes) }
    #expect(try Tree.read(folder)["news/a.txt"] == Array("It is cold in the north of the country.\n".utf8))
  }

  @Test(arguments: strange.indices) func aFilterGivesBackWhatItDoesNotRead(_ index: Int) throws {
    let (_, bytes, reason) = Self.strange[index]
    for arguments in [["fix", "-"], ["fix", "--suggested", "-"]] {
      let run = try Command.run(arguments, in: try Scratch.make("filter"), input: bytes)
      #expect(run.status == 2)
      #expect(run.out == bytes)
      #expect(run.errors == "mtlint: standard input\(reason.hasPrefix(":") ? "" : ": ")\(reason)\n")
    }
    let wrong = try Command.run(["fix", "--no-such-option", "-"], in: try Scratch.make("filter"), input: bytes)
    #expect(wrong.status == 2 && wrong.out == bytes)
  }

  /// An editor that takes both streams for its buffer gets the buffer back, and no message in it.
  @Test(arguments: ["mtlint fix -", "mtlint fix --no-such-option -"]) func aFilterIsMuteWhereBothStreamsAreOne(_ command: String) throws {
    let folder = try Scratch.make("mute")
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]
    try Scratch.write(bytes, to: "buffer", in: folder)
    let run = try Shell.run("\(command) < buffer > both 2>&1", in: folder)
    #expect(run.status == 2)
    #expect(try Tree.read(folder)["both"] == bytes)
    let apart = try Shell.run("\(command) < buffer > out 2> errors", in: folder)
    #expect(apart.status == 2)
    #expect(try Tree.read(folder)["out"] == bytes)
    #expect(try Tree.read(folder)["errors"]?.isEmpty == false)
  }

  /// More than an article can have: passed through to the last byte, though not all of it is kept in memory. A pipe gives it piece by piece, and
  /// each is read once.
  @Test(.timeLimit(.minutes(1))) func aFilterGivesBackWhatIsTooMuch() throws {
    let script = "(head -c 134217728 /dev/zero; echo end) | tr '\\0' a | mtlint fix - | tail -c 6; echo ${PIPESTATUS[*]}"
    let run = try Shell.run(script, in: try Scratch.make("filter"))
    #expect(run.text == "aaend\n0 0 2 0\n")
    #expect(run.errors == "mtlint: standard input: larger than 128 MB; too large for an article\n")
  }

  /// A device is nothing to wait for, not even by way of a link in a folder.
  @Test(.timeLimit(.minutes(2))) func devicesAreLeftAlone() throws {
    let folder = try Scratch.make("devices")
    try Scratch.write(Self.dirty, to: "news/a.txt", in: folder)
    let run = try Shell.run("ln -s /dev/zero news/zero.txt; ln -s . news/all.txt; timeout -s KILL 60 mtlint --format jsonl news", in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.text.split(separator: "\n").count == 1)
    let device = try Shell.run("timeout -s KILL 60 mtlint fix /dev/zero; timeout -s KILL 60 mtlint tokens news/zero.txt", in: folder)
    #expect(
      device.errors
        == "mtlint: /dev/zero: not a regular file; repair piped text with ‘mtlint fix -’\nmtlint: news/zero.txt: a device, not a file\n")
    #expect(try Shell.run("mtlint /dev/null && mtlint - < /dev/null", in: folder).status == 0)
  }

  /// The bytes of an older encoding stay, and somebody who looks is told; a filter that succeeds says nothing.
  @Test func olderEncodingsKeepTheirBytes() throws {
    let folder = try Scratch.make("older")
    let before = Array("The caf".utf8) + [0xE9] + Array(" in M".utf8) + [0xE1] + Array("laga is is closed.\n".utf8)
    let after = Array("The caf".utf8) + [0xE9] + Array(" in M".utf8) + [0xE1] + Array("laga is closed.\n".utf8)
    try Scratch.write(before, to: "a.txt", in: folder)
    let warning = "mtlint: a.txt: not UTF-8; read as Windows-1252, the likeliest encoding, and kept unchanged except for repairs\n"
    let check = try Command.run(["--format", "jsonl", "a.txt"], in: folder)
    #expect(check.status == 1)
    #expect(check.errors == warning)
    #expect(check.text.contains("\"start\":19,\"end\":24"))
    #expect(check.text.contains("{\"start\":21,\"end\":24,\"replacement\":\"\"}"))
    let filter = try Command.run(["fix", "-"], in: folder, input: before)
    #expect(filter.status == 0 && filter.out == after && filter.errors == "")
    let fix = try Command.run(["fix", "a.txt"], in: folder)
    #expect(fix.status == 0 && fix.errors == warning)
    #expect(try Tree.read(folder) == ["a.txt": after])
  }

  /// A repair whose characters the encoding lacks is not offered, and not made.
  @Test func repairsFitTheEncoding() throws {
    let folder = try Scratch.make("room")
    try Scratch.write("terms-files: [terms.tsv]\n", to: ".mtlint.yml", in: folder)
    try Scratch.write("Walesa\tWałęsa\twith its letters\nDanzig\tGdansk\tof today\n", to: "terms.tsv", in: folder)
    let before = Array("Mr Walesa drank a caf".utf8) + [0xE9] + Array(" in Danzig.\n".utf8)
    let after = Array("Mr Walesa drank a caf".utf8) + [0xE9] + Array(" in Gdansk.\n".utf8)
    let fix = try Command.run(["fix", "--suggested", "--path", "a.txt", "-"], in: folder, input: before)
    #expect(fix.status == 0 && fix.out == after, "\(fix.errors)")
    let check = try Command.run(["--format", "jsonl", "--path", "a.txt", "-"], in: folder, input: before)
    #expect(!check.text.contains("Wałęsa\"}"))
    #expect(check.text.contains("\"fixes\":[]"))
  }

  /// Names that are no UTF-8, begin with a hyphen or hold line breaks: checked, reported and repaired, in a folder and one by one.
  @Test func filesMayHaveAnyName() throws {
    let make = "for name in '-x.txt' '--suggested.txt' $'a\\nb.txt' $'bad\\377.txt'; do echo 'It is is cold in the north.' > ./\"$name\"; done\n"
    for paths in ["*", "."] {
      let folder = try Scratch.make("names")
      let check = try Shell.run(make + "mtlint --format jsonl \(paths)", in: folder)
      #expect(check.status == 1 && check.errors == "")
      let start = paths == "*" ? "./" : ""
      for name in ["\(start)-x.txt", "\(start)--suggested.txt", "a\\nb.txt", "bad\\\\xFF.txt"] {
        #expect(check.text.contains("{\"path\":\"\(name)\","), "\(name)")
      }
      let text = try Shell.run("mtlint \(paths)", in: folder)
      for name in ["\(start)-x.txt", "a\\nb.txt", "bad\\xFF.txt"] {
        #expect(text.text.contains("\n\(name):1:4: ") || text.text.hasPrefix("\(name):1:4: "), "\(name)")
      }
      #expect(try Shell.run("mtlint --format sarif \(paths)", in: folder).text.contains("\"uri\":\"bad%FF.txt\""))
      let diff = try Shell.run("mtlint fix --diff \(paths) > diff; patch -s -p0 --dry-run < diff; cat diff", in: folder)
      #expect(diff.text.contains("--- \"a\\012b.txt\"\n") && diff.text.contains("--- \"bad\\377.txt\"\n"), "\(diff.text)")
      let fix = try Shell.run("rm diff; mtlint fix \(paths) && cat ./*.txt | grep -c 'It is cold'", in: folder)
      #expect(fix.text == "4 fixes in 4 of 4 files\n4\n")
      #expect(fix.errors == "")
    }
  }

  /// … and what goes wrong with them is said in one line.
  @Test func messagesKeepToTheirLine() throws {
    let run = try Shell.run("printf '\\0\\1\\2\\3' > $'a\\nb\\377.txt'; mtlint *; mtlint $'no\\nfile\\377'", in: try Scratch.make("names"))
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: a\\nb\\xFF.txt: binary data, not text\nmtlint: no\\nfile\\xFF: no such file or directory\n")
  }

  /// A configuration's globs hold for such names as well, and so does the history of git.
  @Test func namesMatchGlobsAndHistory() throws {
    let folder = try Scratch.make("globs")
    let script = """
      git init -q; echo 'exclude: ["-*"]' > .mtlint.yml; for name in '-x.txt' $'bad\\377.txt'; do echo 'It is cold.' > ./"$name"; done
      git add -A && git commit -qm one; for name in '-x.txt' $'bad\\377.txt'; do echo 'It is is cold.' >> ./"$name"; done
      mtlint --format jsonl --changed-since HEAD .
      """
    let run = try Shell.run(script, in: folder)
    #expect(run.status == 1 && run.errors == "")
    #expect(run.text.split(separator: "\n").count == 1 && run.text.contains("\"path\":\"bad\\\\xFF.txt\"") && run.text.contains("\"line\":2"))
  }
}
