import TestSupport
import TextSources

@testable import LintSession

/// Files as the commands see them, with the embedded rules and no configuration.
enum Pipeline {
  static func source(_ sample: FormatSample) throws -> SourceFile { try SourceFile(sample.bytes, name: sample.name) }

  static func file(_ sample: FormatSample) throws -> LintedFile { LintedFile(try source(sample), Shared.target(sample.name)) }
}
