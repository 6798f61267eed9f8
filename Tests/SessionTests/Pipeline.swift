import TestSupport
import TextSources

@testable import LintSession

/// Files as the commands see them, with the embedded rules and no configuration.
enum Pipeline {
  static func target(_ name: String) -> Session.Target {
    Session.Target(path: name, absolute: "/news/\(name)", linter: Shared.linter, format: nil, options: ExtractionOptions())
  }

  static func source(_ sample: FormatSample) throws -> SourceFile { try SourceFile(sample.bytes, name: sample.name) }

  static func file(_ sample: FormatSample) throws -> LintedFile { LintedFile(try source(sample), target(sample.name)) }
}
