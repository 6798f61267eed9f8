import ArgumentParser

/// Makes the models of Dictionaries/ from annotated text.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a model of Dictionaries/ from annotated text; build again afterwards.",
    subcommands: [TrainTagger.self, TrainBoundaries.self, TrainPieces.self, TrainPage.self, TrainQuotation.self])
}
