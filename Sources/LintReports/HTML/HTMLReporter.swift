import LintEngine
import TextModel

/// For people: one page that needs nothing else, with every article, its findings and what the repairs make of it.
struct HTMLReporter: Reporter {
  func render(_ file: FileReport) -> Piece { Piece(HTMLArticle(file.asRead).piece) }

  func document(_ pieces: [Piece], _ summary: Summary) -> String {
    HTMLPage(pieces.compactMap { HTMLArticle(piece: $0.text) }, failures: summary.failures).render()
  }
}
