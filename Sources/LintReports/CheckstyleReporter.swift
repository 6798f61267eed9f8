import LintEngine
import TextModel

/// The XML that Checkstyle writes. There is no official schema; the names are those of its XMLLogger.
public struct CheckstyleReporter: Reporter {
  private let unit: ColumnUnit

  public init(unit: ColumnUnit = .char) { self.unit = unit }

  public func render(_ file: FileReport) -> Piece {
    guard !file.findings.isEmpty else { return Piece("") }
    let places = Places(file, unit: unit)
    var out = "<file name=\"\(XML.escaped(file.path))\">\n"
    for finding in file.findings {
      let place = places[finding.range.lowerBound]
      let source = XML.escaped("mtlint.\(finding.rule.family).\(finding.rule.name)")
      out += "<error line=\"\(place.line)\" column=\"\(place.column)\" severity=\"\(finding.severity.name)\""
      out += " message=\"\(XML.escaped(finding.messageWithPlaces(in: file.document)))\" source=\"\(source)\"/>\n"
    }
    return Piece(out + "</file>\n")
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    XML.declaration + "<checkstyle version=\"10.0\">\n" + pieces.map(\.text).joined() + "</checkstyle>\n"
  }
}
