/// The elements of a page that stand around the article, and the text in them.
///
/// What is called a sidebar may hold the article too, and forms may hold whole pages: such an element is a frame of the page, no furniture.
struct HTMLFurniture {
  /// How sure an element is furniture.
  enum Certainty: Equatable {
    /// By what it is: a menu.
    case certain
    /// By what it is called, unless it holds the main heading.
    case named
    /// Forms, unless they hold that, or more than half of the page.
    case form
  }

  private struct Element {
    let outer: Int?
    let certainty: Certainty
    var holdsArticle = false
    /// Bytes of text.
    var size = 0
  }

  private var elements: [Element] = []
  private var blocks: [(range: Range<Int>, element: Int)] = []

  /// The number of a new element within another one.
  mutating func open(_ certainty: Certainty, within outer: Int?) -> Int {
    elements.append(Element(outer: outer, certainty: certainty))
    return elements.count - 1
  }

  /// The element, and all around it, holds the article.
  mutating func hold(_ element: Int) { elements[element].holdsArticle = true }

  /// A block of text in an element; bytes of the text.
  mutating func add(_ range: Range<Int>, in element: Int) {
    blocks.append((range, element))
    elements[element].size += range.count
  }

  /// The blocks that are furniture, of a text of so many bytes.
  func ranges(of length: Int) -> [Range<Int>] {
    var elements = elements
    // Inner elements have higher numbers.
    for index in elements.indices.reversed() {
      guard let outer = elements[index].outer else { continue }
      elements[outer].size += elements[index].size
      if elements[index].holdsArticle { elements[outer].holdsArticle = true }
    }
    var verdicts: [Bool] = []
    for element in elements {
      let isFrame =
        switch element.certainty {
        case .certain: false
        case .named: element.holdsArticle
        case .form: element.holdsArticle || element.size * 2 > length
        }
      verdicts.append(!isFrame || element.outer.map { verdicts[$0] } ?? false)
    }
    return blocks.filter { verdicts[$0.element] }.map(\.range)
  }
}
