/// What the model of commas sees: the words and tags around a gap inside a sentence.
public enum GapFeatures {
  public static let fingerprint: UInt32 = 0x4741_0002

  /// Adds the features of the gap before a token of a span.
  public static func write(_ span: TaggedSpan, before index: Int, _ classes: ClassModel, to list: inout FeatureList) {
    let (l1, l2) = (span.plainWord(index - 1), span.plainWord(index - 2))
    let (r1, r2) = (span.plainWord(index), span.plainWord(index + 1))
    let (a1, a2, a3) = (span.tag(index - 1), span.tag(index - 2), span.tag(index - 3))
    let (c1, c2, c3) = (span.tag(index), span.tag(index + 1), span.tag(index + 2))
    list.add(140)
    list.add(141, l1)
    list.add(142, r1)
    list.add(143, l1, r1)
    list.add(144, l2, l1)
    list.add(145, r1, r2)
    list.add(146, a1, c1)
    list.add(147, a2, a1, c1)
    list.add(148, a1, c1, c2)
    list.add(149, a2, a1, c1, c2)
    list.add(150, a3, a2, a1, c1)
    list.add(151, a1, c1, c2, c3)
    list.add(152, l1, c1)
    list.add(153, a1, r1)
    list.add(154, l1, c1, c2)
    list.add(155, a2, a1, r1)
    let verbBefore: UInt32 = (span.firstFinite.map { $0 < index } ?? false) ? 1 : 0
    let next = (index..<span.tokens.upperBound).first { span.tags.isFiniteVerb($0) }
    let isPlace: UInt32 = span.document.traits(index - 1).isDisjoint(with: [.place, .placePart]) ? 0 : 1
    let nextIsCapital: UInt32 = span.isCapital(index + 1) ? 1 : 0
    let opened: UInt32 = (max(span.tokens.lowerBound, index - 6)..<index).contains { span.document.token($0, is: ",") } ? 1 : 0
    list.add(156, verbBefore)
    list.add(157, UInt32(next.map { min($0 - index, 5) } ?? 9))
    list.add(158, isPlace)
    list.add(159, isPlace, r1)
    list.add(160, isPlace, nextIsCapital)
    list.add(161, nextIsCapital, r1)
    list.add(162, opened, c1)
    list.add(163, opened, r1)
    list.add(164, verbBefore, r1)
    // How much better the classes of words read with a comma.
    let row = span.symbols(span.tokens)
    let place = index - span.tokens.lowerBound
    let parted = Array(row[..<place]) + [TaggedSpan.comma] + row[place...]
    let gain = classes.sum(parted, place..<place + ClassModel.order + 1) - classes.sum(row, place..<place + ClassModel.order)
    list.add(165, StopFeatures.step(gain, 1, 6))
    list.add(166, StopFeatures.step(gain, 2, 3), c1)
    list.add(167, StopFeatures.step(gain, 2, 3), verbBefore)
  }
}

extension TaggedSpan {
  /// The class of a comma.
  static let comma: UInt32 = {
    let comma: [UInt8] = [0x2C]
    return comma.withUnsafeBufferPointer { WordHash.hash($0) } | 0x4000_0000
  }()
}
