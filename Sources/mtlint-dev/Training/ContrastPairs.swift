import TextModel

/// Sound and damaged text around the same constructions: sentences that end in what looks unfinished, with a whole sentence after them or with
/// the rest of their own. A model that sees only one of the two learns the words, not what is wrong.
struct ContrastPairs {
  struct Pair {
    let left: String
    /// Without the full stop before it.
    let right: String
    let isDamage: Bool
  }

  private var random: SplitMix
  private let names: [String]

  /// `names`: of persons and places, single words.
  init(names: [String], seed: UInt64) {
    self.names = names
    random = SplitMix(seed: seed)
  }

  mutating func next() -> Pair {
    let construction = random.pick(Construction.allCases)
    let name = random.fraction() < 0.5 ? random.pick(names) : "\(random.pick(names)) \(random.pick(names))"
    let full = "\(random.pick(names)) \(random.pick(names))"
    if random.fraction() < 0.5 {
      let left = sound(construction)
      let right = random.fraction() < 0.6 ? with(name, pick(Words.predicates)) : pick(Words.sentences)
      return Pair(left: random.fraction() < 0.3 ? capitalised(left) : left, right: right, isDamage: false)
    }
    switch construction {
    case .appointment:
      return Pair(
        left: "\(pick(Words.subjects)) \(pick(["met", "was replaced by", "criticised", "received", "rang"])) \(pick(Words.roles))",
        right: with(full, pick(Words.adjuncts)), isDamage: true)
    case .person: return Pair(left: sound(.person), right: with(full, pick(Words.adjuncts)), isDamage: true)
    case .place: return Pair(left: sound(.place), right: with(name, pick(Words.adjuncts)), isDamage: true)
    default:
      guard random.fraction() < 0.7 else { return Pair(left: pick(Words.bareTitles), right: with(full, pick(Words.predicates)), isDamage: true) }
      if random.fraction() < 0.4 { return Pair(left: pick(Words.openEnds), right: with(pick(Words.phrases), pick(Words.adjuncts)), isDamage: true) }
      return Pair(left: pick(Words.openEnds), right: random.fraction() < 0.3 ? name + "." : with(name, pick(Words.adjuncts)), isDamage: true)
    }
  }

  /// What a sound sentence ends in.
  private enum Construction: CaseIterable {
    /// "… what the noise had come from"
    case question
    /// "… the only club he ever played for"
    case relative
    /// "The alarm went off"
    case particle
    /// "… if you can"
    case ellipsis
    /// "She was made Finance Minister"
    case appointment
    /// "They slept in the village"
    case place
    /// "… wrote to the mayor"
    case person
    /// "Chop the parsley"
    case line
  }

  private mutating func sound(_ construction: Construction) -> String {
    switch construction {
    case .question: "\(pick(Words.subjects)) \(pick(Words.asking)) \(pick(Words.questions))"
    case .relative: "\(pick(["That was", "It is still", "She showed us", "They tore down", "He missed"])) \(pick(Words.relatives))"
    case .particle: pick(Words.particles)
    case .ellipsis: pick(Words.ellipses)
    case .appointment: "\(pick(Words.subjects)) \(pick(Words.appointing)) \(pick(Words.roles))"
    case .place: "\(pick(Words.subjects)) \(pick(Words.places))"
    case .person: "\(pick(Words.subjects)) \(pick(Words.persons))"
    case .line: pick(Words.lines)
    }
  }

  private mutating func pick(_ words: [String]) -> String { random.pick(words) }

  /// "wrote to the Mayor", "so did the President": offices are often written with a capital.
  private func capitalised(_ sentence: String) -> String {
    let words = sentence.split(separator: " ")
    guard let office = words.last, Words.offices.contains(String(office)) else { return sentence }
    return (words.dropLast() + [Substring(words.last!.prefix(1).uppercased() + words.last!.dropFirst())]).joined(separator: " ")
  }

  private func with(_ name: String, _ rest: String) -> String { name + (rest.hasPrefix(",") ? "" : " ") + rest + "." }
}

