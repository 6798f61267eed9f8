import LintEngine
import TextModel

/// Outdated or foreign place names (`StyleTable`), and the names that a house does not print (`HouseNames`).
struct PlaceNameStyle: TokenCheck {
  static let interests = [Interest(TokenClass(traits: .styledPlace))]
  static let choices = [HouseStyle.option: HouseStyle.values]

  private let rule: Rule
  private let style: HouseStyle
  private let houseNames: HouseNames
  /// Tokens of the article that such a name may start at.
  private var places: [Int] = []

  init(_ rule: Rule) throws {
    self.rule = rule
    style = try HouseStyle(rule)
    houseNames = HouseNames(style)
  }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    if style != .own, article.document.has(index, .styledPlace) { places.append(index) }
  }

  func end(_ article: Article, _ report: inout Report) {
    let document = article.document
    let use = PlaceUse(document: document)
    // What is somebody’s surname once is so throughout: "Michele Mosca", and then "Mosca".
    let surnames = Set(places.filter { use.isPerson($0) }.map { use.form($0).text })
    var next = 0
    for index in places where index >= next && !surnames.contains(use.form(index).text) {
      guard let (row, tokens, end) = row(at: index, use), !use.isOther(row, tokens) else { continue }
      next = tokens.upperBound
      let range = document.tokens[index].range.lowerBound..<end
      let better = row.preferred.map { opensSentence(index, document) ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 }
      let complaint = row.house.map { "not \($0.title)" } ?? "outdated or foreign place name"
      report.add(
        rule, range, "‘\(row.form)’: \(complaint); write ‘\(row.preferred[0])’ (\(row.authority))",
        fixes: better.enumerated().map { Fix(row.isSafe && $0.offset == 0 ? .safe : .suggested, replacing: range, with: $0.element) })
    }
  }

  private func opensSentence(_ index: Int, _ document: Document) -> Bool {
    document.sentences[document.sentence(ofToken: index)].tokens.lowerBound == index
  }

  private static let longestForm = 3

  /// The row of the longest form that stands at a token, its tokens, and the byte where it ends (before an ending ’s).
  private func row(at index: Int, _ use: PlaceUse) -> (StyleTable.Row, tokens: Range<Int>, end: Int)? {
    var text = ""
    var found: (StyleTable.Row, Range<Int>, Int)? = nil
    for token in index..<index + Self.longestForm {
      guard use.document.isWord(token), token == index || use.document.followsGap(token) else { break }
      let form = use.form(token)
      text += (token > index ? " " : "") + form.text
      if let entry = houseNames[text] {
        found = entry.row.map { ($0, index..<token + 1, form.end) }
      } else if let row = StyleTable.shared.row(text) {
        found = (houseNames.adapted(row), index..<token + 1, form.end)
      }
      if form.end < use.document.tokens[token].range.upperBound { break }
    }
    return found
  }
}
