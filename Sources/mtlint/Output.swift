import FileSystem
import LintSession
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Output {
  /// A reader that goes away early (`mtlint … | head`) shows as an error of the write, not as a signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes to standard output; ends the process when nobody reads them (as for the findings of a run cut short) or the disk is full.
  static func write(_ bytes: UnsafeRawBufferPointer) {
    do throws(File.Failure) {
      try File.put(bytes, descriptor: STDOUT_FILENO, name: "standard output")
    } catch {
      if error.code != EPIPE { Output.error(error.description) }
      exit(.failed)
    }
  }

  /// One line to standard error.
  static func error(_ text: String) {
    let line = Array("mtlint: \(text)\n".utf8)
    line.withUnsafeBytes { try? File.put($0, descriptor: STDERR_FILENO, name: "standard error") }
  }

  /// True when standard output and standard error are one file or one pipe: an editor's filter, whose buffer would hold the message.
  static var isOneStream: Bool {
    var (output, errors) = (stat(), stat())
    guard fstat(STDOUT_FILENO, &output) == 0, fstat(STDERR_FILENO, &errors) == 0, !isTerminal(STDOUT_FILENO) else { return false }
    return output.st_dev == errors.st_dev && output.st_ino == errors.st_ino && output.st_mode & S_IFMT != S_IFCHR
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal that standard output is: those it tells, or those of COLUMNS; nil for what is no terminal, or where neither says.
  static var columns: Int? {
    guard isTerminal(STDOUT_FILENO) else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func exit(_ status: ExitStatus) -> Never {
    // Nothing is left to flush: all output goes through write(2).
    _exit(status.rawValue)
  }

  /// Gives back what came through standard input, and whatever else comes.
  static func passThrough(_ start: [UInt8]) {
    start.withUnsafeBytes { write($0) }
    guard start.count > Inputs.limit else { return }
    while let more = try? File.contents(ofDescriptor: STDIN_FILENO, name: Inputs.name("-"), limit: 1 << 16), !more.isEmpty {
      more.withUnsafeBytes { write($0) }
    }
  }
}
