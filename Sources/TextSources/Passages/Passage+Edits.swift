import TextModel

extension Passage {
  /// A replacement in the text as replacements in the file, sorted and disjoint; nil when it would have to cross what it must not cross: new words
  /// over a tag, half an entity, a break between two blocks, text that cannot be written in its place.
  public func inSource(_ edit: Edit) -> [Edit]? {
    guard var own = ownEdits(for: edit) else { return nil }
    if let review, !own.isEmpty {
      guard let reviewed = review.edits(edit, self, own) else { return nil }
      own = reviewed
    }
    guard let outer else { return own }
    var edits: [Edit] = []
    for edit in own {
      guard let inner = outer.inSource(edit) else { return nil }
      edits += inner
    }
    return edits
  }

  private func ownEdits(for edit: Edit) -> [Edit]? {
    guard !markup.protects(edit.range) else { return nil }
    let (range, new) = trimmed(edit)
    if range.isEmpty { return new.isEmpty ? [] : insertion(of: new, at: range.lowerBound).map { [$0] } }
    var pieces: [(source: Range<Int>, writing: Writing)] = []
    var isWhole = true
    var index = firstRun(endingBehind: range.lowerBound)
    var covered = range.lowerBound
    while index < runs.count, runs[index].text.lowerBound < range.upperBound {
      let run = runs[index]
      if run.text.lowerBound > covered { isWhole = false }
      guard let source = part(of: run, in: range) else { return nil }
      if let last = pieces.last, last.source.upperBound == source.lowerBound {
        pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
      } else {
        pieces.append((source, run.writing))
      }
      covered = run.text.upperBound
      index += 1
    }
    if covered < range.upperBound { isWhole = false }
    guard let first = pieces.first else { return nil }
    guard !new.isEmpty else { return pieces.map { Edit($0.source, "") } }
    // New words over a tag: whose they are, nobody knows. Marks and spaces go to the first piece.
    guard isWhole, pieces.count == 1 || !new.contains(where: { $0.isLetter || $0.isNumber }), let written = first.writing.write(new) else {
      return nil
    }
    return [Edit(first.source, written)] + pieces.dropFirst().map { Edit($0.source, "") }
  }

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

  private func insertion(of new: String, at offset: Int) -> Edit? {
    let index = firstRun(endingBehind: offset)
    let before = index > 0 && runs[index - 1].text.upperBound == offset ? runs[index - 1] : nil
    let run = index < runs.count ? runs[index] : nil
    let place: (offset: Int, writing: Writing)
    if let run, run.text.lowerBound < offset {
      guard run.isVerbatim else { return nil }
      place = (run.source.lowerBound + offset - run.text.lowerBound, run.writing)
    } else if let run, run.text.lowerBound == offset {
      place = (before == nil ? run.source.lowerBound : run.joint, run.writing)
    } else if let before {
      place = (before.source.upperBound, before.writing)
    } else {
      return nil
    }
    return place.writing.write(new).map { Edit(place.offset..<place.offset, $0) }
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
