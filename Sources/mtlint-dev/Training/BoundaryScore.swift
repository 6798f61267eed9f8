import TextModel

/// How well a model parts genuine places from damaged ones, at thresholds that let so many genuine ones through.
struct BoundaryScore {
  /// A table in Markdown: false alarms in 10,000 words, the threshold, and the share of each kind of damage above it.
  let table: String

  init(_ model: LinearModel, _ examples: BoundaryExamples, words: Int) {
    var scores: [String: [Float]] = [:]
    for (kind, example) in examples { scores[kind, default: []].append(model.score(FeatureList(example.features))) }
    let genuine = (scores["genuine"] ?? []).sorted(by: >)
    let kinds = scores.keys.filter { $0 != "genuine" }.sorted()
    var table = "| false alarms in 10,000 words | threshold |" + kinds.map { " \($0) (\(scores[$0]!.count)) |" }.joined() + "\n"
    table += "|---:|---:|" + kinds.map { _ in "---:|" }.joined() + "\n"
    for rate in [0.2, 0.5, 1, 2, 5] where !genuine.isEmpty {
      let threshold = genuine[min(genuine.count - 1, Int(rate * Double(words) / 10_000))]
      let shares = kinds.map { kind in Double(scores[kind]!.count { $0 > threshold }) / Double(scores[kind]!.count) }
      table += "| \(rate) | \(Self.rounded(threshold, 2)) |" + shares.map { " \(Int(($0 * 100).rounded())) % |" }.joined() + "\n"
    }
    self.table = table + "\n\(genuine.count) genuine places in \(words) words.\n"
  }

  private static func rounded(_ number: Float, _ digits: Int) -> String {
    let hundredths = Int((number * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100).\(String(abs(hundredths) % 100 + 100).dropFirst())"
  }
}
