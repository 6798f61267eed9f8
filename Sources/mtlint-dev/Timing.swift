import Foundation

/// A measured run of a command.
struct Timing {
  /// Seconds.
  let wall: Double
  /// Seconds of processor time, of the program and of the system for it.
  let processor: Double
  let peakKilobytes: Int
  /// Exit status; nil where a signal ended the run.
  let status: Int32?
  /// The signal was ours: the run took longer than it may.
  let isStopped: Bool

  /// Runs a command with its output thrown away, for so many seconds of processor time at most, or ten times as many by the clock: on a busy machine
  /// a run is not to be stopped for the others.
  static func run(_ command: [String], environment: [String: String] = [:], limit: Double = .infinity) -> Timing {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { strdup("\($0)=\($1)") } + [nil]
    let arguments = command.map { strdup($0) } + [nil]
    defer { for pointer in variables + arguments { free(pointer) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&process, command[0], &actions, nil, arguments, variables) == 0 else {
      return Timing(wall: .nan, processor: .nan, peakKilobytes: 0, status: nil, isStopped: false)
    }
    var status: Int32 = 0
    var usage = rusage()
    var isStopped = false
    while true {
      let ended = wait4(process, &status, limit.isFinite ? WNOHANG : 0, &usage)
      if ended == process || ended < 0 && errno != EINTR { break }
      guard ended == 0 else { continue }
      if !isStopped, processorTime(of: process) > limit || start.duration(to: .now) > .seconds(limit * 10) {
        isStopped = true
        kill(process, SIGKILL)
      }
      usleep(2000)
    }
    let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return Timing(
      wall: start.duration(to: .now) / .seconds(1), processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakKilobytes: Int(usage.ru_maxrss), status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil, isStopped: isStopped)
  }

  /// Seconds that a running child has used.
  private static func processorTime(of process: pid_t) -> Double {
    var (clock, time) = (clockid_t(), timespec())
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The run of median time.
  static func median(_ command: [String], runs: Int, environment: [String: String] = [:]) -> Timing {
    let timings = (0..<max(1, runs)).map { _ in run(command, environment: environment) }
    return timings.sorted { $0.wall < $1.wall }[timings.count / 2]
  }

  /// Instructions of a run, counted by callgrind on a copy without debugging symbols; nil where valgrind or strip is missing.
  static func instructions(_ command: [String], binary: String, folder: URL) -> String? {
    let copy = folder.appendingPathComponent("stripped").path
    guard output(["strip", "-g", "-o", copy, binary]) != nil,
      let report = output(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", copy] + command.dropFirst()),
      let line = report.split(separator: "\n").first(where: { $0.contains("Collected :") }),
      let count = line.split(separator: " ").last.flatMap({ Double($0) })
    else { return nil }
    return String(format: "%.1f M", count / 1e6)
  }

  /// Number of lines a command prints.
  static func lines(_ command: [String]) -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return 0 }
    var count = 0
    while case let data = pipe.fileHandleForReading.availableData, !data.isEmpty { count += data.count { $0 == 0x0A } }
    process.waitUntilExit()
    return count
  }

  /// Standard error of a command that ends well.
  private static func output(_ command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
