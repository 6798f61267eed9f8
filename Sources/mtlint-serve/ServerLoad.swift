import Synchronization

/// What a server has taken on, counted by all its threads.
final class ServerLoad: Sendable {
  private let counts: [Kind: Counter]

  enum Kind: CaseIterable {
    case connections
    /// Bytes of requests.
    case bytes
    /// Requests that wait for a thread or have one.
    case jobs
  }

  /// A number that stays within its limit.
  private final class Counter: Sendable {
    let limit: Int
    let value = Atomic(0)

    init(_ limit: Int) { self.limit = limit }
  }

  init(_ limits: ServerLimits) {
    counts = [.connections: Counter(limits.connections), .bytes: Counter(limits.pendingBytes), .jobs: Counter(limits.jobs)]
  }

  /// Takes on so much more; false, and nothing is taken, where that is too much.
  func take(_ kind: Kind, _ amount: Int = 1) -> Bool {
    let counter = counts[kind]!
    if counter.value.add(amount, ordering: .relaxed).newValue <= counter.limit { return true }
    release(kind, amount)
    return false
  }

  func release(_ kind: Kind, _ amount: Int = 1) { counts[kind]!.value.subtract(amount, ordering: .relaxed) }

  func now(_ kind: Kind) -> Int { counts[kind]!.value.load(ordering: .relaxed) }
}
