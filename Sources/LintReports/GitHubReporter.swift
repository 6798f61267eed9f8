import LintEngine
import TextModel

/// Workflow commands of GitHub Actions, which put annotations on the lines of a pull request; and a summary of the step in Markdown.
public struct GitHubReporter: Reporter {
  /// Annotations of each kind that GitHub takes from one step; it drops the rest in silence.
  static let limit = 10

  private let options: ReportOptions

  public init(_ options: ReportOptions) { self.options = options }

  /// The piece's text is the rows of the step's summary; its entries are the commands.
  public func render(_ file: FileReport) -> Piece {
    let places = Places(file, unit: options.unit)
    let path = options.paths.shown(file.path)
    let rows = file.findings.prefix(StepSummary.longest).map { finding in
      StepSummary.row(finding, in: file.document, path: path, place: places[finding.range.lowerBound])
    }
    return Piece(rows.joined(), of: file) { _, finding in
      let (start, end) = (places[finding.range.lowerBound], places[finding.range.upperBound])
      var properties = [("file", path), ("line", "\(start.line)"), ("endLine", "\(end.line)")]
      // GitHub takes columns only within one line.
      if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
      properties.append(("title", "mtlint: \(finding.rule.name)"))
      return Self.command(finding.severity, properties, finding.messageWithPlaces(in: file.document))
    }
  }

  /// Errors first, then warnings and notices, as many of each as GitHub shows; then how many there are beyond.
  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    var out = ""
    var rest: [String] = []
    for severity in Severity.allCases.reversed() {
      var lines = severity == .error ? summary.failures.map { Self.command(.error, [("title", "mtlint")], $0) } : []
      for piece in pieces { lines += piece.entries.lazy.filter { $0.severity == severity }.map(\.text) }
      out += lines.prefix(Self.limit).joined()
      if lines.count > Self.limit { rest.append(Summary.count(lines.count - Self.limit, Self.kind(severity))) }
    }
    if !rest.isEmpty { out += "not annotated: \(rest.joined(separator: ", ")); GitHub shows at most \(Self.limit) of each kind per step\n" }
    return out + "mtlint: \(Summary.count(summary.files, "file")): \(summary.counts)\n"
  }

  /// Markdown for the file that GITHUB_STEP_SUMMARY names.
  public func stepSummary(_ pieces: [Piece], _ summary: Summary) -> String { StepSummary.document(pieces, summary) }

  private static func kind(_ severity: Severity) -> String { severity == .info ? "notice" : severity.name }

  /// A command as actions/toolkit writes it (packages/core/src/command.ts).
  private static func command(_ severity: Severity, _ properties: [(String, String)], _ message: String) -> String {
    "::\(kind(severity)) \(properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ","))::\(escaped(message))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool = false) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where isProperty: out += "%3A"
      case "," where isProperty: out += "%2C"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
