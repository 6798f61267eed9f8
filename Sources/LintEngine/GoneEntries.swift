import TextModel

/// Entries of a baseline whose files are gone. A file that is not in the baseline may be one of them under a new name: it claims the entries that
/// know its findings, each once.
public struct GoneEntries: Sendable {
  /// What nobody has claimed: entries by path and fingerprint.
  private var left: [String: [String: Baseline.Entry]]
  /// The paths of the entries with a rule and a text, sorted.
  private let paths: [[String]: [String]]

  public init(_ entries: [Baseline.Entry] = []) {
    left = Dictionary(grouping: entries, by: \.path).mapValues { Dictionary($0.map { ($0.fingerprint, $0) }) { first, _ in first } }
    paths = Dictionary(grouping: entries) { [$0.rule, $0.text] }.mapValues { Set($0.map(\.path)).sorted() }
  }

  public var isEmpty: Bool { left.isEmpty }

  /// Those that nobody has claimed, or what is left of them.
  public var entries: [Baseline.Entry] { left.values.flatMap(\.values) }

  /// Claims the entries of the one file that knows most of the findings, by fingerprint under its path. Where it knows half of them at least, the
  /// file is that one with few edits, and findings whose neighbours have changed are known by rule and text too. Returns the indices of the
  /// findings that are new, sorted.
  public mutating func claim(_ places: [(finding: Finding, document: Document)]) -> [Int] {
    // Without the candidates' fingerprints, rule and text tell which are worth the look.
    var candidates: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      let key = [place.finding.rule.name, Baseline.shortText(place.finding, place.document)]
      for path in paths[key] ?? [] { candidates[path, default: []].append(index) }
    }
    var best: (path: String, known: Int)?
    for (path, indices) in candidates.sorted(by: { $0.key < $1.key }) where indices.count > best?.known ?? 0 {
      var rest = left[path] ?? [:]
      let found = Baseline.entries(for: indices.map { places[$0] }, path: path)
      let known = found.count - Baseline.unknown(found, to: &rest, knowsEdited: false).count
      if known > best?.known ?? 0 { best = (path, known) }
    }
    guard let best else { return Array(places.indices) }
    let found = Baseline.entries(for: places, path: best.path)
    return Baseline.unknown(found, to: &left[best.path, default: [:]], knowsEdited: best.known * 2 >= places.count)
  }
}
