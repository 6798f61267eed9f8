import LintChecks
import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards the pattern language, construct by construct, as users' rule files use it.
@Suite struct PatternTests {
  /// A pattern, and a text in which its findings are marked.
  static let cases: [(pattern: String, marked: String)] = [
    // Words: whatever their case, however they are spaced, never across a line or a mark.
    ("blood route", "a ⟦blood route⟧, a ⟦Blood   Route⟧, a blood red route, a bloody route"),
    ("BLOOD", "⟦blood⟧ and ⟦Blood⟧"), ("don't", "I ⟦don’t⟧ and you ⟦don't⟧"), ("don’t", "I ⟦don't⟧"),
    ("well-known", "a ⟦well-known⟧ goose, well known"),
    ("1,842", "⟦1,842⟧ of 1842"), ("p.m.", "at 5 ⟦p.m.⟧ sharp"), ("geese came", "the geese\ncame, the geese. Came"), ("thị ánh", "bà ⟦Thị Ánh⟧ ơi"),
    ("geese came", "the geese\u{A0}⟦geese\u{A0}came⟧"), ("la la", "⟦la la⟧ ⟦la la⟧ la"),
    // Marks are tokens.
    ("goose ,", "a ⟦goose,⟧ a ⟦goose ,⟧ a goose"), ("“ why", "she said: ⟦“Why⟧ not?”"), ("! !", "no⟦!!⟧ yes!"), ("& co", "Abernathy ⟦& Co⟧"),
    // Alternatives
    ("(a|the) lake", "⟦a lake⟧, ⟦the lake⟧, my lake"),
    ("(big|very (big|old)) goose", "⟦big goose⟧ ⟦very old goose⟧ very goose"),
    ("(in the|at a) lake", "⟦in the lake⟧ ⟦at a lake⟧ in a lake"), ("(a|a big) goose", "⟦a big goose⟧ ⟦a goose⟧"),
    // Optional and repeated
    ("the big? goose", "⟦the goose⟧ ⟦the big goose⟧ the old goose"), ("the (big old)? goose", "⟦the goose⟧ ⟦the big old goose⟧ the big goose"),
    ("very* big", "⟦big⟧ and ⟦very very big⟧"), ("very+ big", "big and ⟦very very big⟧"), ("a ([lower] ,)+ goose", "⟦a big, old, goose⟧ a goose"),
    ("very+ big", "very ⟦very very very very very very very very very very very very big⟧"), ("[lower]* goose", "⟦the big old goose⟧"),
    ("the [lower]* goose", "⟦the goose saw the goose⟧"), ("goose?", "the ⟦goose⟧"),
    // Classes
    ("x [any]", "⟦x ,⟧ ⟦x y⟧ ⟦x 5⟧"), ("x [word]", "⟦x y⟧ x 5 x, ⟦x Y⟧"), ("x [number]", "⟦x 5⟧ ⟦x 1,842⟧ ⟦x five⟧ x y"),
    ("x [name]", "⟦x Tarn⟧ x The x Monday x y"), ("x [place]", "⟦x Kharkiv⟧ x kharkiv x Xqzvy"), ("x [capital]", "⟦x Tarn⟧ ⟦x The⟧ x y"),
    ("x [lower]", "⟦x y⟧ x Y x iPhone x 5"), ("x [allcaps]", "⟦x NATO⟧ x Nato x N"), ("x [known]", "⟦x goose⟧ x gooose"),
    ("x [unknown]", "⟦x gooose⟧ x goose x Kharkiv"),
    ("x [punct]", "⟦x,⟧ ⟦x …⟧ x y x $"), ("x [symbol]", "⟦x $⟧ ⟦x 🙂⟧ x ,"), ("x [url]", "⟦x example.com⟧ x example"),
    ("x [abbreviation]", "⟦x Mr.⟧ x Mr"),
    ("x [det]", "⟦x the⟧ ⟦x every⟧ x of"), ("x [determiner]", "⟦x the⟧ x of"), ("x [month]", "⟦x May⟧ x may x Monday"),
    ("x [weekday]", "⟦x Monday⟧ x May"),
    ("x [preposition]", "⟦x of⟧ x the"), ("x [currency]", "⟦x euros⟧ x geese"), ("[month] [number]", "on ⟦May 3⟧, 3 May"),
    ("x [!number]", "⟦x y⟧ x 5"), ("x [capital unknown]", "⟦x Gooose⟧ x Goose x gooose"), ("x [capital !unknown]", "⟦x Goose⟧ x Gooose"),
    // Negation: one token at which the part does not match.
    ("!the goose", "the goose, ⟦a goose⟧"), ("!(a|the) goose", "the goose, a goose, ⟦my goose⟧"), ("![number] geese", "5 geese, ⟦the geese⟧"),
    ("!(the big) goose", "the ⟦big goose⟧, ⟦old goose⟧"), ("stop !", "please ⟦stop!⟧"), ("!{open} doors", "opened doors, ⟦closed doors⟧"),
    // Verbs
    ("{open} it", "⟦open it⟧, ⟦opens it⟧, ⟦Opened it⟧, ⟦opening it⟧, opener it"),
    ("{go} home", "⟦go home⟧ ⟦goes home⟧ ⟦went home⟧ ⟦gone home⟧ ⟦going home⟧ goed home"),
    ("{be} late", "⟦is late⟧ ⟦be late⟧ ⟦been late⟧ ⟦being late⟧"), ("{stop} it", "⟦stopped it⟧ ⟦stopping it⟧ stoped it"),
    // Edges
    ("^ the goose", "⟦The goose⟧ saw the goose. ⟦The goose⟧ left"), ("^ the goose", "“⟦The goose⟧ left,” he said. “⟦The goose⟧ stayed.”"),
    ("goose $", "The goose saw a ⟦goose⟧. He saw a ⟦goose⟧"), ("goose $", "“She has a ⟦goose⟧.” The goose left."),
    ("^^ photo", "⟦Photo⟧ one. Photo two\n⟦Photo⟧ three\nNo photo"),
    ("credit $$", "photo ⟦credit⟧\ncredit here\ncredit."), ("^^ photo $$", "⟦Photo⟧\nPhoto one\n\n⟦photo⟧"),
    ("^^ (photo|image) : ...", "⟦Photo: Mila Tarn, Reuters.⟧\nA photo: good"),
    // The rest of the line
    ("click here ...", "Please ⟦click here to read more. Thanks⟧\nNo more"), ("click ...", "Please ⟦click⟧"),
    // Escapes
    ("wait \\...", "⟦wait...⟧ what"), ("\\(", "a ⟦(⟧b) c"), ("what \\?", "So ⟦what?⟧ So what."), ("\\[ edit \\]", "Text ⟦[edit]⟧ and edit"),
    ("\\$ [number]", "costs ⟦$5⟧ or 5"),
    ("\\* \\+", "a ⟦* +⟧ b"), ("\\{ x \\}", "a ⟦{x}⟧ b"), ("\\^", "a ⟦^⟧ b"), ("a \\| b", "so ⟦a | b⟧"), ("\\!", "no⟦!⟧"),
    // Parts of speech: of the token where it stands, and of what an apostrophe hangs on it.
    ("[tag:VBG] the hall", "She left after ⟦opening the hall⟧, and they open the hall."),
    ("[tag:VBD|VBZ] the hall", "She ⟦opened the hall⟧ and he ⟦opens the hall⟧, but they open the hall."),
    ("[tag:VB*] the hall", "They will ⟦open the hall⟧, and she ⟦opened the hall⟧ behind the hall."),
    ("a [!tag:NN*]", "She has ⟦a big⟧ hall and a house."),
    ("[capital tag:NNP] Street", "He left ⟦Tarn Street⟧ for the Street."), ("[tag:PRP$] hall", "She sold ⟦her hall⟧ to her."),
    ("[tag:POS] hall", "⟦Mila’s hall⟧ is older than Mila."), ("[finite] late", "⟦She’s late⟧, they ⟦were late⟧, and I was never late."),
    ("[no-finite] late", "She was late, and he was ⟦never late⟧."), ("[!finite] late", "She was late, and he was ⟦never late⟧."),
    ("[!no-finite] late", "She ⟦was late⟧, and he was never late."),
    ("^ according to [no-finite]+ $", "⟦According to the mayor.⟧ According to the mayor, the hall is old."),
    ("mayor ![tag:VBD]", "The mayor said it. The ⟦mayor is⟧ here."), ("the w:([tag:JJ]* [tag:NN])", "She has seen ⟦the big old hall⟧."),
    // Captures match like what is in them.
    ("=AKP lake", "an ⟦AKP lake⟧, an akp lake, an Akp lake"), ("=PiS", "⟦PiS⟧, PIS, Pis, pis"),
    ("=rotmistr rose", "⟦Rotmistr rose⟧. Then ⟦rotmistr rose⟧, but Rotmistr rose and ROTMISTR rose did not"),
    ("(=lake|=Goose) here", "⟦lake here⟧, Lake here, ⟦Goose here⟧, goose here"),
    ("{shoot|score} a goose", "He ⟦shot a goose⟧ and ⟦scores a goose⟧, then opened a goose"),
    ("a [-ing] lake", "⟦a shining lake⟧, a shiny lake, an ing lake, a ing lake"), ("[-old]", "a 34-⟦year-old⟧, not old"),
    ("the [number -th]", "on ⟦the 25th⟧, with ⟦the tenth⟧ or the 25"),
    ("close ..2 lake", "⟦close lake⟧ ⟦close the lake⟧ ⟦close to the lake⟧ close to the big lake; close, the lake"),
    ("won [score]", "they ⟦won 2:1⟧ and ⟦won 12/3⟧, but won 21 and won 2.1 and won 2-1"),
    ("a @vehicle of", "⟦a truck of⟧ and ⟦a bus of⟧, a goose of"),
    ("who:[name] and whom:(the|a) goose", "⟦Mila and the goose⟧ mila and the goose"),
  ]

