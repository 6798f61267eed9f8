/// What fills the slots of page templates: names made of parts, figures, and text of the article and of others.
struct PageSlots {
  /// Lines of text by kind.
  struct Pool {
    var headlines: [String] = []
    var sentences: [String] = []
    var questions: [String] = []
    /// Rows of a few words.
    var pieces: [String] = []
    /// Words that stand alone as a topic.
    var keywords: [String] = []

    /// Cuts the paragraphs of a document up.
    init(_ paragraphs: [String]) {
      for paragraph in paragraphs {
        for sentence in Self.sentences(paragraph) {
          let words = sentence.split(separator: " ")
          guard words.count >= 4, words.count <= 26, let last = sentence.last, ".?!".contains(last) else { continue }
          let bare = String(sentence.dropLast())
          if last == "?" { if words.count <= 14 { questions.append(sentence) } } else if words.count <= 22 { sentences.append(sentence) }
          if words.count >= 5, words.count <= 13, !bare.contains("\"") { headlines.append(bare) }
          if words.count >= 7 {
            let row = words[1...min(words.count - 2, 4)].joined(separator: " ")
            if row.allSatisfy({ $0.isLetter || $0 == " " }) { pieces.append(row.lowercased()) }
          }
          keywords += words.dropFirst().filter { $0.count > 5 && $0.allSatisfy(\.isLetter) }.prefix(2).map(String.init)
        }
      }
    }

    static func sentences(_ paragraph: String) -> [String] {
      var all: [String] = []
      var current: [Substring] = []
      for word in paragraph.split(separator: " ") {
        current.append(word)
        if let last = word.last, ".?!".contains(last), word.count > 3 {
          all.append(current.joined(separator: " "))
          current = []
        }
      }
      return all
    }
  }

  let own: Pool
  let other: Pool
  private let site: String

  init(own: Pool, other: Pool, _ random: inout SplitMix) {
    self.own = own
    self.other = other
    site = PageFacts.site(&random)
  }

  func fill(_ slot: String, _ random: inout SplitMix) -> String {
    switch slot {
    case "headline": Self.styled(Self.one(other.headlines, &random) ?? "Old bridge closed for repairs", &random)
    case "own-headline": Self.styled(Self.one(own.headlines, &random) ?? Self.one(other.headlines, &random) ?? "A long day", &random)
    case "sentence": Self.one(other.sentences, &random) ?? "Nobody was hurt."
    case "own-sentence": Self.one(own.sentences, &random) ?? Self.one(other.sentences, &random) ?? "Nobody was hurt."
    case "question": Self.one(own.questions, &random) ?? Self.one(other.questions, &random) ?? "What happened then?"
    case "own-short", "own-words": Self.one(own.pieces, &random) ?? "the old road to the sea"
    case "keyword": Self.one(random.fraction() < 0.5 ? own.keywords : other.keywords, &random) ?? "harbour"
    case "tag": (Self.one(own.keywords, &random) ?? "harbour").lowercased() + (random.fraction() < 0.3 ? PageFacts.place(&random) : "")
    case "teaser": teaser(&random)
    case "site": random.fraction() < 0.8 ? site : PageFacts.site(&random)
    default: PageFacts.fill(slot, &random)
    }
  }

  private static func one(_ items: [String], _ random: inout SplitMix) -> String? { items.isEmpty ? nil : random.pick(items) }

  /// As headlines are written: as it is, with capitals, or in capitals.
  private static func styled(_ text: String, _ random: inout SplitMix) -> String {
    let style = random.fraction()
    if style < 0.75 { return text }
    if style < 0.95 {
      return text.split(separator: " ").map { $0.count > 3 ? $0.prefix(1).uppercased() + $0.dropFirst() : String($0) }.joined(separator: " ")
    }
    return text.uppercased()
  }

  /// The start of another article, cut off in the middle of a sentence or of a word.
  private func teaser(_ random: inout SplitMix) -> String {
    let text = [0, 1].compactMap { _ in Self.one(other.sentences, &random) }.joined(separator: " ")
    guard text.count > 40 else { return "The mayor said that..." }
    let cut = text.prefix(30 + Int(random.next() % UInt64(text.count - 30)))
    let whole = random.fraction() < 0.5 ? cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] : cut
    return whole + random.pick(["...", "…", " ...", " […]", " [...]", "... [+]"])
  }
}
