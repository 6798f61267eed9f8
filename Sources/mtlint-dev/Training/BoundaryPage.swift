/// The page that describes the boundary models: sources, licences, sizes and scores.
struct BoundaryPage {
  /// A text that the models are made from.
  struct Source {
    let file: String
    /// What it is, with its owners, and its licence, in Markdown.
    let description: String
  }

  static let sources = [
    Source(
      file: "ewt.jsonl",
      description: """
        [Universal Dependencies English EWT](https://github.com/UniversalDependencies/UD_English-EWT): [CC BY-SA \
        4.0](https://creativecommons.org/licenses/by-sa/4.0/), © The Board of Trustees of The Leland Stanford Junior University, by Natalia \
        Silveira and others ([the tagger's page](tagger.md) names them), on the English Web Treebank (LDC2012T13)
        """),
    Source(
      file: "gumfree.jsonl",
      description: """
        [GUM](https://gucorpling.org/gum/), the Georgetown University Multilayer corpus (Amir Zeldes and its annotators; Zeldes 2017, \
        <https://doi.org/10.1007/s10579-016-9343-x>), of it only documents whose own licence is [CC BY](https://creativecommons.org/licenses/by/4.0/), \
        [CC BY-SA](https://creativecommons.org/licenses/by-sa/3.0/) or that are in the public domain: interviews (Wikinews), biographies \
        (Wikipedia), travel guides (Wikivoyage), textbooks, video blogs, conversations, speeches; the text alone, none of the annotation
        """),
    Source(
      file: "mascn.jsonl",
      description: """
        [MASC](https://anc.org/data/masc/), the Manually Annotated Sub-Corpus of the American National Corpus (Nancy Ide, Collin Baker, Christiane \
        Fellbaum, Rebecca Passonneau): open, also for commercial use; of it written texts
        """),
  ]

  /// Words of each source.
  let words: [Int]
  let wordsApart: Int
  /// A section for each model.
  let sections: [String]

  var markdown: String {
    let rows = zip(Self.sources, words).map { "| `\($0.file)` | \($1) | \($0.description) |" }.joined(separator: "\n")
    return """
      # The models of boundaries

      Six linear models (logistic regression over hashed features, weights of 8 bits) and a model of word classes. `end.bin`, `start.bin` and
      `classes.bin` judge one side of a seam, or how its sides read together; `stop.bin`, `comma.bin`, `capital.bin` and `split.bin` decide, with
      the verdicts of those as features. They are not text: `Sources/TextModel/Boundaries` reads them, and lists there what they look at. Which
      weight a feature has is found by its hash. The scorers are trained on sides that were judged by models of the other half of the texts.

      Source: genuine English, and what `mtlint-dev` makes of it: false stops in its sentences (some before a name out of
      [`names/places.txt`](../../names/places.txt) or another document), genuine halves put together, pairs of sound and damaged sentences around the
      same constructions (`ContrastPairs`, written for this), sentences cut short, commas taken out, capitals put in, and words run together in texts
      whose names were replaced by others; rare words of wordfreq's list `large_en` stand for what no dictionary has and is no accident.

      | file | words | what, and licence |
      |---|---:|---|
      \(rows)

      Licence of the models: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of EWT. Changes: the texts were reduced to
      hashes and weights; they cannot be read from them.

      Made by: `swift run -c release mtlint-dev train boundaries FOLDER wordfreq/data`, where FOLDER holds the files above; each line is a document,
      `{"id": …, "paras": […]}`. The same text, word lists, pieces and tagger give the same bytes: train again when one of them changes.

      The tables: every tenth document (\(wordsApart) words) was held apart, and damaged in the same way. A threshold that lets so many of its
      genuine places through as false alarms finds this share of each kind of damage; in brackets, how many there were. False stops cut anywhere
      often leave two good sentences, which nobody can tell from genuine ones. The scores are natural logarithms of odds.

      \(sections.joined(separator: "\n"))
      """
  }
}
