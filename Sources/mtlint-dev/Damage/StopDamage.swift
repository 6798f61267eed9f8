import TextModel

/// Full stops inside sentences: "the region. Donbas", "since Mariupol. besieged", "the manager, Sayuri. Doi, counted".
extension DamagedParagraph {
  func strayStops() -> [Damage] {
    sentences.flatMap { sentence in
      FalseStop.betweenWords(sentence, document).flatMap(betweenWords) + eatenCommas(sentence)
        + NameBreaks.find(sentence, document).flatMap(besideName)
    }
  }

  private func betweenWords(_ stop: FalseStop) -> [Damage] {
    let plain = stop.left + ". " + stop.right
    switch stop.kind {
    case .beforeName: return [Damage(kind: .stopBeforeName, range: stop.range, text: plain)]
    case .insideName: return [Damage(kind: .stopInsideName, range: stop.range, text: plain)]
    case .afterName: return [Damage(kind: .stopAfterName, range: stop.range, text: plain)] + eatenAuxiliary(stop)
    case .lowercase:
      let capital = Damage(kind: .stopCapital, range: stop.range, text: stop.left + ". " + stop.right.capitalisedFirst)
      return [Damage(kind: .stopLowercase, range: stop.range, text: plain), capital]
    case .place, .title: return []
    }
  }

  /// "since Mariupol was besieged" -> "since Mariupol. besieged"
  private func eatenAuxiliary(_ stop: FalseStop) -> [Damage] {
    guard let auxiliary = document.tokens.firstIndex(where: { $0.range.upperBound == stop.range.upperBound }),
      document.traits(auxiliary).contains(.auxiliary), isLower(auxiliary + 1), followsGap(auxiliary + 1)
    else { return [] }
    let range = stop.range.lowerBound..<document.tokens[auxiliary + 1].range.upperBound
    return [Damage(kind: .stopAfterName, range: range, text: stop.left + ". " + text(auxiliary + 1))]
  }

  /// "the road, which" -> "the road. Which"
  private func eatenCommas(_ sentence: Range<Int>) -> [Damage] {
    sentence.dropFirst(3).dropLast(5).compactMap { comma in
      guard document.token(comma, is: ","), isLower(comma - 1), isLower(comma + 1), followsGap(comma + 1) else { return nil }
      let text = text(comma - 1) + ". " + text(comma + 1).capitalisedFirst
      return Damage(kind: .stopCapital, range: range(comma - 1, comma + 1), text: text)
    }
  }

  /// Also with the word behind the name glued to it: "the region. Khmelnytskyiwestern".
  private func besideName(_ stop: FalseStop) -> [Damage] {
    let plain = Damage(kind: stop.kind == .place ? .stopPlace : .stopTitle, range: stop.range, text: stop.left + ". " + stop.right)
    guard stop.kind == .place, var next = document.tokens.firstIndex(where: { $0.range.lowerBound >= stop.range.upperBound }) else { return [plain] }
    let hasComma = document.token(next, is: ",")
    if hasComma { next += 1 }
    guard isLower(next), followsGap(next) else { return [plain] }
    let original = document.text(stop.range)
    let glued = Damage(
      kind: .stopGluedName, range: stop.range.lowerBound..<document.tokens[next].range.upperBound, text: plain.text + text(next),
      alternatives: [original + (hasComma ? " " : ", ") + text(next)])
    return [plain, glued]
  }
}
