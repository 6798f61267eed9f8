import TestSupport
import Testing

@testable import TextModel

/// Guards the embedded tagger: tags of whole sentences, and what becomes of tokens that the treebank takes apart.
@Suite struct TaggerTests {
  /// The tags of a text, read as one sentence: `XPOS` of each token, and behind `+` that of its clitic.
  private func tags(_ text: String) throws -> [String] {
    let tags = try all(text)
    return tags.indices.map { "\(tags[$0].xpos)" + (tags.clitic($0).map { "+\($0.xpos)" } ?? "") }
  }

  private func all(_ text: String) throws -> SentenceTags {
    let document = Shared.document(text)
    return try #require(LanguagePack.english.tagger).tags(ofTokens: document.tokens.indices, in: document)
  }

  @Test(arguments: [
    ("The ferry left the harbour at dawn.", "DT NN VBD DT NN IN NN ."),
    ("Two old bakers in Lisbon have sold their shop to a bank.", "CD JJ NNS IN NNP VBP VBN PRP$ NN IN DT NN ."),
    ("She quickly wrote a letter, but the bank refused it.", "PRP RB VBD DT NN , CC DT NN VBD PRP ."),
    ("Police said that 42 people were injured.", "NNS VBD IN CD NNS VBD VBN ."),
    ("The mayor will open the new bridge on Friday.", "DT NN MD VB DT JJ NN IN NNP ."),
  ])
  func plainSentence(_ text: String, _ expected: String) throws {
    #expect(try tags(text).joined(separator: " ") == expected)
  }

  @Test func verbsAndNouns() throws {
    let tags = try all("The old president of France visited Berlin to sign the treaty.")
    #expect(tags.map(\.isFiniteVerb) == [5].reduce(into: Array(repeating: false, count: 12)) { $0[$1] = true })
    #expect(tags.indices.filter { tags[$0].isNoun } == [2, 10])
    #expect(tags.indices.filter { tags[$0].isProperNoun } == [4, 6])
    #expect(tags.indices.filter { tags[$0].isVerb } == [5, 8])
    #expect(tags.hasFiniteVerb)
    #expect(try !all("A quiet evening in the harbour of Odesa").hasFiniteVerb)
  }

  /// A verb that hangs on a pronoun makes a clause, too.
  @Test(arguments: ["She’s late.", "They're late.", "I’ll wait.", "He'd left.", "We’ve eaten.", "You can’t swim.", "I’m tired."])
  func finiteVerbInClitic(_ text: String) throws {
    #expect(try all(text).hasFiniteVerb, "\(text)")
  }

  @Test func clitics() throws {
    #expect(try tags("They don’t know.") == ["PRP", "VBP+RB", "VB", "."])
    #expect(try tags("He couldn't say it.") == ["PRP", "MD+RB", "VB", "PRP", "."])
    #expect(try tags("We cannot stay.") == ["PRP", "MD+RB", "VB", "."])
    #expect(try tags("It’s the minister's car.") == ["PRP+VBZ", "DT", "NN+POS", "NN", "."])
    #expect(try tags("The workers’ rights") == ["DT", "NNS", "POS", "NNS"])
    #expect(try all("They don’t know.").clitic(0) == nil)
  }

  /// Typographic and plain marks are read alike.
  @Test func quotationMarks() throws {
    #expect(try tags("“We don’t know,” she said.") == ["``", "PRP", "VBP+RB", "VB", ",", "''", "PRP", "VBD", "."])
    #expect(try tags("\"We don't know,\" she said.") == ["``", "PRP", "VBP+RB", "VB", ",", "''", "PRP", "VBD", "."])
  }

  @Test func hyphenatedWords() throws {
    #expect(try tags("The state-owned company sold its ships.") == ["DT", "VBN", "NN", "VBD", "PRP$", "NNS", "."])
    #expect(try tags("My mother-in-law’s house") == ["PRP$", "NN+POS", "NN"])
    #expect(try tags("The ex-minister sent an e-mail.") == ["DT", "NN", "VBD", "DT", "NN", "."])
    #expect(try tags("Lee Min-jae won the prize.") == ["NNP", "NNP", "VBD", "DT", "NN", "."])
    #expect(try tags("They promised a follow-up.") == ["PRP", "VBD", "DT", "NN", "."])
  }

  @Test func indicesAreThoseOfTheDocument() throws {
    let document = Shared.document("The ferry left. Nobody waved.")
    try #require(document.sentences.count == 2)
    let tags = try #require(LanguagePack.english.tagger).tags(of: document.sentences[1], in: document)
    #expect(tags.startIndex == 4)
    #expect(tags.endIndex == document.tokens.count)
    #expect(tags[5] == .vbdVerb)
    #expect(tags[6].isPunctuation)
  }

  @Test func emptySentence() throws {
    let document = Shared.document("Nobody waved.")
    let tags = try #require(LanguagePack.english.tagger).tags(ofTokens: 1..<1, in: document)
    #expect(tags.isEmpty)
    #expect(!tags.hasFiniteVerb)
    #expect(try all("").isEmpty)
  }

  /// Tags of other languages mean nothing, but there is one for each token.
  @Test(arguments: [
    "Đội tuyển đã mở đường máu để thoát khỏi thành phố.", "我们昨天去了北京。", "Комбайн ещё раз остановился в поле.", "הם לא יודעים", "🙂🇺🇦 👩‍👩‍👧",
    "’ ' - -- – — … ‘ ’s n’t -s s- a’-b", String(repeating: "x-", count: 5000) + "y", String(repeating: "й", count: 5000),
  ])
  func anyText(_ text: String) throws {
    let document = Shared.document(text)
    #expect(try all(text).count == document.tokens.count)
  }

  @Test(arguments: 0..<60) func anyBytes(_ seed: UInt64) throws {
    let document = Shared.document(RandomText.bytes(seed: seed, longest: 600))
    let tagger = try #require(LanguagePack.english.tagger)
    for sentence in document.sentences { #expect(tagger.tags(of: sentence, in: document).count == sentence.tokens.count) }
  }
}
