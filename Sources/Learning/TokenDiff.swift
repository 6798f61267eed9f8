/// Tokens that the desk changed: indexes of tokens before and after, either of which can be empty.
struct Edit: Equatable {
  let before: Range<Int>
  let after: Range<Int>
}

/// What differs between two rows of tokens: the shortest edit script, as the standard library finds it.
enum TokenDiff {
  /// Tokens of a block that are compared at most: the time grows with the square where nothing is alike.
  static let longest = 3_000

  /// Tokens over which a word can move.
  private static let longestMove = 4

  /// Ranges that differ, in order and joined where they touch or one token stands between them; nil when more than `limit` of the tokens differ, or one
  /// row is too long.
  static func changes(_ old: [String], _ new: [String], limit: Double) -> [Edit]? {
    guard old.count <= longest, new.count <= longest else { return old == new ? [] : nil }
    // Cheap first: tokens that one side does not have at all.
    var counts: [String: Int] = [:]
    for token in old { counts[token, default: 0] += 1 }
    for token in new { counts[token, default: 0] -= 1 }
    let most = Double(old.count + new.count) * limit
    guard Double(counts.values.reduce(0) { $0 + abs($1) }) <= most else { return nil }
    let difference = new.difference(from: old)
    guard Double(difference.count) <= most else { return nil }
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return joined(edits(removed, inserted, old.count, new.count), old, new)
  }

  private static func edits(_ removed: Set<Int>, _ inserted: Set<Int>, _ oldCount: Int, _ newCount: Int) -> [Edit] {
    var edits: [Edit] = []
    var (i, j) = (0, 0)
    while i < oldCount || j < newCount {
      let start = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if (i, j) != start { edits.append(Edit(before: start.0..<i, after: start.1..<j)) }
      (i, j) = (i + 1, j + 1)
    }
    return edits
  }

  private static func joined(_ edits: [Edit], _ old: [String], _ new: [String]) -> [Edit] {
    var all: [Edit] = []
    for edit in edits {
      if let last = all.last, isOne(last, edit, old, new) {
        all[all.count - 1] = Edit(before: last.before.lowerBound..<edit.before.upperBound, after: last.after.lowerBound..<edit.after.upperBound)
      } else {
        all.append(edit)
      }
    }
    return all
  }

  /// Two replaced words with one between them are one phrase, and a word that moved is one edit; two insertions around a word are two.
  private static func isOne(_ one: Edit, _ other: Edit, _ old: [String], _ new: [String]) -> Bool {
    let distance = other.before.lowerBound - one.before.upperBound
    if distance <= 1, ![one.before, one.after, other.before, other.after].contains(where: \.isEmpty) { return true }
    let (removed, inserted) = (Array(old[one.before] + old[other.before]), Array(new[one.after] + new[other.after]))
    return distance <= longestMove && !removed.isEmpty && removed.sorted() == inserted.sorted()
  }
}
