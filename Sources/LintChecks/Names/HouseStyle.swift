import LintEngine

/// Whose names of places a text is to have: values of the option `style` of place-name-style.
enum HouseStyle: String, CaseIterable {
  /// What all or most houses print.
  case common
  case ap, reuters, bbc, guardian
  /// A house with tables of its own.
  case own

  /// Reads the option; throws for another value.
  init(_ rule: Rule) throws {
    guard let style = rule.options[Self.option].flatMap(Self.init(rawValue:)) else {
      throw RuleError(rule: rule.name, reason: "option ‘\(Self.option)’ must be " + Checks.alternatives(Self.values))
    }
    self = style
  }

  static let option = "style"
  static var values: [String] { allCases.map(\.rawValue) }

  /// What messages call it.
  var title: String {
    switch self {
    case .common, .own: "house style"
    case .ap: "AP style"
    case .reuters: "Reuters style"
    case .bbc: "BBC style"
    case .guardian: "Guardian style"
    }
  }

  /// The cell of Dictionaries/names/place-houses.tsv that has its name of a place; nil = none.
  var cell: Int? {
    switch self {
    case .common, .own: nil
    case .ap: 1
    case .reuters: 2
    case .bbc: 3
    case .guardian: 4
    }
  }
}
