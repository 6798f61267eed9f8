import TextModel

/// `said the dean`, `he added`: who speaks.
extension Document {
  /// A verb of saying in lower case, in a form that has a subject.
  func isSpeechVerb(_ index: Int) -> Bool {
    guard isLower(index) else { return false }
    return has(index, .speechVerb) || token(index, isIn: .speechVerbs)
  }

  /// `said the dean`, `added Petrova`, `says she`: the verb and its speaker right behind it.
  func isVerbAndSpeaker(_ index: Int) -> Bool {
    // Behind these the name is who listens.
    guard isSpeechVerb(index), continuesLine(index + 1), !token(index, isOneOf: "tell", "tells", "told", "informed", "informs") else { return false }
    let speaker = index + 1
    return isNameWord(speaker) || tokens[speaker].kind == .abbreviation && tokens[speaker].flags.contains(.capital)
      || token(speaker, isOneOf: "he", "she", "they") || token(speaker, isOneOf: "the", "his", "her", "its") && isWordlike(speaker + 1)
  }

  /// `said spokesman Ivan Petrov`, `said asp. szt. Ewa Lis`: a title in lower case before the name.
  func isVerbAndTitledSpeaker(_ index: Int) -> Bool {
    guard isSpeechVerb(index), isWordlike(index + 1) else { return false }
    for speaker in index + 1..<index + 6 where continuesLine(speaker) {
      if isNameWord(speaker) { return true }
      let isShortened = isStop(speaker) && length(speaker - 1) <= 4
      guard isWordlike(speaker) && !has(speaker, .function) || isShortened else { return false }
    }
    return false
  }

  /// `he explained`, `Ana Reis said`, `the mayor said`: the speaker, then the verb.
  func isSpeakerAndVerb(_ index: Int) -> Bool {
    guard isPronounSubject(index) || isNameWord(index) || token(index, isOneOf: "the", "a", "an") || has(index, .abbreviationBeforeName) else {
      return false
    }
    for verb in index + 1..<index + 5 where continuesLine(verb) {
      if isSpeechVerb(verb) { return true }
      guard isWordlike(verb) else { return false }
    }
    return false
  }

  /// One or the other.
  func isSpeechTag(_ index: Int) -> Bool { isVerbAndSpeaker(index) || isSpeakerAndVerb(index) }

  private func isPronounSubject(_ index: Int) -> Bool { token(index, isOneOf: "he", "she", "they", "we", "i") }
}
