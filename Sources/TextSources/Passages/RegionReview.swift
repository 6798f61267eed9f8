import TextModel

/// Tries edits out on the parts of a file around them: read again, they must say the edited text and nothing else.
struct RegionReview: Sendable {
  /// Text and shape of a part of a file.
  typealias Reading = (text: [UInt8], shape: Shape)

  let bytes: [UInt8]
  /// What is read of the file; text outside may be deleted.
  let limit: Range<Int>
  /// Where parts start that can be read alone, sorted; the first is the start of `limit`.
  let regions: [Int]
  /// Parts before and behind those that change, which have a say in how these are read.
  let neighbors: Int
  /// Bytes that are read again at the most; nil is given for more, unless `isHarmless`.
  let largest: Int
  /// Reads parts of the file, with the offset at which they stand.
  let read: @Sendable (ArraySlice<UInt8>, Int) -> Reading?
  /// What of a text the format keeps: lines, or words.
  let essence: @Sendable ([UInt8]) -> [[UInt8]]
  /// Other ways to write the edits.
  let variants: @Sendable ([Edit]) -> [[Edit]]
  /// True when a new version of a part of the file differs from the old one by markup only that was broken and is whole again.
  let mends: @Sendable (_ old: ArraySlice<UInt8>, _ new: [UInt8]) -> Bool
  /// Needs no reading.
  let isHarmless: @Sendable (Edit) -> Bool

  var review: EditReview { EditReview { edit, passage, edits in self.reviewed(edit, passage, edits) } }

  private func reviewed(_ edit: Edit, _ passage: Passage, _ edits: [Edit]) -> [Edit]? {
    guard let first = edits.first, let last = edits.last else { return edits }
    let isBefore = first.range.lowerBound < limit.lowerBound && last.range.upperBound <= limit.lowerBound
    if isBefore || first.range.lowerBound >= limit.upperBound && limit.upperBound < bytes.count {
      return edits.allSatisfy { $0.replacement.isEmpty } ? edits : nil
    }
    let range = start(before: first.range.lowerBound)..<end(behind: last.range.upperBound)
    guard range.count <= largest else { return edits.allSatisfy(isHarmless) ? edits : nil }
    let own = textRange(of: range, passage)
    guard let before = read(bytes[range], range.lowerBound), before.text.starts(with: passage.text[own]), own.lowerBound <= edit.range.lowerBound,
      edit.range.upperBound <= own.upperBound
    else { return nil }
    let expected = essence(Edits.apply([Self.shifted(edit, by: -own.lowerBound)], to: before.text))
    for candidate in [edits] + variants(edits) {
      let new = Edits.apply(candidate.map { Self.shifted($0, by: -range.lowerBound) }, to: Array(bytes[range]))
      if let after = read(new[...], range.lowerBound), after.shape == before.shape, essence(after.text) == expected { return candidate }
      if mends(bytes[range], new) { return candidate }
    }
    return nil
  }

  private static func shifted(_ edit: Edit, by offset: Int) -> Edit {
    Edit(edit.range.lowerBound + offset..<edit.range.upperBound + offset, edit.replacement)
  }

  /// Index of the first part that starts behind an offset.
  private func region(behind offset: Int) -> Int {
    var (low, high) = (0, regions.count)
    while low < high {
      let middle = (low + high) / 2
      if regions[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func start(before offset: Int) -> Int { regions[max(0, region(behind: offset) - 1 - neighbors)] }

  private func end(behind offset: Int) -> Int {
    let next = region(behind: offset) + neighbors
    return next < regions.count ? regions[next] : limit.upperBound
  }

  /// The text that stands in a part of the file.
  private func textRange(of range: Range<Int>, _ passage: Passage) -> Range<Int> {
    let first = firstRun(of: passage, from: range.lowerBound)
    let behind = firstRun(of: passage, from: range.upperBound)
    guard first < behind else { return 0..<0 }
    return passage.runs[first].text.lowerBound..<passage.runs[behind - 1].text.upperBound
  }

  private func firstRun(of passage: Passage, from offset: Int) -> Int {
    var (low, high) = (0, passage.runs.count)
    while low < high {
      let middle = (low + high) / 2
      if passage.runs[middle].source.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
