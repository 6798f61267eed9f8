import LintEngine
import TextModel

/// The compiled patterns of the built-in rules, embedded: compiling some hundred patterns would take longer than checking an article.
///
/// Form: version (UInt64), vocabulary, then sections as `PatternWriter` writes them: a name, then its content.
public enum PatternPack {
  /// Changes with the layout of anything that is packed and with the order of `POSTag`; a pack of another version is not read, the patterns are then compiled.
  private static let version: UInt64 = 8
  private static let phrases = "phrases"
  private static let source = "from/"

  /// Compiles the patterns of the built-in rules, given in the order of the rule pack, and those of the packed table of source languages.
  public static func build(_ rules: [Rule], sourceRows: [UInt8]) throws -> [UInt8] {
    var sections = PatternWriter()
    func add(_ name: String, _ write: (inout PatternWriter) -> Void) {
      var section = PatternWriter()
      write(&section)
      sections.write(Array(name.utf8))
      sections.write(section.bytes)
    }
    // Rows that need to know the source language wait until it is known: a section each.
    var vocabulary = try sourceRows.withUnsafeBufferPointer { rows in
      let index = try PhraseIndexBuilder(rules, sourceRows: rows, isWanted: { $0.scope == .always }) { _, _ in nil }
      add(phrases) { index.write(to: &$0) }
      var vocabulary = index.patterns.vocabulary
      for language in SourceRow.languages(in: rows) {
        let own = try PhraseIndexBuilder(of: language, rules, rows, vocabulary)
        add(source + language) { own.write(to: &$0) }
        vocabulary = own.patterns.vocabulary
      }
      return vocabulary
    }
    for rule in rules {
      guard case .check("line-boilerplate") = rule.detection, let table = rule.options["table"] else { continue }
      let lines = try LinePatternsBuilder(table, for: rule, vocabulary)
      add(table) { lines.write(to: &$0) }
      vocabulary = lines.patterns.vocabulary
    }
    var writer = PatternWriter()
    writer.write([version])
    vocabulary.write(to: &writer)
    return writer.bytes + sections.bytes
  }

  /// The words of all packed patterns; nil when there are none of this version.
  static let vocabulary: Vocabulary? = opened?.vocabulary

  /// The packed index of the built-in phrase rules; nil when there is none of this version.
  static let phraseIndex: PhraseIndex? = section(phrases) { PhraseIndex(&$0, $1) }

  /// The packed rows of source languages that need to know the language, by language.
  static let sourceIndexes: [String: PhraseIndex] = {
    var indexes: [String: PhraseIndex] = [:]
    for language in SourceConventions.languages { indexes[language] = section(source + language) { PhraseIndex(&$0, $1) } }
    return indexes
  }()

  /// The packed patterns of a table of lines.
  static func linePatterns(_ table: String) -> LinePatterns? { section(table) { LinePatterns(&$0, $1) } }

  /// The pack's vocabulary, and a reader of what comes behind it.
  private static var opened: (vocabulary: Vocabulary, rest: PatternReader)? {
    guard let resource = Resource(named: "patterns.pack") else { return nil }
    var reader = PatternReader(resource.rawBytes)
    guard let found: UnsafeBufferPointer<UInt64> = reader.read(), found.elementsEqual([version]), let vocabulary = Vocabulary(&reader) else {
      return nil
    }
    return (vocabulary, reader)
  }

  private static func section<Patterns>(_ name: String, _ read: (inout PatternReader, Vocabulary) -> Patterns?) -> Patterns? {
    guard let opened else { return nil }
    var rest = opened.rest
    while let title = rest.next(), let content = rest.next() {
      guard title.elementsEqual(name.utf8) else { continue }
      var reader = PatternReader(content)
      return read(&reader, opened.vocabulary)
    }
    return nil
  }
}
