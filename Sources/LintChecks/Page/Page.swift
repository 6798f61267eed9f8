import LintEngine
import TextModel

/// Which lines of a text are the furniture of the site it was copied from: by a list of such lines, by their shape, and by a model that reads all
/// lines of the page together.
///
/// The model alone deletes nothing unasked unless the line itself speaks of the page; a text with little prose is left to the list.
public struct Page: SharedAnalysis {
  /// What is to be done with a line.
  enum Verdict: Equatable {
    /// It goes.
    case delete
    /// It may go: somebody has to look.
    case suggest
    /// It may be the page's.
    case note
  }

  /// Probabilities from which on the model is believed: about a line that speaks of the page, about any, beside such a line.
  private static let (sure, likely, possible): (Float, Float, Float) = (0.95, 0.8, 0.5)
  /// Lines of prose without which a page is not judged by the model.
  private static let leastProse = 3
  /// Tokens of a line in which a day or a month makes a date.
  private static let shortLine = 12
  /// Weak lines in a row that are the page's without a strong one among them.
  private static let weakRun = 3

  private static let patterns = PatternPack.linePatterns("en/boilerplate.tsv")

  let lines: ListedLines
  /// How likely each line is furniture, from 0 to 1.
  let furniture: [Float]
  private(set) var verdicts: [Verdict?]
  /// Lines that a newsroom prints and means: they go only when asked.
  private(set) var newsroom: Set<Int>
  private let layout: PageLayout?
  private let listed: [Bool]

  public init(_ article: Article) {
    let document = article.document
    let (lines, layout) = Self.read(article)
    self.lines = lines
    self.layout = layout
    verdicts = Self.listVerdicts(lines.strengths)
    for index in lines.runTogether where verdicts[index] == nil { verdicts[index] = .suggest }
    listed = verdicts.map { $0 != nil }
    newsroom = lines.newsroom
    if let layout, layout.proseCount >= Self.leastProse, let model = document.language.page {
      furniture = model.furniture(layout, Self.listings(lines.strengths))
      judge(layout, document)
    } else {
      furniture = verdicts.map { $0 == nil ? 0 : 1 }
    }
    for index in verdicts.indices where listed[index] && Self.isNewsroom(document.blocks[index], document) { newsroom.insert(index) }
  }

  /// By another list alone.
  init(_ article: Article, listed lines: ListedLines) {
    self.lines = lines
    layout = nil
    verdicts = Self.listVerdicts(lines.strengths)
    listed = verdicts.map { $0 != nil }
    newsroom = lines.newsroom
    furniture = verdicts.map { $0 == nil ? 0 : 1 }
    for index in verdicts.indices where verdicts[index] != nil {
      let block = article.document.blocks[index]
      if block.kind != .dateline, NewsroomLine.isOne(block, article.document) { newsroom.insert(index) }
    }
  }

  /// What the list says of the lines of a document: what the model is told, in training too.
  public static func listings(_ article: Article) -> [PageModel.Listing] { listings(read(article).lines.strengths) }

  private static func read(_ article: Article) -> (lines: ListedLines, layout: PageLayout?) {
    var lines = ListedLines(patterns, article)
    let layout = PageLayout(article.document)
    if let layout { lines.place(layout, article.document) }
    return (lines, layout)
  }

  private static func listings(_ strengths: [LinePatterns.Strength?]) -> [PageModel.Listing] {
    strengths.map { $0 == nil ? .unlisted : $0 == .weak ? .weak : .strong }
  }

  /// Runs of listed lines go where a strong one is among them; three weak ones may go.
  private static func listVerdicts(_ strengths: [LinePatterns.Strength?]) -> [Verdict?] {
    var verdicts = [Verdict?](repeating: nil, count: strengths.count)
    var start = 0
    for index in strengths.indices where strengths[index] == nil || index + 1 == strengths.count {
      let run = start..<(strengths[index] == nil ? index : index + 1)
      start = index + 1
      let isStrong = strengths[run].contains(.strong)
      guard isStrong || run.count >= weakRun else { continue }
      for line in run { verdicts[line] = isStrong ? .delete : .suggest }
    }
    return verdicts
  }

