import ArgumentParser
import TextModel

/// The layers of a text as mtlint sees them.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Prints how a text is cut up: blocks, sentences, tokens, what is known of each word.")

  @Argument(help: "The file; - is standard input.")
  var file: String

  @Flag(help: "Print the full stops between sentences instead, with what the models say of each.")
  var boundaries = false

  func run() throws {
    let document = Document(try Inputs.read(file).text, lexicon: try Lexicon.load())
    if boundaries { return try printBoundaries(document) }
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

  /// Each stop between two sentences of a paragraph: line, score (the logarithm of the odds that it is false), the words around it, and what
  /// speaks most for and against.
  private func printBoundaries(_ document: Document) throws {
    guard let models = BoundaryModels.shared else { throw Failure("the models were made for other features; make them anew") }
    for (first, second) in zip(document.sentences, document.sentences.dropFirst()) where first.block == second.block {
      guard let stop = first.tokens.last(where: { document.token($0, is: ".") }), first.tokens.upperBound - stop <= 3, stop > first.tokens.lowerBound
      else {
        continue
      }
      let left = TaggedSpan(first.tokens.lowerBound..<stop, of: models.tagger.tags(of: first, in: document), in: document)
      let right = TaggedSpan(second.tokens, of: models.tagger.tags(of: second, in: document), in: document)
      let words = document.range(ofTokens: max(left.tokens.lowerBound, stop - 3)..<min(second.tokens.lowerBound + 3, second.tokens.upperBound))
      let text = document.text(words).split(whereSeparator: \.isNewline).joined(separator: " ")
      let reasons = models.reasons(left, right).prefix(4).map { "\(Self.signed($0.weight)) \($0.what)" }
      let line = document.lines.line(of: document.tokens[stop].range.lowerBound) + 1
      Output.write("\(line)\t\(Self.signed(models.falseStop(left, right)))\t\(text)\t\(reasons.joined(separator: "; "))\n")
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
