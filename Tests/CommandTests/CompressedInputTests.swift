import TestSupport
import Testing

/// Guards compressed files and streams: they are read as what is in them, and never written.
@Suite struct CompressedInputTests {
  private static let texts: [(name: String, text: String)] = [
    ("a.txt", "The gate to the the orchard is open.\n"), ("page.html", "<p>The gate to the <b>the orchard</b> is is open.</p>\n"),
    ("news.jsonl", "{\"body\": \"It is is cold.\"}\n{\"body\": \"It is warm.\"}\n"),
    ("subs.srt", "1\n00:00:01,000 --> 00:00:02,000\nIt is is cold.\n"),
  ]

  /// Each text as it is, with gzip and with Zstandard, each in a folder of its own.
  private func folder() throws -> String {
    let folder = try Scratch.make("compressed")
    for (name, text) in Self.texts {
      let bytes = Array(text.utf8)
      try Scratch.write(bytes, to: name, in: folder)
      try Scratch.write(Compressed.gzip(bytes), to: "\(name).gz", in: folder)
      try Scratch.write(Compressed.zstandard(bytes), to: "\(name).zst", in: folder)
    }
    return folder
  }

  @Test(arguments: texts.map(\.name)) func isReadAsWhatIsInIt(_ name: String) throws {
    let folder = try folder()
    let plain = try Command.run(["--format", "jsonl", name], in: folder)
    #expect(plain.status == 1)
    for suffix in ["gz", "zst"] {
      let run = try Command.run(["--format", "jsonl", "\(name).\(suffix)"], in: folder)
      #expect(run.text.replacing("\(name).\(suffix)", with: name) == plain.text)
      #expect(run.status == 1)
      let piped = try Shell.run("mtlint --format jsonl --path \(name).\(suffix) - < \(name).\(suffix)", in: folder)
      #expect(piped.text == run.text)
      let unnamed = try Shell.run("mtlint --format jsonl --path \(name) - < \(name).\(suffix)", in: folder)
      #expect(unnamed.text == plain.text, "the name may be that of what is in it")
    }
  }

  @Test(arguments: [("gz", "gzip"), ("zst", "Zstandard")]) func isNotRepairedInPlace(_ suffix: String, _ name: String) throws {
    let folder = try folder()
    let before = try Tree.read(folder)
    let run = try Command.run(["fix", "a.txt.\(suffix)"], in: folder)
    #expect(run.errors == "mtlint: a.txt.\(suffix): compressed with \(name), so it cannot be repaired in place; decompress it first\n")
    #expect(run.status == 2)
    #expect(try Tree.read(folder) == before)
    let diff = try Command.run(["fix", "--diff", "a.txt.\(suffix)"], in: folder)
    #expect(diff.text.contains("\n+The gate to the orchard is open.\n"))
    #expect(diff.status == 0)
    let filter = try Shell.run("mtlint fix - < a.txt.\(suffix) | cmp - a.txt.\(suffix); exit ${PIPESTATUS[0]}", in: folder)
    #expect(filter.errors == "mtlint: standard input: compressed with \(name), so it cannot be repaired in place; decompress it first\n")
    #expect(filter.status == 2)
  }

  @Test(arguments: ["check", "fix"]) func recordsInBulk(_ command: String) throws {
    let folder = try folder()
    let plain = try Shell.run("mtlint \(command) --jsonl < news.jsonl", in: folder)
    for suffix in ["gz", "zst"] {
      let run = try Shell.run("mtlint \(command) --jsonl < news.jsonl.\(suffix)", in: folder)
      #expect(run.text == plain.text)
      #expect(run.status == 0)
    }
  }

  @Test func whatIsBrokenIsSaid() throws {
    let folder = try folder()
    let run = try Shell.run("head -c 40 a.txt.gz > b.txt.gz; mtlint b.txt.gz a.txt.gz", in: folder)
    #expect(run.errors == "mtlint: b.txt.gz: its gzip data end early\n")
    #expect(run.status == 2)
    #expect(run.text.contains("a.txt.gz:1:13"), "the others are read")
    // What has come is answered.
    let records = try Shell.run("(cat news.jsonl.gz; echo more) | mtlint fix --jsonl", in: folder)
    #expect(records.text == "{\"body\": \"It is cold.\"}\n{\"body\": \"It is warm.\"}\n")
    #expect(records.errors == "mtlint: standard input: its gzip data are broken\n")
    #expect(records.status == 2)
  }

  /// The limit is that of the text: what is small on the disk may be large in memory.
  @Test func bombsAreRefused() throws {
    let folder = try folder()
    let bomb = Compressed.zstandard([UInt8](repeating: 0x0A, count: (1 << 27) + (1 << 20)))
    try Scratch.write(bomb, to: "bomb.txt.zst", in: folder)
    let run = try Command.run(["bomb.txt.zst"], in: folder)
    #expect(run.errors == "mtlint: bomb.txt.zst: larger than 128 MB; too large for an article\n")
    #expect(run.status == 2)
  }
}
