/// Ranges that neither overlap nor touch, each with its owner. They are kept in short runs, so that one more among very many moves few of them.
struct DisjointRanges {
  private typealias Owned = (range: Range<Int>, owner: Int)

  /// Sorted by position, within the runs and from run to run; no run is empty.
  private var runs: [[Owned]] = []
  /// Ranges in a run, at most.
  private static let longest = 512

  /// Adds all of the ranges, or none when one meets a range that is there, whose owner is returned.
  mutating func insert(_ new: [Range<Int>], of owner: Int) -> Int? {
    for range in new {
      let (run, index) = place(of: range)
      guard run < runs.count else { continue }
      if index < runs[run].count {
        if runs[run][index].range.lowerBound <= range.upperBound { return runs[run][index].owner }
      } else if run + 1 < runs.count, let next = runs[run + 1].first, next.range.lowerBound <= range.upperBound {
        return next.owner
      }
      if index > 0, runs[run][index - 1].range.upperBound >= range.lowerBound { return runs[run][index - 1].owner }
    }
    for range in new { add((range, owner)) }
    return nil
  }

  private mutating func add(_ range: Owned) {
    guard !runs.isEmpty else { return runs.append([range]) }
    let (run, index) = place(of: range.range)
    runs[run].insert(range, at: index)
    guard runs[run].count > Self.longest else { return }
    // At the end, where most are added, the run stays full.
    let kept = run == runs.count - 1 && index == Self.longest ? Self.longest : Self.longest / 2
    runs.insert(Array(runs[run][kept...]), at: run + 1)
    runs[run].removeSubrange(kept...)
  }

  /// The run in which a range belongs, and in it the index of the first range that starts at or behind its start.
  private func place(of range: Range<Int>) -> (run: Int, index: Int) {
    let behind = runs.partitioningIndex { $0[0].range.lowerBound >= range.lowerBound }
    // A range before all others belongs into the first run, and one behind the start of a run into it.
    let run = max(0, behind - 1)
    guard run < runs.count else { return (0, 0) }
    return (run, runs[run].partitioningIndex { $0.range.lowerBound >= range.lowerBound })
  }
}
