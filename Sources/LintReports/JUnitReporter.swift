import LintEngine
import TextModel

/// JUnit XML as Ant writes it: a suite a file. A finding that fails the run is a failed test; others stand in the suite's output. A file
/// without a failed test is one that passed.
public struct JUnitReporter: Reporter {
  private let options: ReportOptions

  public init(_ options: ReportOptions) { self.options = options }

  public func render(_ file: FileReport) -> Piece {
    let places = Places(file, unit: options.unit)
    let path = XML.escaped(file.path)
    var failures = 0
    var (cases, output) = ("", "")
    for finding in file.findings {
      let place = places[finding.range.lowerBound]
      let message = finding.messageWithPlaces(in: file.document)
      let line = "\(file.path):\(place.line):\(place.column): \(finding.severity.name): \(message) [\(finding.rule.name)]"
      guard let failOn = options.failOn, finding.severity >= failOn else {
        output += line + "\n"
        continue
      }
      failures += 1
      let name = XML.escaped("\(finding.rule.name) (\(place.line):\(place.column))")
      cases += "<testcase name=\"\(name)\" classname=\"\(path)\" time=\"0\">"
      cases += "<failure type=\"\(finding.severity.name)\" message=\"\(XML.escaped(message))\">\(XML.escaped(line))</failure></testcase>\n"
    }
    if failures == 0 { cases = "<testcase name=\"passes\" classname=\"\(path)\" time=\"0\"/>\n" }
    // The number of the suite is put in front when all are together.
    var out = " package=\"mtlint\" name=\"\(path)\" timestamp=\"\(DateTime.text(options.time))\" hostname=\"localhost\" tests=\"\(max(failures, 1))\""
    out += " failures=\"\(failures)\" errors=\"0\" time=\"0\">\n<properties/>\n\(cases)"
    return Piece(out + "<system-out>\(XML.escaped(output))</system-out>\n<system-err/>\n</testsuite>\n")
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    var out = XML.declaration + "<testsuites>\n"
    for (number, piece) in pieces.enumerated() { out += "<testsuite id=\"\(number)\"" + piece.text }
    guard !summary.failures.isEmpty else { return out + "</testsuites>\n" }
    out += "<testsuite id=\"\(pieces.count)\" package=\"mtlint\" name=\"mtlint\" timestamp=\"\(DateTime.text(options.time))\" hostname=\"localhost\""
    out += " tests=\"\(summary.failures.count)\" failures=\"0\" errors=\"\(summary.failures.count)\" time=\"0\">\n<properties/>\n"
    for reason in summary.failures.map(XML.escaped) {
      out += "<testcase name=\"\(reason)\" classname=\"mtlint\" time=\"0\"><error type=\"failure\" message=\"\(reason)\"/></testcase>\n"
    }
    return out + "<system-out/>\n<system-err/>\n</testsuite>\n</testsuites>\n"
  }
}
