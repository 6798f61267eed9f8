import ArgumentParser

/// Makes all that is made from other files of the project.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract:
      "Makes all that is made from rules, checks and commands: registry, packs, catalogue, schema of the configuration, editors’ settings, manual.",
    discussion: "Build before it, so that the manual is that of the commands as they are, and after it, so that the packs are in the program.")

  func run() throws {
    guard try !CheckRegistry.write() else {
      throw InputError(description: "\(CheckRegistry.path) is new: build, then run mtlint-dev generate again for all the rest")
    }
    try Pack().run()
    try Catalogue().run()
    try ConfigSchema().run()
    try EditorSettings().run()
    try Manual.parse([]).run()
  }
}
