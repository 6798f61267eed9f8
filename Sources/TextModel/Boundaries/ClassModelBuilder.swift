#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts rows of word classes and lays them out as a `ClassModel`. The same rows in the same order give the same bytes.
public struct ClassModelBuilder {
  /// Rows of three and four words that occur once say little and are left to shorter ones.
  private static let rareOrder = 3

  private struct Context {
    var total = 0
    var types = 0
  }

  /// By hash of the whole row: its context's hash, how often it occurs, its number of words, and the last word's row of one word less.
  private var counts: [UInt64: (context: UInt64, shorter: UInt64, count: Int, order: Int)] = [:]
  private var contexts: [UInt64: Context] = [:]

  public init() {}

  /// Adds a sentence without its closing marks.
  public mutating func add(_ symbols: [UInt32]) {
    let row = symbols + [ClassModel.Edge.end.rawValue]
    for place in row.indices {
      var shorter: UInt64 = 0
      for length in 0..<ClassModel.order {
        let context = ClassModel.hash(row, place - length..<place)
        let whole = ClassModel.hash(context, row[place])
        contexts[context, default: Context()].total += 1
        if counts[whole] == nil {
          contexts[context]!.types += 1
          counts[whole] = (context, shorter, 0, length + 1)
        }
        counts[whole]!.count += 1
        shorter = whole
      }
    }
  }

  /// The model's bytes.
  public func serialized() -> [UInt8] {
    var likelihoods: [UInt64: Double] = [:]
    let rows = counts.sorted { ($0.value.order, $0.key) < ($1.value.order, $1.key) }
    var (seen, rest) = (FuseTableBuilder(), FuseTableBuilder())
    for (whole, row) in rows {
      let context = contexts[row.context]!
      let below = row.order == 1 ? 1 / 500.0 : likelihoods[row.shorter]!
      let likelihood = (Double(row.count) + Double(context.types) * below) / Double(context.total + context.types)
      likelihoods[whole] = likelihood
      guard row.order < Self.rareOrder || row.count > 1 else { continue }
      seen.add(whole, value: ClassModel.step(Float(log(likelihood))))
    }
    for (hash, context) in contexts.sorted(by: { $0.key < $1.key }) where context.total > 1 {
      rest.add(hash, value: ClassModel.step(Float(log(Double(context.types) / Double(context.total + context.types)))))
    }
    return ClassModel.header + seen.serialized(ClassModel.format) + rest.serialized(ClassModel.format)
  }
}
