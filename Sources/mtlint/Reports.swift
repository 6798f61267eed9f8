import FileSystem
import LintReports
import LintSession
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reports of a run: one on standard output, the others in files.
struct Reports {
  /// The first is that of standard output.
  let reporters: [any Reporter]
  /// Where each of the others is written.
  private let files: [String]
  /// Pieces of each report; a streamed one on standard output keeps none.
  private var pieces: [[Piece]]

  /// `outputs` are FORMAT=FILE.
  init(standardOutput format: ReportFormat, outputs: [String], options: ReportOptions, color: Bool) throws {
    var options = options
    options.color = color
    options.width = Output.columns
    var reporters = [format.reporter(options)]
    options.color = false
    options.width = nil
    var files: [String] = []
    for output in outputs {
      let parts = output.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let format = ReportFormat(name: parts[0]) else {
        throw Failure("--output takes FORMAT=FILE, with a format of \(ReportFormat.all.map(\.name).joined(separator: ", "))")
      }
      guard parts[1] != "-" else { throw Failure("--output needs a file name; use --format for standard output") }
      let path = Session.absolute(parts[1])
      guard !files.contains(where: { Session.absolute($0) == path }) else { throw Failure("--output names ‘\(parts[1])’ twice") }
      reporters.append(format.reporter(options))
      files.append(parts[1])
    }
    self.reporters = reporters
    self.files = files
    pieces = reporters.map { _ in [] }
  }

  /// Throws when a report would replace an article.
  func spare(_ articles: [Session.Target]) throws {
    guard !files.isEmpty else { return }
    let paths = Set(articles.map(\.absolute))
    if let file = files.first(where: { paths.contains(Session.absolute($0)) }) { throw Failure("--output would overwrite the article ‘\(file)’") }
  }

  /// Takes what the reporters say of one file; `willWrite` is called before anything goes to standard output.
  mutating func add(_ new: [Piece], willWrite: () -> Void) {
    for (number, piece) in new.enumerated() {
      if number == 0, reporters[0] is any StreamedReporter {
        if piece.text.isEmpty { continue }
        willWrite()
        Output.write(piece.text)
      } else {
        pieces[number].append(piece)
      }
    }
  }

  /// Writes all that is not written yet. What goes wrong is said, one line each; false when something did.
  func finish(_ summary: Summary) -> Bool {
    if let streamed = reporters[0] as? any StreamedReporter {
      if summary.files > 0 || summary.failures.isEmpty { Output.write(streamed.finish(summary)) }
    } else {
      Output.write(reporters[0].document(pieces[0], summary))
    }
    var isWritten = true
    func attempt(_ write: () throws -> Void) {
      do { try write() } catch {
        Output.error(String(describing: error))
        isWritten = false
      }
    }
    for (number, path) in files.enumerated() {
      attempt { try ReportFile.write(reporters[number + 1].document(pieces[number + 1], summary), to: path) }
    }
    if let number = reporters.firstIndex(where: { $0 is GitHubReporter }), let github = reporters[number] as? GitHubReporter,
      let path = Output.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty
    {
      attempt { try ReportFile.append(github.stepSummary(pieces[number], summary), to: path) }
    }
    return isWritten
  }
}

/// Files that reports go to.
enum ReportFile {
  /// Writes a file in one step; a device or a pipe, which cannot be replaced, is written to.
  static func write(_ text: String, to path: String) throws(File.Failure) {
    if let status = File.status(of: path), status.st_mode & S_IFMT != S_IFREG {
      try put(text, to: path, flags: O_WRONLY)
    } else {
      try File.replace(path, with: Array(text.utf8))
    }
  }

  static func append(_ text: String, to path: String) throws(File.Failure) { try put(text, to: path, flags: O_WRONLY | O_APPEND | O_CREAT) }

  private static func put(_ text: String, to path: String, flags: Int32) throws(File.Failure) {
    let descriptor = FilePath.withCString(path) { open($0, flags | O_CLOEXEC, 0o644) }
    guard descriptor >= 0 else { throw File.Failure(path: path) }
    defer { close(descriptor) }
    var failure: File.Failure? = nil
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(File.Failure) { try File.put(bytes, descriptor: descriptor, name: path) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
