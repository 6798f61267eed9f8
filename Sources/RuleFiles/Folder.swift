import FileSystem
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks folders.
public enum Folder {
  /// True when a path names a folder.
  public static func exists(_ path: String) -> Bool {
    File.status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Paths of the files below a folder whose names end in one of the suffixes (all, when there are none), sorted byte by byte. Hidden
  /// files and folders are left out, as is what is no file (a pipe, a socket, a device), also by way of a link; symbolic links to folders are not followed. Case does not count in
  /// suffixes. What cannot be read is handed to `fail`, and the walk goes on.
  public static func files(below folder: String, suffixes: [String], fail: (File.Failure) -> Void) -> [String] {
    var found: [String] = []
    var open = [folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder]
    while let current = open.popLast() {
      guard let handle = FilePath.withCString(current, { opendir($0) }) else {
        fail(File.Failure(path: current))
        continue
      }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { FilePath.text($0.prefix { $0 != 0 }) }
        guard !name.hasPrefix(".") else { continue }
        let path = current == "." ? name : current.hasSuffix("/") ? current + name : "\(current)/\(name)"
        guard var status = File.status(of: path, followsLinks: false) else {
          fail(File.Failure(path: path))
          continue
        }
        if status.st_mode & S_IFMT == S_IFLNK {
          // A link to nothing is a file that is missing.
          guard let target = File.status(of: path) else {
            if isWanted(name, suffixes) { found.append(path) }
            continue
          }
          if target.st_mode & S_IFMT == S_IFDIR { continue }
          status = target
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR {
          open.append(path)
        } else if kind == S_IFREG, isWanted(name, suffixes) {
          found.append(path)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isWanted(_ name: String, _ suffixes: [String]) -> Bool {
    suffixes.isEmpty || suffixes.contains { name.lowercased().hasSuffix($0) }
  }

  /// The same; throws the first failure.
  public static func files(below folder: String, suffixes: [String]) throws(File.Failure) -> [String] {
    var first: File.Failure?
    let found = files(below: folder, suffixes: suffixes) { first = first ?? $0 }
    if let first { throw first }
    return found
  }
}
