import Bitext

/// Alignment: articles of some sentences each, as they are and with a sentence dropped, added or doubled.
struct AlignmentTrial {
  let language: String
  let isVerbose: Bool
  /// Sentences of an article.
  private static let length = 18
  /// Characters of the shortest sentence that is dropped.
  private static let shortest = 25

  private struct Count {
    var made = 0
    var found = [0, 0, 0]
    var wrong = [0, 0, 0]
    var line: String {
      (0..<3).map { index in
        let all = found[index] + wrong[index]
        return "margin ≥ \(index): R \(rounded(found[index], made)) P \(rounded(found[index], all))"
      }.joined(separator: ", ")
    }
    private func rounded(_ part: Int, _ whole: Int) -> String { String((Double(part) / Double(max(1, whole)) * 1000).rounded() / 1000) }
  }

  private func align(_ sources: [String], _ targets: [String]) -> Alignment {
    let source = Array(sources.joined(separator: "\n").utf8)
    var (target, ranges): ([UInt8], [Range<Int>]) = ([], [])
    for text in targets {
      ranges.append(target.count..<target.count + text.utf8.count)
      target += Array(text.utf8) + [0x0A]
    }
    return Alignment(source: OriginalText(lines: source, language: language), language: language, target: target, sentences: ranges)
  }

  func run(_ pairs: [(source: String, target: String)]) {
    var links = (right: 0, wrong: 0, lost: 0)
    var (falseGaps, sentences) = ([0, 0, 0], 0)
    var (dropped, added) = (Count(), Count())
    for start in stride(from: 0, to: pairs.count - Self.length, by: Self.length) {
      let article = pairs[start..<start + Self.length]
      let (sources, targets) = (article.map(\.source), article.map(\.target))
      sentences += Self.length
      let clean = align(sources, targets)
      for bead in clean.beads where bead.source.count == 1 && bead.target.count == 1 {
        if bead.source == bead.target { links.right += 1 } else { links.wrong += 1 }
      }
      links.lost += Self.length - clean.beads.count { $0.source == $0.target && $0.source.count == 1 }
      for bead in clean.beads where bead.source.isEmpty || bead.target.isEmpty {
        for margin in 0..<3 where bead.margin >= Double(margin) { falseGaps[margin] += 1 }
      }
      let victim = (start * 7 + 5) % Self.length
      guard targets[victim].count >= Self.shortest, sources[victim].count >= Self.shortest / 2 else { continue }
      count(&dropped, align(sources, targets.enumerated().filter { $0.offset != victim }.map(\.element))) {
        $0.target.isEmpty && $0.source == victim..<victim + 1
      }
      count(&added, align(sources.enumerated().filter { $0.offset != victim }.map(\.element), targets)) {
        $0.source.isEmpty && $0.target == victim..<victim + 1
      }
    }
    let f1 = Double(2 * links.right) / Double(max(1, 2 * links.right + links.wrong + links.lost))
    print("alignment of \(sentences) sentences: 1-1 F1 \((f1 * 10_000).rounded() / 10_000), gaps at margins 0, 1, 2: \(falseGaps)")
    print("  dropped (\(dropped.made)): \(dropped.line)")
    print("  added (\(added.made)): \(added.line)")
  }

  private func count(_ count: inout Count, _ alignment: Alignment, _ isIt: (Alignment.Bead) -> Bool) {
    count.made += 1
    for bead in alignment.beads where bead.source.isEmpty || bead.target.isEmpty {
      for margin in 0..<3 where bead.margin >= Double(margin) {
        if isIt(bead) { count.found[margin] += 1 } else { count.wrong[margin] += 1 }
      }
    }
  }
}
