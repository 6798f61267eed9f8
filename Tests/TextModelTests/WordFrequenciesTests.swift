import TestSupport
import Testing

@testable import TextModel

/// Guards the embedded word figures: their order, what they hold for a word, what is not one, and the file's form.
@Suite struct WordFrequenciesTests {
  private let frequencies: WordFrequencies

  init() throws { frequencies = try #require(LanguagePack.english.frequencies) }

  @Test(arguments: [
    ["the", "of", "house", "carillon"], ["and", "company", "besieged", "frigate"], ["is", "according", "harbor", "dredger"],
    ["don't", "paris", "kharkiv"],
  ])
  func frequentWordsComeFirst(_ words: [String]) throws {
    let values = try words.map { try #require(frequencies.zipf(of: $0), "\($0)") }
    #expect(values == values.sorted(by: >), "\(values)")
    #expect(values.allSatisfy { (2...8).contains($0) })
  }

  /// Within half a step.
  @Test(arguments: [("the", 7.73), ("of", 7.40), ("house", 5.71)] as [(String, Float)])
  func valuesAreThoseOfTheSource(_ word: String, _ zipf: Float) throws {
    #expect(abs(try #require(frequencies.zipf(of: word)) - zipf) < 0.026)
  }

  @Test func rareWordsHaveNoFigure() {
    for word in ["thecompanyhas", "kievaccording", "qzxjvk", "The", "house ", "ho use"] {
      #expect(frequencies.zipf(of: word) == nil, "\(word)")
      #expect(frequencies.figure(of: word) == nil, "\(word)")
      #expect(!frequencies.isFrequentUnknown(word), "\(word)")
    }
  }

  /// Names and brands, which the dictionary does not have in lower case.
  @Test(arguments: ["london", "mariupol", "youtube", "microsoft", "sarah", "bbc", "nguyen"])
  func frequentUnknownWords(_ word: String) throws {
    #expect(frequencies.isFrequentUnknown(word))
    #expect(frequencies.isKnownSomewhere(word))
    #expect(try #require(frequencies.figure(of: word)).isInDictionary == false)
  }

  @Test(arguments: ["the", "house", "company", "according", "region", "besieged", "don't"]) func dictionaryWords(_ word: String) throws {
    #expect(!frequencies.isFrequentUnknown(word))
    #expect(try #require(frequencies.figure(of: word)).isInDictionary)
  }

  /// Too rare for a figure, but words.
  @Test(arguments: ["zelensky", "konashenkov", "yevgenia", "satriani", "castledawson", "megakaryocyte", "brinkworth", "carpentersville"])
  func rareWordsAreKnownSomewhere(_ word: String) {
    #expect(frequencies.zipf(of: word) == nil)
    #expect(frequencies.isKnownSomewhere(word))
  }

  @Test(arguments: [
    "thecompanyhas", "kievaccording", "donbasseastern", "saidthat", "ministerbut", "theregionwas", "harborfrom", "citybecause", "soldierswho",
    "odesawhile", "parliamentand", "",
  ])
  func gluedWordsAreNot(_ word: String) {
    #expect(!frequencies.isKnownSomewhere(word))
    #expect(!frequencies.isFrequentUnknown(word))
  }

  /// Three words of the list run together are no word; at most a hundredth may pass for one.
  @Test func fewGluedWordsPass() {
    let words = [
      "carillon", "dredger", "besieged", "harbor", "frigate", "company", "minister", "parliament", "soldiers", "region", "bridge", "river",
    ]
    var glued: [String] = []
    for first in words { for second in words { for third in words { glued.append(first + second + third) } } }
    #expect(glued.count { frequencies.isKnownSomewhere($0) } < glued.count / 100)
    #expect(glued.count { frequencies.figure(of: $0) != nil } <= 1)
  }

  @Test func bytesAndStringsAgree() {
    for word in ["the", "london", "konashenkov", "thecompanyhas", "café", "đà", "it's", ""] {
      let bytes = Array(word.utf8)
      bytes.withUnsafeBufferPointer {
        #expect(frequencies.zipf(of: $0) == frequencies.zipf(of: word))
        #expect(frequencies.figure(of: $0) == frequencies.figure(of: word))
        #expect(frequencies.isFrequentUnknown($0) == frequencies.isFrequentUnknown(word))
        #expect(frequencies.isKnownSomewhere($0) == frequencies.isKnownSomewhere(word))
      }
    }
    #expect(frequencies.zipf(of: "café") != nil)
  }

  @Test func emptyBufferHasNone() {
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(frequencies.zipf(of: empty) == nil)
    #expect(!frequencies.isFrequentUnknown(empty))
    #expect(!frequencies.isKnownSomewhere(empty))
  }

  @Test(arguments: 0..<20) func anyBytes(_ seed: UInt64) {
    let bytes = RandomText.bytes(seed: seed, longest: 400)
    bytes.withUnsafeBufferPointer { buffer in
      for end in buffer.indices {
        let word = UnsafeBufferPointer(rebasing: buffer[..<end])
        if let zipf = frequencies.zipf(of: word) { #expect((2...8.4).contains(zipf)) }
      }
    }
  }

  private var file: WordFrequenciesFile {
    var file = WordFrequenciesFile()
    file.add("ferry", centizipf: 431, isInDictionary: true)
    file.add("odesa", centizipf: 200, isInDictionary: false)
    file.add("ever", centizipf: 837, isInDictionary: true)
    file.add(known: "tysmenytsia")
    return file
  }

  @Test func isReadAsWritten() throws {
    let made = try #require(WordFrequencies(file.serialized()))
    #expect(file.serialized() == file.serialized())
    #expect(abs(try #require(made.zipf(of: "ferry")) - 4.3) < 0.001)
    #expect(made.zipf(of: "odesa") == 2)
    #expect(abs(try #require(made.zipf(of: "ever")) - 8.35) < 0.001)
    #expect(made.isFrequentUnknown("odesa") && !made.isFrequentUnknown("ferry"))
    #expect(made.zipf(of: "tysmenytsia") == nil)
    #expect(["ferry", "odesa", "ever", "tysmenytsia"].allSatisfy { made.isKnownSomewhere($0) })
  }

  @Test func damagedFilesAreRefused() throws {
    let bytes = file.serialized()
    for length in [0, 1, 7, 8, 23, 24, 25, bytes.count / 2, bytes.count - 1] {
      #expect(WordFrequencies(Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
    #expect(WordFrequencies(bytes + [0]) == nil)
    // Header; length and number of segments.
    for offset in [0, 7, 16, 17, 20, 21] {
      var damaged = bytes
      damaged[offset] ^= 0x41
      #expect(WordFrequencies(damaged) == nil, "byte \(offset)")
    }
  }

  @Test func embeddedFileIsRefusedWhenCut() throws {
    let bytes = Array(try #require(Resource(named: "en/models/frequencies.bin")).rawBytes)
    #expect(bytes.count < 580_000)
    for length in [100, 1000, bytes.count / 2, bytes.count - 1] { #expect(WordFrequencies(Array(bytes.prefix(length))) == nil, "\(length) bytes") }
  }

  /// The project's own words are not the dictionary's.
  @Test func dictionaryAnswersForItself() throws {
    let lexicon = try Lexicon.load(cache: .none)
    #expect(try lexicon.dictionaryAccepts("house"))
    #expect(try !lexicon.dictionaryAccepts("kiev"))
    #expect(try lexicon.dictionaryAccepts("Kiev"))
  }
}
