import TextModel

/// Outdated and foreign forms of place names, from Dictionaries/names/place-style.tsv, searched where they lie in the binary: the table is sorted by
/// form, so nothing is parsed that is not found.
struct StyleTable: Sendable {
  struct Row {
    let form: String
    let preferred: [String]
    let authority: String
    let isSafe: Bool
    /// The year until which English used the form; nil = it never did.
    let until: Int?
    /// What makes the form right, standing right before or behind it.
    let exceptions: [String]
    /// The house that prints another name; nil for rows of this table.
    var house: HouseStyle? = nil

    func preferring(_ name: String) -> Row {
      Row(form: form, preferred: [name], authority: authority, isSafe: isSafe, until: until, exceptions: exceptions)
    }
  }

  static let shared = StyleTable()

  private let table: Resource?

  private init() { table = Resource(named: "names/place-style.tsv") }

  func row(_ form: String) -> Row? {
    guard let line = table?.line(startingWith: Array(form.utf8)) else { return nil }
    func text(_ cell: Int) -> String { String(decoding: line.cell(cell), as: UTF8.self) }
    return Row(
      form: form, preferred: text(1).components(" | "), authority: text(2), isSafe: text(3) == "safe", until: Int(text(4)),
      exceptions: Self.exceptions(text(5)))
  }

  /// The exceptions of a cell: `*` stands for none, `@foreign` for the small words of other languages.
  static func exceptions(_ cell: String) -> [String] {
    cell == "*" ? [] : cell.components(",").flatMap { $0 == "@foreign" ? foreign : [$0] }
  }

  /// Beside an article, a preposition or a conjunction of another language the form is part of a foreign title or institution.
  private static let foreign = ["de", "du", "des", "di", "del", "della", "da", "do", "la", "le", "el", "et", "und", "von", "für", "y"]
}
