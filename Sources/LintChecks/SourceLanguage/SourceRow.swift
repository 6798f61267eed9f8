import LintEngine
import TextModel

/// A row of what one source language leaves in English: Dictionaries/from, packed into one table.
public struct SourceRow: Sendable {
  /// When a row holds.
  public enum Scope: String, Sendable {
    /// In any text: nothing else is written so.
    case always
    /// Where the source language is known.
    case from
    /// Where the source language is known, the page is about the row's topic, and another row of the language was found on it.
    case term
  }

  /// What a rule gives behind `phrases:` to have the rows of its class.
  public static let table = "from"

  /// Name of the packed table among the embedded files.
  static let resource = "source-rows.tsv"

  /// Source language (ISO 639).
  public let language: String
  public let damage: DamageClass
  public let scope: Scope
  public let phrase: PhraseRow

  public init(language: String, damage: DamageClass, scope: Scope, phrase: PhraseRow) {
    self.language = language
    self.damage = damage
    self.scope = scope
    self.phrase = phrase
  }

  /// Reads the cells of a packed row; nil when they hold none.
  init?(cells: [String]) {
    guard cells.count == 9, let damage = DamageClass(rawValue: cells[1]), let scope = Scope(rawValue: cells[2]) else { return nil }
    func cell(_ number: Int) -> String? { cells[number].isEmpty ? nil : cells[number] }
    self.init(
      language: cells[0], damage: damage, scope: scope,
      phrase: PhraseRow(
        pattern: cells[4], replacements: PhraseRow.replacements(cell(5)), why: cells[6], severity: nil, before: cell(7), after: cell(8),
        topic: cell(3)))
  }

  /// The row as it is packed, without a line break.
  public var packed: String {
    [
      language, damage.rawValue, scope.rawValue, phrase.topic ?? "", phrase.pattern, phrase.replacementCell, phrase.why,
      phrase.before ?? "", phrase.after ?? "",
    ].joined(separator: "\t")
  }

  /// All rows that are packed.
  public static func builtIn() -> [SourceRow] {
    var rows: [SourceRow] = []
    Resource(named: resource)?.forEachRow { cells, _ in if let row = SourceRow(cells: cells) { rows.append(row) } }
    return rows
  }

  /// The languages that have rows in a packed table, in its order.
  static func languages(in packed: UnsafeBufferPointer<UInt8>) -> [String] {
    var languages: [String] = []
    for line in packed.split(separator: 0x0A) where line.first != 0x23 {
      let language = String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self)
      if languages.last != language { languages.append(language) }
    }
    return languages
  }

  /// Calls `body` with each row of a packed table that is of a class, and its byte offset.
  static func forEach(of damage: DamageClass, in packed: UnsafeBufferPointer<UInt8>, _ body: (SourceRow, Int) throws -> Void) rethrows {
    var start = 0
    while start < packed.count {
      let end = packed[start...].firstIndex(of: 0x0A) ?? packed.count
      let cells = packed[start..<end].split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      if let row = SourceRow(cells: cells), row.damage == damage { try body(row, start) }
      start = end + 1
    }
  }
}
