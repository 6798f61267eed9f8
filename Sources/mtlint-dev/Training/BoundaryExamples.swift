import TextModel

/// Examples of one decision, each with what kind of place it is.
typealias BoundaryExamples = [(kind: String, example: LinearTrainer.Example)]

extension Document {
  func isStop(_ index: Int) -> Bool { tokens[index].kind == .punctuation && token(index, is: ".") }
  func isPlainWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].flags.isDisjoint(with: [.digit])
  }
}
