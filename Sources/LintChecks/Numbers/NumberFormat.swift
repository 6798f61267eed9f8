import LintEngine
import TextModel

/// Figures in the source language's form: magnitudes in words, decimals and groups, currencies and percent signs, ages, ordinals, the clock, dates and
/// centuries.
struct NumberFormat: TokenCheck {
  static let interests = [Interest(.number), Interest(TokenClass(kinds: .word, words: Conventions.romanNumerals, flags: .capital))]

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let found: NumberForm?
    switch document.tokens[index].kind {
    case .number: found = number(index, document)
    case .word: found = document.tokens[index].flags.contains(.capital) ? Conventions.century(index, document) : nil
    default: return
    }
    guard let found else { return }
    let range = document.range(ofTokens: found.tokens)
    guard let text = found.text else {
      return report.add(rule, range, "\(document.quoted(range)): \(found.what); check the figure", alone: found.alone)
    }
    report.add(
      rule, range, "\(document.quoted(range)): \(found.what); write ‘\(text)’", severity: found.severity, alone: found.alone,
      fixes: [Fix(found.safety, replacing: range, with: text)])
  }

  /// A number's kind of form is asked about in the order of how sure each is.
  private func number(_ index: Int, _ document: Document) -> NumberForm? {
    if !document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]) {
      return ClockForms.form(index, document) ?? SplitFigures.form(index, document)
    }
    return Magnitudes.form(index, document) ?? Separators.form(index, document) ?? Conventions.form(index, document)
      ?? SplitFigures.form(index, document) ?? ClockForms.form(index, document) ?? DateForms.form(index, document)
  }
}

/// A number in a foreign form, and how English writes it.
struct NumberForm {
  let tokens: Range<Int>
  /// What is foreign about it, for the message.
  let what: String
  /// Nil where nobody can know the figure.
  let text: String?
  var safety = Fix.Safety.suggested
  /// Where it is another than the rule’s.
  var severity: Severity?
  /// Severity where nothing else in the article shows damage.
  var alone: Severity?
}
