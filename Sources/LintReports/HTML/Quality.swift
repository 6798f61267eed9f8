/// How damaged a text is, as one figure: penalty points per 1,000 words.
///
///     figure = 1,000 × (5 × errors + 1 × warnings + 0 × infos) ÷ words
///
/// This is the “normed penalty total” of the scoring model of MQM with its customary reference count of 1,000 words and its customary
/// multipliers: an error of mtlint counts as major (5), a warning as minor (1), an info as neutral (0); nothing that a program sees counts as
/// critical (25). MQM's raw score of the same text is 100 − figure ÷ 10. Source: Lommel, Gladkoff, Melby et al., “The Multi-Range Theory of
/// Translation Quality Measurement: MQM scoring models and Statistical Quality Control”, 2024, arXiv:2405.16969; https://themqm.org.
public struct Quality: Sendable, Equatable {
  /// Points of one finding of each severity.
  public static let errorPoints = 5
  public static let warningPoints = 1

  /// Words of the text: numbers, abbreviations and addresses among them.
  public var words = 0
  public var errors = 0
  public var warnings = 0
  public var infos = 0

  public init() {}

  public init(_ file: FileReport) {
    for token in file.readings.lazy.flatMap(\.document.tokens) {
      switch token.kind {
      case .word, .number, .abbreviation, .url, .email, .tag: words += 1
      case .punctuation, .symbol, .other: break
      }
    }
    var summary = Summary()
    summary.count(file.findings)
    (errors, warnings, infos) = (summary.errors, summary.warnings, summary.infos)
  }

  public var findings: Int { errors + warnings + infos }

  /// Points of all findings.
  public var penalty: Int { Self.errorPoints * errors + Self.warningPoints * warnings }

  /// The figure in tenths, rounded; nil for a text without words.
  public var tenths: Int? { words > 0 ? (penalty * 10_000 + words / 2) / words : nil }

  public static func + (left: Quality, right: Quality) -> Quality {
    var sum = left
    sum.words += right.words
    sum.errors += right.errors
    sum.warnings += right.warnings
    sum.infos += right.infos
    return sum
  }
}
