import Foundation
import TestSupport
import Testing

/// Guards docs/exit-status.md: its commands are run as they stand there.
@Suite struct ExitStatusTests {
  /// A row of the page's tables: what, command, status and what standard error begins with.
  struct Row: CustomTestStringConvertible {
    let what: String
    let command: String
    let status: Int32
    let error: String
    var testDescription: String { what }

    init?(_ line: Substring) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3, cells[1].hasPrefix("`mtlint"), let status = Int32(cells[2]) else { return nil }
      what = cells[0]
      command = cells[1].trimmingCharacters(in: ["`"])
      self.status = status
      error = cells.count > 3 ? cells[3] : ""
    }
  }

  static let rows = ((try? Project.text("docs/exit-status.md")) ?? "").split(separator: "\n").compactMap(Row.init)

  @Test func thePageHasItsTables() { #expect(Self.rows.count >= 35) }

  @Test(arguments: rows) func isWhatThePageSays(_ row: Row) throws {
    let run = try Shell.run(row.command, in: try Self.folder())
    #expect(run.status == row.status)
    #expect(run.errors.hasPrefix(row.error), "\(run.errors)")
    #expect(row.error.isEmpty == run.errors.isEmpty, "\(run.errors)")
  }

  /// The files that the page names.
  static func folder() throws -> String {
    let folder = try Scratch.make("status")
    let texts = [
      "clean.txt": "It is cold in the north of the country.\n",
      "notes.txt": "It is cold , and it rains in the north of the country.\n",
      "dirty.txt": "It is is cold in the north of the country.\n",
      "broken.txt": "The minister said it rained for weeks.The roads were cut near Hanoiaccording to the police.\n",
    ]
    for (name, text) in texts { try Scratch.write(text, to: name, in: folder) }
    let compressed = Compressed.gzip(Array(texts["dirty.txt"]!.utf8))
    try Scratch.write(compressed, to: "dirty.txt.gz", in: folder)
    try Scratch.write(Array(compressed.dropLast()), to: "torn.txt.gz", in: folder)
    try Scratch.write(texts["clean.txt"]!, to: "articles/clean.txt", in: folder)
    try Scratch.write(texts["dirty.txt"]!, to: "articles/dirty.txt", in: folder)
    try Scratch.write("no article\n", to: "empty/settings.ini", in: folder)
    try Scratch.write("{\"body\": \"It is cold.\"}\n", to: "records/a.json", in: folder)
    try Scratch.write("id: 3\n", to: "records/b.yml", in: folder)
    try Scratch.write("<!DOCTYPE html>\n<html><body><p>It is is cold.</p></body></html>\n", to: "page.html", in: folder)
    try Scratch.write("<?xml version=\"1.0\"?>\n<map><place>It is is cold.</place><place>It is warm.</place></map>\n", to: "map.xml", in: folder)
    try Scratch.write("{\"text\": \"It is\", \"n\": }\n", to: "broken.json", in: folder)
    try Scratch.write("{\"views\": 3}\n", to: "data.json", in: folder)
    try Scratch.write("{\"text\": \"It is is cold.\"}\n", to: "records.jsonl", in: folder)
    try Scratch.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], to: "photo.txt", in: folder)
    try Scratch.write("no-such-key: 1\n", to: "bad.yml", in: folder)
    try Scratch.write("no-such-key: 1\n", to: "bad-folder/.mtlint.yml", in: folder)
    try Scratch.write(texts["clean.txt"]!, to: "bad-folder/clean.txt", in: folder)
    try Scratch.write("no-such-key: 1\n", to: "bad-rules/style/odd.yml", in: folder)
    return folder
  }

  /// `mtlint … | head -0`: no message, no trace, no signal; the shell's status of the pipe is mtlint's.
  @Test(arguments: ["mtlint articles", "mtlint --format jsonl dirty.txt", "mtlint fix - < dirty.txt", "mtlint rules", "mtlint --help"])
  func aReaderMayLeave(_ command: String) throws {
    // The reader is gone before mtlint starts: nothing depends on who is faster.
    let run = try Shell.run("{ sleep 0.3; \(command); } | head -0", in: try Self.folder())
    #expect(run.status == 2)
    #expect(run.errors == "")
  }

  /// Root may read everything, so the run is nobody's there.
  private static let nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
  static let nobodyMayRun = (try? Shell.run("\(nobody)mtlint --version", in: folder()).status) == 0

  @Test(.enabled(if: nobodyMayRun, "the test runs as root, and nobody may not run this build of mtlint")) func anUnreadableFileIsReported() throws {
    let folder = try Self.folder()
    for name in ["dirty.txt", "articles/dirty.txt"] {
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(folder)/\(name)")
    }
    for command in ["mtlint dirty.txt clean.txt", "mtlint --fail-on never dirty.txt clean.txt", "mtlint fix dirty.txt clean.txt"] {
      let run = try Shell.run(Self.nobody + command, in: folder)
      #expect(run.status == 2)
      #expect(run.errors == "mtlint: dirty.txt: permission denied\n")
    }
    #expect(try Shell.run(Self.nobody + "mtlint articles", in: folder).errors == "mtlint: articles/dirty.txt: permission denied\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o311], ofItemAtPath: "\(folder)/articles")
    let run = try Shell.run(Self.nobody + "mtlint articles clean.txt", in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: articles: permission denied\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/articles")
  }

  /// Runs a script beside a disk of 64 kB, in a mount namespace of its own: the disk goes away with the script.
  private static func besideADisk(_ script: String, in folder: String) throws -> Command {
    try FileManager.default.createDirectory(atPath: "\(folder)/disk", withIntermediateDirectories: true)
    let namespace = geteuid() == 0 ? "unshare -m" : "unshare -rm"
    return try Shell.run("exec \(namespace) sh -c 'mount -t tmpfs -o size=64k tmpfs disk || exit 77; \(script)'", in: folder)
  }
  static let mayMount = (try? besideADisk("true", in: Scratch.make("disk")).status) == 0

  @Test(.enabled(if: mayMount, "no file system may be mounted here")) func aFullDiskLeavesNoPartOfAFile() throws {
    let folder = try Scratch.make("full")
    let paragraphs = (0..<1000).map { "It is is cold in village \($0) of the country.\n\n" }
    try Scratch.write(paragraphs.joined(), to: "a.txt", in: folder)
    let report = try Self.besideADisk("mtlint --output jsonl=disk/report.jsonl a.txt > /dev/null; echo $?; ls -A disk", in: folder)
    #expect(report.text == "2\n")
    #expect(report.errors == "mtlint: disk/report.jsonl: no space left on device\n")
    let older = try Self.besideADisk(
      "echo old > disk/report.jsonl; mtlint --output jsonl=disk/report.jsonl a.txt > /dev/null; echo $?; cat disk/*; ls -A disk", in: folder)
    #expect(older.text == "2\nold\nreport.jsonl\n")
    // One copy of the article fits, a second, repaired one does not.
    let fix = try Self.besideADisk("cp a.txt disk; mtlint fix disk/a.txt; echo $?; cmp a.txt disk/a.txt; ls -A disk", in: folder)
    #expect(fix.text == "0 fixes in 0 of 1 file\n2\na.txt\n")
    #expect(fix.errors == "mtlint: disk/a.txt: no space left on device\n")
  }

  /// A report may go to a pipe, a device or a descriptor: none of them is replaced by a file.
  @Test func reportsGoToPipes() throws {
    let folder = try Self.folder()
    let script = """
      mkfifo pipe; timeout -s KILL 20 cat pipe > copy & mtlint --output jsonl=pipe dirty.txt > report; status=$?; wait; test -p pipe || echo replaced
      exec 3> third; mtlint --output jsonl=/dev/fd/3 dirty.txt > report; cmp copy third; head -c 8 copy; exit $status
      """
    let run = try Shell.run(script, in: folder)
    #expect(run.status == 1)
    #expect(run.text == "{\"path\":")
    #expect(run.errors == "")
  }

  /// What is no file, in a folder, is not waited for.
  @Test(.timeLimit(.minutes(1))) func aPipeInAFolderIsLeftOut() throws {
    let run = try Shell.run("mkfifo articles/pipe.txt; timeout -s KILL 20 mtlint articles", in: try Self.folder())
    #expect(run.status == 1)
    #expect(run.errors == "")
  }

  /// A pipe cannot be repaired in place; it is not waited for.
  @Test(.timeLimit(.minutes(1))) func aPipeIsNotRepaired() throws {
    let run = try Shell.run("mkfifo pipe; timeout -s KILL 20 mtlint fix pipe", in: try Self.folder())
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: pipe: not a regular file; repair piped text with ‘mtlint fix -’\n")
  }
}
