import TextModel

/// Places that houses name differently, from Dictionaries/names/place-houses.tsv, as one house names them.
struct HouseNames {
  /// One name of a place.
  struct Entry {
    /// The house's own name for it.
    let better: String
    /// What is to be written instead; nil for the house's own name, and where other names are other places, too.
    let row: StyleTable.Row?
  }

  private var entries: [String: Entry] = [:]

  /// Empty for a style that is no house's.
  init(_ style: HouseStyle) {
    guard let cell = style.cell else { return }
    Resource(named: "names/place-houses.tsv")?.forEachRow { cells, _ in
      let better = cells[cell]
      guard better != "*" else { return }
      for name in cells[0].components(" | ") {
        let isOwn = better == name || better == "the " + name
        entries[name] = Entry(
          better: better,
          row: isOwn || cells[5] == "never"
            ? nil
            : StyleTable.Row(
              form: name, preferred: [better], authority: cells[8], isSafe: cells[5] == "safe", until: Int(cells[6]),
              exceptions: StyleTable.exceptions(cells[7]), house: style))
      }
    }
  }

  subscript(name: String) -> Entry? { entries[name] }

  /// A row of the common table with the name that the house prints, where the house has one.
  func adapted(_ row: StyleTable.Row) -> StyleTable.Row {
    for name in row.preferred {
      guard let entry = entries[name] else { continue }
      return row.preferring(entry.better)
    }
    return row
  }
}

extension String {
  /// The parts between separators.
  func components(_ separator: String) -> [String] { split(separator: separator).map(String.init) }
}
