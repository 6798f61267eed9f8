/// Finds the element that holds the article: the innermost one with most of the page's prose. Menus, teasers and boxes stand around it.
struct HTMLMainPart {
  /// Bytes of the shortest block that is prose.
  private static let prose = 80
  /// Bytes of prose that a page must have; a shorter one is all article.
  private static let least = 400
  /// Share of the prose that the article has.
  private static let share = 0.6

  private var outer: [Int?] = []
  private var sizes: [Int] = []
  private var blocks: [(range: Range<Int>, element: Int?, isHeading: Bool)] = []
  private var total = 0

  /// The number of a new element within another one.
  mutating func open(within outer: Int?) -> Int {
    self.outer.append(outer)
    sizes.append(0)
    return sizes.count - 1
  }

  /// A block of text in an element; bytes of the text. The main heading of a page may stand outside of the article's element.
  mutating func add(_ range: Range<Int>, in element: Int?, isHeading: Bool) {
    blocks.append((range, element, isHeading))
    guard range.count >= Self.prose else { return }
    total += range.count
    if let element { sizes[element] += range.count }
  }

  /// The blocks that stand around the article.
  var surroundings: [Range<Int>] {
    guard total >= Self.least else { return [] }
    var sizes = sizes
    // Inner elements have higher numbers.
    for index in sizes.indices.reversed() { if let outer = outer[index] { sizes[outer] += sizes[index] } }
    guard let main = sizes.lastIndex(where: { Double($0) >= Double(total) * Self.share }) else { return [] }
    var isInside = [Bool](repeating: false, count: sizes.count)
    for index in main..<sizes.count { isInside[index] = index == main || outer[index].map { isInside[$0] } ?? false }
    return blocks.filter { block in !block.isHeading && !(block.element.map { isInside[$0] } ?? false) }.map(\.range)
  }
}
