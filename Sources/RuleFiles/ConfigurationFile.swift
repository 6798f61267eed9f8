import FileSystem
import LintEngine
import TextModel

/// Finds and reads `.mtlint.yml`.
public enum ConfigurationFile {
  public static let name = ".mtlint.yml"
  /// Taken where the first is not there.
  public static let otherName = ".mtlint.yaml"

  /// The configuration file that holds for a file in `folder` (an absolute path): the nearest one upward. Nil when there is none.
  public static func find(from folder: String) -> String? {
    var folder = folder
    while true {
      for name in [name, otherName] {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        if File.isReadable(path) { return path }
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// Reads a configuration, as it holds for files that no override names. Rules and families it names must be among `rules` or in its own rule
  /// folders.
  public static func read(_ path: String, rules: [Rule]) throws -> Configuration { try settings(path, rules: rules).configuration(for: nil) }

  /// Reads a configuration and those it extends.
  public static func settings(_ path: String, rules: [Rule]) throws -> ConfigurationSettings {
    let folder = path.contains("/") ? String(path[...path.lastIndex(of: "/")!]) : ""
    var reader = ConfigurationReader(rules: rules)
    try reader.read(path)
    return ConfigurationSettings(folder: folder, settings: reader.settings)
  }
}

/// The rules and families there are.
public struct RuleNames {
  private let names: Set<String>

  public init(_ rules: [Rule]) { names = Set(rules.flatMap { [$0.name, $0.family] }) }

  public func contains(_ name: String) -> Bool { names.contains(name) }

  /// "; did you mean ‘x’?", or nothing.
  public func suggestion(_ name: String) -> String { Nearest.suggestion(for: name, in: names.sorted()) }

  func check(_ name: String, _ mapping: YAMLMapping) throws(FileError) {
    if !contains(name) { throw mapping.error("unknown rule or family ‘\(name)’" + suggestion(name), at: name) }
  }
}
