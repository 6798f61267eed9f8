import ArgumentParser

@main
struct MTLintDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mtlint-dev", abstract: "Makes and measures what mtlint is built from. Run it in the project's folder.",
    subcommands: [
      Generate.self, CheckRegistry.self, Pack.self, Catalogue.self, NewRule.self, Places.self, People.self, BitextTables.self, MeasureSource.self,
      StemTable.self, Frequencies.self, FrequentWordTable.self,
      ForeignWordTable.self, Corpus.self,
      Train.self,
      Tags.self, MakeDamage.self,
      MeasureRepairs.self,
      Coverage.self, Manual.self, ConfigSchema.self, EditorSettings.self, Bench.self,
    ])
}
