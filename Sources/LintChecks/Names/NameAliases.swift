import TextModel

/// Names that are one name in two languages or romanisations: Dictionaries/names/aliases.txt.
struct NameAliases: Sendable {
  static let shared = NameAliases()

  /// By name: the numbers of its classes.
  private var classes: [String: [Int]] = [:]
  /// Of the names in lower case.
  private var hashes: Set<UInt32> = []

  private init() {
    Resource(named: "names/aliases.txt")?.forEachLine { line, number in
      for name in line.split(separator: 0x20) {
        classes[String(decoding: name, as: UTF8.self), default: []].append(number)
        let hash = CaseFolding.lowercase(Array(name)).withUnsafeBufferPointer { WordHash.hash($0) }
        hashes.insert(hash)
      }
    }
  }

  /// True where a name with this hash in lower case (`Word.foldedHash`) is in the list.
  func mayHave(_ hash: UInt32) -> Bool { hashes.contains(hash) }

  func classes(of name: String) -> [Int] { classes[name] ?? [] }
}
