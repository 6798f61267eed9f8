import LintEngine
import TextModel

/// What must hold for the findings of any bytes at all.
public enum FindingInvariants {
  /// One line for each thing that is wrong with the findings; empty when all is well.
  public static func problems(_ findings: [Finding], in bytes: [UInt8]) -> [String] {
    let boundaries = boundaries(bytes)
    func isPlace(_ range: Range<Int>) -> Bool {
      range.upperBound <= bytes.count && boundaries[range.lowerBound] && boundaries[range.upperBound]
    }
    var problems: [String] = []
    for (previous, finding) in zip(findings, findings.dropFirst()) where finding.range.lowerBound < previous.range.lowerBound {
      problems.append("\(finding.rule.name) at \(finding.range) comes behind \(previous.range)")
    }
    for finding in findings {
      let name = "\(finding.rule.name) at \(finding.range)"
      if !isPlace(finding.range) { problems.append("\(name): outside of \(bytes.count) bytes or inside a character") }
      if finding.message.isEmpty || finding.message.hasSuffix(".") { problems.append("\(name): the message is ‘\(finding.message)’") }
      for fix in finding.fixes {
        if fix.edits.isEmpty { problems.append("\(name): a fix without edits") }
        for edit in fix.edits where !isPlace(edit.range) { problems.append("\(name): an edit at \(edit.range), outside or inside a character") }
        for edit in fix.edits where edit.range.upperBound <= bytes.count && bytes[edit.range].elementsEqual(edit.replacement.utf8) {
          problems.append("\(name): an edit at \(edit.range) changes nothing")
        }
        for (left, right) in zip(fix.edits, fix.edits.dropFirst()) where left.range.upperBound > right.range.lowerBound {
          problems.append("\(name): edits at \(left.range) and \(right.range) overlap")
        }
      }
    }
    return problems
  }

  /// For each offset, the end included: true when no well-formed character goes across it (by the standard library's decoder).
  static func boundaries(_ bytes: [UInt8]) -> [Bool] {
    var boundaries = [Bool](repeating: true, count: bytes.count + 1)
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar):
        for inside in offset + 1..<offset + scalar.count where scalar.count > 1 { boundaries[inside] = false }
        offset += scalar.count
      case .error(let length): offset += length
      case .emptyInput: return boundaries
      }
    }
  }
}
