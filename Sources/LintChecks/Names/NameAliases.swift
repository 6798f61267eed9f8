import TextModel

/// Names that are one name in two languages or romanisations: Dictionaries/names/aliases.txt.
struct NameAliases: Sendable {
  static let shared = NameAliases()

  /// The hashes of the names in lower case (`Word.foldedHash`), sorted, each with the number of its class.
  private var names: [(hash: UInt32, number: Int)] = []
  /// A bit for the last ten bits of each hash: most words have none.
  private var filter = [UInt64](repeating: 0, count: 16)

  private init() {
    Resource(named: "names/aliases.txt")?.forEachLine { line, number in
      for name in line.split(separator: 0x20) {
        let hash = WordHash.hash(UnsafeBufferPointer(rebasing: name))
        names.append((hash, number))
        filter[Int(hash >> 6 & 15)] |= 1 << UInt64(hash & 63)
      }
    }
    names.sort { $0.hash < $1.hash }
  }

  /// The numbers of the classes of a name, by its hash in lower case.
  func classes(of hash: UInt32) -> [Int] {
    guard filter[Int(hash >> 6 & 15)] >> UInt64(hash & 63) & 1 != 0 else { return [] }
    return names[names.partitioningIndex { $0.hash >= hash }...].prefix { $0.hash == hash }.map(\.number)
  }
}
