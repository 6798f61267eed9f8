/// Composes pages as they are copied from sites: a body of genuine paragraphs with short lines of its own, and furniture around and between them.
struct PageGenerator {
  /// A made page.
  struct Page {
    /// Lines of text, with what each is: true = furniture, nil = open.
    var lines: [(text: String, isFurniture: Bool?)] = []
    let separator: String
    var text: String { lines.map(\.text).joined(separator: separator) }
  }

  /// Pages without any furniture, in a hundred.
  private static let bare = 10
  /// Bytes of the longest paragraph that is taken.
  private static let longest = 1500

  /// Beginnings of the names of documents that no page is made of: reviews and what was spoken.
  private static let left = ["reviews", "GUM_conversation", "GUM_vlog"]
  /// The same for those from which nothing stands on the pages of others.
  private static let personal = ["answers", "email"]

  private let documents: [[String]]
  private let pools: [PageSlots.Pool]
  /// Indices of the documents whose sentences stand on the pages of others.
  private let quoted: [Int]
  private var random: SplitMix

  init(_ entries: [PlainText.Entry], seed: UInt64) {
    func starts(_ entry: PlainText.Entry, _ names: [String]) -> Bool { names.contains(where: entry.id.hasPrefix) }
    let used = entries.filter { entry in !starts(entry, Self.left) && entry.paras.count { $0.split(separator: " ").count >= 15 } >= 2 }
    documents = used.map { $0.paras.filter { $0.utf8.count <= Self.longest && !$0.contains("\n") } }
    quoted = used.indices.filter { !starts(used[$0], Self.personal) }
    pools = documents.map(PageSlots.Pool.init)
    random = SplitMix(seed: seed)
  }

  mutating func next() -> Page {
    let number = Int(random.next() % UInt64(documents.count))
    let slots = PageSlots(own: pools[number], other: pools[random.pick(quoted)], &random)
    let grammar = SlotGrammar(fill: slots.fill)
    var page = Page(separator: random.fraction() < 0.4 ? "\n" : "\n\n")
    let isBare = Int(random.next() % 100) < Self.bare
    if !isBare { furniture(count([0, 0, 0, 1, 1, 2, 3, 4]), grammar, &page) }
    if random.fraction() < 0.85 {
      page.lines.append((grammar.expand("<own-headline>", &random), false))
      if random.fraction() < 0.4 { page.lines += lines(grammar.expand(random.pick(ArticleElement.open), &random), nil) }
      if !isBare, random.fraction() < 0.35 { furniture(1, grammar, &page) }
    }
    body(documents[number], grammar, isBare, &page)
    if !isBare { furniture(count([0, 1, 1, 2, 2, 3, 4, 5]), grammar, &page) }
    return page
  }

  private mutating func count(_ counts: [Int]) -> Int { random.pick(counts) }

  /// Paragraphs with what stands between them.
  private mutating func body(_ document: [String], _ grammar: SlotGrammar, _ isBare: Bool, _ page: inout Page) {
    let wanted = 4 + Int(random.next() % 10)
    let start = document.count > wanted ? Int(random.next() % UInt64(document.count - wanted + 1)) : 0
    let paragraphs = document[start..<min(document.count, start + wanted)]
    let insets = isBare ? 0 : count([0, 0, 1, 1, 2, 3])
    let kind = random.fraction() < 0.6 ? Self.pick(ArticleElement.all.map(\.weight), &random) : nil
    for (place, paragraph) in paragraphs.enumerated() {
      page.lines.append((paragraph, false))
      // An article has one or two kinds of short lines, again and again.
      if let kind, random.fraction() < 0.4 {
        page.lines += lines(grammar.expand(random.pick(ArticleElement.all[kind].templates), &random), false)
      } else if random.fraction() < 0.15 {
        let element = ArticleElement.all[Self.pick(ArticleElement.all.map(\.weight), &random)]
        page.lines += lines(grammar.expand(random.pick(element.templates), &random), false)
      }
      if place + 1 < paragraphs.count, Int(random.next() % UInt64(paragraphs.count)) < insets { furniture(1, grammar, &page) }
    }
  }

  private mutating func furniture(_ count: Int, _ grammar: SlotGrammar, _ page: inout Page) {
    for _ in 0..<count {
      let element = PageElement.all[Self.pick(PageElement.all.map(\.weight), &random)]
      page.lines += lines(grammar.expand(random.pick(element.templates), &random), true)
    }
  }

  private func lines(_ text: String, _ isFurniture: Bool?) -> [(text: String, isFurniture: Bool?)] {
    text.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }.map { (Self.capitalised($0), isFurniture) }
  }

  private static func capitalised(_ line: Substring) -> String {
    line.first!.isLowercase ? line.prefix(1).uppercased() + line.dropFirst() : String(line)
  }

  /// An index by weight.
  private static func pick(_ weights: [Int], _ random: inout SplitMix) -> Int {
    var left = Int(random.next() % UInt64(weights.reduce(0, +)))
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return weights.count - 1
  }
}
