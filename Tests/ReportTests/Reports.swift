import LintEngine
import LintReports
import TestSupport
import TextModel

/// Findings made up for a test.
enum Reports {
  static func rule(_ name: String = "stub-rule", _ severity: Severity = .warning) -> Rule {
    Rule(name: name, family: "stubs", damage: .calque, severity: severity, summary: "stub", detection: .match("stub"))
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

  static func text(_ file: FileReport, color: Bool = false) -> String { TextReporter(color: color).render(file) }
}
