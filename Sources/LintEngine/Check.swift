import Bitext
import TextModel

/// Looks at a whole document and reports what it finds. Keeps no state between documents, so that many threads can share one.
public protocol Check: Sendable {
  func run(_ article: Article, _ report: inout Report)

  /// True for one that reads most sentences with their parts of speech. Such checks share that work, so one thread runs them all (`CheckRun`).
  var readsSentences: Bool { get }
}

extension Check {
  public var readsSentences: Bool { false }
}

/// A document under examination, with the analyses that several checks share. One thread's own.
public final class Article {
  public let document: Document
  public let lexicon: Lexicon
  /// The text that this one was translated from; nil = not at hand.
  public let source: OriginalText?
  /// Few, so that looking through them is quicker than hashing.
  @usableFromInline var analyses: [(key: ObjectIdentifier, box: AnyObject)] = []

  public init(_ document: Document, lexicon: Lexicon, source: OriginalText? = nil) {
    self.document = document
    self.source = source
    self.lexicon = lexicon
  }

  /// The analysis of this document, made when it is first asked for.
  @inlinable
  public func analysis<Analysis: SharedAnalysis>(_ type: Analysis.Type = Analysis.self) -> Analysis {
    analysis(ObjectIdentifier(type)) { Analysis(self) }
  }

  /// What `make` works out about this document, once for each key; the result of one key is always of one type.
  @inlinable
  public func analysis<Analysis>(_ key: ObjectIdentifier, _ make: () -> Analysis) -> Analysis {
    for made in analyses where made.key == key { return unsafeDowncast(made.box, to: AnalysisBox<Analysis>.self).analysis }
    let made = make()
    analyses.append((key, AnalysisBox(made)))
    return made
  }
}

/// An analysis where it can be shared, whatever its type.
@usableFromInline
final class AnalysisBox<Analysis> {
  @usableFromInline let analysis: Analysis

  @usableFromInline
  init(_ analysis: Analysis) { self.analysis = analysis }
}

/// Something worked out about a document that more than one check needs.
public protocol SharedAnalysis {
  init(_ article: Article)
}

/// Takes the findings of the checks.
public struct Report {
  private(set) var findings: [Finding] = []
  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  public var isEmpty: Bool { findings.isEmpty }

  /// Source language that the configuration names (ISO 639); nil = unknown.
  public var sourceLanguage: String? { configuration.from }

  /// Takes all findings out.
  public mutating func removeAll() -> [Finding] {
    let all = findings
    findings = []
    return all
  }

  /// Adds findings that were taken out before.
  public mutating func add(_ findings: [Finding]) { self.findings += findings }

  /// Reports a finding of a rule. `severity` is the table row's own, where it has one; `alone` makes it a weak sign and is its severity where
  /// nothing supports it (`Evidence`); `related` are the other places that it speaks of, the most telling first. The configuration has the last word.
  /// `source` is what of the source text it speaks of. `file` and `line` are left to the compiler.
  public mutating func add(
    _ rule: Rule, _ range: Range<Int>, _ message: String, severity: Severity? = nil, alone: Severity? = nil, fixes: [Fix] = [],
    related: [RelatedPlace] = [], source: SourcePlace? = nil, file: StaticString = #fileID, line: UInt = #line
  ) {
    let named = configuration.severities[rule.name]
    let set = named ?? configuration.severities[rule.family]
    var weight = set ?? severity ?? rule.severity
    // What was said of a family was said before the rule came.
    if named == nil, configuration.holdsBack(rule) { weight = .info }
    let weaker = alone ?? rule.alone
    // What needs others to be heard is never an error.
    if set == nil, weaker != nil { weight = min(weight, .warning) }
    findings.append(
      Finding(
        rule: rule, severity: weight, alone: weaker, isSettled: set != nil, range: range, message: message, fixes: fixes,
        related: related, source: source, origin: Origin(file: file, line: line)))
  }
}
