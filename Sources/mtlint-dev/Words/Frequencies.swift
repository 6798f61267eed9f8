import ArgumentParser
import FileSystem
import TextModel

/// Makes the word figures and the page that describes them.
struct Frequencies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes Dictionaries/en/models/frequencies.bin and frequencies.md from the data folder of the PyPI package wordfreq.",
    discussion: """
      pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-*.whl, then: mtlint-dev frequencies wordfreq/data. The same data and the same \
      hunspell dictionary en_US give the same bytes. Needs gzip.
      """)

  @Argument(help: "The folder with large_en.msgpack.gz.")
  var folder: String

  /// Words with a smaller Zipf value (times 100) get no figure.
  private static let lowestFigure = 200
  /// Shorter words without a figure are left out: nearly any three letters are somebody's abbreviation.
  private static let shortestKnown = 4
  private static let sampleSize = 1_000_000

  /// How many words went where.
  private struct Counts {
    var list = 0
    var accepted = 0
    var unknown = 0
    var known = 0
  }

  /// Which of a million glued words, none of them in the list, were taken for one that is.
  private struct FalsePositives {
    var figure = 0
    var known = 0
  }

  func run() throws {
    let list = try CBPack(path: "\(folder)/large_en.msgpack.gz")
    let lexicon = try Lexicon.load(cache: .none)
    var file = WordFrequenciesFile()
    var counts = Counts()
    var frequent: [String] = []
    for (index, words) in list.buckets.enumerated() {
      let centizipf = 900 - index
      counts.list += words.count
      for word in words where Self.isWord(word) {
        let isInDictionary = try lexicon.dictionaryAccepts(word)
        if centizipf >= Self.lowestFigure {
          file.add(word, centizipf: centizipf, isInDictionary: isInDictionary)
          if isInDictionary { counts.accepted += 1 } else { counts.unknown += 1 }
          if isInDictionary, word.count > 1 { frequent.append(word) }
        } else if !isInDictionary, word.unicodeScalars.count >= Self.shortestKnown, !word.contains("'") {
          file.add(known: word)
          counts.known += 1
        }
      }
    }
    let bytes = file.serialized()
    guard let made = WordFrequencies(bytes) else { throw ValidationError("the file that was made cannot be read back") }
    let wrong = falsePositives(made, frequent: frequent, listed: Set(list.buckets.joined()))
    try File.replace("Dictionaries/en/models/frequencies.bin", with: bytes)
    let page = page(counts, wrong, bytes: bytes.count)
    try File.replace("Dictionaries/en/models/frequencies.md", with: Array(page.utf8))
    print(page)
  }

  /// True for letters, also with apostrophes between them.
  private static func isWord(_ word: String) -> Bool {
    word.split(separator: "'", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    }
  }

  /// Asks for pairs of words of the dictionary, glued.
  private func falsePositives(_ frequencies: WordFrequencies, frequent: [String], listed: Set<String>) -> FalsePositives {
    var random = SplitMix(seed: 1)
    var wrong = FalsePositives()
    var asked = 0
    func word() -> String { frequent[Int(random.fraction() * Double(frequent.count))] }
    while asked < Self.sampleSize {
      let glued = word() + word()
      guard !listed.contains(glued) else { continue }
      asked += 1
      if frequencies.figure(of: glued) != nil { wrong.figure += 1 }
      if frequencies.isKnownSomewhere(glued) { wrong.known += 1 }
    }
    return wrong
  }

  private func page(_ counts: Counts, _ wrong: FalsePositives, bytes: Int) -> String {
    """
    # frequencies.bin

    How frequent words are, for telling a rare word from two that ran together. It is not text: `Sources/TextModel/WordFrequencies.swift` reads it.

    | what | words |
    |---|---:|
    | Zipf value 2 and more, accepted in lower case by hunspell's en_US: Zipf value in steps of 0.05 | \(counts.accepted) |
    | Zipf value 2 and more, not accepted: Zipf value in steps of 0.05, and that they are not | \(counts.unknown) |
    | Zipf value 1 to 2, not accepted, four letters and more: that they are words | \(counts.known) |

    Taken over: of the list's \(counts.list) entries, those of letters, and with a figure also those with apostrophes between letters. The Zipf value is
    the base-10 logarithm of the occurrences in a billion words. Size: \(bytes) bytes. Of \(Self.sampleSize) glued pairs of words that the list does not
    have, \(wrong.figure) were given a figure and \(wrong.known) taken for known.

    Source: the list `large_en` of [wordfreq](https://github.com/rspeer/wordfreq) 3.1.1 (Robyn Speer, 2022, <https://doi.org/10.5281/zenodo.7199437>;
    PyPI package `wordfreq`), which contains data extracted from [Google Books Ngrams](http://books.google.com/ngrams) and
    [Google Books Syntactic Ngrams](http://commondatastorage.googleapis.com/books/syntactic-ngrams/index.html), and derived from the
    [Leeds Internet Corpus](http://corpus.leeds.ac.uk/list.html) of the University of Leeds Centre for Translation Studies,
    [Wikipedia](http://www.wikipedia.org), [ParaCrawl](https://paracrawl.eu), [OPUS OpenSubtitles 2018](http://opus.nlpl.eu/OpenSubtitles.php) with data
    from [OpenSubtitles](http://www.opensubtitles.org/), and the freely available word lists SUBTLEX-US, SUBTLEX-UK, SUBTLEX-CH, SUBTLEX-DE and
    SUBTLEX-NL by Marc Brysbaert and others (<http://crr.ugent.be/programs-data/subtitle-frequencies>): Brysbaert and New 2009; van Heuven, Mandera,
    Keuleers and Brysbaert 2014; Cai and Brysbaert 2010; Brysbaert, Buchmeier, Conrad, Jacobs, Bölte and Böhl 2011; Keuleers, Brysbaert and New 2010.

    Licence: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of wordfreq's data. Changes: words were selected, their figures
    rounded, and the words themselves replaced by hashes.

    Made by: `mtlint-dev frequencies wordfreq/data` (after `pip download wordfreq==3.1.1 --no-deps` and `unzip wordfreq-*.whl`), with the dictionary of
    Debian's package hunspell-en-us, 2020.12.07. The same data and dictionary give the same bytes.

    """
  }
}
