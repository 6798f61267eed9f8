import FileSystem
import Foundation
import LintChecks
import LintEngine
import RuleFiles

extension FuzzTarget {
  private static let text = Array("Snow fell in Lvivaccording to the mayor. It is is cold at Café Alpina , and the road is closed.\n".utf8)
  /// What lies beside the files that are read.
  private static let folder = {
    let folder = try! Scratch.make("fuzzing")
    for (name, text) in companions { try! Scratch.write(text, to: name, in: folder) }
    return folder
  }()

  private static let companions = [
    "house.yml": "from: lo\nwords: [plimsoll]\n", "words.txt": "# ours\nLvivaccording\n", "names.txt": "Mila Tarn\n",
    "terms.tsv": "hall\ttown hall\tthere are two\nplough\tsnow plough\t\n", "rules/empty.txt": "",
  ]

  /// A configuration, and a text under it.
  static let configuration = FuzzTarget(
    name: "config", seed: { mutated(configurations, $0) },
    run: { bytes in
      // What it names is looked for: only in the folder of this run.
      guard !bytes.contains(UInt8(ascii: "/")), !bytes.contains(UInt8(ascii: "\\")), !bytes.contains("..".utf8) else { return [] }
      let path = folder + "/.mtlint.yml"
      try File.replace(path, with: bytes)
      let settings = try ConfigurationFile.settings(path, rules: Shared.rules)
      return try ["news.txt", "drafts/old.html"].flatMap { file in
        let linter = try Linter(rules: Shared.rules, configuration: settings.configuration(for: file), lexicon: Shared.lexicon) {
          try Checks.compile($0)
        }
        return FindingInvariants.problems(linter.lint(text, path: file).findings, in: text)
      }
    })

  /// A rule file, its examples, and a text that the rule alone looks at.
  static let rule = FuzzTarget(
    name: "rule", seed: { mutated(rules, $0) },
    run: { bytes in
      let name = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("rule: ") }?.dropFirst(6) ?? "no-name"
      guard name.utf8.allSatisfy({ $0 | 0x20 &- 0x61 < 26 || $0 == UInt8(ascii: "-") }) else { return [] }
      let path = "\(folder)/\(name).yml"
      defer { unlink(path) }
      try File.replace(path, with: bytes)
      let rule = try RuleFile.read(path, in: folder)
      let table = RuleFile.table(besides: path)
      _ = try ExampleRunner(rule, lexicon: Shared.lexicon, all: [rule], userTable: table).failures()
      let linter = try Linter(rules: [rule], configuration: Configuration(), lexicon: Shared.lexicon) { try Checks.compile($0, userTable: table) }
      return FindingInvariants.problems(linter.lint(text, path: "a.txt").findings, in: text)
    })

  static func mutated(_ samples: [String], _ number: Int) -> [UInt8] {
    let sample = Array(samples[number % samples.count].utf8)
    return number < samples.count ? sample : RandomText.mutation(of: sample, seed: UInt64(number))
  }

  private static let configurations = [
    """
    # a newsroom
    from: vi
    translated: true
    rules:
      site-boilerplate: off
      calques: on
    severity:
      names: info
    options:
      stray-stop: {place: 3.0}
    words: [diyas, gheraoed]
    names: ["Hau Giang"]
    types: {"*.body": html}
    fields: [title, body]
    exclude: ["drafts**"]
    overrides:
      - paths: ["news*"]
        from: lo
        rules: {calques: off}
    ignore:
      - {path: "archive*", rule: place-name-style, reason: "names as they were"}
      - {text: "Bora Boraa"}
    rules-version: 1
    """,
    "extends: house.yml\nwords-files: [words.txt]\nnames-files:\n  - names.txt\nterms-files: terms.tsv\nrule-folders: [rules]\nfield-type: html\n",
    "---\nwords: &w\n  - a\n  - |\n    b\nnames: *w\n...\n",
  ]

  private static let rules = [
    """
    rule: cold-tea
    family: newsroom
    class: calque
    severity: warning
    alone: info
    evidence: weak
    language: en
    from: [vi, lo]
    only-from: false
    priority: 3
    since: 1
    summary: an idiom rendered word by word
    why: "Tea is not cold news here."
    match: "(serve|serves|served) <number>? (cold|old) tea"
    before: "the|a"
    unless: "iced"
    replace: "repeat old news"
    fix: suggested
    examples:
      - bad: "The papers ⟦serve cold tea⟧ again."
        good: "The papers repeat old news again."
      - bad: "They ⟦served old tea⟧ on Monday."
        good: "They repeat old news on Monday."
    fine:
      - "The café served tea."
      - "It was cold, and tea was late."
    """,
    """
    rule: own-terms
    family: newsroom
    class: inconsistent-term
    summary: not house style
    why: The table says so.
    phrases: terms.tsv
    fix: safe
    examples:
      - bad: "The ⟦hall⟧ is closed."
        good: "The town hall is closed."
      - bad: "A ⟦hall⟧ is open."
        good: "A town hall is open."
    fine: ["It is cold.", "Snow fell."]
    """,
  ]
}
