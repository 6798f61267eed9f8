import RuleFiles
import TextModel

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
    var status = stat()
    return stat(path, &status) != 0 || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Bytes at the start of a file that are looked at to tell text from other things.
  private static let sample = 8192

  /// The bytes of a file or of standard input, which are text.
  static func read(_ path: String) throws -> [UInt8] {
    let bytes = try contents(path)
    try check(bytes, of: path)
    return bytes
  }

  /// The bytes of a file or of standard input, whatever they are.
  static func contents(_ path: String) throws -> [UInt8] {
    path == "-" ? try File.contents(ofDescriptor: STDIN_FILENO, name: "standard input") : try File.contents(of: path)
  }

  /// Throws for what is too large, and for what is no text in UTF-8: many zero bytes at the start.
  static func check(_ bytes: [UInt8], of path: String) throws {
    let name = path == "-" ? "standard input" : path
    guard bytes.count <= Document.maximumBytes else { throw Failure("\(name): larger than 4 GB") }
    let start = bytes.prefix(sample)
    guard start.count(where: { $0 == 0 }) * 16 > start.count else { return }
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    throw Failure("\(name): \(isMarked ? "UTF-16; mtlint reads UTF-8" : "no text in UTF-8, but binary or UTF-16")")
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
