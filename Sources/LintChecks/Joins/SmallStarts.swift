import LintEngine
import TextModel

/// Lines that start small among lines that do not: labels above headlines, and paragraphs whose beginning is lost.
struct SmallStarts {
  /// A line, and what to say of it.
  struct Start {
    let range: Range<Int>
    let message: String
    let fix: Fix
  }

  /// Tokens of the shortest paragraph that is looked at.
  private static let shortest = 8

  let starts: [Start]

  /// Where many lines start small, that is the text's way.
  init(_ document: Document) {
    guard let head = document.blocks.first, document.isCapital(head.tokens.lowerBound) else {
      starts = []
      return
    }
    let labels = document.blocks.indices.filter { Self.isLabel($0, document) }
    let small = document.blocks.count { document.isLower($0.tokens.lowerBound) }
    let paragraphs = small * 6 <= document.blocks.count + 3 ? document.blocks.indices.filter { Self.isParagraph($0, document) } : []
    starts =
      (labels.count * 3 <= document.blocks.count ? labels : []).map {
        Self.start(document.range(ofBlock: $0), "a line that starts small among others with capitals; write a capital", document)
      }
      + paragraphs.map {
        let first = document.tokens[document.blocks[$0].tokens.lowerBound].range
        return Self.start(first, "a paragraph that starts small; write a capital, or put back what stood before it", document)
      }
  }

  private static func start(_ range: Range<Int>, _ what: String, _ document: Document) -> Start {
    let letter = range.lowerBound..<range.lowerBound + 1
    return Start(
      range: range, message: "\(document.quoted(range)): \(what)",
      fix: Fix(.suggested, replacing: letter, with: document.text(letter).uppercased()))
  }

  /// "the find", "near Naples": two to four words without a mark, small in the source language, between lines that start with capitals.
  private static func isLabel(_ number: Int, _ document: Document) -> Bool {
    let tokens = document.blocks[number].tokens
    guard number > 0, number + 1 < document.blocks.count, (2...4).contains(tokens.count), document.blocks[number].kind != .byline,
      document.isLower(tokens.lowerBound), document.has(tokens.lowerBound, .known),
      !document.token(tokens.lowerBound, isOneOf: "by", "via", "photo", "and", "or"),
      tokens.allSatisfy({ document.isWord($0) && document.has($0, [.known, .place]) })
    else { return false }
    let before = document.blocks[number - 1]
    // "(Ansa)": a caption ends with its credit.
    return (document.endsSentence(before) || before.kind == .caption || document.isMark(before.tokens.upperBound - 1, 0x29))
      && document.isCapital(document.blocks[number + 1].tokens.lowerBound)
  }

  /// A whole sentence or more, between paragraphs that start with capitals.
  private static func isParagraph(_ number: Int, _ document: Document) -> Bool {
    let block = document.blocks[number]
    let first = block.tokens.lowerBound
    guard number > 0, block.kind == .paragraph, block.tokens.count >= shortest, document.isLower(first), document.has(first, .known),
      document.length(first) > 1, document.followsGap(first + 1)
    else { return false }
    return document.endsSentence(block) && document.endsSentence(document.blocks[number - 1])
      && (number + 1 == document.blocks.count || !document.isLower(document.blocks[number + 1].tokens.lowerBound))
  }
}
