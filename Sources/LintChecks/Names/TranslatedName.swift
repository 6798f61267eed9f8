import LintEngine
import TextModel

/// A name that was translated as the words it is made of, in a text that also has the name: "the Crescent" beside "Al Hilal".
struct TranslatedName: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let forms = article.analysis(Names.self).forms
    // Most texts have none of the names.
    for row in TranslatedNames.shared.rows(in: forms) {
      guard let name = row.names.first(where: { !$0.places(forms, document).isEmpty }) else { continue }
      for phrase in row.translations {
        for range in phrase.places(forms, document) {
          let text = document.range(ofTokens: range)
          let kept = name.words.joined(separator: " ")
          report.add(
            rule, text, "\(document.quoted(text)): ‘\(kept)’ elsewhere; keep the name", fixes: [Fix(.suggested, replacing: text, with: kept)])
        }
      }
    }
  }
}

/// Words of a name, or of what a machine makes of it.
struct NamePhrase: Sendable {
  let words: [String]
  /// The first word with a capital: its place, and the hash of its text.
  private let lead: Int
  private let leadHash: UInt64

  init(_ text: Substring) {
    words = text.split(separator: " ").map(String.init)
    lead = words.firstIndex { $0.first?.isUppercase ?? false } ?? 0
    leadHash = words.isEmpty ? 0 : Array(words[lead].utf8).withUnsafeBufferPointer { WordHash.wide($0) }
  }

  /// The tokens where the words stand one behind the other, as they are written, and no other name goes on: neither "Crescent City" nor "Victory Day".
  func places(_ forms: NameForms, _ document: Document) -> [Range<Int>] {
    guard let form = forms.number(of: leadHash) else { return [] }
    return forms.all[form].tokens.compactMap { token in
      let range = token - lead..<token - lead + words.count
      guard range.lowerBound >= 0, range.upperBound <= document.tokens.count, zip(range, words).allSatisfy({ document.text(token: $0) == $1 }),
        range.dropFirst().allSatisfy({ document.continuesLine($0) }),
        forms.number(at: range.lowerBound - 1) == nil || document.isComma(range.lowerBound - 1),
        forms.number(at: range.upperBound) == nil
      else { return nil }
      return range
    }
  }
}

/// Dictionaries/names/translated.tsv. Only the rows are parsed of which a text has a word.
struct TranslatedNames: Sendable {
  static let shared = TranslatedNames()

  struct Row: Sendable {
    /// Forms of the name, and what machines make of it.
    let names: [NamePhrase]
    let translations: [NamePhrase]

    fileprivate init(_ line: Resource.Line) {
      func phrases(_ cell: Int) -> [NamePhrase] { String(decoding: line.cell(cell), as: UTF8.self).split(separator: "|").map(NamePhrase.init) }
      (names, translations) = (phrases(0), phrases(1))
    }
  }

  private let lines: [Resource.Line]
  /// Of each form of a name: the hash of its first word, and its line.
  private var leads: [(hash: UInt64, line: Int)] = []

  private init() {
    lines = Resource(named: "names/translated.tsv")?.lines ?? []
    for (number, line) in lines.enumerated() {
      for form in line.cell(0).split(separator: UInt8(ascii: "|")) {
        guard let word = form.split(separator: 0x20).first else { continue }
        leads.append((WordHash.wide(UnsafeBufferPointer(rebasing: word)), number))
      }
    }
  }

  /// Those of which a text has a word.
  func rows(in forms: NameForms) -> [Row] { Set(leads.lazy.filter { forms.number(of: $0.hash) != nil }.map(\.line)).sorted().map { Row(lines[$0]) } }
}