  /// Adds what the model finds.
  private mutating func judge(_ layout: PageLayout, _ document: Document) {
    for index in verdicts.indices where verdicts[index] != .delete && furniture[index] >= Self.possible {
      let likely = furniture[index]
      guard Self.isEnglish(document.blocks[index], document) else { continue }
      if verdicts[index] == nil, Self.isNewsroomLine(index, layout, document) {
        newsroom.insert(index)
        if likely >= Self.likely, index > 0 { verdicts[index] = .note }
      } else if likely >= Self.sure, index > 0, layout.anchor(index) != nil, !Self.isDated(document.blocks[index], document) {
        verdicts[index] = .delete
      } else if likely >= Self.likely, index > 0 {
        verdicts[index] = .suggest
      } else if verdicts[index] == nil, hasNeighbour(index),
        !lines.leftovers.contains(where: { document.blocks[index].tokens.contains($0.tokens.lowerBound) })
      {
        verdicts[index] = .note
      }
    }
  }

  private func hasNeighbour(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { furniture.indices.contains($0) && furniture[$0] >= Self.likely }
  }

  /// The model knows English pages: a line of signs, in other letters, or of words that nobody knows, says nothing to it; nor does the row of a table
  /// between bars.
  private static func isEnglish(_ block: Block, _ document: Document) -> Bool {
    guard block.tokens.contains(where: { document.isWordlike($0) || document.isNumber($0) || document.tokens[$0].kind == .url }) else { return false }
    if document.token(block.tokens.lowerBound, is: "|") { return false }
    var (lower, unknown) = (0, 0)
    for index in block.tokens where document.tokens[index].kind == .word {
      guard document.isLatin(index) else { return false }
      guard document.isLower(index), document.length(index) > 1 else { continue }
      lower += 1
      if !document.has(index, [.known, .place, .placePart, .platform]) { unknown += 1 }
    }
    return unknown < 2 || unknown * 3 < lower
  }

  /// A credit, a byline, a date, a publisher's own word to his readers: a newsroom prints such lines, too.
  private static func isNewsroomLine(_ index: Int, _ layout: PageLayout, _ document: Document) -> Bool {
    let block = document.blocks[index]
    if layout.isPublishers(index) { return true }
    // "12:40 31.12.2031" is a stamp; "12:40 PM, Sunday, 31 December" can be the article's.
    let hasClock = block.tokens.contains { document.isNumber($0) && document.bytes[document.tokens[$0].range].contains(0x3A) }
    if isDated(block, document) { return layout.anchor(index) == nil }
    return !hasClock && (block.kind == .caption || NewsroomLine.isOne(block, document))
  }

  private static func isDated(_ block: Block, _ document: Document) -> Bool {
    block.tokens.count <= shortLine && block.tokens.contains { document.has($0, [.month, .weekday]) && document.isCapital($0) }
  }

  /// A credit, a note, or a stamp with a date: what the article says of itself.
  private static func isNewsroom(_ block: Block, _ document: Document) -> Bool {
    if block.tokens.contains(where: { document.has($0, [.month, .weekday]) && document.isCapital($0) }) { return true }
    // Figures and capitals make a line look like a date; the table says what it is.
    return block.kind != .dateline && NewsroomLine.isOne(block, document)
  }

  /// A line of a newsroom that no list calls the page's.
  func isNewsroomOnly(_ index: Int) -> Bool { newsroom.contains(index) && !listed[index] }

  /// Why a line is taken for furniture; nil where the list says so.
  func reason(_ index: Int) -> String? {
    guard !listed[index], let layout else { return nil }
    switch layout.anchor(index) {
    case .command: return "instruction to the website’s reader"
    case .label: return "website label"
    case .itself: return "remark about the web page"
    case .words, nil: return layout.isOffTopic(index) ? "probable website text, with no word in common with the article" : nil
    }
  }
}

extension Page {
  /// A line as `mtlint tokens --page` prints it.
  public struct ReportedLine {
    /// From 1, in the text.
    public let number: Int
    /// How likely it is furniture, from 0 to 1.
    public let furniture: Float
    /// What is done with it.
    public let verdict: String
    public let text: String
  }

  public func report(_ document: Document) -> [ReportedLine] {
    verdicts.indices.map { index in
      let range = document.range(ofBlock: index)
      let what =
        switch verdicts[index] {
        case nil: "stays"
        case _ where newsroom.contains(index): "newsroom"
        case .delete: "goes"
        case .suggest: "may go"
        case .note: "noted"
        }
      return ReportedLine(
        number: document.lines.line(of: range.lowerBound) + 1, furniture: furniture[index], verdict: what + (listed[index] ? ", listed" : ""),
        text: document.text(range).split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }
}
