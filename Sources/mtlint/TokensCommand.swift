import ArgumentParser
import TextModel

/// The layers of a text as mtlint sees them.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Prints how a text is cut up: blocks, sentences, tokens, what is known of each word.")

  @Argument(help: "The file; - is standard input.")
  var file: String

  func run() throws {
    let document = Document(try Inputs.read(file), lexicon: try Lexicon.load())
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

  private func line(_ index: Int, _ document: Document) -> String {
    let token = document.tokens[index]
    let traits = document.traits(index)
    var notes = WordTraits.classes.filter { traits.contains($0.trait) }.map(\.name)
    if token.kind == .word, !traits.contains(.known) { notes.append("unknown") }
    let gap = token.flags.contains(.gapBefore) ? " " : "·"
    return "\(token.start)-\(token.end)\t\(token.kind)\t\(gap)\(document.text(token))\t\(notes.joined(separator: " "))"
  }
}
