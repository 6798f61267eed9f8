/// Openings without an end, and pieces of longer forms: markup, addresses, directives, initials, alternatives.
enum HostileForms {
  static let all: [String] = markup + code + chains + prose

  private static let markup = [
    "[", "<a ", "<!-- ", "<b>bold</b> ", "<p class=\"x\">", "</div>", "<think>", "<|im_start|>", "<unk>", "&amp;", "&amp", "&#8217;", "&", "[a](",
    "![a](b)", "[i=",
    "[gallery ids=1]", "**", "_a", "`", "```", "~~", "# ", "> ", "- ", "| a ", "[[Category:a]]", "{{", "{{cite|a=", "==", "\\u00e9", "\\n", "%s ",
    "${a}",
    "__ph0__", "@-@ ", "▁word", "word@@ ", "⟦1⟧",
  ]

  private static let code = ["mtlint: ", "<!-- mtlint: ignore a -->", "# mtlint: ignore ", "(((", "a(", ")(", "function(){", "var a = 1; "]

  private static let chains = [
    "http://a", "http://aaa))))", "http://a/(", "a@b.", "ab.cd", "example.com.", "a.b.c", "www.", "a_b", "a_b.", "a-b-", "U.S.", "J. ", "Dr. ", "1,2",
    "1.2.", "12:30", "#tag", "@name ",
    "@a.", "a/b", "1/2", "10 000 ", "1–2", "'s", "o'c", "...", ". . ", "?!", ",,", "、。",
  ]

  private static let prose = [
    "he/she/they ", "and/or", "\"a", "a\" ", "“a", "a” ", "‘a’", "«a» ", "(a", "a) ", "word.Word", "word . ", "Word ", "WORD ", "I. ", "Mr. Hale ",
    "theman ", "the the ",
    "Photo: AP ", "(Reuters) ", "Read more: ", "Translated by ", "As an AI language model, ", "5 March ", "32 March 2024 ", "2024-13-45 ", "Новости ",
    "新闻 ", "tiếng Việt ", "الأخبار ",
  ]
}
