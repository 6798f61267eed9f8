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

  init(at start: Int, in block: Range<Int>, _ document: Document) {
    var index = start
    while index < min(start + 3, block.upperBound), document.isComma(index) || document.isStop(index) || document.isDash(index) { index += 1 }
    self = .none
    guard index < block.upperBound else { return }
    if document.isSpeechVerb(index) || Self.isCapitalVerb(index, document) {
      let speaker = index + 1
      let hasSpeaker =
        speaker < block.upperBound
        && (document.tokens[speaker].flags.contains(.capital) || Self.opensSpeaker(speaker, document) || document.isVerbAndTitledSpeaker(index))
      self = hasSpeaker ? .verbFirst : .verb
      return
    }
    guard document.isCapital(index) || Self.opensSpeaker(index, document) else { return }
    for verb in index + 1..<index + 1 + Self.longestSubject {
      guard verb < block.upperBound, document.isWordlike(verb) else { return }
      if document.isSpeechVerb(verb) {
        self = .speakerFirst
        return
      }
    }
  }

  /// `“Says a fisherman`: the capital that stands behind what was taken for the end of a sentence.
  private static func isCapitalVerb(_ index: Int, _ document: Document) -> Bool {
    document.isCapital(index) && document.token(index, isOneOf: "said", "says", "added", "adds", "asked", "asks", "replied", "explained", "explains")
  }

  private static func opensSpeaker(_ index: Int, _ document: Document) -> Bool {
    document.token(index, isOneOf: "he", "she", "they", "we", "i", "it", "one", "the", "a", "an", "his", "her", "their", "its", "who")
      || document.has(index, .titleNoun)
  }
}