  @Test(arguments: cases.indices) func finds(_ index: Int) throws {
    let (pattern, marked) = Self.cases[index]
    #expect(try Self.mark([Stub.rule(match: pattern, fix: nil)], marked) == marked, "‘\(pattern)’")
  }

  /// The same through a table: many patterns in one pass see no more and no less.
  @Test func allAtOnce() throws {
    let rules = Self.cases.enumerated().map { Stub.rule("rule\($0)", match: $1.pattern, fix: nil) }
    let linter = try Stub.linter(rules)
    for (number, (pattern, marked)) in Self.cases.enumerated() {
      let text = Self.unmarked(marked)
      let findings = linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "rule\(number)" }
      #expect(Self.insertMarks(findings, text) == marked, "‘\(pattern)’ among others")
    }
  }

  static let contexts: [(before: String?, after: String?, unless: [String], marked: String)] = [
    ("the", nil, [], "the ⟦goose⟧, a goose"), ("[name]", nil, [], "Mila ⟦goose⟧ mila goose"),
    ("the big?", nil, [], "the ⟦goose⟧ the big ⟦goose⟧ big goose"),
    ("the [lower]+", nil, [], "the big old ⟦goose⟧, goose"), ("the", nil, [], "the\ngoose"),
    (nil, "came", [], "goose ⟦goose⟧ came, goose, came"), (nil, "[punct]", [], "goose goose ⟦goose⟧."), (nil, "came", [], "goose\ncame"),
    ("the", "came", [], "the ⟦goose⟧ came, the goose went, a goose came"), (nil, nil, ["lake"], "A goose on the lake. A ⟦goose⟧ here."),
    (nil, nil, ["lake", "sea"], "A goose at sea. A goose, a lake. A ⟦goose⟧."), (nil, nil, ["the goose"], "The goose. A ⟦goose⟧."),
    (nil, nil, ["^ [number]"], "Five saw a goose. They saw five, a ⟦goose⟧."),
    // Contexts need no word: they are tried where the pattern matched.
    ("[tag:VBD]", nil, [], "She cooked ⟦goose⟧ for the goose."), (nil, "[finite]", [], "The ⟦goose⟧ is here, the goose on the lake is old."),
    // A sentence without a finite verb.
    (nil, nil, ["[finite]"], "A goose is here. A ⟦goose⟧ on the lake. It’s a goose."),
  ]

  @Test(arguments: contexts.indices) func contextIsAskedFor(_ index: Int) throws {
    let (before, after, unless, marked) = Self.contexts[index]
    let rule = Stub.rule(match: "goose", before: before, after: after, unless: unless, fix: nil)
    #expect(try Self.mark([rule], marked) == marked, "before \(before ?? "-"), after \(after ?? "-"), unless \(unless)")
  }

  /// A pattern that could try without end is given up, and the rest of the text is still searched.
  @Test func patternsThatBacktrackAreBounded() throws {
    let rule = Stub.rule(match: "(((a|a a)* (a|a a)*)* b)+ c", fix: nil)
    let text = String(repeating: "a ", count: 200) + "d. Then a b c came."
    #expect(Stub.found(try Stub.linter([rule]), text) == ["stub"])
  }

  private static func unmarked(_ text: String) -> String { text.replacing("⟦", with: "").replacing("⟧", with: "") }

  /// The text with marks around what some rules find in it.
  private static func mark(_ rules: [Rule], _ marked: String) throws -> String {
    let text = unmarked(marked)
    return insertMarks(try Stub.linter(rules).lint(Array(text.utf8), path: "a.txt").findings, text)
  }

  private static func insertMarks(_ findings: [Finding], _ text: String) -> String {
    let edits = findings.flatMap { [Edit($0.range.lowerBound..<$0.range.lowerBound, "⟦"), Edit($0.range.upperBound..<$0.range.upperBound, "⟧")] }
    return String(decoding: Edits.apply(edits, to: Array(text.utf8)), as: UTF8.self)
  }
}
