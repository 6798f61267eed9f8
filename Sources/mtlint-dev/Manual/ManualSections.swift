extension ManualPage {
  static let synopsis = [
    ".B mtlint", "[\\fBcheck\\fR] [\\fIOPTION\\fR]... \\fIPATH\\fR...", ".br", ".B mtlint fix", "[\\fIOPTION\\fR]... \\fIPATH\\fR...", ".br",
    ".B mtlint fix \\-", "< \\fIINPUT\\fR > \\fIOUTPUT\\fR", ".br", ".B mtlint", "\\fICOMMAND\\fR ...",
  ]

  static let description = [
    "Reads machine\\-translated news articles and reports what a careful reader would stumble over: run\\-together words, full stops in",
    "mid\\-sentence, stray quotation marks, repeated text, untranslated lines. Where it can, it offers exact repairs.",
    "A path may be a folder, of which the articles are read; use \\- for standard input.",
  ]

  static let closing: [(String, [String])] = [
    (
      "EXIT STATUS",
      [
        ".TP", "0", "No finding reaches \\fB\\-\\-fail\\-on\\fR; for \\fBfix\\fR: done, whether or not findings remain.",
        ".TP", "1", "A finding reaches \\fB\\-\\-fail\\-on\\fR.",
        ".TP", "2",
        "The job failed: a bad option, configuration or rule, or a file that is missing, unreadable, unwritable or not text.",
        "As a filter, \\fBfix\\fR has then passed its input through.", "The status is 2 even if other files have findings.",
      ]
    ),
    (
      "ENVIRONMENT",
      [
        ".TP", "\\fBNO_COLOR\\fR, \\fBTERM\\fR", "If NO_COLOR is not empty or TERM is dumb, there is no colour.",
        ".TP", "\\fBDICPATH\\fR", "The first place to look for hunspell's dictionaries;",
        "next come share/mtlint/hunspell beside the program's folder, where a release has its own, and the system's folders.",
        ".TP", "\\fBXDG_CACHE_HOME\\fR", "Folder for the compiled dictionary (default ~/.cache).",
      ]
    ),
    (
      "FILES",
      [
        ".TP", ".I .mtlint.yml", "The configuration: the nearest one in the article's folder or above.",
        ".TP", ".I ~/.cache/mtlint", "Compiled dictionaries; they may be deleted at any time.",
      ]
    ),
    (
      "EXAMPLES",
      [
        ".TP", "\\fBmtlint articles\\fR", "Report problems.",
        ".TP", "\\fBmtlint fix \\-\\-suggested \\-\\-diff a.txt\\fR", "Show what the first suggestions would change.",
        ".TP", "\\fBmtlint fix \\- < in.txt > out.txt\\fR", "Repair in a pipeline.",
      ]
    ),
    ("SEE ALSO", ["\\fBhunspell\\fR(1), \\fBpre\\-commit\\fR; the folder docs/ of the source."]),
  ]
}
