import LintEngine
import TextSources

/// Repairs the texts of files.
public struct FileRepair: Sendable {
  /// Applies also the first suggested fix of each finding.
  public var suggested: Bool
  /// Lowest severity of the findings that are repaired.
  public var level: Severity

  public init(suggested: Bool = false, level: Severity = .warning) {
    self.suggested = suggested
    self.level = level
  }

  /// The text of the file in UTF-8 with its repairs, and what they are; none that the file's encoding or format has no room for. When the deadline
  /// has passed, the text may be repaired in part. `original`: the texts that these were translated from.
  public func repaired(_ source: SourceFile, _ target: Session.Target, deadline: Deadline? = nil, original: OriginalFile? = nil) -> (
    text: [UInt8], repairs: [Repair]
  ) {
    let fixer = Fixer(target.linter, suggested: suggested, level: level, deadline: deadline) { fix in
      fix.edits.allSatisfy { source.text.holds($0.replacement) }
    }
    let outcome = fixer.fix(source.text.text, path: target.absolute) { bytes in
      source.passages(of: bytes).map { passages in
        passages.enumerated().map { number, passage in
          Fixer.Text(
            passage.text, markup: passage.markup, source: original?.text(besides: number, of: passages)?.text, place: { passage.inSource($0) },
            locate: { passage.source(of: $0) })
        }
      }
    }
    return (outcome.bytes, outcome.repairs)
  }
}
