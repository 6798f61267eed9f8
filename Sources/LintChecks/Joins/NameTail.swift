import LintEngine
import TextModel

/// The end of a name behind a false stop, its verb before it: "Alberto Núñez has pointed out. Feijóo, but".
struct NameTail {
  /// Words of the longest verb that stands between the parts: "has pointed out".
  private static let longest = 3

  let range: Range<Int>
  let message: String
  let fix: Fix

  /// `threshold`: what the models must say of the stop at least, unless the article has the whole name elsewhere.
  init?(_ stop: Int, above threshold: Float, _ article: Article) {
    let document = article.document
    let judge = article.analysis(StopJudge.self)
    let (last, tail) = (stop - 1, stop + 1)
    guard let name = NameRun(tail, article), name.tokens.count == 1, name.isUnknown, document.continuesLine(tail + 1), !document.isStop(tail + 1)
    else { return nil }
    var head = last
    while last - head < Self.longest, document.isLower(head),
      judge.isVerb(head) || document.token(head, isOneOf: "out", "up", "off", "not", "also", "already")
    {
      head -= 1
    }
    guard head < last, (head + 1...last).contains(where: { judge.isVerb($0) }), document.isNameWord(head), document.followsGap(head + 1),
      document.traits(head).isDisjoint(with: [.place, .titleNoun, .placeNoun])
    else { return nil }
    guard article.analysis(NamePairs.self).contain(head, tail, document) || judge.falseStop(stop).map({ $0 > threshold }) ?? false else { return nil }
    range = document.tokens[head].range.lowerBound..<document.tokens[tail].range.upperBound
    let text = document.text(token: tail)
    let whole = "\(document.text(token: head)) \(text) \(document.text(document.range(ofTokens: head + 1..<stop)))"
    message = "\(document.quoted(range)): the stop tore ‘\(text)’ from its name; write ‘\(whole)’"
    fix = Fix(.suggested, replacing: range, with: whole)
  }
}
