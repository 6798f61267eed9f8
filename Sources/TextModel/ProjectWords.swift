/// The project's own word lists, put on top of the spelling dictionary.
enum ProjectWords {
  private static let nameLists = ["names/people.txt", "names/classes.txt"]

  /// The files read here, for a language.
  static func sources(_ language: LanguagePack) -> [String] {
    language.classLists + language.spellingLists + nameLists + ["names/place-style.tsv", "names/place-houses.tsv", "names/places.txt"]
  }

  /// Adds every list of Dictionaries/ that says something about single words of a language.
  static func add(_ language: LanguagePack, to builder: inout WordTableBuilder) {
    for list in language.classLists + nameLists { addClasses(list, to: &builder) }
    for list in language.spellingLists { forEachWord(list) { builder.insert($0, .listed) } }
    Resource(named: "names/place-style.tsv")?.forEachLine { line, _ in builder.insert(firstWord(line), .styledPlace) }
    Resource(named: "names/place-houses.tsv")?.forEachLine { line, _ in
      // Names of one place, with bars between them.
      for name in line[..<(line.firstIndex(of: 0x09) ?? line.endIndex)].split(separator: 0x7C) {
        builder.insert(firstWord(UnsafeBufferPointer(rebasing: name.drop { $0 == 0x20 })), .styledPlace)
      }
    }
    guard let places = Resource(named: "names/places.txt") else { return }
    places.forEachLine { line, _ in
      let parts = line.split(separator: 0x20)
      if parts.count == 1 {
        builder.insert(line, .place)
      } else {
        builder.insert(UnsafeBufferPointer(rebasing: parts[0]), .placePart)
        builder.insert(UnsafeBufferPointer(rebasing: parts[parts.count - 1]), .placePart)
      }
    }
  }

  private static func firstWord(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: line[..<(line.firstIndex { $0 == 0x20 || $0 == 0x09 } ?? line.endIndex)])
  }

  private static func forEachWord(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    Resource(named: name)?.forEachLine { line, _ in
      for word in line.split(separator: 0x20) { body(UnsafeBufferPointer(rebasing: word)) }
    }
  }

  /// A file of `[class]` sections, each followed by lines of words.
  private static func addClasses(_ name: String, to builder: inout WordTableBuilder) {
    var current: WordTraits = []
    Resource(named: name)?.forEachLine { line, _ in
      if line.first == 0x5B, line.last == 0x5D {
        current = WordTraits.named(String(decoding: line.dropFirst().dropLast(), as: UTF8.self)) ?? []
      } else {
        for word in line.split(separator: 0x20) { builder.insert(UnsafeBufferPointer(rebasing: word), current) }
      }
    }
  }
}
