import FileSystem
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The words of the command line.
enum Arguments {
  /// All but the program's name, as they are: names of files need not be UTF-8. One that begins with a hyphen and names a file, as a shell's `*` gives
  /// them, is not taken for an option.
  static func read() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { word in
      protected(FilePath.text(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// `-x.txt` becomes `./-x.txt` where there is such a file. Options have no stop in their names, and but one is a single letter.
  private static func protected(_ word: String) -> String {
    guard word.hasPrefix("-"), word.utf8.count > 2, !word.hasPrefix("--") || word.contains("."), !word.contains("="), File.status(of: word) != nil
    else { return word }
    return "./" + word
  }
}
