import LintEngine
import TextModel

/// For people: one page that needs nothing else, with every article, its findings and what the repairs make of it.
public struct HTMLReporter: AssembledReporter {
  public init() {}

  public func render(_ file: FileReport) -> String { HTMLArticle(file).piece }

  public func finish(_ summary: Summary) -> String { "" }

  /// The index of the articles and their sums stand before the first of them.
  public func assemble(_ pieces: [String]) -> String { HTMLPage(pieces.compactMap(HTMLArticle.init(piece:))).render() }
}
