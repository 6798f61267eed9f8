import LintEngine
import LintReports
import LintSession

/// Answers requests in the manner of LanguageTool's HTTP interface, version 2. Reads no file; shared by threads.
public struct LanguageToolService: Sendable {
  private let target: Session.Target
  private let level: Severity
  /// Bytes of the longest text.
  private let limit: Int
  /// Matches of one answer; beyond them the answer says that it is incomplete.
  private static let most = 2000

  /// `level` is the lowest severity that is shown, `limit` the length of the longest text in bytes of UTF-8.
  public init(_ target: Session.Target, level: Severity, limit: Int) {
    self.target = target
    self.level = level
    self.limit = limit
  }

  /// The answer to a request, whatever it is. A text that is not read when the deadline has passed is refused.
  public func answer(_ request: APIRequest, deadline: Deadline) -> APIResponse {
    do throws(RequestProblem) {
      return try response(request, deadline)
    } catch {
      return .failure(error)
    }
  }

  private func response(_ request: APIRequest, _ deadline: Deadline) throws(RequestProblem) -> APIResponse {
    switch request.path {
    case ["v2", "check"]:
      try Self.expect(["GET", "POST"], request)
      return .json(try check(Parameters(request), deadline))
    case ["v2", "languages"]:
      try Self.expect(["GET"], request)
      return .json(.array(EnglishVariant.all.map { ["name": .string($0.name), "code": "en", "longCode": .string($0.code)] }))
    case ["v2", "info"]:
      try Self.expect(["GET"], request)
      return .json(["software": Self.software])
    case ["v2", "healthcheck"]:
      try Self.expect(["GET"], request)
      return .text("OK")
    case let path where path.starts(with: ["v2", "words"]):
      throw RequestProblem(404, "mtlint keeps no personal dictionaries; list words in its configuration")
    default:
      throw RequestProblem(404, "there is nothing at this address; use /v2/check or /v2/languages")
    }
  }

  private static func expect(_ methods: [String], _ request: APIRequest) throws(RequestProblem) {
    guard !methods.contains(request.method) else { return }
    let list = methods.joined(separator: " or ")
    throw RequestProblem(405, "this address does not know the method ‘\(request.method)’; use \(list)", allow: methods.joined(separator: ", "))
  }

  private func check(_ parameters: Parameters, _ deadline: Deadline) throws(RequestProblem) -> JSON {
    let text = try AnnotatedText(parameters)
    guard max(text.read.count, text.original.count) <= limit else {
      throw RequestProblem(413, "the text is longer than \(limit) bytes; send it in parts")
    }
    let language = try EnglishVariant(parameters)
    let choice = try RuleChoice(parameters, level: level)
    let outcome = target.linter.lint(text.read, path: target.absolute, deadline: deadline)
    guard !deadline.hasPassed else { throw RequestProblem(504, "checking the text took too long; send it in parts") }
    let writer = MatchWriter(text, outcome.document)
    let shown = outcome.findings.filter(choice.shows)
    return [
      "software": Self.software, "warnings": ["incompleteResults": .bool(shown.count > Self.most)],
      "language": [
        "name": .string(language.name), "code": .string(language.code),
        "detectedLanguage": ["name": .string(language.name), "code": .string(language.code), "confidence": 1],
      ],
      "matches": .array(shown.prefix(Self.most).compactMap(writer.json)),
    ]
  }

  private static let software: JSON = [
    "name": "mtlint", "version": .string(Release.version), "buildDate": "", "apiVersion": 1, "premium": false, "premiumHint": "", "status": "",
  ]
}
