import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards that the quick reading of quotations is the plain one: words looked up once, settings scored once, two passes over flat rows.
@Suite struct QuotationReadingTests {
  private static let pieces = [
    "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "``", "''", "′", "「", "‚", " ", " ", " ", "\n\n", "\n\n", ", ", ". ", "? ", "! ", ": ", "… ",
    "...", " – ", " -- ", "-", "—", "said", "Said", "says", "he", "she said", "They", "the dean", "wrote", "told", "I", "we", "Ana", "Petrov",
    "storm", "sailors", "em", "’90s", "6", "1,842", "Mr.", "harbour", "explained", "=", "（", "，", "。", "§", "said spokesman Ivan", "#tag", "$",
    "añó",
  ]

  /// Texts of marks, words and gaps in any order, and some of real form.
  private static let texts: [String] = {
    var random = SeededGenerator(seed: 7)
    let made = (0..<300).map { _ in (0..<Int.random(in: 5...120, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined() }
    let spaced = (0..<200).map { _ in
      (0..<Int.random(in: 5...80, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined(separator: " ")
    }
    return made + spaced + [
      "“We are late,” he said: \"Go. – It’s ‘cold’ – said Ana", "“My father came home.\n\n“In the morning he was gone,” she said.",
      "– It is far, says fire chief Berit Dahl.\n\nNobody was hurt.\n\n– We had help.", "She called it “the ‘.harbour’ affair”, and laughed.",
    ]
  }()

  private static func forEachDocument(_ body: (Document) -> Void) {
    for text in texts { body(Document(Array(text.utf8), lexicon: Shared.lexicon)) }
  }

  /// What is looked up once for each word is what the questions about tokens say.
  @Test func wordsAreAskedOnce() {
    Self.forEachDocument { document in
      let words = QuotationWords(document)
      for index in -1...document.tokens.count {
        #expect(words.isSpeechVerb(index) == document.isSpeechVerb(index))
        #expect(words.isMark(index, .terminator) == document.isTerminator(index))
        #expect(words.isMark(index, .dash) == document.isDash(index))
        #expect(words.isMark(index, .comma) == document.isComma(index))
        #expect(words.isMark(index, .stop) == document.isStop(index))
        #expect(words.has(index, .pronoun) == document.token(index, isOneOf: "he", "she", "they"))
        #expect(words.has(index, .report) == document.token(index, isOneOf: "said", "says", "added"))
        #expect(words.has(index, .quote) == document.token(index, isOneOf: "\"", "“", "”"))
      }
    }
  }

  /// Every mark is known by its bytes, and nothing else is.
  @Test func glyphsAreKnownByTheirBytes() {
    Self.forEachDocument { document in
      for index in document.tokens.indices where document.tokens[index].kind == .punctuation || document.tokens[index].kind == .symbol {
        let text = document.text(token: index)
        if text == "'" || text == "`" { continue }
        #expect(QuoteGlyph.at(index, document)?.glyph == QuoteGlyph.named(text))
      }
    }
    for text in ["\"", "“", "”", "‘", "’", "„", "‟", "«", "»", "″", "「", "」", "『", "』", "《", "》", "‚", "‛", "´", "‹", "›", "′", "'", "`"] {
      let document = Document(Array("a \(text) b".utf8), lexicon: Shared.lexicon)
      #expect(QuoteGlyph.at(1, document)?.glyph.text == text)
    }
    for text in ["``", "''"] {
      let document = Document(Array("a \(text) b".utf8), lexicon: Shared.lexicon)
      #expect(QuoteGlyph.at(1, document)?.glyph.text == text)
    }
  }

  /// The scores that are kept are those of each event by itself, and the probabilities are, to the last bit, those of the plain sums.
  @Test func probabilitiesAreThoseOfThePlainSums() throws {
    let model = try #require(QuotationModel.shared)
    var events = 0
    Self.forEachDocument { document in
      var memo = QuotationMemo(model)
      for chain in QuotationReader(document).chains() {
        events += chain.count
        let (quick, plain) = (memo.lattice(chain), PlainLattice(chain, model))
        for number in chain.indices {
          for state in QuotationState.allCases {
            for label in QuotationLabel.allCases {
              #expect(quick.probability(number, state, label) == plain.probability(number, state, label))
            }
          }
        }
      }
    }
    #expect(events > 5_000)
  }

  /// Forward and backward with a loop for each index.
  private struct PlainLattice {
    /// By event, state and label.
    private var cells: [[[Float]]] = []

    init(_ chain: [QuotationEvent], _ model: QuotationModel) {
      let none = Array(repeating: Array(repeating: Float(0), count: 16), count: 6)
      var forward: [[Float]] = [[1, 0, 0, 0, 0, 0]]
      for event in chain {
        var scores = QuotationScores()
        _ = model.add(QuotationFeatures(event.setting), of: event.kind, to: &scores)
        var (cell, next, sum) = (none, Array(repeating: Float(0), count: 6), Float(0))
        for state in 0..<6 where forward.last![state] > 0 {
          for label in event.kind.labels {
            guard let target = label.state(after: QuotationState(rawValue: UInt8(state))!) else { continue }
            let factor = scores.rows[state][Int(label.rawValue)]
            cell[state][Int(label.rawValue)] = factor
            next[Int(target.rawValue)] += forward.last![state] * factor
            sum += forward.last![state] * factor
          }
        }
        cells.append(cell)
        forward.append(next.map { $0 / sum })
      }
      var behind = [Float](repeating: 1, count: 6)
      for (number, event) in chain.enumerated().reversed() {
        var (now, whole) = (Array(repeating: Float(0), count: 6), Float(0))
        for state in 0..<6 where forward[number][state] > 0 {
          for label in event.kind.labels {
            guard let target = label.state(after: QuotationState(rawValue: UInt8(state))!) else { continue }
            let mass = cells[number][state][Int(label.rawValue)] * behind[Int(target.rawValue)]
            now[state] += mass
            cells[number][state][Int(label.rawValue)] = forward[number][state] * mass
            whole += forward[number][state] * mass
          }
        }
        for state in 0..<6 { for label in 0..<16 { cells[number][state][label] /= whole } }
        let sum = now.reduce(0, +)
        behind = now.map { $0 / sum }
      }
    }

    func probability(_ event: Int, _ state: QuotationState, _ label: QuotationLabel) -> Float {
      cells[event][Int(state.rawValue)][Int(label.rawValue)]
    }
  }
}
