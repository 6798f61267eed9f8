import ArgumentParser
import FileSystem
import TextModel

/// Makes the tagger's model and the page that describes it.
struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Makes Dictionaries/en/models/tagger.bin and tagger.md from Universal Dependencies treebanks.",
    discussion: """
      The folder holds ewt-train.tsv, which is learnt, and ewt-dev.tsv, ewt-test.tsv, gum-news-test.tsv and pud-test.tsv, on which the result \
      is measured. Each line is a word, a TAB and XPOS|UPOS; an empty line ends a sentence. The same text gives the same bytes.
      """)

  @Argument(help: "The folder with the treebanks.")
  var folder: String

  @Option(help: "Trainings, each in its own order, of which the model is the mean.")
  var trainings = 10

  private static let tests = [
    ("ewt-dev", "UD English EWT, dev"), ("ewt-test", "UD English EWT, test"), ("gum-news-test", "UD English GUM, news, test"),
    ("pud-test", "UD English PUD"),
  ]

  func run() throws {
    guard trainings > 0 else { throw ValidationError("--trainings must be 1 or more") }
    let text = try TaggedText(path: "\(folder)/ewt-train.tsv")
    let tests = try Self.tests.map { ($1, try TaggedText(path: "\(folder)/\($0).tsv")) }
    let formCounts = text.formCounts
    var file = TaggerDictionary(text, formCounts: formCounts).model()
    let untrained = try Self.read(file)
    var weights = [Double](repeating: 0, count: TaggerFeatures.cells)
    for seed in 1...trainings {
      var trainer = TaggerTrainer(seed: UInt64(seed), model: untrained, formCounts: formCounts)
      for (cell, weight) in trainer.train(text).enumerated() { weights[cell] += weight }
    }
    file.setWeights(weights)
    let model = try Self.read(file)
    let scores = tests.map { TaggerScore(model, $1).row($0) }.joined(separator: "\n")
    try File.replace("Dictionaries/en/models/tagger.bin", with: file.serialized())
    let page = page(words: text.wordCount, sentences: text.sentences.count, forms: file.wordCount, scores: scores)
    try File.replace("Dictionaries/en/models/tagger.md", with: Array(page.utf8))
    print(scores)
  }

  private static func read(_ file: TaggerModelFile) throws -> TaggerModel {
    guard let model = TaggerModel(file.serialized()) else { throw ValidationError("the model that was made cannot be read back") }
    return model
  }

  private func page(words: Int, sentences: Int, forms: Int, scores: String) -> String {
    """
    # tagger.bin

    The model of the part-of-speech tagger: a dictionary of \(forms) forms with the tags each can have, and \(TaggerFeatures.cells) weights of
    8 bits for \(TaggerFeatures.count) feature templates (an averaged perceptron). It is not text: `Sources/TextModel/Tagger` reads it.

    Source: the training part of [Universal Dependencies English EWT](https://github.com/UniversalDependencies/UD_English-EWT) (\(words) words in
    \(sentences) sentences), annotations © The Board of Trustees of The Leland Stanford Junior University, by Natalia Silveira, Timothy Dozat,
    Sebastian Schuster, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Ethan Chi, Samuel Bowman, Hanzhi Zhu, Daniel Galbraith,
    Christopher Manning and John Bauer, on the English Web Treebank (LDC2012T13).

    Licence: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of the treebank. Changes: the text was reduced to hashes and
    weights; it cannot be read from them.

    Made by: `swift run -c release mtlint-dev train tagger FOLDER`, where FOLDER holds `ewt-train.tsv` and the test sets; each line is a word, a TAB
    and `XPOS|UPOS`, an empty line ends a sentence. The same text gives the same bytes.

    Words tagged right, in the treebanks' own tokens, and sentences with a finite verb in which the tagger sees none. The weights come from the
    training part alone; but variants were compared with all four texts in sight, so the figures are a little kind. Other orders of training and
    other hashes move those of the news, the smallest text, by up to a point.

    | text | words | XPOS | UPOS | finite verb missed |
    |---|---:|---:|---:|---:|
    \(scores)

    """
  }
}