extension ContrastPairs {
  /// What the pairs are made of, written for this purpose.
  private enum Words {
    static let subjects = ["I", "We", "The guard", "My neighbour", "Some of the pupils", "The judge", "An elderly man", "Nobody", "Most people here"]
    static let asking = ["asked", "still wonders", "cannot say", "forgot", "never found out", "explained", "tried to remember", "knows"]
    static let questions = [
      "what the noise had come from", "who the parcel was for", "which train they had got on", "how long it would go on", "what he was afraid of",
      "who the song was written by", "where the road led to", "what all the money had gone into", "whom the letter was addressed to",
      "which side she was on", "what they were fighting about", "how many rooms there were", "who they really are", "what it is that she does",
      "where the water was coming from", "which of them it had been", "what a war can lead to",
    ]
    static let relatives = [
      "the only club he ever played for", "the street we lived on", "a film that everyone talked about", "the man she was engaged to",
      "an offer that had to be looked into", "something I could live with", "the sort of house that people dream about", "the team they lost to",
      "the worst thing he was ever accused of", "the bench on which she had sat down", "the village his mother came from", "all that we hoped for",
      "the best friend a child could have", "the one place nobody looked in", "the life she had been born into", "the first car he ever was in",
      "the goal they had been waiting for", "what the council had voted against", "the court that the case was moved to",
    ]
    static let particles = [
      "The alarm went off", "The plan was called off", "Two of the engines broke down", "The fire was put out", "The old mill was pulled down",
      "The rain let up", "His luck had run out", "The workers walked out", "Prices have come down", "The plane took off", "Her voice gave out",
      "The bill was paid off", "The firm was bought up", "The talks dragged on", "School starts at eight and the doors are opened up",
      "The audience stood up", "A second wave is coming in", "Nobody wanted to give up", "The lights had gone out", "The wound closed up",
    ]
    static let ellipses = [
      "Come along if you can", "He has not paid, but in the end he will", "They were as tired as we were", "She asked me to sing and I did",
      "It is colder than it was", "You may laugh, but it is", "They said they would wait, and they have", "He runs faster than most of them do",
      "I wanted to leave but was not allowed to", "Nobody else could do what she can", "He never apologised and never will",
      "They work less than they used to", "Everyone signed who had to", "She is richer than he is", "We would have gone if we could have",
      "Some believed him and some did not", "It may not be true, but it could be", "He was told to stay, but he would not",
      "Nobody knew where they were", "She came late, and so did the mayor", "Nobody laughed, least of all the coach",
      "He earns more than the director",
      "The minister resigned, as did the governor", "Neither she nor her lawyer", "The town is older than the capital", "Not so the president",
      "Everybody stood up, even the judge", "They all got medals, as did their coach", "In the end it was up to the chairman",
      "Most of it went to the village", "The same is true of the port", "So was the captain", "Nor was the ambassador",
      "They stayed, and so did the president", "He wept, and so did the minister",
      "The chancellor laughed, as did the king", "She voted against it, and so did the senator", "Nobody was happier than the queen",
      "It was a victory, sort of", "He knows the town, kind of", "They agreed, in a manner of speaking", "It works, most of the time",
      "The rest of them were not spoken of", "That is what friends are for", "There was nothing to be afraid of",
      "The older they get, the quieter they are",
    ]
    static let appointing = [
      "was made", "has been chosen", "had been elected", "was named", "is acting", "became", "remained", "was sworn in as", "was confirmed as",
      "retired as", "came back as", "was appointed", "served for years as", "will soon be", "wanted to be", "was re-elected",
    ]
    static let roles = [
      "Finance Minister", "Prime Minister", "chairman", "mayor", "head coach", "club captain", "party chairman", "deputy director", "governor",
      "secretary general", "president", "spokeswoman", "Defence Minister", "chief editor", "chief of staff", "vice president", "ambassador",
      "General Secretary", "director",
    ]
    static let offices: Set<String> = [
      "mayor", "director", "minister", "ambassador", "judge", "coach", "president", "prosecutor", "captain", "governor", "chairman", "chancellor",
      "secretary", "senator", "bishop", "king", "queen",
    ]
    static let places = [
      "slept in the village", "returned to the capital", "grew up in a small town", "has left the region", "walked back to the port",
      "was born on the island", "took a bus to the city", "had a house in the province", "waited at the station", "hid in the mountains",
      "opened a shop in the district", "were flown to the airport", "live by the river", "were sent to a neighbouring state",
    ]
    static let persons = [
      "wrote to the mayor", "waited for the director", "shook hands with the minister", "had dinner with the ambassador", "is married to the singer",
      "apologised to the judge", "argued with the striker", "took a photo of the actor", "voted for the lawyer", "was driven home by the coach",
      "received a call from the president", "spoke briefly with the prosecutor", "trusts the captain",
    ]
    static let lines = [
      "Chop the parsley", "Bake for an hour", "Makes twelve", "Keep it in the fridge", "Not so fast", "Nothing new there", "Part two follows",
      "Half time", "Best song, best album", "Subject to change", "Sketches and drawings", "Free entry", "No photos, please", "Sold out",
      "Put the bread in", "Turn the heat down", "Take the pan off", "Let the guests in", "It was raining, sort of", "They were friends, kind of",
      "He was late, of course", "There were gulls, crabs and so on", "It cost a hundred or so", "She is a doctor, and a good one at that",
      "Roll the dough out", "Pour the milk in and wait until it boils over", "We won, more or less", "Hand the ticket over",
      "Whatever that may be for",
      "Doors open at six", "Reporting by our own staff", "Next stop", "As always, no answer",
    ]
    static let openEnds = [
      "The order was given by", "The parcel was sent from", "He had been operated on by", "The whole village is proud of", "Nobody sat next to",
      "A street is named after", "The police were called by", "They lost the final against", "She has two children with", "The committee is led by",
      "The film was shot in", "The column was on its way to", "Some of the money went to", "The bridge was built by the engineer",
      "We were received by the",
      "Three people were wounded in", "The agency quotes", "It was announced on Friday that", "The reason for this is that",
      "He is suspected of having shot",
    ]
    static let bareTitles = [
      "Former goalkeeper", "According to the prosecutor", "On Friday, the new Finance Minister", "The provincial governor", "Outgoing chairman",
      "In a letter, the ambassador", "The brother of the singer", "The lawyer", "Acting president", "The owner of the mill, businessman",
      "The wife of the former mayor", "Head coach", "National team captain", "Yesterday the spokesman",
    ]
    static let sentences = [
      "The band played one more song.", "It took an hour to find the key.", "Cover it with a cloth.", "Leave it there overnight.",
      "Two of them were brothers.", "He is said to be abroad.", "A week later the snow came.", "This is what the letter says.",
      "Nothing else was found.",
      "We still do not know why.", "On Friday the shop will be closed.", "In the end nobody came.", "Spread the cream over the cake.",
      "She was nine then.",
      "Police found the car near the lake.", "Residents are worried.", "More people are expected next year.", "Since then the house has been empty.",
      "When the bell rang, they ran.", "After the match he went home.", "If it rains, the fair will be held inside.",
      "Children under six pay nothing.",
      "Next month the road will be opened.", "Today it is a museum.", "Add the butter and let it melt.", "Data from the test will be published soon.",
      "Later that evening the lights came back.", "His wife did not agree.", "There is not much left of it.", "To her surprise, it worked.",
    ]
    static let phrases = [
      "The two brothers", "The end of the war", "A friend of hers", "Their old house", "His own mistakes", "More than forty people", "The old guard",
      "Other countries of the region", "Young people", "The same company", "Of the old lottery", "Money", "Women and children", "The new law",
      "Several witnesses", "Government officials", "Our neighbours", "An unknown man", "Local authorities", "The workers of the mill",
    ]
    static let predicates = [
      "kept silent", "stayed away", "lost twice", "could not be reached", "has denied everything", "will fly back on Monday", "was not there",
      "is in prison", "knows better", "never came back", "scored twice", "and her sister moved away", ", 61, lives alone", "said so himself",
      ", who was ill, sent a letter", "was also injured", "takes over in June", "laughed", "does not agree", "had other worries", "wants to go on",
      "declined to comment", "did so too", "is expected to play", "walked home", "would not say", "went first", "thinks otherwise", "is 40 today",
    ]
    static let adjuncts = [
      "in June", "on Friday", "last week", "and her brothers", ", who was ill at the time", "for three months", "with her daughter",
      "after the war", ", the youngest of them", "at the end of the year", "or his deputy", ", their old teacher", "before the match",
      ", in the south of the country", "and its surroundings", "during the night", ", where she was born", "as early as 1999", "by plane",
    ]
  }
}
