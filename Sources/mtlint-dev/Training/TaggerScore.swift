import Foundation
import TextModel

/// How many words of a treebank a tagger gets right.
struct TaggerScore {
  private(set) var words = 0
  private(set) var rightXPOS = 0
  private(set) var rightUPOS = 0
  /// Sentences with a finite verb, and those of them where the tagger sees none.
  private(set) var clauses = 0
  private(set) var missedClauses = 0

  /// Tags every sentence of a treebank, in its own tokens. Words whose tag the tagger does not have count as wrong unless half of it is right.
  init(_ model: TaggerModel, _ text: TaggedText) {
    for sentence in text.sentences {
      var words = sentence.words
      let tags = [UInt8](unsafeUninitializedCapacity: words.count) { tags, count in
        words.withUnsafeMutableBufferPointer { model.classify($0) }
        words.withUnsafeBufferPointer { model.tag($0, into: tags.baseAddress!) }
        count = words.count
      }
      var seesFiniteVerb = false
      for (name, tag) in zip(sentence.names, tags) {
        let tag = POSTag(rawValue: tag)!
        seesFiniteVerb = seesFiniteVerb || tag.isFiniteVerb
        self.words += 1
        if name.hasPrefix("\(tag.xpos)|") { rightXPOS += 1 }
        if name.hasSuffix("|\(tag.upos)") { rightUPOS += 1 }
      }
      if sentence.tags.contains(where: { $0?.isFiniteVerb == true }) {
        clauses += 1
        if !seesFiniteVerb { missedClauses += 1 }
      }
    }
  }

  /// A row of a Markdown table.
  func row(_ name: String) -> String {
    func percent(_ part: Int, of whole: Int) -> String { String(format: "%.2f %%", 100 * Double(part) / Double(max(1, whole))) }
    return "| \(name) | \(words) | \(percent(rightXPOS, of: words)) | \(percent(rightUPOS, of: words)) "
      + "| \(percent(missedClauses, of: clauses)) of \(clauses) |"
  }
}
