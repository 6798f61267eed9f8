import ArgumentParser
import FileSystem
import Foundation
import TextModel

/// Makes the lists of given names and surnames.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes Dictionaries/names/people.txt from the PyPI packages faker and names.",
    discussion: """
      pip install --target FOLDER faker==40.63.0 anyascii==0.3.3 pypinyin==0.55.0; pip download names==0.3.0 --no-deps && tar xzf names-0.3.0.tar.gz; then: \
      mtlint-dev people FOLDER names-0.3.0/names. The same packages give the same bytes. Needs python3.
      """)

  @Argument(help: "The folder with the packages faker, anyascii and pypinyin.")
  var packages: String

  @Argument(help: "The folder with dist.female.first, dist.male.first and dist.all.last.")
  var census: String

  /// Surnames taken from the census, the most frequent first.
  private static let censusSurnames = 20_000

  /// Prints a line a name: m, f, u (of either sex) or s (surname), a tab, the name in Latin letters. Lists in other scripts are romanised: Chinese as Pinyin.
  private static let script = """
    import importlib, pkgutil, sys
    sys.path.insert(0, sys.argv[1])
    import faker.providers.person as persons
    from anyascii import anyascii
    from pypinyin import lazy_pinyin

    def latin(name, locale):
        if any(ord(letter) >= 0x370 and not 0x1E00 <= ord(letter) < 0x1F00 for letter in name):
            return "".join(lazy_pinyin(name)).capitalize() if locale.startswith("zh") else anyascii(name)
        return name

    for module in sorted(pkgutil.iter_modules(persons.__path__), key=lambda module: module.name):
        provider = importlib.import_module("faker.providers.person." + module.name).Provider
        for attribute in sorted(dir(provider)):
            sort = None
            if attribute.startswith(("first_names_male", "first_romanized_names_male")): sort = "m"
            elif attribute.startswith(("first_names_female", "first_romanized_names_female")): sort = "f"
            elif attribute in ("first_names", "first_names_unisex", "first_romanized_names"): sort = "u"
            elif attribute.startswith(("last_names", "last_romanized_names")): sort = "s"
            values = getattr(provider, attribute)
            if sort and isinstance(values, (dict, list, tuple)):
                for name in values:
                    if isinstance(name, str): print(sort, latin(name, module.name), sep="\\t")
    """

  /// What is known of a name.
  private struct Uses: OptionSet {
    let rawValue: Int
    static let male = Uses(rawValue: 1)
    static let female = Uses(rawValue: 2)
    static let given = Uses(rawValue: 4)
    static let surname = Uses(rawValue: 8)
  }

  func run() throws {
    var names: [String: Uses] = [:]
    for line in try pythonOutput().split(separator: "\n") {
      let cells = line.split(separator: "\t", maxSplits: 1)
      guard cells.count == 2 else { continue }
      let uses: Uses =
        switch cells[0] {
        case "m": [.male, .given]
        case "f": [.female, .given]
        case "u": .given
        default: .surname
        }
      add(String(cells[1]), uses, to: &names)
    }
    for (file, uses, limit) in [
      ("dist.male.first", [.male, .given], Int.max), ("dist.female.first", [.female, .given], .max), ("dist.all.last", .surname, Self.censusSurnames),
    ] as [(String, Uses, Int)] {
      let lines = try String(contentsOfFile: "\(census)/\(file)", encoding: .utf8).split(separator: "\n")
      for line in lines.prefix(limit) { add(line.prefix { $0 != " " }.capitalized, uses, to: &names) }
    }
    var text = """
      # people.txt: given names and surnames of many languages, in Latin letters.
      # Sources: faker \(faker) (PyPI, MIT licence), its lists by locale, those in other scripts romanised with anyascii (ISC) or pypinyin (MIT);
      # the names of the United States census of 1990 (public domain), by way of the PyPI package names (MIT licence). Licence: MIT.
      # Made by: mtlint-dev people. Sections of single words, sorted by their bytes; a name of both sexes stands in both.

      """
    let sections: [(String, Uses)] = [("male-name", .male), ("female-name", .female), ("given-name", .given), ("surname", .surname)]
    for (section, uses) in sections {
      text += "[\(section)]\n"
      let words = names.filter { $0.value.contains(uses) && (uses != .given || $0.value.isDisjoint(with: [.male, .female])) }.keys
      var line = ""
      for word in words.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        if line.utf8.count + word.utf8.count > 150 {
          text += line + "\n"
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      text += line + "\n"
    }
    try File.replace("Dictionaries/names/people.txt", with: Array(text.utf8))
    print("wrote \(names.count) names")
  }

  private var faker: String { "40.63.0" }

  private func pythonOutput() throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, packages]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw InputError(description: "\(packages): python3 cannot read the packages") }
    return String(decoding: data, as: UTF8.self)
  }

  /// Adds a name of one word that starts with a capital, and its form without marks.
  private func add(_ raw: String, _ uses: Uses, to names: inout [String: Uses]) {
    let name = raw.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "’", with: "'")
    guard name.count > 1, name.first!.isUppercase, name.dropFirst().contains(where: \.isLowercase),
      name.unicodeScalars.allSatisfy(LatinLetters.contain)
    else { return }
    for form in [name, LatinLetters.withoutMarks(name)] { names[form, default: []].formUnion(uses) }
  }
}
