import FileSystem
import Foundation

/// Lints hostile inputs in child processes, and says which are slow, grow faster than their size, or crash.
struct HostileBench {
  let mtlint: String
  let folder: URL
  /// Bytes, rising.
  let sizes: [Int]
  /// Seconds that a run may take.
  let limit: Double

  /// Start-up, taken off every run.
  private let start: Timing

  init(mtlint: String, folder: URL, sizes: [Int], limit: Double) throws {
    (self.mtlint, self.folder, self.sizes, self.limit) = (mtlint, folder, sizes.sorted(), limit)
    let path = folder.appendingPathComponent("small.txt").path
    try File.replace(path, with: Array("The end.\n".utf8))
    start = Timing.median(Self.command(mtlint, path, type: "text", folder), runs: 9)
  }

  /// Prints a row an input, and at the end those that are too slow; true when there are none.
  func run(_ inputs: [HostileInput], articles: [String]) throws -> Bool {
    var random = SplitMix(seed: 5)
    let paragraphs = articles.flatMap { $0.split(separator: "\n").map(String.init) }
    let normal = HostileInput.made("normal text") { number, _ in "\(random.pick(paragraphs)) Copy \(number).\n" }
    // What a finding costs, so that a text of nothing but findings is not called slow for saying so.
    let spaced = HostileInput.made("two spaces") { _, _ in "The bridge  was closed. " }
    print("| input | " + sizes.map { "ns/byte at \(Self.megabytes($0))" }.joined(separator: " | ") + " | times normal | memory a byte | findings |")
    print("|---" + String(repeating: "|---", count: sizes.count + 3) + "|")
    let base = try measures(normal)
    print(row(normal, base, base))
    let dense = try measures(spaced)
    let price = zip(dense, base).map { $0.findings > 0 ? max(0, $0.nanoseconds - $1.nanoseconds) * Double($0.bytes) / Double($0.findings) : 0 }
    print(row(spaced, dense, base))
    var worst: [String] = []
    for input in inputs {
      let found = try measures(input)
      print(row(input, found, base))
      if let complaint = HostileMeasure.complaint(found, normal: base, finding: price) { worst.append("\(Self.shown(input.name)): \(complaint)") }
    }
    print("\n\(inputs.count) inputs, \(worst.count) of them too slow")
    for line in worst { print("- \(line)") }
    return worst.isEmpty
  }

  /// One a size, as far as the time goes: a larger text is not tried where it would go over the limit though it were linear.
  private func measures(_ input: HostileInput) throws -> [HostileMeasure] {
    var found: [HostileMeasure] = []
    for size in sizes {
      found.append(try measure(input, size))
      guard let last = found.last, last.ending == .done, let next = sizes.first(where: { $0 > size }) else { break }
      if last.nanoseconds * 1e-9 * Double(next) > limit { break }
    }
    return found
  }

  private func measure(_ input: HostileInput, _ size: Int) throws -> HostileMeasure {
    let path = folder.appendingPathComponent("input").path
    let count = try {
      let text = input.text(size)
      try File.replace(path, with: text)
      return text.count
    }()
    let timing = Timing.run(Self.command(mtlint, path, type: input.type, folder), limit: limit)
    let ending: HostileMeasure.Ending =
      timing.isStopped ? .slow : timing.status == nil ? .crashed : timing.status == 0 ? .done : .refused
    return HostileMeasure(
      bytes: count, nanoseconds: max(0, timing.processor - start.processor) * 1e9 / Double(count),
      memory: Double(max(0, timing.peakKilobytes - start.peakKilobytes)) * 1024 / Double(count),
      findings: ending == .done ? Self.lines(folder.appendingPathComponent("report.jsonl").path) : 0, ending: ending)
  }

  /// All rules and all severities; reports that name lines and columns.
  private static func command(_ mtlint: String, _ path: String, type: String, _ folder: URL) -> [String] {
    [
      mtlint, "check", "--level", "info", "--fail-on", "never", "--jobs", "1", "--type", type, "--format", "text",
      "--output", "jsonl=\(folder.appendingPathComponent("report.jsonl").path)",
      "--output", "json=\(folder.appendingPathComponent("report.json").path)", path,
    ]
  }

  private static func lines(_ path: String) -> Int {
    guard let file = MappedFile(path) else { return 0 }
    return withExtendedLifetime(file) { file.bytes.count { $0 == 0x0A } }
  }

  private func row(_ input: HostileInput, _ found: [HostileMeasure], _ base: [HostileMeasure]) -> String {
    let times = sizes.indices.map { index in
      guard index < found.count else { return "" }
      switch found[index].ending {
      case .done: return String(format: "%.0f", found[index].nanoseconds)
      case .refused: return "refused"
      case .slow: return "over \(limit) s"
      case .crashed: return "crash"
      }
    }
    let last = found.last { $0.ending == .done }
    let index = found.lastIndex { $0.ending == .done } ?? 0
    let ratio = last.map { String(format: "%.1f", $0.nanoseconds / base[index].nanoseconds) } ?? ""
    return "| \(Self.shown(input.name)) | \(times.joined(separator: " | ")) | \(ratio) | "
      + "\(last.map { String(format: "%.0f", $0.memory) } ?? "") | \(last.map { "\($0.findings)" } ?? "") |"
  }

  private static func shown(_ name: String) -> String { name.replacing("\n", with: "⏎").replacing("|", with: "\\|") }

  static func megabytes(_ bytes: Int) -> String { String(format: "%g MB", Double(bytes) / 1e6) }
}
