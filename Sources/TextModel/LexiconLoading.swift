import FileSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Lexicon {
  /// Where images are kept.
  public enum Cache: Sendable {
    /// `$XDG_CACHE_HOME/mtlint`, else `~/.cache/mtlint`.
    case user
    case folder(String)
    /// No image is read or written: hunspell answers.
    case none
  }

  /// Loads the lexicon of a language: from an image when there is a good one, else it builds
  /// the image, else, where no image can be kept, with hunspell.
  public static func load(_ language: LanguagePack = .english, cache: Cache = .user) throws(LexiconError) -> Lexicon {
    func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let dictionaries =
      [try SpellingDictionary(language: language.spelling, environment: environment)]
      + language.variants.compactMap { try? SpellingDictionary(language: $0, environment: environment) }
    guard let folder = cacheFolder(cache, environment: environment) else { return try withSpellers(dictionaries, language) }
    var files: [(affixes: MappedFile, stems: MappedFile)] = []
    for dictionary in dictionaries {
      guard let affixes = MappedFile(dictionary.affixPath), let stems = MappedFile(dictionary.dictionaryPath) else {
        throw .unusableDictionary(path: dictionary.dictionaryPath)
      }
      files.append((affixes, stems))
    }
    let key = LexiconImage.key(language, files.flatMap { [$0.affixes.bytes, $0.stems.bytes] })
    let path = "\(folder)/\(language.spelling)-\(String(key, radix: 16)).lexicon"
    if let table = LexiconImage.map(path, key: key) { return Lexicon(language, table: table, dictionaries: dictionaries) }
    guard makeFolder(folder), access(folder, W_OK) == 0 else { return try withSpellers(dictionaries, language) }
    var builder = WordTableBuilder(expectedWords: 350_000)
    ProjectWords.add(language, to: &builder)
    for (dictionary, files) in zip(dictionaries, files) {
      let speller = try dictionary.speller()
      AffixExpander(affixes: Array(files.affixes.bytes), stems: Array(files.stems.bytes)).forEachForm { form in
        // Possessives of listed words need no entry: `Lexicon` takes them apart.
        if form.count > 3, form[form.count - 1] == 0x73, form[form.count - 2] == 0x27,
          builder.contains(UnsafeBufferPointer(rebasing: form[..<(form.count - 2)]))
        {
          return
        }
        if dictionary === dictionaries[0] {
          if speller.knows(form) { builder.insert(form, .listed) }
        } else if form.first?.isASCIIUpper == false, !builder.has(form, .listed), speller.knows(form) {
          // Names are the same in all spellings.
          builder.insert(form, .variant)
          SpellingTwins.forEach(of: form) { twin in
            guard builder.has(twin, .listed) else { return }
            builder.insert(form, .british)
            if !speller.knows(twin) { builder.insert(twin, .american) }
          }
        }
      }
    }
    // A cache that cannot be written (a full disk, say) costs time, not the result.
    try? LexiconImage.write(builder.serialized(), key: key, to: path)
    return Lexicon(language, table: builder.table(), dictionaries: dictionaries)
  }

  private static func withSpellers(_ dictionaries: [SpellingDictionary], _ language: LanguagePack) throws(LexiconError) -> Lexicon {
    var builder = WordTableBuilder(expectedWords: 150_000)
    ProjectWords.add(language, to: &builder)
    var spellers: [Speller] = []
    for dictionary in dictionaries { spellers.append(try dictionary.speller()) }
    return Lexicon(language, table: builder.table(), spellers: spellers, dictionaries: dictionaries)
  }

  private static func cacheFolder(_ cache: Cache, environment: (String) -> String?) -> String? {
    switch cache {
    case .none: return nil
    case .folder(let path): return path
    case .user:
      if let base = environment("XDG_CACHE_HOME"), base.hasPrefix("/") { return base + "/mtlint" }
      if let home = environment("HOME"), home.hasPrefix("/") { return home + "/.cache/mtlint" }
      return nil
    }
  }

  /// Makes a folder and those above it; false when that fails.
  private static func makeFolder(_ path: String) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { guard makeFolder(String(path[..<slash])) else { return false } }
    return mkdir(path, 0o755) == 0 || errno == EEXIST
  }
}
