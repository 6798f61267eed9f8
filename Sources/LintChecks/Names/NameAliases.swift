import TextModel

/// Names that are one name in two languages or romanisations: Dictionaries/names/aliases.txt.
struct NameAliases: Sendable {
  static let shared = NameAliases()

  /// By the hash of a name in lower case (`Word.foldedHash`): the numbers of its classes.
  private var classes: [UInt32: [Int]] = [:]

  private init() {
    classes.reserveCapacity(400)
    Resource(named: "names/aliases.txt")?.forEachLine { line, number in
      for name in line.split(separator: 0x20) {
        let hash = CaseFolding.lowercase(Array(name)).withUnsafeBufferPointer { WordHash.hash($0) }
        classes[hash, default: []].append(number)
      }
    }
  }

  /// The numbers of the classes of a name, by its hash in lower case.
  func classes(of hash: UInt32) -> [Int] { classes[hash] ?? [] }
}
