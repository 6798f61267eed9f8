import LintSession
import TextSources

/// What must hold for a file of any format, on the way from its bytes to repaired bytes.
public enum FileInvariants {
  /// One line for each thing that is wrong: places outside of the file, edits that meet, repairs that do not keep its form or do not settle.
  /// Empty when all is well. `name` is the file's, with its suffix. Suggested repairs are not tried on every file: they take as long as the rest.
  public static func problems(_ source: SourceFile, _ target: Session.Target, name: String, suggested: Bool) -> [String] {
    let text = source.text.text
    let file = LintedFile(source, target)
    var problems: [String] = []
    for finding in file.items.map(\.inFile) {
      if finding.range.upperBound > text.count { problems.append("\(finding.rule.name) at \(finding.range) of \(text.count) bytes") }
      for fix in finding.fixes {
        let edits = fix.edits
        let isSorted = zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
        if !isSorted || edits.contains(where: { $0.range.upperBound > text.count }) { problems.append("\(finding.rule.name): edits \(edits)") }
      }
    }
    for (number, reading) in file.texts.enumerated() {
      let found = file.items.filter { $0.passage == number }.map(\.inText)
      problems += FindingInvariants.problems(found.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: reading.bytes)
    }
    problems += ReportInvariants.problems(file.report(path: name, level: .info))
    for suggested in suggested ? [false, true] : [false] { problems += repairProblems(source, target, name: name, suggested: suggested) }
    return problems
  }

  private static func repairProblems(_ source: SourceFile, _ target: Session.Target, name: String, suggested: Bool) -> [String] {
    let text = source.text.text
    let repaired = FileRepair(suggested: suggested).repaired(source, target)
    let kind = suggested ? "suggested repairs" : "safe repairs"
    if repaired.repairs.isEmpty { return repaired.text == text ? [] : ["no \(kind), yet another text"] }
    guard source.passages(of: repaired.text) != nil else { return ["\(kind) break the form: \(shown(text)) to \(shown(repaired.text))"] }
    guard let written = source.text.bytes(of: repaired.text) else { return ["\(kind) that the encoding has no room for: \(shown(repaired.text))"] }
    do {
      // What is left of a broken file may look like one in another encoding.
      guard try SourceText(written).text == repaired.text else { return [] }
      let again = try SourceFile(written, name: name, format: source.format)
      var problems: [String] = []
      if again.extraction.shape != source.extraction.shape { problems.append("\(kind) change the shape: \(shown(repaired.text))") }
      let second = FileRepair().repaired(again, target).text
      if second != repaired.text {
        problems.append("a safe run behind \(kind): \(shown(text)) to \(shown(repaired.text)) to \(shown(second))")
      }
      return problems
    } catch {
      return ["\(kind) make a file that cannot be read (\(error)): \(shown(repaired.text))"]
    }
  }

  static func shown(_ text: [UInt8]) -> String { String(decoding: text, as: UTF8.self).debugDescription }
}
