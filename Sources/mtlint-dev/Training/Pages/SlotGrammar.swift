/// Makes lines out of templates: `{a|b}` is one of several pieces of text, which may hold others; `{a|}` may be left out; `<name>` is a slot, which
/// `fill` fills; `\n` starts the next line.
struct SlotGrammar {
  /// What a slot holds.
  let fill: (_ slot: String, _ random: inout SplitMix) -> String

  func expand(_ template: String, _ random: inout SplitMix) -> String {
    var rest = Substring(template)
    let text = sequence(&rest, &random)
    precondition(rest.isEmpty, "a brace too many in: \(template)")
    // Pieces that were left out leave two spaces.
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ").joined(separator: " ").replacing(" .", with: ".").replacing(" ,", with: ",").replacing(" !", with: "!")
    }.joined(separator: "\n")
  }

  /// Everything up to the end of an alternative.
  private func sequence(_ rest: inout Substring, _ random: inout SplitMix) -> String {
    var text = ""
    while let character = rest.first, character != "|", character != "}" {
      rest.removeFirst()
      switch character {
      case "{": text += choice(&rest, &random)
      case "<":
        guard let end = rest.firstIndex(of: ">") else { preconditionFailure("a slot without an end") }
        text += fill(String(rest[..<end]), &random)
        rest = rest[rest.index(after: end)...]
      case "~": rest = literal(rest, &text)
      default: text.append(character)
      }
    }
    return text
  }

  /// `~` makes the next character stand for itself.
  private func literal(_ rest: Substring, _ text: inout String) -> Substring {
    guard let next = rest.first else { return rest }
    text.append(next)
    return rest.dropFirst()
  }

  private func choice(_ rest: inout Substring, _ random: inout SplitMix) -> String {
    // All are read, with the random numbers that each needs, so that the choice stays the same when another is edited.
    var all = [sequence(&rest, &random)]
    while rest.first == "|" {
      rest.removeFirst()
      all.append(sequence(&rest, &random))
    }
    precondition(rest.first == "}", "a brace too few")
    rest.removeFirst()
    return random.pick(all)
  }
}
