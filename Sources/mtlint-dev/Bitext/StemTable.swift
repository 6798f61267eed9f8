import ArgumentParser
import Bitext
import FileSystem
import Foundation

/// Learns which beginnings of words stand for each other in translations.
struct StemTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stems", abstract: "Makes Dictionaries/bitext/stems/<lang>.tsv from pairs of sentences.",
    discussion: "The pairs are JSON Lines with ‘source’ and ‘after’; every other pair is taken, so that the rest is left for measuring.")

  @Argument(help: "Language of the sources (ISO 639).")
  var language: String

  @Argument(help: "File of pairs.")
  var file: String

  @Option(help: "Where the pairs are from and their licence, for the header.")
  var origin: String

  /// Pairs of stems kept, the surest first.
  private static let most = 2000
  private static let fewest = 4
  private static let least = 0.25

  func run() throws {
    var (own, english, both): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
    for (number, line) in try File.contents(of: file).split(separator: 0x0A).enumerated() where number % 2 == 0 {
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any], let source = object["source"] as? String,
        let target = object["after"] as? String
      else { throw InputError(description: "\(file):\(number + 1): no ‘source’ and ‘after’") }
      let (left, right) = (BitextStems.stems(of: source), BitextStems.stems(of: target))
      for stem in left { own[stem, default: 0] += 1 }
      for stem in right { english[stem, default: 0] += 1 }
      for one in left { for other in right { both["\(one)\t\(other)", default: 0] += 1 } }
    }
    var rows: [(pair: String, dice: Double)] = []
    for (pair, count) in both where count >= Self.fewest {
      let parts = pair.split(separator: "\t").map(String.init)
      let dice = Double(2 * count) / Double(own[parts[0]]! + english[parts[1]]!)
      if dice >= Self.least { rows.append((pair, dice)) }
    }
    rows.sort { ($1.dice, $0.pair) < ($0.dice, $1.pair) }
    var table: [String: [String]] = [:]
    for row in rows.prefix(Self.most) {
      let parts = row.pair.split(separator: "\t").map(String.init)
      table[parts[0], default: []].append(parts[1])
    }
    let text = """
      # \(language).tsv: the first \(BitextStems.letters) letters of words that stand for each other in translations (Dice coefficient of at least \(Self.least), together in \(Self.fewest) sentences)
      # Source: \(origin)
      # Made by: mtlint-dev stems \(language)
      # kind	stem	English stems

      """ + table.sorted { $0.key < $1.key }.map { "stem\t\($0.key)\t\($0.value.joined(separator: " "))\n" }.joined()
    try File.replace("Dictionaries/bitext/stems/\(language).tsv", with: Array(text.utf8))
  }
}
