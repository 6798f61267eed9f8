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

  /// The files a path of the command line stands for: those of a folder, sorted, or the file itself.
  static func expand(_ path: String) throws -> [String] {
    path != "-" && Folder.exists(path) ? try Folder.files(below: path, suffixes: suffixes) : [path]
  }

  /// The bytes of a file or of standard input.
  static func read(_ path: String) throws -> [UInt8] {
    let bytes = path == "-" ? try File.contents(ofDescriptor: STDIN_FILENO, name: "standard input") : try File.contents(of: path)
    guard bytes.count <= Document.maximumBytes else { throw Failure("\(path): larger than 4 GB") }
    return bytes
  }
}

extension Session {
  /// The files of the command line with their linters. What is wrong with one is handed to `fail`, and the others go on.
  func targets(_ settings: LintSettings, fail: (String) -> Void) -> [Target] {
    var targets: [Target] = []
    for path in settings.paths {
      do {
        for file in try Inputs.expand(path) {
          do {
            if let target = try target(file, name: file == "-" ? settings.path ?? "-" : nil) { targets.append(target) }
          } catch is Reported {
            continue
          } catch {
            fail(String(describing: error))
          }
        }
      } catch {
        fail(String(describing: error))
      }
    }
    return targets
  }
}
