/// YAML: keys and values, by indentation.
enum YAMLShape {
  static func format(_ lines: TextLines) -> TextFormat? {
    let isMarked = lines.first.map { $0.hasPrefix("%YAML") || $0.elementsEqual("---".utf8) } ?? false
    guard let keys = YAMLKeys(lines.all[...]) else { return nil }
    // “Smith: We knew it.” is a conversation, “Title: …” what a language model writes over its answer: keys of YAML begin with a small letter, and each
    // is there once. Three at the edge, or one with others below it, are no accident.
    guard keys.isDistinct, isMarked || keys.areSmall else { return nil }
    let isList = keys.top == 0 && keys.items >= 2 && keys.all >= keys.items * 2
    return keys.top >= 3 || isList || keys.nested > 0 && keys.all >= 3 || isMarked && keys.all >= 2 ? .yaml : nil
  }
}
