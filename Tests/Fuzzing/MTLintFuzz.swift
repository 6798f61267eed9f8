import FileSystem
import TestSupport

/// Hands the targets of `Tests/Support/Fuzzing` to libFuzzer. `Tests/Fuzzing/run` builds and starts it.
///
///     mtlint-fuzz list                        prints the names of the targets
///     mtlint-fuzz seeds TARGET NUMBER FOLDER  writes so many inputs to start from
///     mtlint-fuzz TARGET …                    runs libFuzzer, with its options and files
@main struct MTLintFuzz {
  /// What is fuzzed: libFuzzer's callback is a C function and holds nothing.
  nonisolated(unsafe) private static var target = FuzzTarget.all[0]

  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "list": print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
    case "seeds" where arguments.count == 5:
      let target = named(arguments[2])
      for index in 0..<(Int(arguments[3]) ?? 0) { try File.replace("\(arguments[4])/seed-\(index)", with: target.seed(index)) }
    case let name:
      target = named(name ?? "")
      runLibFuzzer()
    }
  }

  private static func named(_ name: String) -> FuzzTarget {
    guard let target = FuzzTarget.named(name) else { fatalError("no target ‘\(name)’; mtlint-fuzz list names them") }
    return target
  }

  private static func runLibFuzzer() {
    // libFuzzer keeps its own copy of the name of the program, and starts it again under it.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
    _ = runDriver(&count, &arguments) { start, count in
      let problems = MTLintFuzz.target.problems(Array(UnsafeBufferPointer(start: start, count: count)))
      // The end of the process makes libFuzzer keep the input.
      if !problems.isEmpty { fatalError(problems.joined(separator: "\n")) }
      return 0
    }
  }
}

/// `LLVMFuzzerRunDriver` of compiler-rt, which has no header.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
