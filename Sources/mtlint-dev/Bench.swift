import ArgumentParser
import FileSystem
import Foundation
import TextModel

/// Measures the release build against its budgets, or next to other programs on the same files in the same run.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures start-up, throughput, growth, cores and memory of a release build.",
    discussion: """
      Machines are noisy: read the ratios. Instructions need valgrind and strip. With --peers, other programs run in turns with mtlint on the same
      files, as far as they are installed. Both end with the growth: from 1 KB to 50 MB, and from 1 to 10,000 files; --plot draws it. With --hostile,
      texts are linted that nobody meant to write: the exit status is 1 where one takes more than three times as long a byte as normal text, or
      longer the longer it is. All of them at all sizes take about an hour.
      """)

  @Option(help: "The binary.")
  var mtlint = ".build/release/mtlint"

  @Option(help: "The article for start-up.")
  var article = "Examples/article.txt"

  @Option(help: "A folder of articles, of which larger texts are made.")
  var texts = "Tests/CorpusTests/Articles"

  @Option(help: "Runs of which the median counts.")
  var runs = 21

  @Flag(help: "Compare with hunspell, typos, codespell and proselint instead.")
  var peers = false

  @Option(help: "Draw the growth into this file, as SVG.")
  var plot: String?

  @Flag(help: "Lint hostile texts instead: marks and markup without end, random bytes, words that differ all the time.")
  var hostile = false

  @Option(help: "Sizes of the hostile texts in megabytes.")
  var sizes = "1,4,16"

  @Option(help: "Seconds of processor time of one run, behind which it is stopped.")
  var limit = 30.0

  @Option(help: "Only hostile texts whose name has this.")
  var only: String?

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mtlint-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if hostile { return try runHostile(folder) }
    let check = [mtlint, "check", "--fail-on", "never", "--format", "jsonl"]
    let corpus = try BenchCorpus(texts: texts, folder: folder) { Timing.lines(check + [$0]) }
    _ = Timing.run(check + [article])
    let rivals = BenchPeers(mtlint: check + ["--jobs", "1"], article: article, text: corpus.piece, runs: min(runs, 7))
    if peers { rivals.run() } else { try printBudgets(check, corpus, folder) }
    try printGrowth([BenchGrowth.Program(name: "mtlint", command: check + ["--jobs", "1"])] + (peers ? rivals.installed : []), corpus)
  }

  /// Each measure next to its budget.
  private func printBudgets(_ check: [String], _ corpus: BenchCorpus, _ folder: URL) throws {
    print("| what | measured | budget |\n|---|---|---|")
    let start = Timing.median(check + [article], runs: runs)
    row("one article, whole process", ms(start), "8 ms")
    let bare = Timing.median([mtlint, "--version"], runs: runs)
    row("mtlint --version", ms(bare), "")
    let noImage = Timing.median(check + [article], runs: runs, environment: ["XDG_CACHE_HOME": "/dev/null"])
    row("one article, no lexicon image", ms(noImage), "45 ms")
    row("one article, instructions", Timing.instructions(check + [article], binary: mtlint, folder: folder) ?? "needs valgrind", "30 M")

    let big = Timing.median(check + [corpus.big], runs: 3)
    row("throughput, genuine articles, one file of \(mb(corpus.bigBytes)), one core", mbs(corpus.bigBytes, big), "20 MB/s")
    let damaged = Timing.median(check + [corpus.damaged], runs: 3)
    row(
      "throughput, damaged articles (a finding every \(corpus.damagedBytes / max(1, corpus.damagedFindings)) bytes)",
      mbs(corpus.damagedBytes, damaged), "")
    let speed = TaggerSpeed(Array(try File.contents(of: corpus.big).prefix(5_000_000)), lexicon: try Lexicon.load())
    row("part-of-speech tags of every sentence, one core", speed.map(tags) ?? "no tagger", "2 M tokens/s")
    var lines: [String] = []
    for (path, bytes) in corpus.lines {
      let time = Timing.median(check + [path], runs: 1)
      lines.append("\(mb(bytes)) \(ms(time)) (\(mbs(bytes, time)))")
    }
    row("one line without a break", lines.joined(separator: ", "), "linear")
    let one = Timing.median(check + ["--jobs", "1", corpus.many], runs: 3)
    let two = Timing.median(check + ["--jobs", "2", corpus.many], runs: 3)
    row("10,000 articles, one core", "\(ms(one)) (\(mbs(corpus.manyBytes, one)))", "")
    row(
      "10,000 articles, two cores", "\(ms(two)), \(ratio(one.wall, two.wall)) times as fast, \(two.peakKilobytes / 1024) MB",
      "1.8 times; below 100 MB")
  }

  /// Tables of the growth, and the drawing.
  private func printGrowth(_ programs: [BenchGrowth.Program], _ corpus: BenchCorpus) throws {
    let growth = BenchGrowth(programs: programs, limit: limit)
    let sizes = growth.curves(corpus.sizes.map { ($0.bytes, [$0.path]) })
    print("\n" + BenchGrowth.table(sizes, of: "one text of", name: BenchGrowth.bytes))
    let files = growth.curves([1, 10, 100, 1000, 10_000].map { count in (count, (0..<count).map { "\(corpus.many)/\($0).txt" }) })
    print("\n" + BenchGrowth.table(files, of: "files, an article each", name: BenchGrowth.files))
    guard let plot else { return }
    let drawing = GrowthPlot(panels: [
      GrowthPlot.Panel(title: "the size of one text", curves: sizes, name: BenchGrowth.bytes),
      GrowthPlot.Panel(title: "the number of files, an article each", curves: files, name: BenchGrowth.files),
    ])
    try File.replace(plot, with: Array(drawing.svg.utf8))
  }

  private func runHostile(_ folder: URL) throws {
    let megabytes = sizes.split(separator: ",").compactMap { Double($0) }
    guard !megabytes.isEmpty, megabytes.count == sizes.split(separator: ",").count, megabytes.allSatisfy({ $0 > 0 }) else {
      throw ValidationError("--sizes takes numbers of megabytes with commas between them, such as 1,4,16")
    }
    let articles = try BenchCorpus.genuine(in: texts).map { String(decoding: $0, as: UTF8.self) }
    let inputs = HostileInputs(articles: articles).all.filter { input in only.map { input.name.contains($0) } ?? true }
    guard !inputs.isEmpty else { throw ValidationError("no hostile text has ‘\(only ?? "")’ in its name; leave --only out to see the names") }
    let bench = try HostileBench(mtlint: mtlint, folder: folder, sizes: megabytes.map { Int($0 * 1e6) }, limit: limit)
    if try !bench.run(inputs, articles: articles) { throw ExitCode.failure }
  }

  private func row(_ what: String, _ measured: String, _ budget: String) { print("| \(what) | \(measured) | \(budget) |") }
  private func ms(_ timing: Timing) -> String { String(format: "%.1f ms", timing.wall * 1000) }
  private func mb(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1e6) }
  private func mbs(_ bytes: Int, _ timing: Timing) -> String { String(format: "%.1f MB/s", Double(bytes) / 1e6 / timing.wall) }
  private func tags(_ speed: TaggerSpeed) -> String { String(format: "%.1f M tokens/s", Double(speed.tokens) / speed.seconds / 1e6) }
  private func ratio(_ left: Double, _ right: Double) -> String { String(format: "%.2f", left / right) }
}
