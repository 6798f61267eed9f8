/// Which paragraph before became which one after: in order, each at most once, so that the tokens they share are the most.
enum BlockAlignment {
  /// Products of the numbers of blocks up to which all pairs are compared; of longer texts, blocks of one place are.
  private static let most = 250_000
  /// Share of tokens that two blocks have in common, at least.
  private static let alike = 0.4

  static func pairs(_ old: [[String]], _ new: [[String]]) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    if old.count == 1, new.count == 1 { return [(0, 0)] }
    guard old.count * new.count <= most else { return (0..<min(old.count, new.count)).map { ($0, $0) } }
    let (olds, news) = (old.map(counted), new.map(counted))
    func weight(_ i: Int, _ j: Int) -> Double {
      let shared = olds[i].reduce(0) { $0 + min($1.value, news[j][$1.key] ?? 0) }
      let share = Double(2 * shared) / Double(max(1, old[i].count + new[j].count))
      return share >= alike ? Double(shared) * share : 0
    }
    var best = Array(repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
    var weights = Array(repeating: Array(repeating: 0.0, count: new.count), count: old.count)
    for i in stride(from: old.count - 1, through: 0, by: -1) {
      for j in stride(from: new.count - 1, through: 0, by: -1) {
        weights[i][j] = weight(i, j)
        best[i][j] = max(best[i + 1][j], best[i][j + 1], weights[i][j] > 0 ? best[i + 1][j + 1] + weights[i][j] : 0)
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if weights[i][j] > 0, best[i][j] == best[i + 1][j + 1] + weights[i][j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  private static func counted(_ tokens: [String]) -> [String: Int] { tokens.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
