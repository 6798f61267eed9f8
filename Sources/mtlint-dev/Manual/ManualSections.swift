extension ManualPage {
  static let synopsis = [
    ".B mtlint", "[\\fBcheck\\fR] [\\fIOPTION\\fR]... \\fIPATH\\fR...", ".br", ".B mtlint fix", "[\\fIOPTION\\fR]... \\fIPATH\\fR...", ".br",
    ".B mtlint fix \\-", "< \\fIINPUT\\fR > \\fIOUTPUT\\fR", ".br", ".B mtlint", "\\fICOMMAND\\fR ...",
  ]

  static let description = [
    "Reads news articles that a machine translated and says what a careful reader would stumble over: words run together, full stops in",
    "mid\\-sentence, stranded quotation marks, texts printed twice, lines left untranslated. For what can be repaired it offers exact edits.",
    "A path may be a folder, whose articles (*.txt) are taken; \\- is standard input.",
  ]

  static let closing: [(String, [String])] = [
    (
      "EXIT STATUS",
      [
        ".TP", "0", "Nothing at or above \\fB\\-\\-fail\\-on\\fR; after \\fBfix\\fR: done, whether or not findings remain.",
        ".TP", "1", "Findings at or above \\fB\\-\\-fail\\-on\\fR.",
        ".TP", "2",
        "The job could not be done: a bad option, configuration or rule, a file that is missing, cannot be read or written, or is no plain text.",
        "As a filter, \\fBfix\\fR has then passed its input through.", "It is 2 also when there are findings in other files.",
      ]
    ),
    (
      "ENVIRONMENT",
      [
        ".TP", "\\fBNO_COLOR\\fR, \\fBTERM\\fR", "No colour where NO_COLOR is not empty or TERM is dumb.",
        ".TP", "\\fBDICPATH\\fR", "Where hunspell's dictionaries are looked for first;",
        "then in share/mtlint/hunspell beside the folder of the program, where a release has its own, then in the system's folders.",
        ".TP", "\\fBXDG_CACHE_HOME\\fR", "Where the image of the lexicon is kept (else ~/.cache).",
      ]
    ),
    (
      "FILES",
      [
        ".TP", ".I .mtlint.yml", "The configuration: the nearest one upward from each article.",
        ".TP", ".I ~/.cache/mtlint", "Images of dictionaries; they may be deleted at any time.",
      ]
    ),
    (
      "EXAMPLES",
      [
        ".TP", "\\fBmtlint articles\\fR", "List what is wrong.",
        ".TP", "\\fBmtlint fix \\-\\-suggested \\-\\-diff a.txt\\fR", "Show what all first suggestions would change.",
        ".TP", "\\fBmtlint fix \\- < in.txt > out.txt\\fR", "Repair in a pipeline.",
      ]
    ),
    ("SEE ALSO", ["\\fBhunspell\\fR(1), \\fBpre\\-commit\\fR; the folder docs/ of the source."]),
  ]
}
