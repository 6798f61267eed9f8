import TextModel

/// Names that are one name in two languages or romanisations: Dictionaries/names/aliases.txt.
struct NameAliases: Sendable {
  static let shared = NameAliases()

  /// By name: the numbers of its classes.
  private var classes: [String: [Int]] = [:]

  private init() {
    Resource(named: "names/aliases.txt")?.forEachLine { line, number in
      for name in line.split(separator: 0x20) { classes[String(decoding: name, as: UTF8.self), default: []].append(number) }
    }
  }

  func classes(of name: String) -> [Int] { classes[name] ?? [] }
}
