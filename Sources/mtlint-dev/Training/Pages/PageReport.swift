import TextModel

/// The page that describes the model of page lines: source, licence, scores on pages that were held apart.
struct PageReport {
  let markdown: String

  init(_ weights: LinearModel, _ pages: [PageTrainer.Page], trained: [PageTrainer.Page], size: Int) {
    let transitions = PageChain.Transitions { weights.score($0) }
    var (furniture, article): ([Float], [Float]) = ([], [])
    for page in pages {
      let scores = page.features.map { $0.map { weights.score(FeatureList($0)) } }
      let likely = PageChain(scores: scores, gaps: page.gaps).expectation(transitions).lines
      for (index, label) in page.labels.enumerated() {
        if label == true { furniture.append(likely[index]) } else if label == false { article.append(likely[index]) }
      }
    }
    let rows = [0.5, 0.8, 0.95, 0.99].map { level in
      let found = furniture.count { Double($0) >= level }
      let alarms = article.count { Double($0) >= level }
      return "| \(level) | \(Self.share(found, furniture.count)) | \(Self.share(alarms, article.count)) |"
    }
    let sources = BoundaryPage.sources.map { "| `\($0.file)` | \($0.description) |" }.joined(separator: "\n")
    markdown = """
      # page.bin

      Tells the furniture of a site (share bars, links to other articles, stamps, comment forms) from the lines of the article, all lines of a page together:
      a chain with two labels over hashed features, weights of 8 bits. It is not text: `Sources/TextModel/Page` reads it, and lists there what it
      looks at: the shape of a line, words of pages ([`page-words.txt`](../page-words.txt)), the words of short lines, how much of it the article talks about,
      its neighbours, and what the list of site lines says. Size: \(size) bytes.

      Source: \(trained.count) pages that `mtlint-dev` composes: paragraphs of the texts below, short lines of articles, and furniture out of a grammar that
      was written for this (`Sources/mtlint-dev/Training/Pages`).

      | file | what, and licence |
      |---|---|
      \(sources)

      Licence of the model: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of EWT. Changes: the texts were reduced to hashes and weights;
      they cannot be read from them.

      Made by: `swift run -c release mtlint-dev train page FOLDER`, where FOLDER holds the files above. The same texts, words and list give the same bytes:
      train again when one of them changes.

      Lines of \(pages.count) pages made of documents that were held apart (\(furniture.count) of furniture, \(article.count) of articles), which flatter, since the same
      grammar made them:

      | from this probability on | furniture found | lines of articles taken for it |
      |---:|---:|---:|
      \(rows.joined(separator: "\n"))

      """
  }

  /// In per cent, with one decimal.
  private static func share(_ part: Int, _ whole: Int) -> String {
    let thousandths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}
