import FileSystem
import LintEngine
import LintSession
import TextModel
import TextSources

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `--jsonl` has to do: records from standard input, which may be compressed, to standard output, one line in, one line out, in the same order.
/// Whoever writes a line and waits gets its answer: nothing is held back.
struct RecordJob {
  /// Bytes read at a time.
  private static let piece = 1 << 18

  let settings: LintSettings
  let mode: RecordStream.Mode
  /// Lowest severity that makes the exit status 1; nil = findings are no failure.
  var failOn: Severity?
  /// Bytes of the longest record that is looked at; longer ones pass through.
  var longest: Int
  /// Milliseconds that a record may take; nil = any.
  var timeout: Int?
  /// The field that records are known by; nil = the number of their line.
  var id: FieldPath?

  func run() throws {
    guard let target = try Session(settings).target("-", name: settings.path) else { throw Failure("the configuration excludes standard input") }
    var options = RecordStream.Options()
    options.timeout = timeout
    options.id = id.map { JSONScalar($0) }
    let stream = RecordStream(target, mode, options)
    var lines = RecordLines(longest: longest)
    var long: LongRecord?
    var fails = false
    var number = 0
    let input = DecompressedStream { try Self.next() }
    var isOpen = true
    // What has come before the input fails is answered.
    var failure: Failure?
    while isOpen {
      let bytes: [UInt8]
      do { bytes = try input.next() } catch {
        failure = Failure(error is Refusal ? "\(Inputs.name("-")): \(error)" : String(describing: error))
        bytes = []
      }
      isOpen = !bytes.isEmpty
      let items = isOpen ? lines.take(bytes) : lines.finish()
      let work: @Sendable (RecordLines.Item) -> RecordStream.Answer? = { item in
        guard case .record(let line, _) = item else { return nil }
        return stream.answer(line)
      }
      var out: [UInt8] = []
      Parallel.map(items, jobs: settings.jobs, work: work) { index, answer in
        switch items[index] {
        case .record(_, let end):
          number += 1
          guard let answer else { return }
          out += answer.line + end
          if let problem = answer.problem { Output.error("record \(answer.id.map(Self.shown) ?? String(number)): \(problem)") }
          if let failOn {
            let counts = [(Severity.error, answer.errors), (.warning, answer.warnings), (.info, answer.infos)]
            fails = fails || counts.contains { $0.0 >= failOn && $0.1 > 0 }
          }
        case .tooLong(let bytes, let isFirst):
          if isFirst {
            number += 1
            let problem = "longer than \(longest) bytes"
            Output.error("record \(number): \(problem); passed through")
            long = stream.long(problem)
          }
          out += long?.pass(bytes) ?? bytes
        case .endOfLong(let end):
          out += (long?.finish() ?? []) + end
          long = nil
        }
      }
      out.withUnsafeBytes { if !$0.isEmpty { Output.write($0) } }
    }
    if let failure { throw failure }
    if fails { Output.exit(.findings) }
  }

  /// An id in one line, told from the number of a line.
  private static func shown(_ id: String) -> String {
    let text = FilePath.oneLine(id)
    return "with id " + (text.count > 80 ? text.prefix(80) + "…" : text)
  }

  /// What there is to read; empty at the end.
  private static func next() throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
      while true {
        let got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if got >= 0 {
          count = got
          return
        }
        if errno != EINTR { throw File.Failure(path: "standard input") }
      }
    }
  }
}
