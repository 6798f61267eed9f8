import LintEngine
import TextModel

/// SARIF 2.1.0 (OASIS, with errata 01): one run with the rules that found something, every file, and every fix.
public struct SARIFReporter: Reporter {
  private let options: ReportOptions
  /// What relative addresses are relative to.
  private static let base = "%SRCROOT%"

  public init(_ options: ReportOptions) { self.options = options }

  /// The piece's text is the artifact; its entries are the results from the level on, because rules are numbered when all are known.
  public func render(_ file: FileReport) -> Piece {
    let regions = SARIFRegions(file)
    let location = location(file.systemPath)
    let fingerprints = file.fingerprints(options.paths.shown(file.path))
    let artifact: JSON = ["location": location, "length": .number(file.offsets(file.document.bytes.count)), "roles": ["analysisTarget"]]
    let waits = file.waits
    return Piece(artifact.line, of: file) { index, finding in
      var members: [(String, JSON)] = [
        ("level", .string(Self.level(finding.severity))), ("message", ["text": .string(finding.message)]),
        ("locations", [["physicalLocation": ["artifactLocation": location, "region": regions.region(finding.range, snippet: true)]]]),
        ("partialFingerprints", ["findingHash/v1": .string(fingerprints[index])]),
      ]
      var related = finding.related.enumerated().map { number, place -> JSON in
        [
          "id": .number(number + 1), "physicalLocation": ["artifactLocation": location, "region": regions.region(place.range, snippet: true)],
          "message": ["text": .string(place.message)],
        ]
      }
      if let source = finding.source {
        related.append([
          "id": .number(related.count + 1),
          "physicalLocation": [
            "artifactLocation": source.path.isEmpty ? location : self.location(source.path),
            "region": [
              "startLine": .number(source.line), "startColumn": .number(source.column), "byteOffset": .number(source.range.lowerBound),
              "byteLength": .number(source.range.count), "snippet": ["text": .string(source.text)],
            ],
          ], "message": ["text": .string("the source")],
        ])
      }
      if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
      // Fixes of different results must not meet: there is no place to say that one goes first.
      if !finding.fixes.isEmpty, waits[index] == nil { members.append(("fixes", .array(finding.fixes.map { fix($0, location, regions) }))) }
      return String(JSON.object(members).line.dropFirst())
    }
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    var rules: [Rule] = []
    // By name: files of different configurations have rule objects of their own.
    var indices: [String: Int] = [:]
    var results: [String] = []
    for entry in pieces.lazy.flatMap(\.entries) {
      let index = indices[entry.rule.name] ?? rules.count
      if index == rules.count {
        rules.append(entry.rule)
        indices[entry.rule.name] = index
      }
      results.append("{\"ruleId\":\(JSON.quoted(entry.rule.name)),\"ruleIndex\":\(index),\(entry.text)")
    }
    let driver: JSON = ["name": "mtlint", "version": .string(options.version), "rules": .lines(SARIFRules.descriptors(of: rules).map(\.line))]
    let notifications = summary.failures.map { reason -> JSON in ["level": "error", "message": ["text": .string(reason)]] }
    let invocation: JSON = [
      "executionSuccessful": .bool(summary.failures.isEmpty), "exitCode": .number(summary.exitStatus),
      "exitCodeDescription": .string(Self.meaning(summary.exitStatus)), "toolExecutionNotifications": .array(notifications),
    ]
    let base: JSON = ["description": ["text": "the repository, or the folder in which mtlint ran"]]
    let run: JSON = [
      "tool": ["driver": driver], "invocations": [invocation], "columnKind": "utf16CodeUnits", "newlineSequences": ["\r\n", "\n", "\r"],
      "originalUriBaseIds": .object([(Self.base, base)]),
      "artifacts": .lines(pieces.map(\.text)), "results": .lines(results),
    ]
    let log: JSON = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
    return log.line + "\n"
  }

  private func location(_ path: String) -> JSON {
    guard let path = options.paths.inRepository(path) else { return ["uri": .string("file://" + ReportPaths.encoded(options.paths.absolute(path)))] }
    return ["uri": .string(ReportPaths.encoded(path)), "uriBaseId": .string(Self.base)]
  }

  private func fix(_ fix: Fix, _ location: JSON, _ regions: SARIFRegions) -> JSON {
    let replacements = fix.edits.map { edit -> JSON in
      ["deletedRegion": regions.region(edit.range), "insertedContent": ["text": .string(edit.replacement)]]
    }
    return [
      "description": ["text": .string(regions.description(of: fix))],
      "artifactChanges": [["artifactLocation": location, "replacements": .array(replacements)]], "properties": ["safety": .string(fix.safety.name)],
    ]
  }

  static func level(_ severity: Severity) -> String { severity == .info ? "note" : severity.name }

  private static func meaning(_ status: Int) -> String {
    switch status {
    case 0: "no finding reaches --fail-on"
    case 1: "findings reach --fail-on"
    default: "the job failed"
    }
  }
}
