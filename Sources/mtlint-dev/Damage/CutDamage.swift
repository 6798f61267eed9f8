import TextModel

/// Sentences cut: short before a stop ("since the."), or where something was embedded in the page, behind which the rest starts anew or is lost.
extension DamagedParagraph {
  func cuts() -> [Damage] {
    sentences.flatMap { sentence -> [Damage] in
      let places = CutOffs(sentence, document).small
      let end = document.range(ofTokens: sentence).upperBound
      let cutOffs = places.filter { isLower($0) }.compactMap { word -> Damage? in
        guard let stop = stop(of: sentence) else { return nil }
        return Damage(kind: .cutOff, range: range(word, stop), text: text(word) + ".")
      }
      let tags = tagger.tags(ofTokens: sentence, in: document)
      // An embed stands behind what announces it: a verb, a preposition, a conjunction.
      let embeds = sentence.dropFirst(4).dropLast(5).filter { word in
        isLower(word) && isLower(word + 1) && followsGap(word + 1)
          && (tags.isFiniteVerb(word) || places.contains(word) && !document.traits(word).contains(.determiner))
      }
      return cutOffs
        + embeds.flatMap { word in
          [
            Damage(kind: .embed, range: range(word, word + 1), text: text(word) + " " + text(word + 1).capitalisedFirst),
            Damage(kind: .lostEnd, range: document.tokens[word].range.lowerBound..<end, text: text(word)),
          ]
        }
    }
  }
}
