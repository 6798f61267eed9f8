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

  @Flag(help: "Print instead what the text is taken for, which decides how weak signs count: what was found, each term, the sum, what follows.")
  var evidence = false

  @Option(name: .customLong("from"), help: "Tells --evidence the source language of the text (ISO 639, such as vi).")
  var source: String?

  func validate() throws {
    if boundaries, evidence { throw ValidationError("--boundaries and --evidence are two lists; ask for one") }
    if source != nil, !evidence { throw ValidationError("--from goes with --evidence") }
    if let problem = LintSettings(paths: [file], source: source).problem { throw ValidationError(problem) }
  }

  func run() throws {
    if evidence { return try printEvidence() }
    let document = Document(try Inputs.read(file), lexicon: try Lexicon.load())
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

  /// As the configuration of the file has it.
  private func printEvidence() throws {
    guard let target = try Session(LintSettings(paths: [file], source: source)).target(file) else {
      throw Failure("\(file): the configuration excludes it")
    }
    Output.write(EvidenceListing(target.linter.lint(try Inputs.read(file), path: target.absolute)).text)
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
      let reasons = models.reasons(left, right).prefix(4).map { "\(EvidenceListing.signed($0.weight, decimals: 1)) \($0.what)" }
      let line = document.lines.line(of: document.tokens[stop].range.lowerBound) + 1
      Output.write("\(line)\t\(EvidenceListing.signed(models.falseStop(left, right), decimals: 1))\t\(text)\t\(reasons.joined(separator: "; "))\n")
    }
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
