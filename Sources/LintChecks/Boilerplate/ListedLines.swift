import LintEngine
import TextModel

/// What a table of site lines says of the lines of an article.
struct ListedLines {
  /// By block.
  private(set) var strengths: [LinePatterns.Strength?]
  /// Blocks that the table calls the newsroom's.
  private(set) var newsroom: Set<Int> = []
  /// Stamps that have run together: somebody has to look whether they held anything else.
  private(set) var runTogether: Set<Int> = []
  /// Matches that are a piece of a longer line.
  private(set) var leftovers: [(verdict: LinePatterns.Verdict, tokens: Range<Int>)] = []

  init(_ lines: LinePatterns?, _ article: Article) {
    let document = article.document
    strengths = Array(repeating: nil, count: document.blocks.count)
    guard let lines else { return }
    lines.patterns.withMatcher(article) { matcher in
      lines.patterns.forEachMatch(matcher) { number, match in
        let block = document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].block
        let verdict = lines.verdicts[number]
        if verdict.isNewsroom { newsroom.insert(block) }
        switch verdict.strength {
        case .strong: strengths[block] = .strong
        case .edge: if strengths[block] != .strong { strengths[block] = .edge }
        case .weak: if strengths[block] == nil { strengths[block] = .weak }
        case .end, .start, .inside: if document.blocks[block].tokens != match.tokens { leftovers.append((verdict, match.tokens)) }
        }
      }
    }
  }

  /// Decides what depends on where a line stands and on its shape: only strong and weak lines are left.
  mutating func place(_ layout: PageLayout, _ document: Document) {
    let frame = PageFrame(layout) { [strengths] in strengths[$0] == .strong || strengths[$0] == .edge }
    let shapes = PageShapes(document: document, frame: frame, layout: layout)
    for index in strengths.indices where strengths[index] != .strong {
      // The first line is the headline, whatever it says.
      if strengths[index] == .edge { strengths[index] = index > 0 && frame.isAround(index) ? .strong : nil }
      if shapes.isPage(index) { strengths[index] = .strong } else if shapes.isGluedStamp(index) { runTogether.insert(index) }
    }
  }
}
