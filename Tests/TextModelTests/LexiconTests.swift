import Foundation
import TestSupport
import Testing

@testable import TextModel

/// Guards what the lexicon knows: spelling by the rules of case, possessives, hyphens, the project's lists, the user's own words.
@Suite struct LexiconTests {
  /// Words that are taken apart again and again end the process by its stack, if nothing bounds it.
  @Test(arguments: ["'s", "’s", "o’c", "-a", "’", "s’"])
  func wordsWithoutEnd(_ piece: String) {
    #expect(!Shared.lexicon.traits(of: String(repeating: piece, count: 60_000)).contains(.place))
    #expect(Shared.document(String(repeating: piece, count: 60_000)).tokens.count > 0)
  }

  @Test func possessives() {
    #expect(Shared.lexicon.traits(of: "keeper's").contains(.known))
    #expect(Shared.lexicon.traits(of: "keeper’s").contains(.known))
    #expect(!Shared.lexicon.traits(of: "keepr's").contains(.known))
    #expect(Shared.lexicon.traits(of: "shouldn’t’ve") == Shared.lexicon.traits(of: "shouldn't've"))
  }

  @Test(arguments: [
    "kitchen", "Kitchen", "KITCHEN", "London", "LONDON", "don't", "don’t", "dog's", "dog’s", "Dog's", "London’s", "well-known", "Well-Known",
    "twelve-year-old", "co-operate", "NATO", "I", "a",
  ])
  func knows(_ word: String) { #expect(Shared.lexicon.traits(of: word).contains(.known), "\(word)") }

  @Test(arguments: [
    "london", "kithcen", "Telegramchannel", "xqzvy", "Kitchenxq", "wellknownish", "well-xqzvy", "xqzvy's", "dKitchen", "teh", "’s", "-",
  ])
  func doesNotKnow(_ word: String) { #expect(!Shared.lexicon.traits(of: word).contains(.known), "\(word)") }

  @Test func caseIsTold() {
    #expect(Shared.lexicon.traits(of: "kitchen").contains([.listed, .known, .knownLowercase]))
    #expect(Shared.lexicon.traits(of: "Kitchen").contains([.known, .knownLowercase]))
    #expect(!Shared.lexicon.traits(of: "London").contains(.knownLowercase))
    #expect(!Shared.lexicon.traits(of: "london").contains(.place))
    #expect(Shared.lexicon.traits(of: "The").contains([.determiner, .function]))
    #expect(!Shared.lexicon.traits(of: "may").contains(.month))
    #expect(Shared.lexicon.traits(of: "May").contains(.month))
  }

  @Test func namesOfPlaces() {
    #expect(Shared.lexicon.traits(of: "Kharkiv").contains(.place))
    #expect(Shared.lexicon.traits(of: "Kharkiv’s").contains(.place))
    #expect(Shared.lexicon.traits(of: "Buenos").contains(.placePart))
    #expect(!Shared.lexicon.traits(of: "Buenos").contains(.place))
    #expect(Shared.lexicon.traits(of: "Kharkov").contains(.styledPlace))
    #expect(Shared.lexicon.traits(of: "").isEmpty)
  }

  @Test func ownWordsAndNames() {
    let own = Shared.lexicon.adding(words: ["xqzvy", "GooseNest"], names: ["Mila Tarnovych", "Qrx"])
    for word in ["xqzvy", "Xqzvy", "XQZVY", "xqzvy's", "GooseNest", "GooseNest’s", "Mila", "Tarnovych", "Qrx", "semi-xqzvy"] {
      #expect(own.traits(of: word).contains(.known), "\(word)")
    }
    for word in ["goosenest", "tarnovych", "qrx"] { #expect(!own.traits(of: word).contains(.known), "\(word)") }
    #expect(own.traits(of: "Tarnovych").contains(.placePart))
    #expect(own.traits(of: "kitchen").contains(.known))
    #expect(!Shared.lexicon.traits(of: "xqzvy").contains(.known), "the lexicon that was extended stays as it was")
  }

  /// The image says of every word what hunspell says.
  @Test func imageAgreesWithHunspell() throws {
    let plain = try Lexicon.load(cache: .none)
    #expect(!plain.usesImage)
    #expect(Shared.lexicon.usesImage)
    var words: Set<String> = []
    for name in Project.files(in: "Tests/CorpusTests/Articles") {
      let document = Shared.document(try Project.bytes("Tests/CorpusTests/Articles/\(name)"))
      words.formUnion(document.tokens.filter { $0.kind == .word }.map { document.text($0) })
    }
    #expect(words.count > 2000)
    let different = words.filter { plain.traits(of: $0).contains(.known) != Shared.lexicon.traits(of: $0).contains(.known) }
    #expect(different.sorted() == [])
  }

  @Test func suggestionsComeFromHunspell() { #expect(Shared.lexicon.suggestions(for: "kithcen").contains("kitchen")) }

  @Test func aMissingDictionaryNamesItsPackage() {
    #expect(throws: LexiconError.self) {
      try Lexicon.load(LanguagePack(code: "xx", name: "None", spelling: "xx_YY", wordLists: .init(classes: [], words: [])), cache: .none)
    }
    let text = "no spelling dictionary ‘en_US’ found: install the package hunspell-en-us (Debian: apt-get install hunspell-en-us)"
    #expect(LexiconError.missingDictionary(language: "en_US").description == text)
    #expect(LexiconError.unusableDictionary(path: "/x/en_US.dic").description == "/x/en_US.dic: hunspell cannot use this dictionary")
  }

  @Test func dictionariesAreLookedForInDICPATH() throws {
    let folder = try Scratch.make("dictionary")
    for file in ["en_XX.aff", "en_XX.dic"] { try Scratch.write("", to: file, in: folder) }
    let found = try SpellingDictionary(language: "en_XX") { $0 == "DICPATH" ? "/nowhere:\(folder)" : nil }
    #expect(found.affixPath == "\(folder)/en_XX.aff")
    #expect(found.dictionaryPath == "\(folder)/en_XX.dic")
    try FileManager.default.removeItem(atPath: "\(folder)/en_XX.aff")
    #expect(throws: LexiconError.self) { try SpellingDictionary(language: "en_XX") { $0 == "DICPATH" ? folder : nil } }
  }

  /// A release brings its dictionary: it goes before the system's, which differs from machine to machine, and after the user's own.
  @Test func theDictionaryOfAReleaseGoesBeforeTheSystems() throws {
    let folder = try Scratch.make("release")
    for place in ["share/mtlint/hunspell", "own"] {
      for file in ["en_US.aff", "en_US.dic"] { try Scratch.write("", to: "\(place)/\(file)", in: folder) }
    }
    let program = "\(folder)/bin/mtlint"
    #expect(try SpellingDictionary(language: "en_US", program: program) { _ in nil }.dictionaryPath == "\(folder)/share/mtlint/hunspell/en_US.dic")
    let own = try SpellingDictionary(language: "en_US", program: program) { $0 == "DICPATH" ? "\(folder)/own" : nil }
    #expect(own.dictionaryPath == "\(folder)/own/en_US.dic")
  }
}
