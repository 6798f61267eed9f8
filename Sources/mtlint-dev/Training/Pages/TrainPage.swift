import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import TextModel

/// Makes the model that tells the lines of a page apart, from pages that it composes.
struct TrainPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Makes Dictionaries/en/models/page.bin and page.md from plain text and a grammar of what sites put around articles.",
    discussion: """
      The folder is that of `train boundaries`. Every tenth document is held apart, and pages made of it are measured on. The same text, list of \
      site lines and words of pages give the same bytes.
      """)

  @Argument(help: "The folder with the texts.")
  var folder: String

  @Option(help: "How many pages are made.")
  var pages = 3000

  @Flag(help: "Print a few of the pages instead, F before each line of furniture.")
  var show = false

  /// Pages on which the phrase list is hidden, in a hundred: the model has to do without it on sites that nobody has seen.
  private static let hidden: UInt64 = 40

  func run() throws {
    let lexicon = try Lexicon.load()
    let entries = try PlainText(folder: folder, files: TrainBoundaries.files).entries
    if show {
      var generator = PageGenerator(entries, seed: 21)
      for _ in 0..<pages {
        for line in generator.next().lines { print(line.isFurniture.map { $0 ? "F" : " " } ?? "?", line.text.prefix(120)) }
        print("----")
      }
      return
    }
    let made = Self.pages(pages, entries.filter { !PlainText.isHeldApart($0) }, lexicon, seed: 22)
    let bytes = LinearModel.serialized(PageTrainer.weights(made, seed: 23), fingerprint: PageModel.fingerprint)
    guard let model = LinearModel(bytes, fingerprint: PageModel.fingerprint) else {
      throw InputError(description: "the model made cannot be read back")
    }
    try File.replace("Dictionaries/en/models/page.bin", with: bytes)
    let held = Self.pages(pages / 4, entries.filter(PlainText.isHeldApart), lexicon, seed: 24)
    let report = PageReport(model, held, trained: made, size: bytes.count)
    try File.replace("Dictionaries/en/models/page.md", with: Array(report.markdown.utf8))
    print(report.markdown)
  }

  private static func pages(_ count: Int, _ entries: [PlainText.Entry], _ lexicon: Lexicon, seed: UInt64) -> [PageTrainer.Page] {
    var generator = PageGenerator(entries, seed: seed)
    var random = SplitMix(seed: seed + 100)
    return (0..<count).compactMap { _ in
      let page = generator.next()
      let document = Document(Array(page.text.utf8), lexicon: lexicon)
      // A text that is taken for one wrapped at a fixed width has other lines.
      guard document.blocks.count == page.lines.count, let layout = PageLayout(document) else { return nil }
      let listed = Page.listings(Article(document, lexicon: lexicon))
      let isHidden = random.next() % 100 < hidden
      let shown = isHidden ? Array(repeating: PageModel.Listing.unlisted, count: listed.count) : listed
      var result = PageTrainer.Page()
      for index in listed.indices {
        let line = layout.trainingLine(index, shown)
        result.features.append(line.features)
        result.gaps.append(line.gap)
        // The texts have furniture of their own, some of which the list knows.
        let isFurniture = page.lines[index].isFurniture
        result.labels.append(isFurniture == false && listed[index] == .strong ? nil : isFurniture)
      }
      return result
    }
  }
}
