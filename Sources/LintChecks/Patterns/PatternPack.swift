import LintEngine
import TextModel

/// The compiled patterns of the built-in rules, embedded: compiling some hundred patterns would take longer than checking an article.
///
/// Form: version (UInt64), then sections as `PatternWriter` writes them: a name, then its content.
public enum PatternPack {
  /// Changes with the layout of anything that is packed; a pack of another version is not read, the patterns are then compiled.
  private static let version: UInt64 = 2
  private static let phrases = "phrases"

  /// Compiles the patterns of the built-in rules, given in the order of the rule pack.
  public static func build(_ rules: [Rule]) throws -> [UInt8] {
    var writer = PatternWriter()
    writer.write([version])
    var section = PatternWriter()
    try PhraseIndex(rules) { _, _ in nil }.write(to: &section)
    writer.write(Array(phrases.utf8))
    writer.write(section.bytes)
    for rule in rules {
      guard case .check("line-boilerplate") = rule.detection, let table = rule.options["table"] else { continue }
      var section = PatternWriter()
      try LinePatterns(compiling: table, for: rule).write(to: &section)
      writer.write(Array(table.utf8))
      writer.write(section.bytes)
    }
    return writer.bytes
  }

  /// The packed index of the built-in phrase rules; nil when there is none of this version.
  static func phraseIndex() -> PhraseIndex? {
    guard var reader = section(phrases) else { return nil }
    return PhraseIndex(&reader)
  }

  /// The packed patterns of a table of lines.
  static func linePatterns(_ table: String) -> LinePatterns? {
    guard var reader = section(table) else { return nil }
    return LinePatterns(&reader)
  }

  private static func section(_ name: String) -> PatternReader? {
    guard let resource = Resource(named: "patterns.pack") else { return nil }
    var reader = PatternReader(resource.rawBytes)
    guard let found: [UInt64] = reader.read(), found == [version] else { return nil }
    while let title = reader.next(), let content = reader.next() {
      if title.elementsEqual(name.utf8) { return PatternReader(content) }
    }
    return nil
  }
}
