import Testing

@testable import TextModel

/// Guards the form of the linear models: what is written is read, and what is no such model is refused.
@Suite struct LinearModelTests {
  private static let fingerprint: UInt32 = 0x5445_0001
  /// Eight weights; the largest gives the unit, so that multiples of it come back exactly.
  private static let weights = [0, 1.27, -1.27, 0.5, -0.01, 0, 0.02, 1]

  private var bytes: [UInt8] { LinearModel.serialized(Self.weights, fingerprint: Self.fingerprint) }

  @Test func isReadAsWritten() throws {
    let model = try #require(LinearModel(bytes, fingerprint: Self.fingerprint))
    for (index, weight) in Self.weights.enumerated() {
      #expect(abs(Double(model.score(FeatureList([UInt32(index)]))) - weight) < 0.005, "weight \(index)")
    }
    #expect(bytes.count == LinearModel.headerLength + Self.weights.count)
  }

  @Test func scoreIsTheSumOfTheWeights() throws {
    let model = try #require(LinearModel(bytes, fingerprint: Self.fingerprint))
    #expect(model.score(FeatureList([])) == 0)
    #expect(model.score(FeatureList([1, 2])) == 0)
    #expect(abs(model.score(FeatureList([1, 3, 3])) - 2.27) < 0.01)
    // Of a hash, as many bits count as there are weights.
    #expect(model.score(FeatureList([0xFFFF_FFF9])) == model.score(FeatureList([1])))
    #expect(model.weights(of: FeatureList([1, 0])) == [model.score(FeatureList([1])), 0])
  }

  @Test func weightsOfZeroAreAModel() throws {
    let model = try #require(LinearModel(LinearModel.serialized([0, 0, 0, 0], fingerprint: 7), fingerprint: 7))
    #expect(model.score(FeatureList([0, 1, 2, 3])) == 0)
  }

  /// One weight may stand far out: it is cut to the largest of the others' scale.
  @Test func outliersAreCut() throws {
    var weights = [Double](repeating: 1, count: 1 << 18)
    weights[5] = 1000
    let model = try #require(LinearModel(LinearModel.serialized(weights, fingerprint: 7), fingerprint: 7))
    #expect(abs(model.score(FeatureList([5])) - 1) < 0.01)
    #expect(abs(model.score(FeatureList([6])) - 1) < 0.01)
  }

  @Test func damagedModelsAreRefused() {
    for length in 0..<bytes.count { #expect(LinearModel(Array(bytes.prefix(length)), fingerprint: Self.fingerprint) == nil, "\(length) bytes") }
    #expect(LinearModel(bytes + [0], fingerprint: Self.fingerprint) == nil)
    #expect(LinearModel(bytes, fingerprint: Self.fingerprint + 1) == nil)
    // Header, number of weights, fingerprint.
    for offset in 0..<16 {
      var damaged = bytes
      damaged[offset] ^= 0x41
      #expect(LinearModel(damaged, fingerprint: Self.fingerprint) == nil, "byte \(offset)")
    }
    // Not a power of two.
    var odd = LinearModel.serialized(Self.weights, fingerprint: Self.fingerprint).dropLast(2)
    odd[8] = 6
    #expect(LinearModel(Array(odd), fingerprint: Self.fingerprint) == nil)
    #expect(LinearModel(Array("a text, longer than the header of a model is".utf8), fingerprint: Self.fingerprint) == nil)
  }

  @Test(arguments: [
    ("stop", StopFeatures.fingerprint), ("end", EndFeatures.fingerprint), ("start", StartFeatures.fingerprint),
    ("comma", GapFeatures.fingerprint), ("capital", CapitalFeatures.fingerprint), ("split", SplitFeatures.fingerprint),
  ])
  func embeddedModelsFitTheirFeatures(_ name: String, _ fingerprint: UInt32) throws {
    let resource = try #require(Resource(named: "en/models/\(name).bin"))
    let bytes = Array(resource.rawBytes)
    #expect(LinearModel(bytes, fingerprint: fingerprint) != nil)
    #expect(LinearModel(bytes, fingerprint: fingerprint ^ 1) == nil)
    #expect(LinearModel(Array(bytes.dropLast()), fingerprint: fingerprint) == nil)
  }
}
