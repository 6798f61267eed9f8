/// The models that judge one side of a seam, or how its sides read together. The scorers of seams read their verdicts as features, so a scorer
/// is trained on sides judged by models that have not seen them.
public struct SideModels: Sendable {
  private let endModel: LinearModel
  private let startModel: LinearModel
  public let classes: ClassModel

  public init(end: LinearModel, start: LinearModel, classes: ClassModel) {
    endModel = end
    startModel = start
    self.classes = classes
  }

  /// The models of a language; nil when one is missing or was made for other features.
  init?(_ language: LanguagePack) {
    guard let end = language.linearModel("end.bin", fingerprint: EndFeatures.fingerprint),
      let start = language.linearModel("start.bin", fingerprint: StartFeatures.fingerprint),
      let classes = language.model("classes.bin").flatMap({ ClassModel(at: $0.rawBytes, owner: nil) })
    else { return nil }
    self.init(end: end, start: start, classes: classes)
  }

  /// How likely a sentence was cut off at its end: the logarithm of the odds.
  public func end(_ span: TaggedSpan) -> Float {
    var features = FeatureList()
    EndFeatures.write(span, to: &features)
    return endModel.score(features)
  }

  /// How likely a span is the tail of a sentence, not a whole one: the logarithm of the odds.
  public func start(_ span: TaggedSpan) -> Float {
    var features = FeatureList()
    StartFeatures.write(span, to: &features)
    return startModel.score(features)
  }
}
