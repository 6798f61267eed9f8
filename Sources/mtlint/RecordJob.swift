import FileSystem
import LintEngine
import LintSession
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `--jsonl` has to do: records from standard input to standard output, one line in, one line out, in the same order. Whoever writes a line
/// and waits gets its answer: nothing is held back.
struct RecordJob {
  /// Bytes read at a time.
  private static let piece = 1 << 18

  let settings: LintSettings
  let mode: RecordStream.Mode
  /// Lowest severity that makes the exit status 1; nil = findings are no failure.
  var failOn: Severity?
  /// Bytes of the longest record that is looked at; longer ones pass through.
  var longest: Int

  func run() throws {
    guard let target = try Session(settings).target("-", name: settings.path) else { throw Failure("the configuration excludes standard input") }
    let stream = RecordStream(target, mode)
    var lines = RecordLines(longest: longest)
    var fails = false
    var number = 0
    var isOpen = true
    while isOpen {
      let bytes = try Self.next()
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
          if let problem = answer.problem { Output.error("record \(number): \(problem)") }
          if let failOn {
            let counts = [(Severity.error, answer.errors), (.warning, answer.warnings), (.info, answer.infos)]
            fails = fails || counts.contains { $0.0 >= failOn && $0.1 > 0 }
          }
        case .tooLong(let bytes, let isFirst):
          if isFirst {
            number += 1
            Output.error("record \(number): longer than \(longest) bytes; passed through")
          }
          out += bytes
        }
      }
      out.withUnsafeBytes { if !$0.isEmpty { Output.write($0) } }
    }
    if fails { Output.exit(.findings) }
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

/// Cuts a stream into lines.
struct RecordLines {
  enum Item: Sendable {
    /// A line, and what ends it.
    case record([UInt8], end: [UInt8])
    /// A piece of a line that is too long to be looked at, with its end if that is there.
    case tooLong([UInt8], isFirst: Bool)
  }

  let longest: Int
  private var rest: [UInt8] = []
  /// The line that is going on is too long.
  private var isPassing = false

  init(longest: Int) { self.longest = longest }

  /// The lines that are whole now.
  mutating func take(_ bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      append(bytes[start..<end], &items)
      if isPassing {
        items.append(.tooLong([0x0A], isFirst: false))
        isPassing = false
      } else {
        let hasReturn = rest.last == 0x0D
        if hasReturn { rest.removeLast() }
        items.append(.record(rest, end: hasReturn ? [0x0D, 0x0A] : [0x0A]))
      }
      rest = []
      start = end + 1
    }
    append(bytes[start...], &items)
    return items
  }

  /// What is left at the end of the stream.
  mutating func finish() -> [Item] {
    defer { rest = [] }
    return isPassing || rest.isEmpty ? [] : [.record(rest, end: [])]
  }

  private mutating func append(_ piece: ArraySlice<UInt8>, _ items: inout [Item]) {
    guard !piece.isEmpty else { return }
    if isPassing {
      items.append(.tooLong(Array(piece), isFirst: false))
    } else if rest.count + piece.count > longest {
      items.append(.tooLong(rest + piece, isFirst: true))
      rest = []
      isPassing = true
    } else {
      rest += piece
    }
  }
}
