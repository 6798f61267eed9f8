import Testing

@testable import TextModel

/// Guards the model's form: what is written is read, and what is no model is refused.
@Suite struct TaggerModelTests {
  /// Knows `swim`, which is a verb, and `light`, which may be three things; its weights are zero but for one feature.
  private var file: TaggerModelFile {
    let open: [[UInt8]] = Array(repeating: [POSTag.nnNoun.rawValue, POSTag.nnpPropn.rawValue], count: TaggerWord.openClasses)
    var file = TaggerModelFile(openSets: open)
    let swim = [[POSTag.vbVerb.rawValue], [POSTag.nnpPropn.rawValue], [POSTag.vbpVerb.rawValue]]
    file.add(form: Self.word("swim").form, candidates: swim)
    file.add(form: Self.word("light").form, candidates: Array(repeating: [POSTag.nnNoun, .jjAdj, .vbVerb].map(\.rawValue), count: 3))
    return file
  }

  private static func word(_ text: String) -> TaggerWord {
    var text = text
    return text.withUTF8 { TaggerWord($0) }
  }

  private func tags(_ model: TaggerModel, _ words: String...) -> [POSTag] {
    var words = words.map(Self.word)
    var tags = [UInt8](repeating: 0xFF, count: words.count)
    words.withUnsafeMutableBufferPointer {
      model.classify($0)
      model.tag(UnsafeBufferPointer($0), into: &tags)
    }
    return tags.compactMap(POSTag.init(rawValue:))
  }

  @Test func isReadAsWritten() throws {
    let model = try #require(TaggerModel(file.serialized()))
    // One candidate in each column: lower case, capital, either because every first word has one.
    #expect(tags(model, "we", "swim") == [.nnNoun, .vbVerb])
    #expect(tags(model, "we", "Swim") == [.nnNoun, .nnpPropn])
    #expect(tags(model, "Swim", "now") == [.vbpVerb, .nnNoun])
    #expect(tags(model, "“", "”", "«", "»") == [.openingPunct, .closingPunct, .openingPunct, .closingPunct])
    #expect(tags(model, "light") == [.nnNoun])
    #expect(file.wordCount == 2)
  }

  /// The largest weight decides, wherever hashing put it.
  @Test func weightsDecide() throws {
    let untrained = try #require(TaggerModel(file.serialized()))
    var words = [Self.word("light")]
    words.withUnsafeMutableBufferPointer { untrained.classify($0) }
    var features = [UInt32](repeating: 0, count: TaggerFeatures.count)
    words.withUnsafeBufferPointer {
      TaggerFeatures.write($0, at: 0, previous: TaggerFeatures.noTag, beforePrevious: TaggerFeatures.noTag, to: &features)
    }
    #expect(features.allSatisfy { $0 < TaggerFeatures.cells })
    for tag in [POSTag.nnNoun, .jjAdj, .vbVerb] {
      var weights = [Double](repeating: 0, count: TaggerFeatures.cells)
      for feature in features { weights[TaggerFeatures.cell(feature, tag.rawValue)] = 2.5 }
      var trained = file
      trained.setWeights(weights)
      #expect(tags(try #require(TaggerModel(trained.serialized())), "light") == [tag])
    }
  }

  @Test func damagedModelsAreRefused() {
    let bytes = file.serialized()
    for length in [0, 7, 8, 23, 24, 100, 8000, bytes.count / 2, bytes.count - 1] {
      #expect(TaggerModel(Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
    #expect(TaggerModel(bytes + [0]) == nil)
    // Header, number of slots, of sets, of tags, fingerprint.
    for offset in [0, 7, 8, 9, 12, 16, 20, 23] {
      var damaged = bytes
      damaged[offset] ^= 0x41
      #expect(TaggerModel(damaged) == nil, "byte \(offset)")
    }
  }

  @Test func embeddedModelIsWhole() throws {
    let resource = try #require(Resource(named: "en/models/tagger.bin"))
    #expect(TaggerModel(at: resource.rawBytes, owner: nil) != nil)
    #expect(Int(bitPattern: resource.rawBytes.baseAddress) % 64 == 0)
    #expect(LanguagePack.english.tagger != nil)
  }

  @Test func formsAreNormalised() {
    for (one, other) in [
      ("Don’t", "don't"), ("1984", "2024"), ("“", "\""), ("—", "--"), ("-----", "--"), ("…", "..."), ("......", "..."), ("Élan", "élan"),
      ("https://example.com/a", "http://example.org"), ("a.b@example.com", "info@example.org"), ("state\u{2011}run", "state-run"),
    ] {
      #expect(Self.word(one).form == Self.word(other).form, "\(one) and \(other)")
    }
    for (one, other) in [("swim", "swims"), ("abcdefgh", "abcdefghabcdefgh"), ("-", "--"), (".", "..."), ("9", "99"), ("'", "\"")] {
      #expect(Self.word(one).form != Self.word(other).form, "\(one) and \(other)")
    }
    #expect(Self.word("USA").letterCase == .upper)
    #expect(Self.word("I").letterCase == .capital)
    #expect(Self.word("“").letterCase == .none)
    #expect(Self.word("iPhone").letterCase == .lower)
  }
}
