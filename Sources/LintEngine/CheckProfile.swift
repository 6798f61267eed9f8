import Synchronization

/// Where the time of a run goes: what each check takes, over all texts and threads. What several checks share is the time of the one that asks first;
/// those that are asked about one token after the other have one row, `token-pass`.
public final class CheckProfile: Sendable {
  /// What one part took.
  public struct Row: Sendable {
    /// The name of a check, as `check:` in a rule file gives it, or a part of the program in words.
    public let name: String
    public let seconds: Double
  }

  private let spent = Mutex<[String: Duration]>([:])

  public init() {}

  /// Runs `body` and adds its time to that of `name`.
  func measure<Result>(_ name: @autoclosure () -> String, _ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    let time = start.duration(to: .now)
    spent.withLock { $0[name(), default: .zero] += time }
    return result
  }

  /// What has been measured, the longest first.
  public var rows: [Row] {
    let all = spent.withLock { $0 }.map { name, time in
      Row(name: name, seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return all.sorted { ($1.seconds, $0.name) < ($0.seconds, $1.name) }
  }

  /// The rows as a table of text, with shares of the sum; a line each.
  public var lines: [String] {
    let rows = rows
    let sum = rows.reduce(0) { $0 + $1.seconds }
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      let (micro, share) = (Int(row.seconds * 1e6), Int((row.seconds / max(sum, 1e-9) * 1000).rounded()))
      let time = "\(micro / 1000).\(String(1000 + micro % 1000).dropFirst())"
      return row.name + String(repeating: " ", count: width - row.name.count + max(0, 12 - time.count)) + time + " ms"
        + String(repeating: " ", count: share < 100 ? 3 : 2) + "\(share / 10).\(share % 10) %"
    }
  }

  /// `like-this` for a check of the type `LikeThis`: what `check:` in a rule file calls it.
  public static func name(ofType type: String) -> String {
    type.reduce(into: "") { name, letter in
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
  }
}
