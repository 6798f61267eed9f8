import RuleFiles
import TextModel
import TextSources

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files a command works on.
enum Inputs {
  /// Suffixes of files taken from folders; a file that is named is always taken.
  static let suffixes = [".txt", ".text"]

  /// The files a path of the command line stands for: those of a folder, sorted, or the file itself. What cannot be read in a folder is handed to
  /// `fail`.
  static func expand(_ path: String, fail: (String) -> Void) -> [String] {
    guard path != "-", Folder.exists(path) else { return [path] }
    var hasFailed = false
    let files = Folder.files(below: path, suffixes: suffixes) {
      fail(String(describing: $0))
      hasFailed = true
    }
    if files.isEmpty, !hasFailed { Output.error("\(path): no articles here (\(suffixes.map { "*\($0)" }.joined(separator: ", ")))") }
    return files
  }

  /// False for pipes and devices, which cannot be replaced. What is not there is left to the reading of it.
  static func isRegular(_ path: String) -> Bool {
    File.status(of: path).map { [S_IFREG, S_IFDIR].contains($0.st_mode & S_IFMT) } ?? true
  }

  /// Bytes that an article may have: what comes without end must be refused before it fills the memory.
  static let limit = 1 << 27

  /// The text of a file or of standard input.
  static func read(_ path: String) throws -> SourceText { try source(try contents(path), of: path) }

  /// The bytes of a file or of standard input, whatever they are; of more than `limit` only the start. Devices have no end, apart from
  /// terminals and the one that is empty.
  static func contents(_ path: String) throws -> [UInt8] {
    guard path != "-" else {
      var status = stat()
      if fstat(STDIN_FILENO, &status) == 0, isEndless(status), !Output.isTerminal(STDIN_FILENO) { throw Failure("\(name(path)): a device, no file") }
      return try File.contents(ofDescriptor: STDIN_FILENO, name: name(path), limit: limit)
    }
    if let status = File.status(of: path), isEndless(status), !isTerminal(path) { throw Failure("\(name(path)): a device, no file") }
    return try File.contents(of: path, limit: limit)
  }

  /// The text of bytes that have been read; throws for what is none, or too much.
  static func source(_ bytes: [UInt8], of path: String) throws -> SourceText {
    guard bytes.count <= limit else { throw Failure("\(name(path)): larger than \(limit >> 20) MB, no article") }
    do throws(Refusal) {
      return try SourceText(bytes)
    } catch {
      throw Failure("\(name(path)): \(error)")
    }
  }

  /// What a file is called in messages.
  static func name(_ path: String) -> String { path == "-" ? "standard input" : FilePath.oneLine(path) }

  private static func isEndless(_ status: stat) -> Bool {
    switch status.st_mode & S_IFMT {
    case S_IFBLK: true
    case S_IFCHR: status.st_rdev != File.status(of: "/dev/null")?.st_rdev
    default: false
    }
  }

  private static func isTerminal(_ path: String) -> Bool {
    let descriptor = FilePath.withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    defer { close(descriptor) }
    return descriptor >= 0 && Output.isTerminal(descriptor)
  }

  /// Gives back what came through standard input, and whatever else comes.
  static func passThrough(_ start: [UInt8]) {
    start.withUnsafeBytes { Output.write($0) }
    guard start.count > limit else { return }
    while let more = try? File.contents(ofDescriptor: STDIN_FILENO, name: name("-"), limit: 1 << 16), !more.isEmpty {
      more.withUnsafeBytes { Output.write($0) }
    }
  }
}

extension Session {
  /// The files of the command line with their linters. What is wrong with one is handed to `fail`, and the others go on.
  func targets(_ settings: LintSettings, fail: (String) -> Void) -> [Target] {
    var targets: [Target] = []
    for path in settings.paths {
      for file in Inputs.expand(path, fail: fail) {
        do {
          if let target = try target(file, name: file == "-" ? settings.path ?? "-" : nil) { targets.append(target) }
        } catch is Reported {
          continue
        } catch {
          fail(String(describing: error))
        }
      }
    }
    return targets
  }
}
