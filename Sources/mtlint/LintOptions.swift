import ArgumentParser
import LintEngine
import LintReports

/// Options that check and fix share.
struct LintOptions: ParsableArguments {
  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String] = []

  @Option(name: .customLong("from"), help: "Source language of the articles (ISO 639, such as vi).")
  var source: String?

  @Option(help: "Run only this rule or family (repeatable).")
  var select: [String] = []

  @Option(help: "Do not run this rule or family (repeatable).")
  var ignore: [String] = []

  @Option(help: "A folder with rules of your own (repeatable).")
  var rules: [String] = []

  @Option(help: "Use this configuration file, and no .mtlint.yml.")
  var config: String?

  @Option(help: "Files worked on at a time; 0 = as many as there are cores.")
  var jobs = 0

  @Option(help: "What standard input is called, in reports and for the configuration.")
  var path: String?

  mutating func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("no files given; name files or folders, or - for standard input") }
    guard path == nil || paths == ["-"] else { throw ValidationError("--path goes with - (standard input) alone") }
    guard jobs >= 0 else { throw ValidationError("--jobs takes a number from 0") }
    if let source, !Configuration.isLanguageCode(source) {
      throw ValidationError("--from takes a language code of two or three letters, such as vi")
    }
  }
}

extension Severity: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
  public static var allValueStrings: [String] { ["error", "warning", "info"] }
}

extension ColumnUnit: ExpressibleByArgument {}

/// When to use colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Colour for a descriptor: `auto` means a terminal, unless NO_COLOR is set (no-color.org).
  func isOn(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal(descriptor) && (Output.environment("NO_COLOR") ?? "").isEmpty && Output.environment("TERM") != "dumb"
    }
  }
}
