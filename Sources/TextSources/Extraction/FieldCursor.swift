/// A place in a record, and which field paths lead to it; moves down and up with a reader of the record, in time linear in the number of paths.
struct FieldCursor {
  private let paths: [FieldPath]
  /// For each level from the top, for each path: bit n = its first n steps lead here.
  private var reached: [UInt64] = []

  init(_ paths: [FieldPath]) {
    self.paths = paths
    for path in paths { reached.append(Self.closed(1, path)) }
  }

  /// True when a string here is text.
  var isSelected: Bool { indices.contains { reached[reached.count - paths.count + $0] & 1 << UInt64(paths[$0].steps.count) != 0 } }

  /// True when no string here or further down is text.
  var isDead: Bool { reached.suffix(paths.count).allSatisfy { $0 == 0 } }

  mutating func enter(key: some Collection<UInt8>) { enter { $0.matches($1, key: key) } }

  mutating func enter(item: Int) { enter { $0.matches($1, item: item) } }

  mutating func leave() { reached.removeLast(paths.count) }

  /// Back to the top.
  mutating func reset() { reached.removeLast(reached.count - paths.count) }

  private var indices: Range<Int> { paths.indices }

  private mutating func enter(_ matches: (FieldPath, FieldPath.Step) -> Bool) {
    let level = reached.count - paths.count
    for index in indices {
      var before = reached[level + index]
      var after: UInt64 = 0
      while before != 0 {
        let step = before.trailingZeroBitCount
        before &= before - 1
        guard step < paths[index].steps.count, matches(paths[index], paths[index].steps[step]) else { continue }
        after |= 1 << UInt64(paths[index].steps[step] == .anyDepth ? step : step + 1)
      }
      reached.append(Self.closed(after, paths[index]))
    }
  }

  /// With what is reached by steps that may lead nowhere.
  private static func closed(_ reached: UInt64, _ path: FieldPath) -> UInt64 {
    var reached = reached
    for (index, step) in path.steps.enumerated() where step == .anyDepth && reached & 1 << UInt64(index) != 0 { reached |= 1 << UInt64(index + 1) }
    return reached
  }
}
