import ArgumentParser
import LintChecks
import LintEngine
import TextModel

/// The layers of a text as mtlint sees them.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Prints how a text is cut up: blocks, sentences, tokens, what is known of each word.")

  @Argument(help: "The file; - is standard input.")
  var file: String

  @Flag(help: "Print the places where a boundary may be false or lost instead, with what the models say of each.")
  var boundaries = false

  func run() throws {
    let lexicon = try Lexicon.load()
    let document = Document(try Inputs.read(file), lexicon: lexicon)
    if boundaries { return try printBoundaries(document, lexicon) }
    var out = "\(document.bytes.count) bytes, \(document.lines.starts.count) lines, \(document.blocks.count) blocks, "
    out += "\(document.sentences.count) sentences, \(document.tokens.count) tokens, \(document.words.count) distinct\n"
    for (number, block) in document.blocks.enumerated() {
      out += "block \(number) \(block.kind)\n"
      for sentence in block.sentences {
        out += "  sentence \(sentence)\n"
        for index in document.sentences[sentence].tokens { out += "    " + line(index, document) + "\n" }
      }
      Output.write(out)
      out = ""
    }
    Output.write(out)
  }

  /// Each seam that the checks look at: line, what it is, score (the logarithm of the odds that it is damage), the words around it, and what speaks
  /// most for and against.
  private func printBoundaries(_ document: Document, _ lexicon: Lexicon) throws {
    guard BoundaryModels.shared != nil else { throw Failure("the models were made for other features; make them anew") }
    for seam in BoundaryReport(Article(document, lexicon: lexicon)).seams {
      let line = document.lines.line(of: seam.range.lowerBound) + 1
      let text = document.text(seam.range).split(whereSeparator: \.isNewline).joined(separator: " ")
      let reasons = seam.reasons.prefix(4).map { "\(Self.signed($0.weight)) \($0.what)" }.joined(separator: "; ")
      Output.write("\(line)\t\(seam.kind)\t\(Self.signed(seam.score))\t\(text)\t\(reasons)\n")
    }
  }

  /// One decimal, with its sign.
  private static func signed(_ number: Float) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private func line(_ index: Int, _ document: Document) -> String {
    let token = document.tokens[index]
    let traits = document.traits(index)
    var notes = WordTraits.classes.filter { traits.contains($0.trait) }.map(\.name)
    if token.kind == .word, !traits.contains(.known) { notes.append("unknown") }
    let gap = token.flags.contains(.gapBefore) ? " " : "·"
    return "\(token.start)-\(token.end)\t\(token.kind)\t\(gap)\(document.text(token))\t\(notes.joined(separator: " "))"
  }
}
