/// The directives `ignore-start` that nothing has ended yet. Each start and each of its names is taken in once and out once.
struct OpenStarts {
  /// A start, or one of its names.
  struct Part: Equatable {
    /// What the start was called when it was added.
    let start: Int
    /// Index of the name among those of the start; nil = every rule.
    let name: Int?
  }

  private struct Entry {
    let start: Int
    let names: [String]
    /// Indices of the names that are not ended.
    var left: Set<Int>

    /// All its names have been ended one by one.
    var isOver: Bool { left.isEmpty && !names.isEmpty }
    var parts: [Part] { names.isEmpty ? [Part(start: start, name: nil)] : left.sorted().map { Part(start: start, name: $0) } }
  }

  /// In the order in which they came; the last is never over.
  private var entries: [Entry] = []
  /// By name: where it is open, rising.
  private var places: [String: [(entry: Int, name: Int)]] = [:]
  /// Indices of the entries without names, rising.
  private var all: [Int] = []

  var isEmpty: Bool { entries.isEmpty }
  /// Number of starts, those with it that lie below others and are over.
  var count: Int { entries.count }
  /// All that is open, in the order in which it was started.
  var parts: [Part] { entries.flatMap(\.parts) }

  /// Adds a start; without names it is for every rule.
  mutating func add(_ start: Int, names: [String]) {
    for (index, name) in names.enumerated() { places[name, default: []].append((entries.count, index)) }
    if names.isEmpty { all.append(entries.count) }
    entries.append(Entry(start: start, names: names, left: Set(names.indices)))
  }

  /// Ends the names wherever they are open, or, without names, what was started last. Returns what it ends.
  mutating func end(_ names: [String]) -> [Part] {
    var ended: [Part] = []
    if names.isEmpty, let last = entries.popLast() {
      ended = last.parts
      if last.names.isEmpty { all.removeLast() }
      for name in last.left { places[last.names[name]]?.removeLast() }
    }
    for name in names {
      for place in places.removeValue(forKey: name) ?? [] {
        entries[place.entry].left.remove(place.name)
        ended.append(Part(start: entries[place.entry].start, name: place.name))
      }
    }
    while let last = entries.last, last.isOver { entries.removeLast() }
    return ended
  }

  /// The starts at an index and above that are not over.
  func starts(from index: Int) -> [Int] { entries[index...].filter { !$0.isOver }.map(\.start) }

  /// The starts that so many ends without names would end, each with the names it is left with, and the names that are open below them: those among
  /// `names`, and whether every rule is.
  func split(last count: Int, among names: Set<String>) -> (below: (names: [String], all: Bool), last: [(start: Int, names: [String])]) {
    var (last, cut): ([(start: Int, names: [String])], Int) = ([], entries.count)
    while cut > 0, last.count < count {
      cut -= 1
      let entry = entries[cut]
      if !entry.isOver { last.append((entry.start, entry.left.sorted().map { entry.names[$0] })) }
    }
    let isBelow = { (name: String) in places[name]?.first.map { $0.entry < cut } ?? false }
    let below = places.count < names.count ? places.keys.filter { names.contains($0) && isBelow($0) } : names.filter(isBelow)
    return ((below.sorted(), all.first.map { $0 < cut } ?? false), last.reversed())
  }
}
