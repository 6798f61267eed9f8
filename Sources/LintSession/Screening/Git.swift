import FileSystem
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs git in one working tree.
package struct Git: Sendable {
  /// The top folder of the working tree.
  package let root: String

  package init(root: String) { self.root = root }

  /// What git answers on standard output, with standard error behind it where that is asked for.
  package struct Answer {
    package let output: [UInt8]
    package let status: Int32

    package var isGood: Bool { status == 0 }
    package var firstLine: String { String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self) }
  }

  /// The working tree that holds a folder (an absolute path): the nearest one upward. Nil when there is none.
  package static func root(of folder: String) -> String? {
    var folder = folder
    while true {
      if File.isReadable(folder.hasSuffix("/") ? folder + ".git" : folder + "/.git") { return folder }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  package func run(_ arguments: [String], withErrors: Bool = false) throws -> Answer {
    let words = ["git", "-C", root, "-c", "core.quotePath=false"] + arguments
    let line = words.map(Self.quoted).joined(separator: " ") + (withErrors ? " 2>&1" : " 2>/dev/null") + " </dev/null"
    guard let stream = FilePath.withCString(line, { popen($0, "r") }) else {
      throw Failure("git could not be run: \(String(cString: strerror(errno)))")
    }
    let output: [UInt8]
    do {
      output = try File.contents(ofDescriptor: fileno(stream), name: "git")
    } catch {
      pclose(stream)
      throw error
    }
    let status = pclose(stream)
    // The shell's own answer for a command that is not there.
    if status >> 8 & 0xFF == 127 { throw Failure("git is not in PATH") }
    return Answer(output: output, status: status)
  }

  /// A word of a shell's command line.
  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
