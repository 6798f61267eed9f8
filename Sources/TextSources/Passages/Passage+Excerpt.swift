import TextModel

extension Passage {
  /// The passage without some ranges of its text, which part it: what is left on either side are blocks of their own. Nil when nothing is left.
  func without(_ removed: [Range<Int>]) -> Passage? {
    guard !removed.isEmpty else { return self }
    var kept: [Range<Int>] = []
    var start = 0
    for range in removed.sorted(by: { $0.lowerBound < $1.lowerBound }) + [text.count..<text.count] {
      if start < range.lowerBound { kept.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    return excerpt(kept)
  }

  /// The passage of some ranges of its text, sorted and disjoint, parted by empty lines. Nil when they hold nothing.
  func excerpt(_ ranges: [Range<Int>]) -> Passage? {
    var bytes: [UInt8] = []
    var own: [Run] = []
    var marks = Markup()
    marks.isPage = markup.isPage
    for range in ranges.map(trimmed) where !range.isEmpty {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      let shift = bytes.count - range.lowerBound
      func moved(_ part: Range<Int>) -> Range<Int> {
        let common = part.clamped(to: range)
        return common.lowerBound + shift..<common.upperBound + shift
      }
      var index = firstRun(endingBehind: range.lowerBound)
      while index < runs.count, runs[index].text.lowerBound < range.upperBound {
        let run = runs[index]
        own.append(Run(text: moved(run.text), source: run.source, isVerbatim: run.isVerbatim, joint: run.joint, writing: run.writing))
        index += 1
      }
      marks.seams += markup.seams.filter { range.lowerBound < $0.offset && $0.offset < range.upperBound }.map {
        Markup.Seam(offset: $0.offset + shift, kind: $0.kind)
      }
      marks.labels += markup.labels.filter { range.overlaps($0.range) }.map { Markup.Label(range: moved($0.range), kind: $0.kind) }
      marks.protected += markup.protected.filter(range.overlaps).map(moved)
      marks.furniture += markup.furniture.filter(range.overlaps).map(moved)
      bytes += text[range]
    }
    return own.isEmpty ? nil : Passage(text: bytes, markup: marks, runs: own, name: name, limits: limits, outer: outer)
  }

  /// Without line breaks at its ends, which were put in.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x0A { start += 1 }
    while end > start, text[end - 1] == 0x0A { end -= 1 }
    return start..<end
  }
}
