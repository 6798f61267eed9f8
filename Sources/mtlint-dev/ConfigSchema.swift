import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel
import TextSources

/// Writes the JSON Schema of `.mtlint.yml`, from which editors complete and check it.
struct ConfigSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config-schema",
    abstract: "Writes the JSON Schema of .mtlint.yml into \(path); run it after every change to a rule's name or options.")
  static let path = "Rules/mtlint.schema.json"

  func run() throws { try File.replace(Self.path, with: Array(Self.render(try RuleFile.load(folder: "Rules")).utf8)) }

  /// The schema for a set of rules. Where there may be more rules, from folders of one's own, names are only suggested.
  static func render(_ rules: [Rule]) -> String {
    let top = ConfigurationKey.allCases.map { ($0.rawValue, value(of: $0, rules)) }
    return IndentedJSON.object([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text("Configuration of mtlint (.mtlint.yml)")),
      ("type", .list([.text("object"), .text("null")])), ("additionalProperties", .word("false")), ("properties", .object(top)),
      (
        "definitions",
        .object([
          ("texts", .object([("type", .list([.text("string"), .text("array")])), ("items", .object([("type", .text("string"))]))])),
          ("name", .object([("anyOf", .list([.object([("enum", names(rules))]), .object([("pattern", .text("^[a-z0-9][a-z0-9-]*$"))])]))])),
          ("switch", .object([("enum", .list(["on", "off", "true", "false"].map(IndentedJSON.text) + [.word("true"), .word("false")]))])),
          ("severity", .object([("enum", .list(Severity.allCases.map { .text($0.name) }))])),
        ])
      ),
    ]).rendered(0) + "\n"
  }

  private static func names(_ rules: [Rule]) -> IndentedJSON { .list(Set(rules.flatMap { [$0.name, $0.family] }).sorted().map(IndentedJSON.text)) }

  private static func value(of key: ConfigurationKey, _ rules: [Rule]) -> IndentedJSON {
    let shape: [(String, IndentedJSON)]
    switch key {
    case .extends, .words, .wordsFiles, .names, .namesFiles, .termsFiles, .ruleFolders, .fields, .exclude:
      shape = [("$ref", .text("#/definitions/texts"))]
    case .from: shape = [("type", .text("string")), ("pattern", .text("^[a-z]{2,3}$"))]
    case .sourcePattern, .sourceField: shape = [("type", .text("string"))]
    case .translated: shape = [("type", .text("boolean"))]
    case .rulesVersion:
      shape = [("type", .text("integer")), ("minimum", .word("1")), ("maximum", .word(String(rules.map(\.since).max() ?? 1)))]
    case .rules: shape = map(rules, to: "switch")
    case .severity: shape = map(rules, to: "severity")
    case .options:
      let own = rules.filter { !$0.options.isEmpty }.sorted { $0.name < $1.name }.map { ($0.name, options(of: $0)) }
      shape = [("type", .text("object")), ("properties", .object(own))]
    case .types:
      shape = [("type", .text("object")), ("additionalProperties", .object([("enum", .list(FileFormat.allCases.map { .text($0.rawValue) }))]))]
    case .fieldType: shape = [("enum", .list(ExtractionOptions.FieldFormat.allCases.map { .text($0.rawValue) }))]
    case .ignore:
      let keys = ConfigurationKey.ignoreKeys.map { name in
        (name, IndentedJSON.object(name == "rule" ? [("$ref", .text("#/definitions/name"))] : [("type", .text("string"))]))
      }
      let some = ConfigurationKey.ignoreKeys.filter { $0 != "reason" }.map { IndentedJSON.object([("required", .list([.text($0)]))]) }
      let entry = [
        ("type", IndentedJSON.text("object")), ("additionalProperties", .word("false")), ("properties", .object(keys)), ("anyOf", .list(some)),
      ]
      shape = [("type", .text("array")), ("items", .object(entry))]
    case .overrides:
      let same = ConfigurationKey.inOverrides.map { ($0.rawValue, IndentedJSON.object([("$ref", .text("#/properties/\($0.rawValue)"))])) }
      let keys = [("paths", IndentedJSON.object([("$ref", .text("#/definitions/texts"))]))] + same
      let entry = [
        ("type", IndentedJSON.text("object")), ("additionalProperties", .word("false")), ("required", .list([.text("paths")])),
        ("properties", .object(keys)),
      ]
      shape = [("type", .text("array")), ("items", .object(entry))]
    }
    // Draft 7 reads nothing beside a reference.
    let isReference = shape.first?.0 == "$ref"
    return .object([("description", .text(key.summary))] + (isReference ? [("allOf", .list([.object(shape)]))] : shape))
  }

  /// A mapping from rules and families.
  private static func map(_ rules: [Rule], to definition: String) -> [(String, IndentedJSON)] {
    let summaries = Dictionary(rules.map { ($0.name, $0.summary) }) { first, _ in first }
    let names = Set(rules.flatMap { [$0.name, $0.family] }).sorted()
    let reference = IndentedJSON.object([("$ref", .text("#/definitions/\(definition)"))])
    let known = names.map { name in
      (name, IndentedJSON.object([("description", .text(summaries[name] ?? "all rules of the family")), ("allOf", .list([reference]))]))
    }
    return [("type", .text("object")), ("properties", .object(known)), ("additionalProperties", reference)]
  }

  private static func options(of rule: Rule) -> IndentedJSON {
    let own = rule.options.sorted { $0.key < $1.key }.map { key, usual -> (String, IndentedJSON) in
      if let choices = Checks.choices(of: key, rule) {
        return (key, .object([("description", .text("default: \(usual)")), ("enum", .list(choices.map(IndentedJSON.text)))]))
      }
      let type: IndentedJSON = Double(usual) != nil ? .text("number") : .list(["string", "number", "boolean"].map(IndentedJSON.text))
      return (key, IndentedJSON.object([("description", .text("default: \(usual)")), ("type", type)]))
    }
    return .object([("type", .text("object")), ("additionalProperties", .word("false")), ("properties", .object(own))])
  }
}
