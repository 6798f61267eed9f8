import CExpat
import Foundation
import LintReports

/// What must hold for the reports of any findings: all of them can be written, and those that are JSON or XML are.
public enum ReportInvariants {
  private static let json: Set = ["json", "sarif", "gitlab", "rdjson"]
  private static let jsonLines: Set = ["jsonl", "rdjsonl"]
  private static let xml: Set = ["checkstyle", "junit"]

  /// One line for each thing that is wrong with the reports of a file; empty when all is well.
  public static func problems(_ file: FileReport) -> [String] {
    var summary = Summary()
    summary.count(file.findings)
    var problems: [String] = []
    for format in ReportFormat.all {
      let reporter = format.reporter(ReportOptions())
      let report = reporter.document([reporter.render(file)], summary)
      let isSound =
        if json.contains(format.name) {
          isJSON(report)
        } else if jsonLines.contains(format.name) {
          report.utf8.split(separator: 0x0A).allSatisfy { isJSON(String($0)) }
        } else if xml.contains(format.name) {
          isXML(report)
        } else {
          true
        }
      if !isSound { problems.append("the report \(format.name) cannot be read: \(report.debugDescription)") }
    }
    return problems
  }

  static func isJSON(_ text: String?) -> Bool {
    text.map { (try? JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)) != nil } ?? false
  }

  private static func isXML(_ text: String) -> Bool {
    let parser = XML_ParserCreate(nil)
    defer { XML_ParserFree(parser) }
    return Array(text.utf8).withUnsafeBytes { bytes in
      XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), 1) == XML_STATUS_OK
    }
  }
}
