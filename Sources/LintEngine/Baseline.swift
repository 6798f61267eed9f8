import TextModel

/// Findings that were there when a team began: they are neither shown nor counted.
public struct Baseline: Sendable {
  /// Equal findings of one file.
  public struct Entry: Sendable, Hashable {
    /// Relative to the folder of the baseline.
    public let path: String
    public let rule: String
    /// The beginning of the text they stand on, for people.
    public let text: String
    public var count: Int
    /// Of the first among equals.
    public let fingerprint: String

    public init(path: String, rule: String, text: String, count: Int, fingerprint: String) {
      self.path = path
      self.rule = rule
      self.text = text
      self.count = count
      self.fingerprint = fingerprint
    }
  }

  /// What one file has to do with the baseline.
  public struct Comparison: Sendable {
    /// Which of the findings are not in it, by index, sorted.
    public var new: [Int] = []
    /// Entries, or what is left of them, that match nothing any more.
    public var stale: [Entry] = []
    /// What the baseline would say of the file today.
    public var current: [Entry] = []
  }

  private let entriesByPath: [String: [Entry]]
  /// Characters of a text that an entry shows.
  private static let longestText = 60

  public init(_ entries: [Entry] = []) { entriesByPath = Dictionary(grouping: entries, by: \.path) }

  public var paths: some Collection<String> { entriesByPath.keys }

  public func entries(of path: String) -> [Entry] { entriesByPath[path] ?? [] }

  /// Sorted so that a change of one file changes one place of a list.
  public static func sorted(_ entries: [Entry]) -> [Entry] {
    func key(_ entry: Entry) -> [UInt8] { Array([entry.path, entry.rule, entry.text, entry.fingerprint].joined(separator: "\u{0}").utf8) }
    return entries.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// Compares the findings of a file with its entries. Equals count: of three findings two entries know two. A finding whose neighbours have
  /// changed is known by rule and text, as long as an entry is left over. `judges` tells whether a rule has looked at the text.
  public func compare(_ places: [(finding: Finding, document: Document)], path: String, judges: (String) -> Bool) -> Comparison {
    var result = Comparison()
    var left = Dictionary(entries(of: path).map { ($0.fingerprint, $0) }) { first, _ in first }
    let found = Self.entries(for: places, path: path)
    var current: [String: Entry] = [:]
    for one in found { current[one.fingerprint, default: one].count += current[one.fingerprint] == nil ? 0 : 1 }
    result.new = Self.unknown(found, to: &left, knowsEdited: true)
    result.stale = Self.sorted(left.values.filter { judges($0.rule) })
    result.current = Array(current.values) + entries(of: path).filter { !judges($0.rule) }
    return result
  }

  /// An entry for each finding alone, under the name of a file.
  static func entries(for places: [(finding: Finding, document: Document)], path: String) -> [Entry] {
    zip(places, Fingerprints(places, path: path).firsts).map { place, first in
      Entry(path: path, rule: place.finding.rule.name, text: shortText(place.finding, place.document), count: 1, fingerprint: first)
    }
  }

  /// Takes findings off the entries of their file, by fingerprint; where the words beside them may have changed (`knowsEdited`), those that are
  /// left by rule and text. Returns the indices of those that no entry knows, sorted.
  static func unknown(_ found: [Entry], to left: inout [String: Entry], knowsEdited: Bool) -> [Int] {
    let unknown = found.indices.filter { !take(found[$0].fingerprint, from: &left) }
    guard knowsEdited else { return unknown }
    return unknown.filter { index in
      let edited = left.values.filter { $0.rule == found[index].rule && $0.text == found[index].text }.map(\.fingerprint).min()
      return edited.map { take($0, from: &left) } != true
    }
  }

  /// Takes one off an entry; false when there is none.
  private static func take(_ fingerprint: String, from left: inout [String: Entry]) -> Bool {
    guard let entry = left[fingerprint] else { return false }
    left[fingerprint]?.count -= 1
    if entry.count <= 1 { left[fingerprint] = nil }
    return true
  }

  static func shortText(_ finding: Finding, _ document: Document) -> String {
    let words = document.text(finding.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > longestText ? words.prefix(longestText - 1) + "…" : words
  }
}
