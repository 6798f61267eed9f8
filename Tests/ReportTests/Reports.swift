import LintEngine
import LintReports
import TestSupport
import TextModel

/// Findings made up for a test.
enum Reports {
  static func rule(_ name: String = "stub-rule", _ severity: Severity = .warning, family: String = "stubs") -> Rule {
    Rule(name: name, family: family, damage: .calque, severity: severity, summary: "stub", detection: .match("stub"))
  }

  /// A file whose findings are marked with ⟦ and ⟧ in the text; each offers `replacements` of itself.
  static func file(
    _ marked: String, path: String = "a.txt", message: String = "it is wrong", severity: Severity = .warning, safety: Fix.Safety = .safe,
    replacements: [String] = []
  ) -> FileReport {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": open.append(bytes.count)
      case "⟧": ranges.append(open.removeLast()..<bytes.count)
      default: bytes += Array(String(character).utf8)
      }
    }
    return file(bytes, ranges.sorted { $0.lowerBound < $1.lowerBound }, path: path, message: message, severity: severity) { range in
      replacements.map { Fix(safety, replacing: range, with: $0) }
    }
  }

  static func file(
    _ bytes: [UInt8], _ ranges: [Range<Int>], path: String = "a.txt", message: String = "it is wrong", severity: Severity = .warning,
    fixes: (Range<Int>) -> [Fix] = { _ in [] }
  ) -> FileReport {
    let findings = ranges.map { Finding(rule: rule("stub-rule", severity), severity: severity, range: $0, message: message, fixes: fixes($0)) }
    return FileReport(path: path, document: Shared.document(bytes), findings: findings)
  }

  static func text(_ file: FileReport, color: Bool = false) -> String { TextReporter(color: color).render(file).text }

  /// The whole report of some files, each with its findings counted.
  static func document(_ reporter: some Reporter, _ files: [FileReport], failures: [String] = [], exitStatus: Int = 0) -> String {
    var summary = Summary()
    for file in files { summary.count(file.findings) }
    summary.failures = failures
    summary.exitStatus = exitStatus
    return reporter.document(files.map(reporter.render), summary)
  }

  /// Files with what breaks formats: names, controls, bytes that are no text, a byte order mark, emoji, every line end, edits apart.
  static var awkward: [FileReport] {
    [
      file(
        "\u{FEFF}Đà ⟦Nẵng 🙂⟧ x\r\nb ⟦c\rd⟧\ne\u{301} ⟦f⟧", path: "a b/ü,%:\"<&>'\n.txt", message: "“a”\u{0}\u{1B}<&>\"'|`%::,\r\n]]>\u{FFFF}",
        replacements: ["g\u{8}", ""]),
      file([0x61, 0xFF, 0x01, 0x20, 0xE2, 0x82, 0x20, 0xF0, 0x9F, 0x99, 0x82], [1..<3, 4..<6, 7..<11], path: "/else/where.txt", severity: .error) {
        [Fix(.suggested, [Edit($0.lowerBound..<$0.lowerBound, "("), Edit($0, ")")])]
      },
      file("clean", path: "./c/../clean.txt"), file("⟦⟧", path: "-", severity: .info), file("", path: "empty.txt"),
    ]
  }
}
