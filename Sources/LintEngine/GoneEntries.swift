import TextModel

/// Entries of a baseline whose files are gone. A file that is not in the baseline may be one of them under a new name: it claims the entries that
/// know its findings, each once.
public struct GoneEntries: Sendable {
  /// What nobody has claimed: entries by path and fingerprint.
  private var left: [String: [String: Baseline.Entry]]
  /// The paths of the entries with a rule and a text, sorted.
  private let paths: [[String]: [String]]

  /// The paths by their last component, sorted.
  private let namesakes: [Substring: [String]]

  public init(_ entries: [Baseline.Entry]) {
    left = Dictionary(grouping: entries, by: \.path).mapValues { Dictionary($0.map { ($0.fingerprint, $0) }) { first, _ in first } }
    paths = Dictionary(grouping: entries) { [$0.rule, $0.text] }.mapValues { Set($0.map(\.path)).sorted() }
    namesakes = Dictionary(grouping: left.keys, by: Self.lastComponent).mapValues { $0.sorted() }
  }

  public var isEmpty: Bool { left.isEmpty }

  /// Those that nobody has claimed, or what is left of them.
  public var entries: [Baseline.Entry] { left.values.flatMap(\.values) }

  /// Claims the entries of the one file that knows most of the findings of the file `path`, by fingerprint. Where it knows half of them at least,
  /// the file is that one with few edits, and findings whose neighbours have changed are known by rule and text too. Returns the indices of the
  /// findings that are new, sorted.
  public mutating func claim(_ places: [(finding: Finding, document: Document)], path: String) -> [Int] {
    var best: (path: String, known: Int)?
    func look(at path: String, _ indices: [Int]) {
      guard indices.count > best?.known ?? 0, var rest = left[path], !rest.isEmpty else { return }
      let found = Baseline.entries(for: indices.map { places[$0] }, path: path)
      let known = found.count - Baseline.unknown(found, to: &rest, knowsEdited: false).count
      if known > best?.known ?? 0 { best = (path, known) }
    }
    // In a renamed folder all is said with the file of the same name.
    for old in namesakes[Self.lastComponent(path)] ?? [] { look(at: old, Array(places.indices)) }
    if best?.known != places.count {
      for (old, indices) in candidates(for: places) { look(at: old, indices) }
    }
    guard let best else { return Array(places.indices) }
    let found = Baseline.entries(for: places, path: best.path)
    return Baseline.unknown(found, to: &left[best.path, default: [:]], knowsEdited: best.known * 2 >= places.count)
  }

  /// The files with entries that have rule and text of a finding, and the indices of these findings; those with most come first.
  private func candidates(for places: [(finding: Finding, document: Document)]) -> [(path: String, indices: [Int])] {
    var candidates: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      let key = [place.finding.rule.name, Baseline.shortText(place.finding, place.document)]
      for path in paths[key] ?? [] { candidates[path, default: []].append(index) }
    }
    return candidates.map { ($0.key, $0.value) }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  }

  private static func lastComponent(_ path: String) -> Substring { path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...] }
}
