import Bitext
import Dispatch
import Synchronization
import TextModel

/// One look of all checks at a document.
struct CheckRun: Sendable {
  private let checks: [any Check]
  private let configuration: Configuration
  private let deadline: Deadline?
  private let profile: CheckProfile?
  private let source: OriginalText?

  init(_ checks: [any Check], _ configuration: Configuration, deadline: Deadline?, profile: CheckProfile?, source: OriginalText? = nil) {
    self.checks = checks
    self.configuration = configuration
    self.deadline = deadline
    self.profile = profile
    self.source = source
  }

  /// What is found, in the order of the checks, and what of the document is in another language; nil when the deadline has passed before the end.
  func outcome(in document: Document, _ lexicon: Lexicon) -> (findings: [Finding], languages: TextLanguages)? {
    let article = Article(document, lexicon: lexicon, source: source)
    guard let found = findings(of: checks, article) else { return nil }
    return (found.flatMap(\.self), article.analysis(TextLanguages.self))
  }

  /// The same, in little more than half the time, though with more work: what both threads ask for is worked out by each.
  func outcomeOfTwoThreads(in document: Document, _ lexicon: Lexicon) -> (findings: [Finding], languages: TextLanguages)? {
    let parts = Mutex<[(findings: [[Finding]], languages: TextLanguages?)?]>([nil, nil])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let article = Article(document, lexicon: lexicon, source: source)
      guard let found = findings(of: checks.filter { $0.readsSentences == (number == 0) }, article) else { return }
      let languages = number == 1 ? article.analysis(TextLanguages.self) : nil
      parts.withLock { $0[number] = (found, languages) }
    }
    guard case let done = parts.withLock({ $0 }), let sentences = done[0], let rest = done[1], let languages = rest.languages else { return nil }
    var (first, second) = (sentences.findings.makeIterator(), rest.findings.makeIterator())
    return (checks.flatMap { ($0.readsSentences ? first.next() : second.next()) ?? [] }, languages)
  }

  /// What each of some checks finds; nil when the deadline has passed before the end.
  private func findings(of checks: [any Check], _ article: Article) -> [[Finding]]? {
    var all: [[Finding]] = []
    all.reserveCapacity(checks.count)
    var report = Report(configuration)
    for check in checks {
      if let deadline, deadline.hasPassed { return nil }
      if let profile {
        profile.measure(CheckProfile.name(ofType: String(describing: type(of: check)))) { check.run(article, &report) }
      } else {
        check.run(article, &report)
      }
      all.append(report.removeAll())
    }
    return all
  }
}
