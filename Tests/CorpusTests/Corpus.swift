import LintEngine
import LintReports
import TestSupport
import TextModel

/// The articles written for this project: `mt-*` with the damage of machine translation, `en-*` by people and full of traps.
enum Corpus {
  static let names = Project.files(in: "Tests/CorpusTests/Articles").filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
  static let clean = names.filter { $0.hasPrefix("en-") }
  static let damaged = names.filter { $0.hasPrefix("mt-") }

  static func bytes(_ name: String) throws -> [UInt8] { try Project.bytes("Tests/CorpusTests/Articles/\(name).txt") }

  /// A finding in one line: `12:7 error merged-words ‘Lvivaccording’ -> ‘Lviv, according’ (safe)`.
  static func line(_ finding: Finding, _ document: Document) -> String {
    var positions = Positions(document, unit: .char)
    let place = positions.position(of: finding.range.lowerBound)
    let found = document.text(finding.range)
    let head = "\(place.line):\(place.column) \(finding.severity.name) \(finding.rule.name) ‘\(oneLine(found))’"
    guard let fix = finding.fixes.first, let first = fix.edits.first, let last = fix.edits.last else { return head }
    // The finding's text after the repair; where the edits reach beyond it, as much of the text as they touch.
    let start = min(first.range.lowerBound, finding.range.lowerBound)
    let end = max(last.range.upperBound, finding.range.upperBound)
    var after = Array(document.bytes[start..<end])
    for edit in fix.edits.reversed() {
      after.replaceSubrange(edit.range.lowerBound - start..<edit.range.upperBound - start, with: Array(edit.replacement.utf8))
    }
    return head + " -> ‘\(oneLine(String(decoding: after, as: UTF8.self)))’ (\(fix.safety.name))"
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? "⏎" : $0 }))
  }
}

/// The fixer once more, as simply as it can be said: what `Fixer` must agree with.
enum NaiveFixer {
  static func fix(_ bytes: [UInt8], _ linter: Linter, suggested: Bool) -> [UInt8] {
    var current = bytes
    var seen: Set<[UInt8]> = [bytes]
    var evidence: Evidence?
    for _ in 0..<10 {
      let found = linter.lint(current, path: "article.txt", earlier: evidence)
      if evidence == nil { evidence = found.evidence }
      let findings = found.findings.filter { $0.severity >= .warning }
      let candidates = findings.filter { finding in
        finding.fixes.contains { $0.safety == .safe } || suggested && !finding.fixes.isEmpty
      }
      var edits: [Edit] = []
      for safety in [Fix.Safety.safe, .suggested] {
        for priority in Set(candidates.map(\.rule.priority)).sorted(by: >) {
          for finding in candidates where finding.rule.priority == priority {
            let fix = finding.fixes.first { $0.safety == .safe } ?? finding.fixes[0]
            let touches = fix.edits.contains { new in
              edits.contains { $0.range.lowerBound <= new.range.upperBound && new.range.lowerBound <= $0.range.upperBound }
            }
            if fix.safety == safety, !touches { edits += fix.edits }
          }
        }
      }
      if edits.isEmpty { return current }
      var next = current
      for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        next.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
      }
      if !seen.insert(next).inserted { return current }
      current = next
    }
    return current
  }
}
