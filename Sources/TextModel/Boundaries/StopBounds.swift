/// The most that `BoundaryModels.falseStop` can say, whatever the two sides of a stop turn out to be as one sentence, which is costly to read: for
/// each feature of that sentence the value that weighs most. What many stops have in common is worked out once.
public struct StopBounds {
  /// What limits the score of one stop.
  public struct Bound: Sendable {
    /// Sum of the weights, in the unit of the model, without that of how the sides read as tagged apart.
    let sum: Int32
    /// The most that the score can be.
    public let most: Float
  }

  private let model: LinearModel
  /// The most that comes of how the sides read as tagged apart.
  private var apart = Int32.min
  /// The most that comes of how they read as tagged together, by `place`.
  private var together = [Int32?](repeating: nil, count: 7 * 7 * 4)
  /// The most that comes of the verbs of the one sentence, by the main verbs of the two.
  private var joined = [Int32?](repeating: nil, count: 4)
  private var features = FeatureList()

  public init(_ models: BoundaryModels) {
    model = models.stop
    for value in -7...7 { apart = max(apart, sum { StopFeatures.writeReading(Float(value), to: &$0) }) }
  }

  /// The bound of a stop between two spans. `end`, `start`: what `SideModels` says of them.
  public mutating func bound(_ left: TaggedSpan, _ right: TaggedSpan, end: Float, start: Float) -> Bound {
    let known = sum { StopFeatures.writeApart(left, right, end: end, start: start, to: &$0) }
    let sum = known + mostTogether(end, start) + mostJoined(left, right)
    return Bound(sum: sum, most: model.score(ofSum: sum + apart))
  }

  private mutating func mostTogether(_ end: Float, _ start: Float) -> Int32 {
    let steps = (StopFeatures.step(end, 2, 3) &+ 3) &* 7 &+ StopFeatures.step(start, 2, 3) &+ 3
    let place = Int(steps) * 4 + (end > 0 ? 2 : 0) + (start > 0 ? 1 : 0)
    if let known = together[place] { return known }
    var most = Int32.min
    // Half steps take in every combination of the steps of one, two and three.
    for value in stride(from: Float(-7), through: 7, by: 0.5) {
      most = max(most, sum { StopFeatures.writeTogether(value, end: end, start: start, to: &$0) })
    }
    together[place] = most
    return most
  }

  private mutating func mostJoined(_ left: TaggedSpan, _ right: TaggedSpan) -> Int32 {
    let place = Int(left.main * 2 + right.main)
    if let known = joined[place] { return known }
    var most = Int32.min
    for value in 0..<8 as Range<UInt32> {
      most = max(most, sum { StopFeatures.writeJoined(verbs: value >> 1, main: value & 1, left, right, to: &$0) })
    }
    joined[place] = most
    return most
  }

  private mutating func sum(_ write: (inout FeatureList) -> Void) -> Int32 {
    features.removeAll()
    write(&features)
    return model.sum(features)
  }
}
