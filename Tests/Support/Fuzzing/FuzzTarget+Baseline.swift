import FileSystem
import LintEngine
import LintSession
import TextSources

extension FuzzTarget {
  private static let folder = try! Scratch.make("baseline")

  /// A baseline: a text is screened with it, it is written anew, and then all findings are known and nothing changes any more.
  static let baseline = FuzzTarget(
    name: "baseline", seed: { mutated(baselines, $0) },
    run: { bytes in
      let path = folder + "/baseline.json"
      let target = Session.Target(
        path: "news.txt", absolute: folder + "/news.txt", linter: Shared.linter, format: nil, options: ExtractionOptions())
      try File.replace(path, with: bytes)
      _ = try screened(path, target, updates: false)
      _ = try screened(path, target, updates: true)
      let written = try File.contents(of: path)
      _ = try screened(path, target, updates: true)
      if try File.contents(of: path) != written { return ["a second --update-baseline changes \(FileInvariants.shown(written))"] }
      let new = try screened(path, target, updates: false)
      return new == 0 ? [] : ["\(new) findings are new behind --update-baseline"]
    })

  /// The number of findings that the baseline does not know.
  private static func screened(_ path: String, _ target: Session.Target, updates: Bool) throws -> Int {
    let screening = try Screening(Screening.Order(baseline: path, updatesBaseline: updates), LintSettings(), files: [target])
    var file = linted
    var ledger = screening.ledger
    ledger.add(screening.mayBeRenamed(target) ? screening.screenRenamed(&file, of: target, &ledger) : screening.screen(&file, of: target))
    _ = try screening.finish(ledger, level: .info)
    return file.items.count
  }

  private static let linted: LintedFile = {
    let sample = FormatSample.all[0]
    return LintedFile(try! SourceFile(sample.bytes, name: sample.name), Shared.target(sample.name))
  }()

  private static let baselines = [
    """
    {
      "version": 1,
      "findings": [
        {"path": "news.txt", "rule": "duplicated-word", "text": "is is", "count": 1, "fingerprint": "0123456789abcdef"},
        {"path": "old/gone.txt", "rule": "merged-words", "text": "Lviv\\u00e9according \\ud83d\\ude00", "count": 2, "fingerprint": "fedcba9876543210"}
      ]
    }
    """,
    "{\"version\": 1, \"findings\": []}",
  ]
}
