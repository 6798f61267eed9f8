import TextModel

/// Lost spaces: "Kyivaccording", "inKyiv", "thecompany", "shore.The".
extension DamagedParagraph {
  func mergedWords() -> [Damage] {
    var found: [Damage] = []
    for sentence in sentences {
      for index in sentence.dropFirst() where followsGap(index) {
        if isLower(index - 1), isName(index) {
          found.append(merged(.mergedCapital, index - 1, index))
        } else if isLower(index - 1), isLower(index), !isKnown(index - 1, index) {
          found.append(merged(.mergedLowercase, index - 1, index))
        } else if isLower(index) {
          let name = document.token(index - 1, is: ",") && document.joinsPrevious(index - 1) ? index - 2 : index - 1
          guard name > sentence.lowerBound, isName(name), !isKnown(name, index) else { continue }
          let separator = name == index - 1 ? ", " : " "
          found.append(merged(.mergedName, name, index, alternatives: [text(name) + separator + text(index)]))
        }
      }
    }
    return found
  }

  /// The space behind a mark that ends a sentence or a clause.
  func mergedSentences() -> [Damage] {
    document.tokens.indices.dropFirst().dropLast().compactMap { mark in
      guard document.joinsPrevious(mark), isName(mark - 1) || isLower(mark - 1), followsGap(mark + 1), document.isPlainWord(mark + 1),
        document.tokens[mark + 1].range.count > 1
      else { return nil }
      let ends = document.token(mark, is: ".")
      guard ends || document.token(mark, isOneOf: ",", ";", ":") else { return nil }
      return Damage(
        kind: ends ? .mergedSentence : .mergedClause, range: range(mark - 1, mark + 1), text: text(mark - 1) + text(mark) + text(mark + 1))
    }
  }

  /// Two words without what stands between them.
  private func merged(_ kind: Damage.Kind, _ first: Int, _ second: Int, alternatives: [String] = []) -> Damage {
    Damage(kind: kind, range: range(first, second), text: text(first) + text(second), alternatives: alternatives)
  }

  /// True when two words make one of the dictionary.
  private func isKnown(_ first: Int, _ second: Int) -> Bool { lexicon.traits(of: text(first) + text(second)).contains(.known) }
}
