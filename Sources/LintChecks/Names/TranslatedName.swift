import LintEngine
import TextModel

/// A name that was translated as the words it is made of, in a text that also has the name: "the Crescent" beside "Al Hilal".
struct TranslatedName: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let phrases = TranslatedNames.shared
    // By first word of a form of a name that the text has: most texts have none.
    var names: [Int: String] = [:]
    let mentions = article.analysis(Names.self).forms
    for (number, row) in phrases.rows.enumerated() {
      guard
        let name = row.names.first(where: {
          $0.first.map { mentions.number(of: $0) != nil } ?? false && Self.places(of: $0, mentions, document).first != nil
        })
      else { continue }
      names[number] = name.joined(separator: " ")
    }
    for (number, name) in names.sorted(by: { $0.key < $1.key }) {
      for words in phrases.rows[number].translations {
        for range in Self.places(of: words, mentions, document) {
          let text = document.range(ofTokens: range)
          report.add(
            rule, text, "\(document.quoted(text)): ‘\(name)’ elsewhere; keep the name", fixes: [Fix(.suggested, replacing: text, with: name)])
        }
      }
    }
  }

  /// Where words stand one behind the other, as they are written, and no other name goes on.
  private static func places(of words: [String], _ forms: NameForms, _ document: Document) -> [Range<Int>] {
    guard let lead = words.first(where: { $0.first?.isUppercase ?? false }), let offset = words.firstIndex(of: lead),
      let form = forms.number(of: lead)
    else {
      return []
    }
    return forms.all[form].tokens.compactMap { token in
      let start = token - offset
      guard start >= 0, start + words.count <= document.tokens.count else { return nil }
      for (place, word) in words.enumerated() {
        let index = start + place
        guard document.text(token: index) == word || place == words.count - 1 && document.text(token: index).dropLast(2) == word,
          place == 0 || document.continuesLine(index)
        else { return nil }
      }
      // "Crescent City", "Victory Day", and the first word of a sentence.
      guard forms.number(at: start - 1) == nil || document.isComma(start - 1), forms.number(at: start + words.count) == nil else { return nil }
      return start..<start + words.count
    }
  }
}

/// Dictionaries/names/translated.tsv.
struct TranslatedNames: Sendable {
  static let shared = TranslatedNames()

  struct Row: Sendable {
    /// Forms of the name, as words.
    let names: [[String]]
    let translations: [[String]]
  }

  private(set) var rows: [Row] = []

  private init() {
    Resource(named: "names/translated.tsv")?.forEachRow { cells, _ in
      guard cells.count > 1 else { return }
      func forms(_ cell: String) -> [[String]] { cell.split(separator: "|").map { $0.split(separator: " ").map(String.init) } }
      rows.append(Row(names: forms(cells[0]), translations: forms(cells[1])))
    }
  }
}
