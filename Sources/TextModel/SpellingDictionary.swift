import FileSystem
import Synchronization

/// The files of a hunspell dictionary on this machine, and hunspell itself once it is needed.
final class SpellingDictionary: Sendable {
  let affixPath: String
  let dictionaryPath: String
  private let loaded = Mutex<Speller?>(nil)

  /// The path of the running program, links followed; nil where the system does not tell.
  static var program: String? { File.real("/proc/self/exe") }

  /// Looks for `language` (such as `en_US`) in DICPATH, as hunspell does; then where a release has its own, beside the folder of the program,
  /// so that it finds the same on every machine; then in the system's folders.
  init(language: String, program: String? = program, environment: (String) -> String?) throws(LexiconError) {
    var folders = (environment("DICPATH") ?? "").split(separator: ":").map(String.init)
    if let program { folders.append("/" + program.split(separator: "/").dropLast(2).joined(separator: "/") + "/share/mtlint/hunspell") }
    folders += ["/usr/share/hunspell", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/usr/share/myspell/dicts"]
    for folder in folders {
      let base = "\(folder)/\(language)"
      if File.isReadable(base + ".aff"), File.isReadable(base + ".dic") {
        affixPath = base + ".aff"
        dictionaryPath = base + ".dic"
        return
      }
    }
    throw .missingDictionary(language: language)
  }

  /// hunspell with this dictionary; loaded once (25 ms).
  func speller() throws(LexiconError) -> Speller {
    let speller = loaded.withLock { loaded -> Speller? in
      if loaded == nil { loaded = Speller(affixPath: affixPath, dictionaryPath: dictionaryPath) }
      return loaded
    }
    guard let speller else { throw .unusableDictionary(path: dictionaryPath) }
    return speller
  }

  func suggestions(for word: String) -> [String] { (try? speller().suggestions(for: word)) ?? [] }
}

/// Why there is no lexicon.
public enum LexiconError: Error, CustomStringConvertible {
  case missingDictionary(language: String)
  case unusableDictionary(path: String)

  public var description: String {
    switch self {
    case .missingDictionary(let language):
      let package = "hunspell-" + language.lowercased().replacing("_", with: "-")
      return "no spelling dictionary ‘\(language)’ found: install the package \(package) (Debian: apt-get install \(package))"
    case .unusableDictionary(let path): return "\(path): hunspell cannot use this dictionary"
    }
  }
}
