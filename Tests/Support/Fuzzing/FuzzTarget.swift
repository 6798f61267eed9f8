import TextSources

/// Something that takes bytes from outside, and what must hold whatever they are. `Tests/Fuzzing/run` looks for bytes that break it.
public struct FuzzTarget: Sendable, CustomStringConvertible {
  /// As the command line of `Tests/Fuzzing/run` names it: a format, or what else is read.
  public let name: String
  /// Bytes to start from, for each number from 0 other ones.
  public let seed: @Sendable (Int) -> [UInt8]
  /// One line for each thing that is wrong; empty when all is well. Throws where the bytes are refused.
  public let run: @Sendable ([UInt8]) throws -> [String]

  public var description: String { name }

  /// One line for each thing that is wrong. A refusal that says why is none.
  public func problems(_ bytes: [UInt8]) -> [String] {
    do { return try run(bytes) } catch { return String(describing: error).isEmpty ? ["a refusal that says nothing"] : [] }
  }

  public static let all: [FuzzTarget] = FileFormat.allCases.map(file) + [unnamed, configuration, rule, baseline, records]

  /// The target of a name; nil for any other word.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }

  /// A file of a format.
  private static func file(_ format: FileFormat) -> FuzzTarget {
    let samples = FormatSample.all.filter { $0.format == format }
    let name = samples[0].name
    return FuzzTarget(
      name: format.rawValue, seed: { samples[$0 % samples.count].damaged(UInt64($0)) },
      run: { bytes in
        let source = try SourceFile(bytes, name: name, format: format)
        // Suggested repairs take as long as the rest: one input in four makes them.
        let suggested = bytes.count % 4 == 0
        let problems = FileInvariants.problems(source, Shared.target(name), name: name, suggested: suggested)
        return format == .text ? problems + FixInvariants.problems(bytes, Shared.linter, suggested: suggested) : problems
      })
  }

  /// A file whose name says nothing: its contents tell what it is.
  private static let unnamed = FuzzTarget(
    name: "unnamed", seed: { FormatSample.all[$0 % FormatSample.all.count].damaged(UInt64($0)) },
    run: { bytes in
      FileInvariants.problems(try SourceFile(bytes, name: "news"), Shared.target("news"), name: "news", suggested: false)
    })

  /// A stream of records.
  private static let records = FuzzTarget(
    name: "records",
    seed: { number in
      let sample = FormatSample.all.first { $0.format == (number % 2 == 0 ? .jsonl : .json) }!
      return sample.damaged(UInt64(number))
    }, run: { AnswerInvariants.problems($0, Shared.target("-")) })
}
