import TextModel

/// What stands twice: a sentence behind itself, a caption below itself, half of the time translated a little differently.
extension DamagedParagraph {
  /// A caption with its credit, and the copy of it.
  typealias Caption = (original: String, copy: String)

  func copies(_ random: inout SplitMix) -> [Damage] {
    sentences.compactMap { sentence in
      guard let stop = stop(of: sentence) else { return nil }
      let end = document.tokens[stop].range.upperBound
      return Damage(kind: .sentenceTwice, range: end..<end, text: " " + copy(sentence, &random))
    }
  }

  /// A sentence of the paragraph as the caption of a picture; nil when none is fit to be one.
  func caption(_ random: inout SplitMix) -> Caption? {
    let fit = sentences.filter { $0.count < 30 && stop(of: $0) != nil }
    guard !fit.isEmpty else { return nil }
    let sentence = random.pick(fit)
    let (label, other) = random.pick([("Photo", "Image"), ("Photo", "Picture"), ("Image", "Photo"), ("Illustration", "Image")])
    let (opening, closing) = random.pick([(" ", "."), (" (", ")"), (" – ", "")])
    let source = ": " + random.pick(["Reuters", "AFP", "AP", "EPA", "Getty Images"])
    let text = document.text(document.range(ofTokens: sentence))
    return (text + opening + label + source + closing, copy(sentence, &random) + opening + other + source + closing)
  }

  private func copy(_ sentence: Range<Int>, _ random: inout SplitMix) -> String {
    let range = document.range(ofTokens: sentence)
    guard random.fraction() < 0.5,
      let article = sentence.dropFirst().first(where: { document.token($0, is: "the") && followsGap($0) && followsGap($0 + 1) })
    else { return document.text(range) }
    return document.text(range.lowerBound..<document.tokens[article].range.lowerBound)
      + document.text(document.tokens[article + 1].range.lowerBound..<range.upperBound)
  }
}
