/// The models that judge where sentences end, and the tagger they read by. Nothing is done before somebody asks.
public struct BoundaryModels: Sendable {
  /// The models that are part of the binary; nil when one was made for other features (then train them anew).
  public static let shared = BoundaryModels()

  public let tagger: Tagger
  private let stop: LinearModel
  private let end: LinearModel
  private let comma: LinearModel

  private init?() {
    guard let tagger = Tagger.shared, let stop = LinearModel(named: "en/models/stop.bin", fingerprint: StopFeatures.fingerprint),
      let end = LinearModel(named: "en/models/end.bin", fingerprint: EndFeatures.fingerprint),
      let comma = LinearModel(named: "en/models/comma.bin", fingerprint: GapFeatures.fingerprint)
    else { return nil }
    self.tagger = tagger
    self.stop = stop
    self.end = end
    self.comma = comma
  }

  /// What the words alone say of a stop, in the unit of `falseStop`: far below its thresholds, the tags will not change the verdict.
  public func falseStop(_ left: WordSpan, _ right: WordSpan) -> Float {
    var features = FeatureList()
    StopFeatures.words(left, right, to: &features)
    return stop.score(features)
  }

  /// How likely a full stop between two spans is false: the logarithm of the odds, as the training text has them.
  public func falseStop(_ left: TaggedSpan, _ right: TaggedSpan) -> Float {
    var features = FeatureList()
    StopFeatures.write(left, right, to: &features)
    return stop.score(features)
  }

  /// What speaks for and against a false stop: the sums of the weights by what they look at, strongest first.
  public func reasons(_ left: TaggedSpan, _ right: TaggedSpan) -> [(what: String, weight: Float)] {
    var features = FeatureList(recordsTemplates: true)
    StopFeatures.write(left, right, to: &features)
    var sums: [String: Float] = [:]
    for (template, weight) in zip(features.templates, stop.weights(of: features)) { sums[StopFeatures.name(of: template), default: 0] += weight }
    return sums.map { ($0.key, $0.value) }.sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
  }

  /// How likely a sentence was cut off: the logarithm of the odds.
  public func cutOff(_ span: TaggedSpan) -> Float {
    var features = FeatureList()
    EndFeatures.write(span, to: &features)
    return end.score(features)
  }

  /// How likely a comma stands in the gap before a token: the logarithm of the odds.
  public func comma(_ span: TaggedSpan, before index: Int) -> Float {
    var features = FeatureList()
    GapFeatures.write(span, before: index, to: &features)
    return comma.score(features)
  }
}
