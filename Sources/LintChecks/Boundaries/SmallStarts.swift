import LintEngine
import TextModel

/// Paragraphs that start in lower case among others that do not: their beginning is lost.
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

  /// Where many lines start in lower case, that is the text's way.
  init(_ document: Document) {
    guard let head = document.blocks.first, document.isCapital(head.tokens.lowerBound) else {
      starts = []
      return
    }
    let small = document.blocks.count { document.isLower($0.tokens.lowerBound) }
    let paragraphs = small * 6 <= document.blocks.count + 3 ? document.blocks.indices.filter { Self.isParagraph($0, document) } : []
    starts = paragraphs.map {
      let range = document.tokens[document.blocks[$0].tokens.lowerBound].range
      let letter = range.lowerBound..<range.lowerBound + 1
      return Start(
        range: range, message: "\(document.quoted(range)): lower case at the start of a paragraph; use a capital, or restore the missing text",
        fix: Fix(.suggested, replacing: letter, with: document.text(letter).uppercased()))
    }
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
