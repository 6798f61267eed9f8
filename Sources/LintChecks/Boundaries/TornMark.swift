import LintEngine
import TextModel

/// A line break beside a mark that an inline element had in front of it or behind it: `was charged with "` / `theft` / `", said the court`;
/// `the roads were wet` / `. The mayor said`.
struct TornMark {
  /// Tokens from the last of the first line to the mark.
  let tokens: Range<Int>
  let edits: [Edit]

  /// Longest line that is the quoted piece of another, in tokens.
  private static let longestQuoted = 60

  /// A quotation whose opening mark ends one line, and whose closing mark starts the line after the next.
  init?(quotationFrom number: Int, _ document: Document) {
    guard number + 2 < document.blocks.count else { return nil }
    let (before, quoted, behind) = (document.blocks[number], document.blocks[number + 1], document.blocks[number + 2])
    let (opening, closing) = (before.tokens.upperBound - 1, behind.tokens.lowerBound)
    guard document.token(opening, isOneOf: "\"", "“", "„", "«"), document.followsGap(opening), before.tokens.count > 2,
      document.token(closing, isOneOf: "\"", "”", "“", "»"), behind.tokens.count > 1,
      document.followsGap(closing + 1) || document.isComma(closing + 1) || document.isTerminator(closing + 1),
      quoted.tokens.count <= Self.longestQuoted, !quoted.tokens.contains(where: { document.token($0, isOneOf: "\"", "“", "”", "„", "«", "»") })
    else { return nil }
    tokens = opening..<closing + 1
    edits = [quoted, behind].map { Edit(document.gap(before: $0.tokens.lowerBound), "") }
  }

  /// A line that starts with a comma or a stop which belongs to the end of the line before.
  init?(markAt number: Int, _ document: Document) {
    guard number > 0 else { return nil }
    let (before, block) = (document.blocks[number - 1], document.blocks[number])
    let (last, mark) = (before.tokens.upperBound - 1, block.tokens.lowerBound)
    guard document.isComma(mark) || document.isMark(mark, 0x3B) || document.isStop(mark), block.tokens.count > 3, document.followsGap(mark + 1),
      document.isWord(mark + 1), before.tokens.count > 3,
      document.isWord(last) || document.isNumber(last) || document.token(last, isOneOf: "”", "\"", ")", "»", "’")
    else { return nil }
    let gap = document.gap(before: mark)
    if document.isStop(mark) {
      guard document.isCapital(mark + 1), !document.endsSentence(before) else { return nil }
      edits = [
        Edit(gap.lowerBound..<gap.lowerBound, "."), Edit(gap.upperBound..<document.tokens[mark + 1].range.lowerBound, ""),
      ]
    } else {
      edits = [Edit(gap, "")]
    }
    tokens = last..<mark + 1
  }
}
