import ArgumentParser
import FileSystem
import TextModel

/// Shows what the tagger makes of a text.
struct Tags: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints each sentence of a file with the tags of its tokens: the/DT company/NN.")

  @Argument(help: "The file.")
  var path: String

  @Flag(help: "Print how fast the file is tagged instead.")
  var speed = false

  func run() throws {
    guard let tagger = LanguagePack.english.tagger else {
      throw ValidationError("the tagger's model was made for other features: mtlint-dev train tagger")
    }
    let bytes = try File.contents(of: path)
    let lexicon = try Lexicon.load()
    if speed {
      guard let speed = TaggerSpeed(bytes, lexicon: lexicon) else { throw ValidationError("\(path): no sentence with a finite verb to measure") }
      let perSecond = (Double(speed.tokens) / speed.seconds).rounded()
      print("\(speed.tokens) tokens in \(speed.sentences) sentences, \(Int(perSecond)) tokens a second")
      return
    }
    let document = Document(bytes, lexicon: lexicon)
    for sentence in document.sentences {
      let tags = tagger.tags(of: sentence, in: document)
      let words = sentence.tokens.map { token in
        "\(document.text(token: token))/\(tags[token].name)" + (tags.clitic(token).map { "+\($0.name)" } ?? "")
      }
      print(words.joined(separator: " "))
    }
  }
}
