/// The models that judge seams, and the tagger they read by.
public struct BoundaryModels: Sendable {
  public let tagger: Tagger
  public let sides: SideModels
  let stop: LinearModel
  private let comma: LinearModel
  private let capital: LinearModel
  private let split: LinearModel

  /// The models of a language; nil when one is missing or was made for other features.
  init?(_ language: LanguagePack) {
    guard let tagger = language.tagger, let sides = SideModels(language),
      let stop = language.linearModel("stop.bin", fingerprint: StopFeatures.fingerprint),
      let comma = language.linearModel("comma.bin", fingerprint: GapFeatures.fingerprint),
      let capital = language.linearModel("capital.bin", fingerprint: CapitalFeatures.fingerprint),
      let split = language.linearModel("split.bin", fingerprint: SplitFeatures.fingerprint)
    else { return nil }
    self.tagger = tagger
    self.sides = sides
    self.stop = stop
    self.comma = comma
    self.capital = capital
    self.split = split
  }

  /// What reads seams with these models.
  public func reader(_ lexicon: Lexicon) -> SeamReader { SeamReader(TextReader(lexicon, tagger), sides) }

  /// How likely a full stop between two spans is false: the logarithm of the odds, as the training text has them.
  public func falseStop(_ left: TaggedSpan, _ right: TaggedSpan, _ sides: StopFeatures.Sides) -> Float {
    var features = FeatureList()
    StopFeatures.write(left, right, sides, to: &features)
    return stop.score(features)
  }

  /// The most that `falseStop` can say, given how the sides read as tagged apart: no more than the bound's own `most`.
  public func mostFalseStop(_ left: TaggedSpan, _ right: TaggedSpan, _ bound: StopBounds.Bound) -> Float {
    var features = FeatureList()
    StopFeatures.writeReading(sides.classes.joined(left.symbols, right.symbols), to: &features)
    return stop.score(ofSum: bound.sum + stop.sum(features))
  }

  /// What speaks for and against a false stop: the sums of the weights by what they look at, strongest first.
  public func reasons(_ left: TaggedSpan, _ right: TaggedSpan, _ sides: StopFeatures.Sides) -> [(what: String, weight: Float)] {
    var features = FeatureList(recordsTemplates: true)
    StopFeatures.write(left, right, sides, to: &features)
    var sums: [String: Float] = [:]
    for (template, weight) in zip(features.templates, stop.weights(of: features)) { sums[StopFeatures.name(of: template), default: 0] += weight }
    return sums.map { ($0.key, $0.value) }.sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
  }

  /// How likely a capital in mid-sentence, which opens the right side, is damage: the logarithm of the odds.
  public func capital(_ left: TaggedSpan, _ right: TaggedSpan, _ sides: StopFeatures.Sides) -> Float {
    var features = FeatureList()
    CapitalFeatures.write(left, right, sides, to: &features)
    return capital.score(features)
  }

  /// The most that `capital` can say, whatever the two sides turn out to be as one sentence, which is costly to read.
  public func mostCapital(_ left: TaggedSpan, _ right: TaggedSpan) -> Float {
    let (end, start) = (sides.end(left), sides.start(right))
    var features = FeatureList()
    CapitalFeatures.writeApart(left, right, end: end, start: start, to: &features)
    let known = capital.sum(features)
    var together = Int32.min
    // Half steps take in every combination of the steps of one and two.
    for value in stride(from: Float(-7), through: 7, by: 0.5) {
      features.removeAll()
      CapitalFeatures.writeTogether(value, end: end, start: start, to: &features)
      together = max(together, capital.sum(features))
    }
    return capital.score(ofSum: known + together)
  }

  /// How likely a comma stands in the gap before a token: the logarithm of the odds.
  public func comma(_ span: TaggedSpan, before index: Int) -> Float {
    var features = FeatureList()
    GapFeatures.write(span, before: index, sides.classes, to: &features)
    return comma.score(features)
  }

  /// How likely a word is two that ran together: the logarithm of the odds.
  public func split(_ reading: SplitReading) -> Float {
    var features = FeatureList()
    SplitFeatures.write(reading, sides.classes, to: &features)
    return split.score(features)
  }
}
