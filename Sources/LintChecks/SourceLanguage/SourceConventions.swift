import TextModel

/// What is known of the languages of Dictionaries/from besides their rows: the packed conventions.tsv of each.
public enum SourceConventions {
  /// Name of the packed table among the embedded files.
  static let resource = "source-conventions.tsv"

  /// The language whose folder also holds what is known of another one, as that of Czech does for Slovak; the language itself where none does.
  static func house(of language: String) -> String { houses[language] ?? language }

  /// The languages that have a folder.
  public static let languages: [String] = values("codes").map(\.language)

  /// Values of a key, by language, in the order of the languages.
  static func values(_ key: String) -> [(language: String, words: [String])] {
    var all: [(String, [String])] = []
    Resource(named: resource)?.forEachRow { cells, _ in
      guard cells.count == 3, cells[1] == key else { return }
      all.append((cells[0], cells[2].split(separator: ",").map { String($0.drop { $0 == " " }) }))
    }
    return all
  }

  private static let houses: [String: String] = {
    var houses: [String: String] = [:]
    for (language, codes) in values("codes") { for code in codes { houses[code] = language } }
    return houses
  }()
}
