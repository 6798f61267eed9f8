/// A command as `mtlint --experimental-dump-help` describes it (the argument parser's ToolInfoV0); what the manual does not say is left out.
struct CommandHelp: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  let subcommands: [CommandHelp]?
  let arguments: [Argument]?

  /// An argument, option or flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    /// By value; nil or empty where the values say it all.
    let allValueDescriptions: [String: String]?
    let abstract: String?
    let discussion: String?
  }

  /// The whole answer.
  struct Dump: Decodable { let command: CommandHelp }
}

extension CommandHelp {
  /// Those that only the command has: --help and --version are the same everywhere.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}

extension CommandHelp.Argument {
  /// `-h`, `--help`.
  var spellings: [String] { (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name } }
}
