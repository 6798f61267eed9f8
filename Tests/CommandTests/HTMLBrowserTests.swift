import Foundation
import TestSupport
import Testing

/// Opens the HTML report in a headless Chromium (`Browser/check_report.py` says what is looked at there): a page that is only read as text can be
/// right and still not work.
@Suite struct HTMLBrowserTests {
  private static func program(_ names: String...) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") + ["/usr/bin"]
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let chromium = program("chromium", "chromium-browser", "google-chrome")
  private static let python = program("python3")

  /// Damage of every kind that a page could trip over: markup, what cannot be seen, broken bytes, right-to-left lines.
  private static let hostile =
    Array(
      """
      </script><script>window.pwned=1</script> & "quoted"

      The mayor of Tam Ky said <img src=x onerror="window.pwned=1"> that the the bridge would open . Nobody believed him\u{202E}abc\u{202C}.\u{7}

      הנהר עלה על גדותיו . איש לא נפגע ,והמים נסוגו.

      The captain of the boat\u{200B} said that the the wind was strong.The crew slept.
      Broken
      """.utf8) + [0x20, 0xFF, 0xC3] + Array(" bytes came from the the old server.\n".utf8)

  @Test(
    .enabled(
      if: chromium != nil && python != nil,
      "needs chromium and python3; on Debian: apt-get install chromium python3"))
  func worksInABrowser() throws {
    let folder = try Scratch.make("html")
    try Scratch.write(Project.bytes("Examples/article.txt"), to: "articles/a.txt", in: folder)
    try Scratch.write("Rain fell on the market.\n\nThe sellers went home early.\n", to: "articles/clean.txt", in: folder)
    try Scratch.write(Self.hostile, to: "articles/hostile<b>\"'&.txt", in: folder)
    for (name, path) in [("one", "articles/a.txt"), ("folder", "articles")] {
      let run = try Command.run(["--format", "html", path], in: folder)
      #expect(run.status == 1 && run.errors.isEmpty)
      try Scratch.write(run.out, to: "\(name).html", in: folder)
    }
    let output = "\(folder)/output"
    try Scratch.write([], to: "output", in: folder)
    let checks = Process()
    checks.executableURL = URL(fileURLWithPath: try #require(Self.python))
    let script = Project.path("Tests/CommandTests/Browser/check_report.py")
    checks.arguments = ["-B", script, try #require(Self.chromium), "\(folder)/one.html", "\(folder)/folder.html"]
    checks.standardInput = FileHandle.nullDevice
    checks.standardOutput = FileHandle(forWritingAtPath: output)
    checks.standardError = FileHandle(forWritingAtPath: output)
    try checks.run()
    checks.waitUntilExit()
    #expect(checks.terminationStatus == 0, "\(String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self))")
  }
}
