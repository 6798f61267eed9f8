import Dispatch
import Synchronization

/// Runs work on all cores and hands the results over in order.
enum Parallel {
  /// Items worked on before their results are handed over: bounds memory.
  private static let batch = 128

  /// Calls `work` for each item on any core, and `take` with the results on this thread in the order of the items.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], work: @Sendable (Item) -> Result, _ take: (Int, Result) throws -> Void
  ) rethrows {
    var start = 0
    while start < items.count {
      let chunk = Array(items[start..<min(start + batch, items.count)])
      if chunk.count == 1 {
        try take(start, work(chunk[0]))
      } else {
        let results = Mutex([Result?](repeating: nil, count: chunk.count))
        DispatchQueue.concurrentPerform(iterations: chunk.count) { index in
          let result = work(chunk[index])
          results.withLock { $0[index] = result }
        }
        for (offset, result) in results.withLock({ $0 }).enumerated() { try take(start + offset, result!) }
      }
      start += chunk.count
    }
  }
}
