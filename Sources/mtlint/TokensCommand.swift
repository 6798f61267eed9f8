import ArgumentParser
import LintChecks
import LintEngine
import LintSession
import TextModel

/// The layers of a text as mtlint sees them.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Print a text’s blocks, sentences and tokens, with the part of speech and word classes of each token.")

  @Argument(help: "File to read; use - for standard input.")
  var file: String

  @Flag(help: "Print possible false or missing boundaries instead, with their scores.")
  var boundaries = false

  @Flag(help: "Print instead the lines, each with the probability that it is website text, and the verdict.")
  var page = false

  @Flag(help: "Print instead the names: where each stands, what it seems to name, its parts, and why it is taken for a name.")
  var names = false

  @Flag(help: "Print instead the evidence that decides how weak signs count: each term, the sum and the outcome.")
  var evidence = false

  @Flag(help: "Print instead which sentences render which of the --source text.")
  var alignment = false

  @Option(name: .customLong("source"), help: ArgumentHelp("The text that this one was translated from, for --alignment only.", valueName: "file"))
  var original: String?

  @Option(name: .customLong("from"), help: "Source language of the text, for --alignment and --evidence (ISO 639 code, such as vi).")
  var source: String?

  func validate() throws {
    if [alignment, boundaries, evidence, names, page].count(where: { $0 }) > 1 {
      throw ValidationError("--alignment, --boundaries, --evidence, --names and --page cannot be combined; choose one")
    }
    if source != nil, !evidence, !alignment { throw ValidationError("--from works only with --alignment and --evidence") }
    if original != nil, !alignment { throw ValidationError("--source works only with --alignment") }
    if let problem = LintSettings(paths: [file], source: source).problem { throw ValidationError(problem) }
  }

  func run() throws {
    if evidence { return try printEvidence() }
    if alignment { return try printAlignment() }
    let lexicon = try Lexicon.load()
    for passage in try Inputs.read(try target()).extraction.passages {
      let document = Document(passage.text, lexicon: lexicon, markup: passage.markup)
      if boundaries {
        try printBoundaries(document, lexicon)
      } else if page {
        printPage(document, lexicon)
      } else if names {
        printNames(document, lexicon)
      } else {
        printTokens(document)
      }
    }
  }

  private var settings: LintSettings {
    var settings = LintSettings(paths: [file], source: source)
    settings.original = original
    return settings
  }

  private func printAlignment() throws {
    let target = try target()
    let source = try Inputs.read(target)
    guard let original = try target.original(of: source) else { throw Failure("\(Inputs.name(file)): no source text; name it with --source") }
    for line in AlignmentListing.lines(of: source, original, lexicon: try Lexicon.load()) { Output.write(line + "\n") }
  }

  /// The file with the linter that its configuration has.
  private func target() throws -> Session.Target {
    guard let target = try Session(settings).target(file) else {
      throw Failure("\(file): the configuration excludes it")
    }
    return target
  }

  private func printTokens(_ document: Document) {
    var out = "\(document.bytes.count) bytes, \(document.lines.starts.count) lines, \(document.blocks.count) blocks, "
    out += "\(document.sentences.count) sentences, \(document.tokens.count) tokens, \(document.words.count) distinct\n"
    for (number, block) in document.blocks.enumerated() {
      out += "block \(number) \(block.kind)\n"
      for sentence in block.sentences {
        out += "  sentence \(sentence)\n"
        let tags = document.language.tagger?.tags(of: document.sentences[sentence], in: document)
        for index in document.sentences[sentence].tokens { out += "    " + line(index, document, tags) + "\n" }
      }
      Output.write(out)
      out = ""
    }
    Output.write(out)
  }

  /// As the configuration of the file has it.
  private func printEvidence() throws {
    let target = try target()
    for passage in try Inputs.read(target).extraction.passages {
      Output.write(EvidenceListing(target.linter.lint(passage.text, markup: passage.markup, path: target.absolute)).text)
    }
  }

  /// Each seam that the checks look at: line, what it is, score (the logarithm of the odds that it is damage), the words around it, and what speaks
  /// most for and against.
  private func printBoundaries(_ document: Document, _ lexicon: Lexicon) throws {
    guard lexicon.language.boundaries != nil else { throw Failure("the models were made for other features; make them anew") }
    for seam in BoundaryReport(Article(document, lexicon: lexicon)).seams {
      let line = document.lines.line(of: seam.range.lowerBound) + 1
      let text = document.text(seam.range).split(whereSeparator: \.isNewline).joined(separator: " ")
      let reasons = seam.reasons.prefix(4).map { "\(EvidenceListing.signed($0.weight, decimals: 1)) \($0.what)" }.joined(separator: "; ")
      Output.write("\(line)\t\(seam.kind)\t\(EvidenceListing.signed(seam.score, decimals: 1))\t\(text)\t\(reasons)\n")
    }
  }

  /// Each line: number, probability, what is done with it, the text.
  private func printPage(_ document: Document, _ lexicon: Lexicon) {
    for line in Article(document, lexicon: lexicon).analysis(Page.self).report(document) {
      let hundredths = Int((line.furniture * 100).rounded())
      Output.write("\(line.number)\t\(hundredths) %\t\(line.verdict)\t\(line.text)\n")
    }
  }

  /// Each name: its bytes, what it seems to name, its words with their parts, why its first word is taken for a name.
  private func printNames(_ document: Document, _ lexicon: Lexicon) {
    for name in Article(document, lexicon: lexicon).analysis(Names.self).report(document) {
      Output.write("\(name.range.lowerBound)-\(name.range.upperBound)\t\(name.kind)\t\(name.words)\t\(name.evidence)\n")
    }
  }

  private func line(_ index: Int, _ document: Document, _ tags: SentenceTags?) -> String {
    let token = document.tokens[index]
    let traits = document.traits(index)
    var notes = WordTraits.classes.filter { traits.contains($0.trait) }.map(\.name)
    if token.kind == .word, !traits.contains(.known) { notes.append("unknown") }
    let gap = token.flags.contains(.gapBefore) ? " " : "·"
    let tag = tags.map { "\($0[index].xpos)" + ($0.clitic(index).map { "+\($0.xpos)" } ?? "") } ?? ""
    return "\(token.start)-\(token.end)\t\(token.kind)\t\(gap)\(document.text(token))\t\(tag)\t\(notes.joined(separator: " "))"
  }
}
