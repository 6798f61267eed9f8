import LintChecks
import TextModel

/// A change with slots: one that several changes have in common.
struct RowPattern: Hashable {
  /// As the pattern language has it.
  let pattern: String
  let replacement: String

  /// A change as it stands.
  init(_ change: WordChange, text: String) {
    pattern = change.old.map(Self.literal).joined(separator: " ")
    // What means something in a template has no way to be written in one.
    replacement = text
  }

  init(pattern: String, replacement: String) {
    self.pattern = pattern
    self.replacement = replacement
  }

  /// A token as a term of a pattern: marks that mean something there get a backslash.
  static func literal(_ token: String) -> String {
    guard let first = token.unicodeScalars.first, !first.properties.isAlphabetic, !("0"..."9").contains(first) else {
      return token.reduce(into: "") { $0 += "|(){}[]?*+\\".contains($1) ? "\\\($1)" : String($1) }
    }
    return token.reduce(into: "") { $0 += "|(){}[]?*+\\^$!.=@".contains($1) ? "\\\($1)" : String($1) }
  }

  /// True for text that a replacement can hold as it is.
  static func canBeWritten(_ text: String) -> Bool { !text.contains { "${}|\t".contains($0) } }
}

/// Finds what changes have in common: the forms of one verb, and figures or names that stay as they are.
struct Generalisation {
  private let verbs: VerbBases

  init(lexicon: Lexicon) { verbs = VerbBases(lexicon: lexicon) }

  /// Generalised rows of a change, of which each may turn out to be the same as that of another change.
  func rows(_ change: WordChange, text: String) -> [RowPattern] {
    var rows: [RowPattern] = []
    rows += verbRow(change)
    if let row = slotRow(change, text) { rows.append(row) }
    return rows
  }

  /// One word on either side is a verb in the same form: `opened a road` to `fought`.
  private func verbRow(_ change: WordChange) -> [RowPattern] {
    guard change.new.allSatisfy(RowPattern.canBeWritten), change.new.allSatisfy({ $0.contains(where: \.isLetter) }) else { return [] }
    var rows: [RowPattern] = []
    for (i, old) in change.old.enumerated() {
      for (j, new) in change.new.enumerated() where old != new {
        for from in verbs.bases(of: old) {
          for to in verbs.bases(of: new) where !from.forms.isDisjoint(with: to.forms) && from.base != to.base {
            var (pattern, replacement) = (change.old.map(RowPattern.literal), change.new)
            pattern[i] = "{\(from.base)}"
            replacement[j] = "{\(to.base)}"
            rows.append(RowPattern(pattern: pattern.joined(separator: " "), replacement: replacement.joined(separator: " ")))
          }
        }
      }
    }
    return rows
  }

  /// Figures on both sides become a slot.
  private func slotRow(_ change: WordChange, _ text: String) -> RowPattern? {
    var pattern: [String] = []
    var replacement = " \(text) "
    var slots = 0
    for token in change.old {
      let isFigure = token.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," } && token.first?.isNumber ?? false
      if isFigure, slots < 4, replacement.contains(" \(token) ") {
        let name = ["a", "b", "c", "d"][slots]
        slots += 1
        pattern.append("\(name):[number]")
        replacement = replacement.replacing(" \(token) ", with: " $\(name) ", maxReplacements: 1)
      } else {
        pattern.append(RowPattern.literal(token))
      }
    }
    guard slots > 0, pattern.count > slots else { return nil }
    return RowPattern(pattern: pattern.joined(separator: " "), replacement: String(replacement.dropFirst().dropLast()))
  }
}
