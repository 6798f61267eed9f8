// What libFuzzer calls. The targets and what must hold for them are in Tests/Support/Fuzzing, where the ordinary tests run them too.
import FileSystem
import Foundation
import TestSupport

/// MTLINT_FUZZ names the target.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["MTLINT_FUZZ"] ?? ""
  guard let target = FuzzTarget.named(name) else {
    fatalError("MTLINT_FUZZ is ‘\(name)’; there are \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  return target
}()

/// With MTLINT_FUZZ_LIST, prints the names of the targets and ends; with MTLINT_FUZZ_SEEDS, writes so many seeds into the folder that the first
/// argument names, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt {
  let environment = ProcessInfo.processInfo.environment
  if environment["MTLINT_FUZZ_LIST"] != nil {
    print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
    exit(0)
  }
  guard let number = environment["MTLINT_FUZZ_SEEDS"].flatMap({ Int($0) }) else { return 0 }
  for index in 0..<number {
    do { try File.replace("\(CommandLine.arguments[1])/seed-\(index)", with: target.seed(index)) } catch { fatalError("no seed: \(error)") }
  }
  exit(0)
}

/// Ends the process with the problems of an input, for libFuzzer to keep it.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let problems = target.problems(Array(UnsafeBufferPointer(start: start, count: count)))
  if !problems.isEmpty { fatalError(problems.joined(separator: "\n")) }
  return 0
}
