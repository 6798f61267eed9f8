import TestSupport
import Testing

/// Sound and damaged texts around the same constructions: each pair fills the frames of a construction with the same words.
///
/// Written as lines: `slot: word | word` names words for a slot, `= name` opens a construction, `+ frame` is sound, `- frame` is damaged between
/// `⟦` and `⟧`. A frame, and a word too, holds `{slot}`; `¶` is a blank line.
struct ContrastSet: Sendable, CustomTestStringConvertible {
  struct Construction: Sendable {
    let name: String
    fileprivate(set) var sound: [String] = []
    fileprivate(set) var damaged: [String] = []
  }

  /// The rule whose damage it is.
  let rule: String
  let constructions: [Construction]
  /// Pairs of each construction.
  let count: Int
  private let words: [String: [String]]

  var testDescription: String { rule }

  /// `source`: lines as above; the slots of `ContrastSet.common` are there too.
  init(_ rule: String, pairs count: Int, _ source: String) {
    var words: [String: [String]] = [:]
    var constructions: [Construction] = []
    for line in (Self.common + "\n" + source).split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      switch line.prefix(2) {
      case "= ": constructions.append(Construction(name: String(line.dropFirst(2))))
      case "+ ": constructions[constructions.count - 1].sound.append(String(line.dropFirst(2)))
      case "- ": constructions[constructions.count - 1].damaged.append(String(line.dropFirst(2)))
      default:
        let colon = line.firstIndex(of: ":")!
        let list = line[line.index(after: colon)...].split(separator: "|").map {
          String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        words[String(line[..<colon]), default: []] += list
      }
    }
    (self.rule, self.count, self.words, self.constructions) = (rule, count, words, constructions)
  }

  /// The same pairs in every run.
  func samples() -> [ContrastSample] {
    var generator = SeededGenerator(seed: 1)
    var decks: [String: [String]] = [:]
    return constructions.flatMap { construction in
      var seen: Set<String> = []
      return (0..<count).flatMap { number in
        // A frame with too few words for its number runs out of new texts.
        for _ in 0..<1000 {
          var chosen: [String: String] = [:]
          let pair = [construction.sound, construction.damaged].map {
            fill($0[number % $0.count], &chosen, &decks, &generator).replacing(" ,", with: ",")
          }
          guard seen.isDisjoint(with: pair) else { continue }
          seen.formUnion(pair)
          return [ContrastSample(construction.name, isSound: true, pair[0]), ContrastSample(construction.name, isSound: false, pair[1])]
        }
        fatalError("\(rule), \(construction.name): not enough words for \(count) pairs")
      }
    }
  }

  /// Puts words into the slots of a frame. `chosen`: those of the pair so far; `decks`: words that wait for their turn, so that all get one.
  private func fill(
    _ frame: String, _ chosen: inout [String: String], _ decks: inout [String: [String]], _ generator: inout SeededGenerator
  ) -> String {
    var text = ""
    var rest = Substring(frame)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let slot = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      if chosen[slot] == nil {
        guard let all = words[slot] else { fatalError("\(rule): no words for {\(slot)}") }
        if decks[slot, default: []].isEmpty { decks[slot] = all.shuffled(using: &generator) }
        let word = decks[slot]!.removeLast()
        chosen[slot] = fill(word, &chosen, &decks, &generator)
      }
      text += chosen[slot]!
    }
    return text + rest
  }
}
