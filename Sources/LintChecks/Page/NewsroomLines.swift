import LintEngine

/// Which blocks of an article are lines of the newsroom: asked once for all rules that leave them alone.
struct NewsroomLines: SharedAnalysis {
  private let lines: [Bool]

  init(_ article: Article) { lines = article.document.blocks.map { NewsroomLine.isOne($0, article.document) } }

  func contains(_ block: Int) -> Bool { lines[block] }
}
