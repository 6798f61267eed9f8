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
      files, as far as they are installed. With --hostile, texts are linted that nobody meant to write:
      the exit status is 1 where one takes more than three times as long a byte as normal text, or longer the longer it is. All of them at all
      sizes take about an hour.
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

  @Flag(help: "Lint hostile texts instead: marks and markup without end, random bytes, words that differ all the time.")
  var hostile = false

  @Option(help: "Sizes of the hostile texts in megabytes.")
  var sizes = "1,4,16"

  @Option(help: "Seconds of one run over a hostile text, behind which it is stopped.")
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
    if peers { return BenchPeers(mtlint: check + ["--jobs", "1"], article: article, text: corpus.piece, runs: min(runs, 7)).run() }

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

/// Larger texts made of the articles of a folder.
struct BenchCorpus {
  /// Genuine articles, one behind the other.
  let big: String
  let bigBytes: Int
  /// A part of it, for slow programs.
  let piece: String
  /// Machine-translated ones.
  let damaged: String
  let damagedBytes: Int
  let damagedFindings: Int
  let lines: [(path: String, bytes: Int)]
  let many: String
  let manyBytes: Int

  /// The genuine articles of a folder: the files whose names start with `en-`.
  static func genuine(in texts: String) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: texts).filter { $0.hasPrefix("en-") && $0.hasSuffix(".txt") }.sorted()
      .map { try File.contents(of: "\(texts)/\($0)") }
  }

  /// Genuine articles are the files whose names start with `en-`; `countFindings` counts those of a file.
  init(texts: String, folder: URL, countFindings: (String) -> Int) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: texts).filter { $0.hasSuffix(".txt") }.sorted()
    let genuine = try Self.genuine(in: texts)
    let translated = try names.filter { !$0.hasPrefix("en-") }.map { try File.contents(of: "\(texts)/\($0)") }
    guard !genuine.isEmpty, !translated.isEmpty else { throw ValidationError("\(texts) needs articles named en-….txt and others") }
    let articles = genuine + translated
    // Written piece by piece: a child's peak memory starts at its parent's.
    func file(_ name: String, _ body: (FileHandle) throws -> Void) throws -> String {
      let url = folder.appendingPathComponent(name)
      _ = FileManager.default.createFile(atPath: url.path, contents: nil)
      let handle = try FileHandle(forWritingTo: url)
      try body(handle)
      try handle.close()
      return url.path
    }
    // Each copy gets a number of its own, so that no two paragraphs of the large file are the same line.
    func repeated(_ name: String, _ articles: [[UInt8]], size: Int) throws -> (String, Int) {
      var written = 0
      let path = try file(name) { handle in
        var copy = 0
        while written < size {
          var piece: [UInt8] = []
          copy += 1
          for article in articles { for line in article.split(separator: 0x0A) { piece += line + Array(" Copy \(copy).\n".utf8) } }
          written += piece.count
          try handle.write(contentsOf: piece)
        }
      }
      return (path, written)
    }
    (big, bigBytes) = try repeated("big.txt", genuine, size: 20_000_000)
    piece = try repeated("piece.txt", genuine, size: 500_000).0
    (damaged, damagedBytes) = try repeated("damaged.txt", translated, size: 10_000_000)
    damagedFindings = countFindings(damaged)
    let flat = articles.flatMap { $0.map { $0 == 0x0A ? 0x20 : $0 } }
    lines = try [12_500_000, 25_000_000, 50_000_000].map { size in
      let path = try file("line-\(size).txt") { handle in
        for start in stride(from: 0, to: size, by: flat.count) { try handle.write(contentsOf: flat.prefix(size - start)) }
      }
      return (path, size)
    }
    let articlesFolder = folder.appendingPathComponent("many")
    try FileManager.default.createDirectory(at: articlesFolder, withIntermediateDirectories: true)
    var total = 0
    for number in 0..<10_000 {
      let article = articles[number % articles.count]
      total += article.count
      try File.replace("\(articlesFolder.path)/\(number).txt", with: article)
    }
    many = articlesFolder.path
    manyBytes = total
  }
}
