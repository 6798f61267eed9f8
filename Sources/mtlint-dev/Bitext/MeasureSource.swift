import ArgumentParser
import Bitext
import FileSystem
import Foundation

/// Measures the comparison with the source on pairs of sentences: what it finds in pairs that are right, and of damage made in them.
struct MeasureSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-source",
    abstract: "Compares pairs of sentences as the rules of the family source do: what is found in them as they are, and of damage made in them.",
    discussion: "The pairs are JSON Lines with ‘source’ and the field that --field names. The seed fixes the damage.")

  @Argument(help: "Language of the sources (ISO 639).")
  var language: String

  @Argument(help: "File of pairs.")
  var file: String

  @Option(help: "Field of the translation.")
  var field = "after"

  @Option(help: "Only so many pairs.")
  var limit = Int.max

  @Option(help: "Only every pair whose number leaves this remainder by 2: 0 or 1.")
  var half: Int?

  @Flag(help: "Print each finding in the pairs as they are.")
  var verbose = false

  func run() throws {
    let lines = try File.contents(of: file).split(separator: 0x0A)
    var pairs: [(source: String, target: String)] = []
    for (number, line) in lines.enumerated() where pairs.count < limit && half.map({ number % 2 == $0 }) ?? true {
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any], let source = object["source"] as? String,
        let target = object[field] as? String
      else { throw InputError(description: "\(file):\(number + 1): no ‘source’ and ‘\(field)’") }
      pairs.append((source, target))
    }
    NumberTrial(language: language, isVerbose: verbose).run(pairs)
    NameTrial(language: language, isVerbose: verbose).run(pairs)
    AlignmentTrial(language: language, isVerbose: verbose).run(pairs)
  }
}
