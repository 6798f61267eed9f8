import ArgumentParser
import FileSystem
import Foundation
import TextModel

/// Damages sound text as machine translation of web pages does, and says what it did.
struct MakeDamage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damage",
    abstract: "Damages sound text as machine translation does, and writes down what it did: something to measure on.",
    discussion: """
      IN and OUT hold one document a line, IN as {"id": …, "paras": […]}. OUT has the damaged paragraphs, with "orig" the sound ones, and with \
      "gold" each damage: "p" the paragraph, "cls" class and kind, "start" and "end" in Unicode scalars of the damaged paragraph, "orig" what to \
      put there to have it as it was, "alts" what would be as good. A doubled caption is made up and inserted, in "orig" once. The same text and \
      seed give the same bytes.

      Classes and kinds: \(Damage.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The sound documents.")
  var input: String

  @Argument(help: "The file for the damaged ones; it is replaced.")
  var output: String

  @Option(help: "Where chance starts.")
  var seed: UInt64 = 1

  @Option(help: "Share of the paragraphs that are damaged, and of the documents that get a doubled caption; from 0 to 1.")
  var share = 0.35

  @Option(help: "Classes or kinds, with commas between them; all, if left out.")
  var classes: String?

  @Flag(help: "Do two to four damages to a paragraph, where there is room, instead of one.")
  var several = false

  func validate() throws {
    guard (0...1).contains(share) else { throw ValidationError("--share must be from 0 to 1") }
  }

  func run() throws {
    guard let tagger = LanguagePack.english.tagger else { throw InputError(description: "there is no tagger: mtlint-dev train tagger") }
    let kinds = try classes.map(Damage.Kind.named) ?? Set(Damage.Kind.allCases)
    let text = try PlainText(path: input)
    var maker = DamageMaker(lexicon: try Lexicon.load(), tagger: tagger, kinds: kinds, share: share, several: several, seed: seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    for entry in text.entries { bytes += try encoder.encode(maker.damage(entry)) + [0x0A] }
    try File.replace(output, with: bytes)
    for kind in Damage.Kind.allCases where kinds.contains(kind) { print("\(maker.counts[kind, default: 0])\t\(kind.rawValue)") }
  }
}
