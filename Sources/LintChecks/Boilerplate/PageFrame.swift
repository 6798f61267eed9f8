import TextModel

/// Which lines stand around the article, by the paragraphs of prose among them.
struct PageFrame {
  /// The second paragraph of prose ends the head of the page, if it comes this early.
  private static let longestHead = 8

  private let head: Int
  private let foot: Int

  /// `isPage` says of a block whether it is known to be the page's own.
  init(_ layout: PageLayout, isPage: (Int) -> Bool) {
    let prose = layout.isProse.indices.filter { layout.isProse[$0] && !isPage($0) }
    guard let first = prose.first, let last = prose.last else {
      (head, foot) = (0, Int.max)
      return
    }
    // A teaser may stand above the line with the date.
    head = prose.count > 1 && prose[1] <= Self.longestHead ? prose[1] : first
    foot = last
  }

  func isAbove(_ block: Int) -> Bool { block < head }
  func isAround(_ block: Int) -> Bool { block < head || block > foot }
}
