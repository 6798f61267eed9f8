import LintEngine
import TextModel

/// The related places of a finding that are shown to people: the most telling ones, and how many there are beyond.
struct ShownPlaces {
  /// Places that are shown, at most.
  private static let most = 3

  let places: ArraySlice<RelatedPlace>
  /// `and 2 more places`; nil where all are shown.
  let rest: String?

  init(_ finding: Finding) {
    places = finding.related.prefix(Self.most)
    let hidden = finding.related.count - places.count
    rest = hidden > 0 ? "and \(Summary.count(hidden, "more place"))" : nil
  }

  /// Where the places of all findings begin, in bytes.
  static func starts(of findings: [Finding]) -> [Int] {
    findings.flatMap { finding in finding.related.prefix(most).lazy.map(\.range.lowerBound) }
  }
}

extension Finding {
  /// The message, with the lines of the related places behind it: for formats that have no field for them.
  func messageWithPlaces(in document: Document) -> String {
    guard !related.isEmpty else { return message }
    let shown = ShownPlaces(self)
    let places = shown.places.map { "line \(document.lines.line(of: $0.range.lowerBound) + 1): \($0.message)" }
    return "\(message) (\((places + (shown.rest.map { [$0] } ?? [])).joined(separator: "; ")))"
  }
}
