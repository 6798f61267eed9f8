import TextModel

/// Leads from a text that has been edited, again and again, back to what it was at first.
struct OriginalPlaces {
  /// Stretches that have changed: bytes of the text as it is, and as it was; sorted, none touches another.
  private var changes: [(now: Range<Int>, was: Range<Int>)] = []

  /// The bytes that a range of the text as it is comes from. Of a stretch that has changed it is the whole.
  func original(_ range: Range<Int>) -> Range<Int> {
    let first = change(startingUpTo: range.lowerBound)
    let start = first.map { range.lowerBound < $0.now.upperBound ? $0.was.lowerBound : range.lowerBound - $0.now.upperBound + $0.was.upperBound }
    let last = change(startingUpTo: range.upperBound - 1)
    let end = last.map { range.upperBound <= $0.now.upperBound ? $0.was.upperBound : range.upperBound - $0.now.upperBound + $0.was.upperBound }
    let lower = start ?? range.lowerBound
    return lower..<max(lower, range.isEmpty ? lower : end ?? range.upperBound)
  }

  /// The last change that starts at or before an offset.
  private func change(startingUpTo offset: Int) -> (now: Range<Int>, was: Range<Int>)? {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].now.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : changes[low - 1]
  }

  /// The text is edited: by sorted, disjoint edits of it as it is.
  mutating func apply(_ edits: [Edit]) {
    var next: [(now: Range<Int>, was: Range<Int>)] = []
    // Bytes that the text has grown by: through the edits so far, and before them.
    var (growth, earlier) = (0, 0)
    var (edit, change) = (edits[...], changes[...])
    while let start = [edit.first?.range.lowerBound, change.first?.now.lowerBound].compactMap({ $0 }).min() {
      let (before, earlierBefore) = (growth, earlier)
      var end = start
      while true {
        if let touching = edit.first, touching.range.lowerBound <= end {
          end = max(end, touching.range.upperBound)
          growth += touching.replacement.utf8.count - touching.range.count
          edit.removeFirst()
        } else if let touching = change.first, touching.now.lowerBound <= end {
          end = max(end, touching.now.upperBound)
          earlier += touching.now.count - touching.was.count
          change.removeFirst()
        } else {
          break
        }
      }
      next.append((start + before..<end + growth, start - earlierBefore..<end - earlier))
    }
    changes = next
  }
}
