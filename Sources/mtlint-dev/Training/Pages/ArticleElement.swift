/// Short lines that belong to articles, as templates of `SlotGrammar`: what a model of furniture must not take for it.
struct ArticleElement {
  let name: String
  let weight: Int
  let templates: [String]

  init(_ name: String, _ weight: Int, _ templates: [String]) {
    self.name = name
    self.weight = weight
    self.templates = templates
  }

  /// A date, a place or a name above the text: whether it is the page's is left open.
  static let open = [
    "<date>", "<weekday>, <date>", "{By |BY }<name>", "By <name>, <site>", "<name>", "<place>, <date>", "<numeric-date>", "<name>\n<date>",
    "{Photo|Image|Picture}: {<name>|<agency>}", "{Photo|Picture|Image} by <name>",
    "<place>", "<section>", "<keyword>", "<place> ~| <section>", "(<agency>)", "<name> ~| <agency>", "© <name>",
    "{Editor's note|Correction}: <sentence>",
  ]

  static let all = [
    ArticleElement(
      "subhead", 8,
      [
        "<own-headline>", "<own-short>", "{The|A|What|Why|How|When|Where} <own-short>", "<own-short>: <own-short>",
        "{Background|Summary|Conclusion|Introduction|Reactions|The verdict|What happened|What is next|What we know|Next steps|Key facts|Timeline}{:|}",
        "<digit>. <own-short>",
      ]),
    ArticleElement(
      "question", 4,
      [
        "{What|Why|How|When|Who|Where} {is|was|will|can|did|does|are} <own-short>?", "<question>",
        "{Q|Question}: <question>\n{A|Answer}: <own-sentence>", "{And|But|So|Then} {what|why|how} {now|then|next}?",
      ]),
    ArticleElement(
      "caption", 6,
      [
        "<own-sentence> {Photo|Image|Picture}: <agency>", "<own-sentence> (<agency>)",
        "<own-headline>{. | – | (}{Photo|Image|Credit}{: | by }{<name>|<agency>}{)|}", "<name>, <own-short>",
        "{Pictured|Above|Left|From left|File photo}: <own-headline>", "<own-headline>, <place>, <year>",
      ]),
    ArticleElement(
      "verse", 2,
      [
        "<own-words>,\n<own-words>,\n<own-words>\n<own-words>.",
        "{Oh|And|I|My|We} <own-words>\n{And|The|In|I} <own-words>\n{Oh|The|To|Of} <own-words>\n{And|My|We} <own-words>",
      ]),
    ArticleElement(
      "one-line paragraph", 8,
      [
        "<own-sentence>", "“<own-sentence>”", "“<own-sentence>” said <name>.",
        "{He|She|They} {laughed|nodded|said no|left|was right|agreed|cried|waited}.",
        "{It|That|This} {was|is} {over|true|not enough|the end|different|hard|all}.", "{And|But|So|Then} <own-words>.",
        "{Not|Never|No|Yes|Of course|Maybe}{ any more| again| at all|}.", "– <own-sentence>", "\"<own-sentence>\"",
      ]),
    ArticleElement(
      "list", 6,
      [
        "- <own-words>\n- <own-words>\n- <own-words>", "• <own-sentence>\n• <own-sentence>\n• <own-sentence>",
        "1. <own-words>\n2. <own-words>\n3. <own-words>", "1) <own-sentence>\n2) <own-sentence>", "– <own-words>;\n– <own-words>;\n– <own-words>.",
        "* <own-words>\n* <own-words>\n* <own-words>", "{First|1}. <own-sentence>\n{Second|2}. <own-sentence>",
      ]),
    ArticleElement(
      "recipe", 4,
      [
        "{Ingredients|You need|For the dough|For the sauce|What you need}{:|}\n<n> {g|grams|ml|tablespoons|cups|pounds} {of |}<food>\n<digit> {g|cups|teaspoons|cloves|} {of |}<food>\n{A pinch of|Some|Half a} <food>",
        "{- |* |• |}<digit> {cups|tablespoons|large|small|tsp} <food>, {chopped|diced|peeled|melted}\n{- |* |• |}<n> g <food>\n{- |* |• |}{salt and pepper|oil}, to taste",
        "{Method|Preparation|Directions|Instructions|Steps}{:|}\n{Mix|Add|Stir|Bake|Heat|Save|Print|Watch|Check|Set|Choose|Open|Turn} the <food> {and|with} the <food>.\n{Leave|Cook|Let|Serve|Send|Try|Put} {it|the <food>} for <n> minutes.",
        "{Serves|Makes|Yield}{:|} <digit>", "{Prep|Cooking|Total} time: <n> minutes",
      ]),
    ArticleElement(
      "table", 4,
      [
        "<name>: <n> %\n<name>: <n> %\n<name>: <n> %", "<place> {-|–|:} <n>\n<place> {-|–|:} <n>\n<place> {-|–|:} <n>",
        "<place> <n>.<digit> <n>\n<place> <n>.<digit> <n>",
        "{Price|Age|Height|Born|Length|Area|Population|Votes|Turnout|Cost|Weight|Speed}: <n>{ years| km| %| euros|}\n{Date|Place|Time|Address|Winner|Distance|Year}: <place>",
        "{US dollar|Euro|Pound|Yen|Rouble|Lira|Franc}: <n>.<n>\n{Euro|Dollar|Krona|Zloty|Forint}: <n>.<n>",
        "~| <own-short> ~| <place> ~| <n> ~|\n~| <own-short> ~| <place> ~| <n> ~|", "<place> ~| <n> ~| <n>\n<place> ~| <n> ~| <n>",
        "{Word|Name|Team} ~| {Meaning|Age|Points}\n<keyword> ~| <own-short>\n<keyword> ~| <own-short>",
        "1 {USD|EUR|GBP} = <n>.<n> {RUB|TRY|UAH}\n1 {CNY|JPY|CHF} = <n>.<n> {RUB|TRY|UAH}",
      ]),
    ArticleElement(
      "standings", 4,
      [
        "1. <name> (<place>) <n>.<n>\n2. <name> (<place>) <n>.<n>\n3. <name> (<place>) <n>.<n>",
        "<place> <digit>:<digit> <place>\n<place> <digit>:<digit> <place>",
        "<place> <digit>-<digit> <place> ({HT |}<digit>-<digit>)\n{Goals|Scorers|Yellow cards|Referee|Attendance|Line-up}: <name>, <name>",
        "1 <place> <n> <n> <n>\n2 <place> <n> <n> <n>\n3 <place> <n> <n> <n>", "{Group|Table|Final|Results|Semi-final|Round}{ <digit>|:| A|}",
        "{Today's|Sunday's|Latest|Other} results{:|}\n<place> – <place> <digit>:<digit>",
      ]),
    ArticleElement(
      "interview", 4,
      [
        "<name>: <own-sentence>\n<name>: <own-sentence>", "{Q|A|Reporter|Interviewer|Journalist}: <own-sentence>", "– <question>\n– <own-sentence>",
        "<question>\n<own-sentence>", "{Reader|Host|Editor|Moderator}: <question>",
      ]),
    ArticleElement(
      "live ticker", 4,
      [
        "<clock> <own-sentence>\n<clock> <own-sentence>", "<clock> – <own-headline>\n<own-sentence>", "<clock>: <own-sentence>",
        "<digit>' {Goal|Yellow card|Corner|Chance|Substitution}{!|} <own-words>.", "<clock>\n<own-sentence>",
        "{Update|UPDATE} <clock>: <own-sentence>",
      ]),
    ArticleElement(
      "round-up", 4,
      [
        "<place>\n<own-sentence>", "<place>, <place>\n<own-sentence>", "{<weekday>|<date>|Sep <digit>}\n<own-sentence>", "<place>: <own-sentence>",
        "• <headline>\n• <headline>\n• <headline>", "<place>\n<own-sentence> (<agency>)",
        "{Today|Yesterday|Tomorrow|Morning|Evening}{:|}\n<own-sentence>", "<n>. <own-headline>\n<own-sentence>",
      ]),
    ArticleElement(
      "sign-off", 4,
      [
        "({Reporting|Additional reporting|Writing|Report} by <name>{ in <place>|}{; editing by <name>|, editing by <name>|})",
        "($1 = <digit>.<n> {euros|pounds|yen|lira})", "{Reporting|Edited|Translated} by <name>", "(<agency>, <own-sentence>)", "– <name>, <agency>",
        "<name> is a {reporter|writer|correspondent|professor} {in|for|at} <place>.", "{News sources|Sources}: <site>, <site>",
        "{To be continued|The end}.",
      ]),
    ArticleElement(
      "references", 3,
      [
        "{Sources|References|Further reading|Literature|Notes|External links}{:|}\n“<own-headline>” — <site>, <date>\n“<headline>” — <agency>, <date>\n<name>. “<own-headline>” — <site>, <date>",
        "{Sources|References|Related news|Notes}{:|}\n<name>, “<own-headline>”. <site>, <date>\n<name> (<year>). <own-headline>. <place>: <site>",
        "“<own-headline>” — <agency>, <date>\n“<own-headline>” — <site>, <date>\n“<headline>” — <site>, <date>",
        "[<digit>] <name>, <own-headline>, <place> <year>\n[<digit>] <name>, <headline>, <place> <year>",
      ]),
    ArticleElement(
      "earnings", 2,
      [
        "* {Revenue|Net profit|EPS|Sales|Operating profit}{: | of } $<n>.<digit> {million|billion}\n* {Net income|Margin|Dividend|Debt} {up|down|rose|fell} <n> %",
        "{Revenue|Earnings|Sales}: $<n>M vs $<n>M {expected|a year ago}", "{Shares|The share} {rose|fell|were up} <n> % {on|in} <weekday>.",
        "{Share price|Market value|Views of analysts|Source of growth|Comments of the board}: <own-words>",
      ]),
    ArticleElement(
      "letter", 4,
      [
        "{Dear|Hello|Hi} {editor|Editor|reader|<name>|all|Sir},", "{Yours|Sincerely|Best wishes|Kind regards|Thanks|Thank you},\n<name>{\n<place>|}",
        "{Name|Address} {withheld|and address supplied}", "Re: <own-short>",
        "I {read|saw|watched} {your|the} {article|story|news|page|video} {about|on} <own-short>. <own-sentence>", "<name>, <place>",
        "{Share|Send|Write|Read|Watch|Follow|Save|Print} <own-words>.", "PS: <own-sentence>",
      ]),
    ArticleElement(
      "words of pages in prose", 6,
      [
        "{The|His|Her|Their} {video|photo|post|comment|article|page|website|account|message|email} {was|has been} {shared|viewed|read|seen|liked|deleted|published} <n> {times|thousand times}{ on <network>| in a day| since <weekday>|}.",
        "{He|She|<name>} {wrote|posted|shared|published} {on|in|via} <network>: “<own-sentence>”",
        "{Readers|Users|Followers|Subscribers} {left|wrote|sent} <n> {comments|messages|emails}{ under the video| in one day|}.",
        "{Police|The ministry|The company} {did not comment|declined to comment|published the photo|updated the list}{ on <weekday>|}.",
        "{You can|Visitors can|Tickets can be|Residents can} {read|register|order|book|find|bought} {on|at|through} the {website|page|portal} of the {museum|city|ministry|theatre}.",
        "{<site>|The newspaper|The portal|<agency>} {reports|writes|reported} that <own-words>.",
        "{Subscribe|Share|Follow|Like}, {he|she} {said|wrote|shouted}, {and|but} <own-words>.",
        "{The|This} {site|page|article|story|news|text|content} {of|about|on} <own-words>.",
      ]),
  ]
}
