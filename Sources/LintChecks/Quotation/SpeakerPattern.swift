import TextModel

/// Who speaks, as it stands behind a quotation.
enum SpeakerPattern: UInt32, Sendable {
  case none
  /// A verb of saying alone.
  case verb
  /// `said the dean`
  case verbFirst
  /// `the dean said`
  case speakerFirst

  /// How many words may stand before the verb.
  private static let longestSubject = 5

  init(at start: Int, in block: Range<Int>, _ words: QuotationWords) {
    let document = words.document
    var index = start
    while index < min(start + 3, block.upperBound), words.isMark(index, [.comma, .stop, .dash]) { index += 1 }
    self = .none
    guard index < block.upperBound else { return }
    // `“Says a fisherman`: the capital that stands behind what was taken for the end of a sentence.
    if words.isSpeechVerb(index) || words.has(index, .capitalVerb) && document.isCapital(index) {
      let speaker = index + 1
      let hasSpeaker =
        speaker < block.upperBound
        && (document.tokens[speaker].flags.contains(.capital) || words.has(speaker, .speaker) || document.isVerbAndTitledSpeaker(index))
      self = hasSpeaker ? .verbFirst : .verb
      return
    }
    guard document.isCapital(index) || words.has(index, .speaker) else { return }
    for verb in index + 1..<index + 1 + Self.longestSubject {
      guard verb < block.upperBound, document.isWordlike(verb) else { return }
      if words.isSpeechVerb(verb) {
        self = .speakerFirst
        return
      }
    }
  }
}
