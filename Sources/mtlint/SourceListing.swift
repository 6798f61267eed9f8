import LintChecks
import LintEngine
import LintSession
import TextModel

/// From which language a text seems to have been translated, and why.
struct SourceListing {
  let text: String

  /// Candidates and reasons that are shown, at most.
  private static let most = (candidates: 3, reasons: 8)

  /// Reads a file; `-` is standard input.
  init(of path: String) throws {
    guard let target = try Session(LintSettings(paths: [path])).target(path) else { throw Failure("\(path): the configuration excludes it") }
    let passages = try Inputs.read(target).extraction.passages
    let lexicon = try Lexicon.load()
    let votes = SourceVotes(Article(Document(Array(passages.map(\.text).joined(separator: Array("\n\n".utf8))), lexicon: lexicon), lexicon: lexicon))
    guard let first = votes.candidates.first else {
      text = "unknown: the text names no country, place or agency, and no phrase tells its language\n"
      return
    }
    var out =
      "\(first.name) (\(first.language)), \(Self.percent(first.share)) of the votes" + (votes.confidentLanguage == nil ? "; uncertain" : "") + "\n"
    out += "This is the country of the news; it does not show that the text is a translation.\n"
    for candidate in votes.candidates.prefix(Self.most.candidates) {
      out += "\n\(candidate.language)\t\(Self.percent(candidate.share))\t\(candidate.name)\n"
      for reason in candidate.reasons.prefix(Self.most.reasons) {
        out += "  \(Self.number(reason.points))\t\(reason.kind.rawValue)\t\(reason.text.split(whereSeparator: \.isNewline).joined(separator: " "))\n"
      }
      let others = candidate.reasons.count - Self.most.reasons
      if others > 0 { out += "  and \(others) more\n" }
    }
    text = out
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func number(_ points: Double) -> String {
    let halves = Int((points * 2).rounded())
    return halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"
  }
}
