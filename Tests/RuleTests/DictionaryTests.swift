import TestSupport
import Testing
import TextModel

/// Guards the tables of Dictionaries/: what the code takes for granted about each of them.
@Suite struct DictionaryTests {
  @Test func thereAreTables() { #expect(Table.all.count >= 5) }

  @Test(arguments: Table.all) func isCleanText(_ name: String) throws {
    let bytes = try Project.bytes("Dictionaries/\(name)")
    #expect(String(validating: bytes, as: UTF8.self) != nil, "Dictionaries/\(name) is not UTF-8")
    #expect(bytes.last == 0x0A, "Dictionaries/\(name) does not end with a line break")
    #expect(!bytes.contains(0x0D), "Dictionaries/\(name) has carriage returns")
    let table = try Table(name)
    #expect(
      table.comments.contains { $0.lowercased().contains("licence") || $0.lowercased().contains("license") }, "Dictionaries/\(name) names no licence")
    for line in table.lines where line.text.first == " " || line.text.last?.isWhitespace == true {
      Issue.record("\(line.place): white space at the edge of ‘\(line.text)’")
    }
  }

  /// A table that is not embedded is not there for the user.
  @Test(arguments: Table.all) func isEmbedded(_ name: String) throws {
    let resource = try #require(Resource(named: name), "Sources/CText/resources.c does not embed Dictionaries/\(name)")
    var rows: [String] = []
    resource.forEachLine { line, _ in rows.append(String(decoding: line, as: UTF8.self)) }
    #expect(rows == (try Table(name).lines.map(\.text)))
  }

  @Test(arguments: ["en/word-classes.txt", "en/abbreviations.txt"]) func hasKnownClasses(_ name: String) throws {
    var section: String?
    var seen: Set<String> = []
    for line in try Table(name).lines {
      if line.text.hasPrefix("[") {
        let title = String(line.text.dropFirst().dropLast())
        if WordTraits.named(title) == nil || !line.text.hasSuffix("]") { Issue.record("\(line.place): unknown class ‘\(line.text)’") }
        section = title
        seen = name == "en/abbreviations.txt" ? seen : []
        continue
      }
      if section == nil { Issue.record("\(line.place): words before the first class") }
      for word in line.text.split(separator: " ").map(String.init) where !seen.insert(word).inserted {
        Issue.record("\(line.place): ‘\(word)’ stands twice")
      }
    }
    #expect(section != nil)
  }

  @Test func abbreviationsHaveTheirStop() throws {
    for line in try Table("en/abbreviations.txt").lines where !line.text.hasPrefix("[") {
      for word in line.text.split(separator: " ") where !word.hasSuffix(".") { Issue.record("\(line.place): ‘\(word)’ has no stop") }
    }
  }

  @Test func verbsHaveFiveForms() throws {
    var bases: Set<String> = []
    let lines = try Table("en/irregular-verbs.tsv").lines
    for line in lines {
      if line.cells.count != 5 || line.cells.contains(where: \.isEmpty) { Issue.record("\(line.place): a verb has five forms") }
      if !bases.insert(line.cells[0]).inserted { Issue.record("\(line.place): ‘\(line.cells[0])’ stands twice") }
    }
    #expect(lines.count > 100)
  }

  /// `StyleTable` searches this table by halving.
  @Test func placeStylesAreWellFormed() throws {
    let lines = try Table("names/place-style.tsv").lines
    for problem in Table.disorder(lines.map { ($0.place, $0.cells[0]) }) { Issue.record("\(problem)") }
    for line in lines {
      guard line.cells.count == 6, !line.cells.contains(where: \.isEmpty) else {
        Issue.record("\(line.place): six cells are needed, an asterisk for no exceptions")
        continue
      }
      let words = line.cells[0].split(separator: " ", omittingEmptySubsequences: false)
      if !(1...3).contains(words.count) || words.contains(where: \.isEmpty) {
        Issue.record("\(line.place): ‘\(line.cells[0])’ is not one to three words")
      }
      if line.cells[3] != "safe", line.cells[3] != "suggested" { Issue.record("\(line.place): the safety is ‘\(line.cells[3])’") }
      if line.cells[4] != "*", Int(line.cells[4]) == nil { Issue.record("\(line.place): the year is ‘\(line.cells[4])’") }
      if line.cells[5] != line.cells[5].lowercased() { Issue.record("\(line.place): an exception is not in lower case") }
      if line.cells[1].components(" | ").contains(line.cells[0]) { Issue.record("\(line.place): ‘\(line.cells[0])’ is replaced by itself") }
      if line.cells[1].components(" | ").contains(where: \.isEmpty) { Issue.record("\(line.place): an empty preferred form") }
    }
    #expect(lines.count > 100)
  }

  /// A preferred form that is itself replaced would make the fixer go on and on.
  @Test func placeStylesDoNotChain() throws {
    let lines = try Table("names/place-style.tsv").lines
    let forms = Set(lines.map { $0.cells[0] })
    for line in lines where line.cells.count > 1 {
      for better in line.cells[1].components(" | ") where forms.contains(better) { Issue.record("\(line.place): ‘\(better)’ is itself outdated") }
    }
  }

  /// `HouseNames` takes cells for granted, and each name for one place’s.
  @Test func placeHousesAreWellFormed() throws {
    var seen: Set<String> = []
    let lines = try Table("names/place-houses.tsv").lines
    for line in lines {
      guard line.cells.count == 9, !line.cells.contains(where: \.isEmpty) else {
        Issue.record("\(line.place): nine cells are needed, an asterisk for what is not known")
        continue
      }
      let names = line.cells[0].components(" | ")
      for name in names where !seen.insert(name).inserted { Issue.record("\(line.place): ‘\(name)’ stands twice") }
      for house in line.cells[1...4] where house != "*" && !names.contains(house) && !names.contains(String(house.dropFirst("the ".count))) {
        Issue.record("\(line.place): ‘\(house)’ is none of the names")
      }
      if !["safe", "suggested", "never"].contains(line.cells[5]) { Issue.record("\(line.place): the safety is ‘\(line.cells[5])’") }
      if line.cells[6] != "*", Int(line.cells[6]) == nil { Issue.record("\(line.place): the year is ‘\(line.cells[6])’") }
    }
    #expect(lines.count > 30)
  }

  @Test func placesAreSorted() throws {
    let lines = try Table("names/places.txt").lines
    for problem in Table.disorder(lines.map { ($0.place, $0.text) }) { Issue.record("\(problem)") }
    for line in lines where line.text.contains("  ") || line.text.contains("\t") { Issue.record("\(line.place): ‘\(line.text)’ is spaced wrongly") }
    #expect(lines.count > 10_000)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] { split(separator: separator, omittingEmptySubsequences: false).map(String.init) }
}
