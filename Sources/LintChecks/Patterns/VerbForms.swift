import TextModel

/// A form of an English verb.
enum VerbForm: Int32, CaseIterable, Sendable {
  case base, thirdPerson, past, pastParticiple, presentParticiple
}

/// The five forms of English verbs: a table for the irregular ones and for those that double their consonant, spelling rules for the rest.
struct VerbForms: Sendable {
  private let irregular: [String: [String]]

  static let shared = VerbForms()

  private init() {
    var table: [String: [String]] = [:]
    Resource(named: "en/irregular-verbs.tsv")?.forEachRow { cells, _ in if cells.count == 5 { table[cells[0]] = cells } }
    irregular = table
  }

  var irregularBases: [String] { irregular.keys.sorted() }

  /// Forms of a verb given by its base, in the order of `VerbForm`.
  func forms(of base: String) -> [String] {
    // Phrasal and compound verbs are written as several terms; only the first word inflects.
    if let cells = irregular[base] { return cells }
    let vowels = "aeiou".unicodeScalars
    let scalars = Array(base.unicodeScalars)
    let last = scalars.last ?? " "
    let beforeLast = scalars.count > 1 ? scalars[scalars.count - 2] : " "
    if last == "e" {
      let stem = String(base.dropLast())
      let ing =
        beforeLast == "e" || beforeLast == "o" || beforeLast == "y" ? base + "ing" : (beforeLast == "i" ? base.dropLast(2) + "ying" : stem + "ing")
      return [base, base + "s", base + "d", base + "d", ing]
    }
    if last == "y", !vowels.contains(beforeLast) {
      let stem = String(base.dropLast())
      return [base, stem + "ies", stem + "ied", stem + "ied", base + "ing"]
    }
    let sibilant = last == "s" || last == "x" || last == "z" || (last == "h" && (beforeLast == "c" || beforeLast == "s")) || last == "o"
    return [base, base + (sibilant ? "es" : "s"), base + "ed", base + "ed", base + "ing"]
  }

  func form(_ form: VerbForm, of base: String) -> String { forms(of: base)[Int(form.rawValue)] }
}
