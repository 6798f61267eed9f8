import Bitext
import TextModel

/// Runs every enabled rule over documents. Shared by threads.
public struct Linter: Sendable {
  public let lexicon: Lexicon
  public let configuration: Configuration
  private let checks: [any Check]
  private let suppressionRules: SuppressionRules
  /// Takes the times of the checks; nil = they are not measured.
  private let profile: CheckProfile?

  /// Makes checks of the rules that the configuration enables. `compile` turns rules into checks (`Checks.compile`).
  public init(
    rules: [Rule], configuration: Configuration, lexicon: Lexicon, profile: CheckProfile? = nil, compile: ([Rule]) throws -> [any Check]
  ) rethrows {
    self.configuration = configuration
    self.profile = profile
    self.lexicon =
      configuration.words.isEmpty && configuration.names.isEmpty
      ? lexicon : lexicon.adding(words: configuration.words, names: configuration.names)
    let enabled = rules.filter { configuration.enables($0, in: lexicon.language) }
    checks = try compile(enabled.map(configuration.adapted))
    suppressionRules = SuppressionRules(rules, enabled: enabled, configuration)
  }

  /// True for a rule that the configuration enables.
  public func runs(_ rule: String) -> Bool { suppressionRules.running.contains(rule) }

  /// What the comments in the texts of a file accept in its other texts; nil where that is nothing.
  public func directives(of texts: [FileDirectives.Text]) -> FileDirectives? {
    texts.count > 1 ? FileDirectives(in: texts, rules: suppressionRules.names) : nil
  }

  /// What is found in a text.
  public struct Outcome {
    public let document: Document
    /// Sorted by offset.
    public let findings: [Finding]
    /// What the text is; nil where nothing is found, or where only some rules run: then each stands for itself.
    public let evidence: Evidence?
    /// The language of a text most of which is in another than its own.
    public let language: LanguageReading
  }

  /// Cuts a text up and looks for everything. `earlier` is what the text was before repairs, which take proofs away: a finding that was heard then
  /// is heard still. `file`: the directives of its file, of which it is text number `number`. When the deadline has passed, what is left is not looked
  /// for: ask it afterwards. `isUrgent`: somebody waits, so two threads do it. `source` is the text that it was translated from.
  public func lint(
    _ bytes: [UInt8], markup: Markup = .none, path: String, earlier: Evidence? = nil, file: FileDirectives? = nil, number: Int = 0,
    deadline: Deadline? = nil, isUrgent: Bool = false, source: OriginalText? = nil
  ) -> Outcome {
    let directives = DirectiveScanner.scan(bytes)
    let share = file?.share(of: number) ?? FileDirectives.Share()
    guard !directives.isEmpty || !share.inherited.isEmpty else {
      let document = read(bytes, markup)
      let (findings, evidence, language) = find(in: document, earlier, deadline, isUrgent, source)
      return Outcome(document: document, findings: accept(findings, in: document, path: path), evidence: evidence, language: language)
    }
    // Checks see spaces in the place of the comments, so that whatever they look at, the rest of the line stands where it stood.
    let blanked = read(Directive.blank(directives, in: bytes), markup)
    let document = Document(blanked, bytes: bytes, hidden: directives.map(\.comment))
    var suppression = Suppression(directives, share, in: document)
    var notes = Report(configuration)
    // What is suppressed is evidence all the same.
    let (found, evidence, language) = find(in: blanked, earlier, deadline, isUrgent, source)
    let findings = suppression.filter(found)
    suppressionRules.report(suppression, &notes)
    let all = (findings + notes.findings).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Outcome(document: document, findings: accept(all, in: document, path: path), evidence: evidence, language: language)
  }

  /// Cuts a text up.
  private func read(_ bytes: [UInt8], _ markup: Markup) -> Document {
    guard let profile else { return Document(bytes, lexicon: lexicon, markup: markup) }
    return profile.measure("(reading the text)") { Document(bytes, lexicon: lexicon, markup: markup) }
  }

  /// The findings of a document, overlaps resolved, sorted by offset; what they make of it; the language it is in where that is another.
  private func find(
    in document: Document, _ earlier: Evidence?, _ deadline: Deadline?, _ isUrgent: Bool, _ source: OriginalText?
  ) -> ([Finding], Evidence?, LanguageReading) {
    guard !document.tokens.isEmpty else { return ([], nil, .unclear) }
    let run = CheckRun(checks, configuration, deadline: deadline, profile: profile, source: source)
    guard let (found, languages) = isUrgent ? run.outcomeOfTwoThreads(in: document, lexicon) : run.outcome(in: document, lexicon) else {
      return ([], nil, .unclear)
    }
    let open = document.markup.protected.isEmpty ? found : found.filter { !document.markup.protects($0.range) }
    // A rule made for one language says nothing about text in another, and there none repairs unasked.
    let understood = open.compactMap { finding in
      guard languages.isForeign(finding.range) else { return finding }
      return finding.rule.language == nil ? finding.suggesting() : nil
    }
    let spared = document.markup.labels.isEmpty && !document.markup.isPage ? understood : understood.map { $0.sparingBlocks(of: document) }
    let findings = SameRepair.dropped(
      from: Overlaps.resolve(spared, isWeaker: configuration.holdsBack), isWeaker: configuration.holdsBack)
    guard configuration.select.isEmpty, !findings.isEmpty else { return (findings, nil, languages.text) }
    let evidence = Evidence(findings, in: document, isTold: configuration.isTranslated)
    let all = earlier.map { [$0, evidence] } ?? [evidence]
    return (findings.map { $0.read(by: all) }, evidence, languages.text)
  }

  /// Leaves out what the configuration accepts; `path` is absolute, as the configuration's folder is.
  private func accept(_ findings: [Finding], in document: Document, path: String) -> [Finding] {
    guard !configuration.ignores.isEmpty, !findings.isEmpty else { return findings }
    let accepted = AcceptedFindings(configuration, path: path)
    return findings.filter { !accepted.contains($0, in: document) }
  }
}

/// Decides between findings on the same text.
enum Overlaps {
  /// Drops each finding that lies inside one of higher priority, or inside a longer one of its own rule; sorts the rest by position, longer first, then priority.
  /// A rule that `isWeaker` takes nothing from one that is not, whatever its priority.
  static func resolve(_ findings: [Finding], isWeaker: (Rule) -> Bool = { _ in false }) -> [Finding] {
    guard findings.count > 1 else { return findings }
    let sorted = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
      if a.rule.priority != b.rule.priority { return a.rule.priority > b.rule.priority }
      return left.offset < right.offset
    }.map(\.element)
    func outweighs(_ left: Rule, _ right: Rule) -> Bool { left.priority > right.priority && (!isWeaker(left) || isWeaker(right)) }
    var dropped = [Bool](repeating: false, count: sorted.count)
    var active: [Int] = []
    for index in sorted.indices {
      active.removeAll { sorted[$0].range.upperBound < sorted[index].range.lowerBound }
      for other in active {
        let (first, second) = (sorted[other].rule, sorted[index].rule)
        // Of one rule's own findings the longer, which comes first, says it all.
        if sorted[other].covers(sorted[index]), outweighs(first, second) || first === second { dropped[index] = true }
        if sorted[index].covers(sorted[other]), outweighs(second, first) { dropped[other] = true }
      }
      active.append(index)
    }
    return sorted.indices.filter { !dropped[$0] }.map { sorted[$0] }
  }
}
