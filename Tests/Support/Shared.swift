import LintChecks
import LintEngine
import LintSession
import RuleFiles
import TextModel
import TextSources

/// What is made once in a run of the tests and used by all of them.
public enum Shared {
  /// `XDG_CACHE_HOME` for the commands that tests start: the image that `lexicon` builds lies there.
  public static var cacheHome: String { Scratch.folder + "/cache" }

  /// The lexicon, from an image of this run.
  public static let lexicon: Lexicon = {
    do {
      return try Lexicon.load(cache: .folder(cacheHome + "/mtlint"))
    } catch {
      fatalError("no lexicon: \(error)")
    }
  }()

  /// The rules as they are embedded.
  public static let rules = RulePack.builtIn()

  /// Every embedded rule, under the default configuration.
  public static let linter: Linter = {
    do {
      return try Linter(rules: rules, configuration: Configuration(), lexicon: lexicon) { try Checks.compile($0) }
    } catch {
      fatalError("the embedded rules do not compile: \(error)")
    }
  }()

  /// A file as the commands see it, with the embedded rules and no configuration.
  public static func target(_ name: String) -> Session.Target {
    Session.Target(path: name, absolute: "/news/\(name)", linter: linter, format: nil, options: ExtractionOptions())
  }

  /// The rules as they stand in Rules/.
  public static let ruleFiles: Result<[Rule], any Error> = Result { try RuleFile.load(folder: Project.path("Rules")) }

  /// A document of a text.
  public static func document(_ text: String) -> Document { Document(Array(text.utf8), lexicon: lexicon) }

  public static func document(_ bytes: [UInt8]) -> Document { Document(bytes, lexicon: lexicon) }
}
