import TextModel

/// The last name cut out of its clause and put behind the verbs: "Alberto Núñez has pointed out. Feijóo, but".
extension DamagedParagraph {
  func nameTails() -> [Damage] {
    sentences.flatMap { sentence -> [Damage] in
      let tags = tagger.tags(ofTokens: sentence, in: document)
      return sentence.dropLast(4).dropFirst().compactMap { last in
        guard isSurname(last), isName(last - 1), sentence.contains(last - 1), followsGap(last), followsGap(last + 1), isLower(last + 1),
          tags.isFiniteVerb(last + 1)
        else { return nil }
        var verb = last + 1
        while sentence.contains(verb + 1), followsGap(verb + 1), isLower(verb + 1), tags[verb + 1].isVerb || tags[verb + 1] == .rpAdp { verb += 1 }
        guard verb + 2 < sentence.upperBound, document.isPlainWord(verb + 1) || document.token(verb + 1, is: ",") else { return nil }
        // From the word before the name's last one, so that both halves of the name are in the span.
        return Damage(
          kind: .stopNameTail, range: range(last - 1, verb),
          text: text(last - 1) + " " + document.text(range(last + 1, verb)) + ". " + text(last))
      }
    }
  }

  /// A name that is no word of the dictionary and no place.
  private func isSurname(_ token: Int) -> Bool {
    isName(token) && document.traits(token).isDisjoint(with: [.knownLowercase, .place, .placePart])
  }
}
