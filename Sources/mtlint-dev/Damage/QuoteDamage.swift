import TextModel

/// Closing quotation marks turned, pushed away or lost: "dead end. “, said".
extension DamagedParagraph {
  func quotes() -> [Damage] {
    var straight = 0
    var found: [Damage] = []
    for mark in document.tokens.indices.dropFirst() {
      let isStraight = document.token(mark, is: "\"")
      if isStraight { straight += 1 }
      guard document.token(mark, is: "”") || isStraight && straight.isMultiple(of: 2), document.joinsPrevious(mark) else { continue }
      let before = text(mark - 1)
      let span = range(mark - 1, mark)
      found.append(Damage(kind: .quoteLost, range: span, text: before))
      found.append(Damage(kind: .quoteSpaced, range: span, text: before + " " + text(mark)))
      if !isStraight { found.append(Damage(kind: .quoteTurned, range: span, text: before + "“")) }
      if document.token(mark - 1, is: ",") {
        found.append(Damage(kind: .quoteStranded, range: span, text: isStraight ? ". \"," : ". “,"))
      } else if document.token(mark - 1, is: ".") {
        found.append(Damage(kind: .quoteStranded, range: span, text: isStraight ? ". \"" : ". “"))
      }
    }
    return found
  }
}
