import TextModel

/// Trains a tagger's weights: an averaged perceptron in integers, so that every machine gets the same bytes.
struct TaggerTrainer {
  /// Passes over the text.
  static let rounds = 8
  /// Words that occur n times are looked at as unknown ones every (1 + n / `forgetting`)th time, so that endings and neighbours learn to
  /// stand in for them.
  static let forgetting = 1.5

  private var weights = [Int32](repeating: 0, count: TaggerFeatures.cells)
  /// For each cell the sum of its changes, each times its moment.
  private var moments = [Int64](repeating: 0, count: TaggerFeatures.cells)
  private var moment: Int64 = 1
  private var random: SplitMix
  private let model: TaggerModel
  private let formCounts: [UInt64: Int]

  /// - Parameter model: dictionary and candidate sets; its weights are not used.
  init(seed: UInt64, model: TaggerModel, formCounts: [UInt64: Int]) {
    random = SplitMix(seed: seed)
    self.model = model
    self.formCounts = formCounts
  }

  /// The weights, averaged over all moments.
  mutating func train(_ text: TaggedText) -> [Double] {
    var order = Array(text.sentences.indices)
    for _ in 0..<Self.rounds {
      for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, Int(random.next() % UInt64(last + 1))) }
      for index in order { learn(text.sentences[index]) }
    }
    return weights.indices.map { Double(weights[$0]) - Double(moments[$0]) / Double(moment) }
  }

  /// Tags a sentence as the tagger would, and moves the weights where the tag is wrong.
  private mutating func learn(_ sentence: TaggedText.Sentence) {
    var words = sentence.words
    words.withUnsafeMutableBufferPointer { words in
      model.classify(words)
      for index in words.indices {
        let count = Double(formCounts[words[index].form] ?? 0)
        if random.fraction() < Self.forgetting / (Self.forgetting + count) { model.forget(&words[index]) }
      }
    }
    words.withUnsafeBufferPointer { words in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { features in
        var previous = TaggerFeatures.noTag
        var beforePrevious = TaggerFeatures.noTag
        for index in words.indices {
          let candidates = model.candidates(words[index])
          var best = candidates[0]
          if candidates.count > 1 {
            TaggerFeatures.write(words, at: index, previous: previous, beforePrevious: beforePrevious, to: features.baseAddress!)
            best = bestTag(candidates, UnsafeBufferPointer(features))
            if let gold = sentence.tags[index]?.rawValue, gold != best, candidates.contains(gold) {
              for feature in features {
                change(TaggerFeatures.cell(feature, gold), by: 1)
                change(TaggerFeatures.cell(feature, best), by: -1)
              }
            }
          }
          moment += 1
          beforePrevious = previous
          previous = best
        }
      }
    }
  }

  private func bestTag(_ candidates: UnsafeBufferPointer<UInt8>, _ features: UnsafeBufferPointer<UInt32>) -> UInt8 {
    var best = candidates[0]
    var bestScore = Int32.min
    for tag in candidates {
      var score: Int32 = 0
      for feature in features { score += weights[TaggerFeatures.cell(feature, tag)] }
      if score > bestScore {
        bestScore = score
        best = tag
      }
    }
    return best
  }

  private mutating func change(_ cell: Int, by amount: Int32) {
    weights[cell] += amount
    moments[cell] += Int64(amount) * moment
  }
}
