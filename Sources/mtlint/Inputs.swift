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

  /// Files for the paths of the command line, in their order; the files of a folder sorted. Throws for a path that is not there.
  static func expand(_ paths: [String]) throws -> [String] {
    var files: [String] = []
    for path in paths {
      if path != "-", Folder.exists(path) { files += try Folder.files(below: path, suffixes: suffixes) } else { files.append(path) }
    }
    return files
  }

  /// The bytes of a file or of standard input.
  static func read(_ path: String) throws -> [UInt8] {
    let bytes = path == "-" ? try File.contents(ofDescriptor: STDIN_FILENO, name: "standard input") : try File.contents(of: path)
    guard bytes.count <= Document.maximumBytes else { throw Failure("\(path): larger than 4 GB") }
    return bytes
  }
}
