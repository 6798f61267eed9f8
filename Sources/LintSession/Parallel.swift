import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs work on several cores and hands the results over in order.
public enum Parallel {
  /// Items worked on before their results are handed over: bounds memory.
  private static let batch = 256

  /// Calls `work` for each item, `jobs` at a time (0 = one a core), and `take` with the results on this thread, in the order of the items.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, work: @Sendable (Item) -> Result, _ take: (Int, Result) -> Void
  ) {
    let workers = jobs > 0 ? jobs : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var start = 0
    while start < items.count {
      let chunk = Array(items[start..<min(start + batch, items.count)])
      if chunk.count == 1 || workers == 1 {
        for (offset, item) in chunk.enumerated() { take(start + offset, work(item)) }
      } else {
        for (offset, result) in results(of: chunk, workers, work).enumerated() { take(start + offset, result) }
      }
      start += chunk.count
    }
  }

  /// Each worker takes the next item that nobody has taken.
  private static func results<Item: Sendable, Result: Sendable>(
    of chunk: [Item], _ workers: Int, _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    let next = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: chunk.count))
    DispatchQueue.concurrentPerform(iterations: min(workers, chunk.count)) { _ in
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < chunk.count {
        let result = work(chunk[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.map { $0! } }
  }
}
