import Foundation

/// How the time of programs grows with the size of a text, and with the number of files.
struct BenchGrowth {
  struct Program {
    let name: String
    /// Without the files.
    let command: [String]
  }

  struct Curve: Equatable {
    let program: String
    var points: [Point] = []
  }

  struct Point: Equatable {
    /// Bytes of the text, or files.
    let amount: Int
    /// Seconds of processor time.
    let seconds: Double
    /// Memory at the peak; not less than that of this program, with which a child starts.
    let megabytes: Int
  }

  let programs: [Program]
  /// Seconds that one run may take; a program is not given more than it could do in them though it were linear.
  let limit: Double
  /// Runs a command, stopped at the limit; nil where it cannot be run.
  var run: (_ command: [String], _ limit: Double) -> Timing = { Timing.run($0, limit: $1) }

  /// Measures at rising amounts; each with the files that are checked in one run.
  func curves(_ inputs: [(amount: Int, paths: [String])]) -> [Curve] {
    programs.map { program in
      var curve = Curve(program: program.name)
      for input in inputs {
        if let last = curve.points.last, last.seconds * Double(input.amount) / Double(last.amount) > limit { break }
        guard let point = measured(program, input.amount, input.paths) else { break }
        curve.points.append(point)
      }
      return curve
    }
  }

  /// The run of median time: of five where they are short. Nil where the program did not come to an end.
  private func measured(_ program: Program, _ amount: Int, _ paths: [String]) -> Point? {
    var timings: [Timing] = []
    repeat {
      let timing = run(program.command + paths, limit)
      guard timing.status != nil else { return nil }
      timings.append(timing)
    } while timings.count < 5 && timings[0].processor < 0.5
    let median = timings.sorted { $0.processor < $1.processor }[timings.count / 2]
    return Point(amount: amount, seconds: median.processor, megabytes: median.peakKilobytes / 1024)
  }

  /// A table of the curves, a row an amount; `name` says an amount.
  static func table(_ curves: [Curve], of what: String, name: (Int) -> String) -> String {
    let amounts = Set(curves.flatMap { $0.points.map(\.amount) }).sorted()
    let heads = curves.map { "\($0.program) | memory" }
    let rows = amounts.map { amount -> String in
      let cells = curves.map { curve -> String in
        guard let point = curve.points.first(where: { $0.amount == amount }) else { return "– | –" }
        return "\(seconds(point.seconds)) | \(point.megabytes) MB"
      }
      return "| \(name(amount)) | \(cells.joined(separator: " | ")) |"
    }
    let rule = "|---" + String(repeating: "|---", count: curves.count * 2) + "|"
    return (["| \(what) | \(heads.joined(separator: " | ")) |", rule] + rows).joined(separator: "\n")
  }

  static func bytes(_ amount: Int) -> String { amount < 1_000_000 ? "\(amount / 1000) KB" : "\(amount / 1_000_000) MB" }

  static func files(_ amount: Int) -> String { amount < 1000 ? "\(amount)" : "\(amount / 1000),\(String(format: "%03d", amount % 1000))" }

  static func seconds(_ value: Double) -> String {
    if value < 0.0995 { return String(format: "%.1f ms", value * 1000) }
    return value < 0.9995 ? String(format: "%.0f ms", value * 1000) : String(format: "%.1f s", value)
  }
}
