import LintEngine
import TextModel

/// Outdated or foreign place names, from Dictionaries/names/place-style.tsv: form, today's form, authority, safety, exceptions.
struct PlaceNameStyle: TokenCheck {
  static let interests = [Interest(TokenClass(traits: .styledPlace))]

  private let rule: Rule
  /// Tokens of the article that such a name may start at.
  private var places: [Int] = []

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    if article.document.has(index, .styledPlace) { places.append(index) }
  }

  func end(_ article: Article, _ report: inout Report) {
    let document = article.document
    // What is somebody’s surname once is so throughout: "Michele Mosca", and then "Mosca".
    let surnames = Set(places.filter { isSurname($0, document) }.map { document.tokens[$0].word })
    var next = 0
    for index in places where index >= next && !surnames.contains(document.tokens[index].word) {
      guard let (row, count) = StyleTable.shared.row(at: index, document), !isExcepted(row, index..<index + count, document) else { continue }
      next = index + count
      let range = document.tokens[index].range.lowerBound..<(document.tokens[index + count - 1].range.lowerBound + row.lastWordBytes)
      let better = row.preferred[0]
      report.add(
        rule, range, "‘\(row.form)’: outdated or foreign place name; write ‘\(better)’ (\(row.authority))",
        fixes: row.preferred.enumerated().map { Fix(row.isSafe && $0.offset == 0 ? .safe : .suggested, replacing: range, with: $0.element) })
    }
  }

  /// Behind a name that is no place and no word that text is made of, or behind "Mr.": "Michele Mosca".
  private func isSurname(_ index: Int, _ document: Document) -> Bool {
    let before = index - 1
    guard document.followsGap(index), document.continuesLine(index) else { return false }
    if document.has(before, .honorific) || document.tokens[before].kind == .abbreviation && document.has(before, .abbreviationBeforeName) {
      return true
    }
    return document.isNameWord(before)
      && !document.has(before, [.knownLowercase, .place, .placePart, .styledPlace, .titleNoun, .placeNoun, .direction])
      && document.tokens[before].flags.isDisjoint(with: [.allCapitals, .hyphen, .digit, .apostrophe])
  }

  /// An exception stands right before or right behind the form (a space or a hyphen between).
  private func isExcepted(_ row: StyleTable.Row, _ tokens: Range<Int>, _ document: Document) -> Bool {
    guard !row.exceptions.isEmpty else { return false }
    let start = document.tokens[tokens.lowerBound].range.lowerBound
    let end = document.tokens[tokens.upperBound - 1].range.upperBound
    let reach = 40
    let before = document.text(max(0, start - reach)..<start).lowercased()
    let behind = document.text(end..<min(document.bytes.count, end + reach)).lowercased()
    return row.exceptions.contains { exception in
      let phrase = exception.lowercased()
      for gap in [" ", "-"] {
        let ending = phrase + gap
        if before.hasSuffix(ending), before.count == ending.count || before.dropLast(ending.count).last?.isLetter != true { return true }
        if behind.hasPrefix(gap + phrase), behind.dropFirst(phrase.count + 1).first?.isLetter != true { return true }
      }
      return false
    }
  }
}

/// The table of forms, searched where it lies in the binary: it is sorted by form, so nothing is parsed that is not found.
struct StyleTable: Sendable {
  struct Row {
    let form: String
    let preferred: [String]
    let authority: String
    let isSafe: Bool
    let exceptions: [String]

    /// Bytes of the form's last word.
    var lastWordBytes: Int { form.split(separator: " ").last?.utf8.count ?? 0 }
  }

  static let shared = StyleTable()
  private static let longestForm = 3

  private let lines: [Resource.Line]

  private init() { lines = Resource(named: "names/place-style.tsv")?.lines ?? [] }

  /// The row of the longest form that stands at a token, and the number of its words.
  func row(at index: Int, _ document: Document) -> (Row, Int)? {
    var form = ""
    var found: (Row, Int)? = nil
    for count in 1...Self.longestForm {
      let token = index + count - 1
      guard document.isWord(token), count == 1 || document.followsGap(token) else { break }
      var word = document.text(token: token)
      let possessive = word.hasSuffix("’s") || word.hasSuffix("'s")
      if possessive { word.removeLast(2) }
      form += (count > 1 ? " " : "") + word
      if let row = row(form) { found = (row, count) }
      if possessive { break }
    }
    return found
  }

  private func row(_ form: String) -> Row? {
    let key = Array(form.utf8)
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].cell(0).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count, lines[low].cell(0).elementsEqual(key) else { return nil }
    func text(_ cell: Int) -> String { String(decoding: lines[low].cell(cell), as: UTF8.self) }
    return Row(
      form: form, preferred: text(1).split(separator: " | ").map(String.init), authority: text(2), isSafe: text(3) == "safe",
      exceptions: text(4) == "*" ? [] : text(4).split(separator: ",").map(String.init))
  }
}
