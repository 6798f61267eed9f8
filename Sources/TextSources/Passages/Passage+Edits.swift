import TextModel

extension Passage {
  /// A replacement in the text as replacements in the file, sorted and disjoint; nil when it would have to cross what it must not cross: new words
  /// over a tag, half an entity, a break between two blocks, text that cannot be written in its place.
  public func inSource(_ edit: Edit) -> [Edit]? {
    guard let own = inOuter(edit) else { return nil }
    guard let outer else { return own }
    var edits: [Edit] = []
    for edit in own {
      guard let inner = outer.inSource(edit) else { return nil }
      edits += inner
    }
    return edits
  }

  /// The same in the text around this one, or in the file where there is none.
  public func inOuter(_ edit: Edit) -> [Edit]? {
    guard let own = ownEdits(for: edit), !own.contains(where: breaksFragile), isAllowed(edit, own) else { return nil }
    guard let review = limits.review, !own.isEmpty else { return own }
    return review.edits(edit, self, own)
  }

  private func isAllowed(_ edit: Edit, _ inSource: [Edit]) -> Bool {
    var (low, high) = (0, limits.guards.count)
    while low < high {
      let middle = (low + high) / 2
      if limits.guards[middle].text.upperBound < edit.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < limits.guards.count, limits.guards[low].text.lowerBound <= edit.range.upperBound {
      guard limits.guards[low].allows(edit, inSource) else { return false }
      low += 1
    }
    return true
  }

  private func ownEdits(for edit: Edit) -> [Edit]? {
    guard !markup.protects(edit.range) else { return nil }
    let (range, new) = trimmed(edit)
    if range.isEmpty { return new.isEmpty ? [] : insertion(of: new, at: range.lowerBound) }
    var pieces: [(source: Range<Int>, writing: Writing)] = []
    var freed: [Range<Int>] = []
    var isWhole = true
    var index = firstRun(endingBehind: range.lowerBound)
    var covered = range.lowerBound
    while index < runs.count, runs[index].text.lowerBound < range.upperBound {
      let run = runs[index]
      if run.text.lowerBound > covered { isWhole = false }
      guard !run.writing.isFixed, let source = part(of: run, in: range) else { return nil }
      if let last = pieces.last, last.source.upperBound == source.lowerBound {
        pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
      } else {
        pieces.append((source, run.writing))
      }
      covered = run.text.upperBound
      index += 1
      if isBlank(text[run.text.lowerBound]), run.text.lowerBound >= range.lowerBound { freed += collapsed(beforeRun: index - 1) }
      if isBlank(text[run.text.upperBound - 1]), run.text.upperBound <= range.upperBound { freed += collapsed(beforeRun: index) }
    }
    if covered < range.upperBound { isWhole = false }
    guard let first = pieces.first else { return nil }
    guard !new.isEmpty else { return merged(pieces.map { Edit($0.source, "") }, freed) }
    // New words over a tag: whose they are, nobody knows. Marks and spaces go to the first piece.
    guard isWhole, pieces.count == 1 || !new.contains(where: { $0.isLetter || $0.isNumber }), let written = first.writing.write(new) else {
      return nil
    }
    return merged([Edit(first.source, written)] + pieces.dropFirst().map { Edit($0.source, "") }, freed)
  }

  /// The collapsed white space between a run and the one before it.
  private func collapsed(beforeRun index: Int) -> ArraySlice<Range<Int>> {
    guard !limits.collapsed.isEmpty, index > 0, index < runs.count else { return [] }
    let gap = runs[index - 1].source.upperBound..<runs[index].source.lowerBound
    let start = limits.collapsed.partitioning { $0.lowerBound >= gap.lowerBound }
    return limits.collapsed[start..<max(start, limits.collapsed.partitioning { $0.lowerBound >= gap.upperBound })]
  }

  /// Edits and the white space that goes with them, sorted, each once.
  private func merged(_ edits: [Edit], _ freed: [Range<Int>]) -> [Edit] {
    guard !freed.isEmpty else { return edits }
    let all = edits + freed.map { Edit($0, "") }
    let sorted = all.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// True when what follows a fragile stretch, or a part of it, would change.
  private func breaksFragile(_ edit: Edit) -> Bool {
    let start = limits.fragile.partitioning { $0.upperBound >= edit.range.lowerBound }
    return limits.fragile[start...].prefix { $0.lowerBound < edit.range.upperBound || $0.upperBound == edit.range.lowerBound }.contains {
      edit.range.lowerBound > $0.lowerBound || edit.range.upperBound < $0.upperBound
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Without what the old text and the new one have in common at their ends.
  private func trimmed(_ edit: Edit) -> (range: Range<Int>, new: String) {
    let new = Array(edit.replacement.utf8)
    var (start, end) = (edit.range.lowerBound, edit.range.upperBound)
    var (first, last) = (0, new.count)
    while start < end, first < last, text[start] == new[first] { (start, first) = (start + 1, first + 1) }
    // Characters stay whole.
    while first > 0, start < text.count && text[start] & 0xC0 == 0x80 || first < new.count && new[first] & 0xC0 == 0x80 {
      (start, first) = (start - 1, first - 1)
    }
    while end > start, last > first, text[end - 1] == new[last - 1] { (end, last) = (end - 1, last - 1) }
    while last < new.count, end < text.count && text[end] & 0xC0 == 0x80 || new[last] & 0xC0 == 0x80 { (end, last) = (end + 1, last + 1) }
    return (start..<end, String(decoding: new[first..<last], as: UTF8.self))
  }

  private func insertion(of new: String, at offset: Int) -> [Edit]? {
    let index = firstRun(endingBehind: offset)
    let before = index > 0 && runs[index - 1].text.upperBound == offset ? runs[index - 1] : nil
    let run = index < runs.count ? runs[index] : nil
    let place: (offset: Int, writing: Writing)
    if let run, run.text.lowerBound < offset {
      guard run.isVerbatim else { return nil }
      place = (run.source.lowerBound + offset - run.text.lowerBound, run.writing)
    } else if let run, run.text.lowerBound == offset, before == nil || !run.writing.isFixed {
      place = (before == nil ? run.source.lowerBound : run.joint, run.writing)
    } else if let before {
      place = (before.source.upperBound, before.writing)
    } else {
      return nil
    }
    let isBetween = before != nil && run?.text.lowerBound == offset
    return place.writing.write(new).map { merged([Edit(place.offset..<place.offset, $0)], isBetween ? Array(collapsed(beforeRun: index)) : []) }
  }

  /// The bytes of the file of the part of a run that lies in a range of the text; nil when it would be a part of one thing.
  private func part(of run: Run, in range: Range<Int>) -> Range<Int>? {
    let common = run.text.clamped(to: range)
    if common == run.text { return run.source }
    guard run.isVerbatim else { return nil }
    let shift = run.source.lowerBound - run.text.lowerBound
    return common.lowerBound + shift..<common.upperBound + shift
  }
}

extension Array {
  /// Index of the first element for which a condition holds, where it holds for all behind that one.
  fileprivate func partitioning(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
