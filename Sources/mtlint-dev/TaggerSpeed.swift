import TextModel

/// How fast the tagger is on a text, on one core.
struct TaggerSpeed {
  let tokens: Int
  let sentences: Int
  /// Seconds, the best of several runs.
  let seconds: Double

  /// Tags every sentence of a text; nil without a tagger.
  init?(_ bytes: [UInt8], lexicon: Lexicon, runs: Int = 5) {
    guard let tagger = LanguagePack.english.tagger else { return nil }
    let document = Document(bytes, lexicon: lexicon)
    var best = Duration.seconds(1_000_000)
    var finite = 0
    for _ in 0..<runs {
      let start = ContinuousClock.now
      for sentence in document.sentences where tagger.tags(of: sentence, in: document).hasFiniteVerb { finite += 1 }
      best = min(best, ContinuousClock.now - start)
    }
    // Asked for so that the tags are not optimised away.
    guard finite > 0 else { return nil }
    tokens = document.tokens.count
    sentences = document.sentences.count
    seconds = Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
  }
}
