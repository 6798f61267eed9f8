import LintChecks

/// The quotation marks of a paragraph whose roles are plain from its own spacing: what the chain model learns from.
struct PlainQuotes {
  struct Mark {
    /// Index into the characters of the paragraph.
    let place: Int
    let role: QuotationLabel
  }

  private(set) var marks: [Mark] = []
  /// The quotation goes on in the next paragraph, which opens with a mark again.
  private(set) var goesOn = false

  static let doubles: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»", "″", "「", "」", "『", "』", "《", "》"]
  static let singles: Set<Character> = ["'", "‘", "’", "‚", "‛", "`", "´", "‹", "›", "′"]
  private static let english: Set<Character> = ["\"", "“", "”", "'", "‘", "’"]
  private static let elisions = ["em", "til", "tis", "twas", "cause", "n", "round", "bout", "cos", "neath", "im", "er"]

  /// Nil where the roles are not plain. `isOpen`: the paragraph before goes on; `next`: what the next one starts with.
  init?(_ text: [Character], isOpen: Bool, next: Character?) {
    var state = isOpen ? QuotationState.double : .nothing
    for (place, mark) in text.enumerated() where Self.doubles.contains(mark) || Self.singles.contains(mark) {
      let left = place > 0 ? text[place - 1] : " "
      let right = place + 1 < text.count ? text[place + 1] : " "
      let isSingle = Self.singles.contains(mark)
      if isSingle, left.isLetter || left.isNumber, right.isLetter { continue }
      guard Self.english.contains(mark), let role = Self.role(mark, isSingle, left, right, text[(place + 1)...], state) else { return nil }
      if role == .openDouble, [.double, .singleInDouble, .doubleInSingle].contains(state), !(marks.isEmpty && isOpen) { return nil }
      if role == .closeDouble, ![.double, .singleInDouble, .doubleInSingle].contains(state) { return nil }
      if role == .openSingle, [.single, .singleInDouble, .doubleInSingle].contains(state) { return nil }
      marks.append(Mark(place: place, role: role))
      state = role.state(after: state) ?? state
    }
    goesOn = state == .double && (next.map { $0 == "“" || $0 == "\"" } ?? false)
    if state != .nothing, !goesOn { return nil }
  }

  private static func role(
    _ mark: Character, _ isSingle: Bool, _ left: Character, _ right: Character, _ rest: ArraySlice<Character>, _ state: QuotationState
  ) -> QuotationLabel? {
    func isMark(_ sign: Character) -> Bool { doubles.contains(sign) || singles.contains(sign) }
    func isText(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }
    let second = rest.dropFirst().first ?? " "
    let ends = !(isText(right) || "$£€#@.".contains(right) && isText(second) || isMark(right))
    let starts = left.isWhitespace || "([—–-/".contains(left) || isMark(left) && isText(right)
    if ends == starts, mark == "\"" || mark == "'", starts || !isMark(right) { return nil }
    let inSingle = [.single, .singleInDouble, .doubleInSingle].contains(state)
    let inDouble = [.double, .singleInDouble, .doubleInSingle].contains(state)
    var role: QuotationLabel =
      !isSingle
      ? (starts ? .openDouble : .closeDouble) : isElision(rest) ? .apostrophe : starts ? .openSingle : inSingle ? .closeSingle : .apostrophe
    if !starts, left.isNumber, isSingle ? !inSingle : !inDouble { role = .prime }
    if mark == "“" || mark == "‘", !role.opens { return nil }
    if mark == "”", role != .closeDouble { return nil }
    if mark == "’", role == .openSingle { return nil }
    return role
  }

  /// `’em`, `’90s`
  private static func isElision(_ rest: ArraySlice<Character>) -> Bool {
    let word = String(rest.prefix { $0.isLetter || $0.isNumber }).lowercased()
    return elisions.contains(word) || word.count == 3 && word.hasSuffix("s") && word.dropLast().allSatisfy(\.isNumber)
  }
}
