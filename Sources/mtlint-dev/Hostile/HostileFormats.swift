/// Markup and records of all formats: deep, wide, open to the end.
struct HostileFormats {
  let words: [String]

  var all: [HostileInput] { html + markdown + data + subtitles + feeds }

  private var html: [HostileInput] {
    let text = words
    return
      [
        "<div>", "<p>", "<b>", "<", "<a ", "<a href=\"", "<!--", "<![CDATA[", "<script>", "<table><tr><td>", "</p>", "&amp;", "&#x41;",
        "<p>word</p>\n", "<li>word", "a<br>", "<i>a</b>",
      ]
      .map { .repeated("html: \($0)", Array($0.utf8), type: "html") }
      + [
        .made("html: paragraphs of words", type: "html") { _, random in "<p>\((0..<8).map { _ in random.pick(text) }.joined(separator: " "))</p>\n" },
        .made("html: a tag around each word", type: "html", head: "<p>") { _, random in "<b>\(random.pick(text))</b> " },
        .made("html: attributes without end", type: "html", head: "<p ") { number, _ in "a\(number)=\"b\" " },
        .made("html: words without end", type: "html", head: "<p>") { _, random in random.pick(text) + " " },
      ]
  }

  private var markdown: [HostileInput] {
    let text = words
    return
      [
        "[", "![", "[a](", "[a](<b", "*a ", "**a ", "*a **b ", "_a", "`", "`` ` ", "> ", "- ", "  ", "\\", "<a ", "<!--", "&amp;", "| a | b |\n",
        "# a\n", "[a]: b\n", "a\n\n", "- a\n", "~a", "http://a",
      ]
      .map { .repeated("markdown: \($0.trimmingPrefix { $0 == "\n" }.replacing("\n", with: "⏎"))", Array($0.utf8), type: "markdown") }
      + [
        .made("markdown: links", type: "markdown") { _, random in "[\(random.pick(text))](http://a/\(random.next() % 100)) " },
        .made("markdown: emphasis of each word", type: "markdown") { _, random in "*\(random.pick(text))* **\(random.pick(text))** " },
        .made("markdown: lists in lists", type: "markdown") { number, _ in String(repeating: " ", count: number % 60) + "- a\n" },
      ]
  }

  private var data: [HostileInput] {
    let text = words
    return [
      .repeated("json: [", Array("[".utf8), type: "json"),
      .repeated("json: {\"a\":", Array("{\"a\":".utf8), type: "json"),
      .repeated("json: numbers", Array("1,".utf8), type: "json", head: "{\"a\":[", tail: "1]}"),
      .repeated("json: escapes", Array("\\u00e9 ".utf8), type: "json", head: "{\"body\":\"", tail: "\"}"),
      .made("json: a long string", type: "json", head: "{\"body\":\"", tail: "\"}") { _, random in random.pick(text).filter(\.isLetter) + " " },
      .made("json: a long string of escapes", type: "json", head: "{\"body\":\"", tail: "\"}") { _, random in
        random.pick(text).filter(\.isLetter) + "\\n\\\" "
      },
      .made("json: records", type: "json", head: "[", tail: "{\"body\":\"The end.\"}]") { _, random in
        "{\"body\":\"The \(random.pick(text).filter(\.isLetter)) said.\"},"
      },
      .made("json: members", type: "json", head: "{", tail: "\"body\":\"The end.\"}") { number, random in
        "\"key\(number)\":\"The \(random.pick(text).filter(\.isLetter)) said.\","
      },
      .made("jsonl: records", type: "jsonl") { _, random in "{\"body\":\"The \(random.pick(text).filter(\.isLetter)) said.\"}\n" },
      .repeated("yaml: [", Array("[".utf8), type: "yaml"),
      .made("yaml: lists in lists", type: "yaml") { number, _ in String(repeating: " ", count: number) + "-\n" },
      .made("yaml: members", type: "yaml") { number, random in "key\(number): The \(random.pick(text).filter(\.isLetter)) said.\n" },
      .made("yaml: a long block", type: "yaml", head: "body: |\n") { _, random in "  The \(random.pick(text)) said.\n" },
      .made("yaml: a long folded block", type: "yaml", head: "body: >\n") { _, random in "  the \(random.pick(text)) said\n" },
      .made("yaml: a long quoted string", type: "yaml", head: "body: \"", tail: "\"\n") { _, random in random.pick(text).filter(\.isLetter) + "\\n "
      },
      .made("csv: rows", type: "csv", head: "title,body\n") { _, random in "a,\"The \(random.pick(text).filter(\.isLetter)) said.\"\n" },
      .repeated("csv: quotes", Array("\"\"".utf8), type: "csv", head: "title,body\na,\""),
      .repeated("csv: commas", Array(",".utf8), type: "csv", head: "title,body\n"),
      .made("po: messages", type: "po") { number, random in
        "msgid \"a \(number)\"\nmsgstr \"The \(random.pick(text).filter(\.isLetter)) said.\"\n\n"
      },
      .made("po: a long message", type: "po", head: "msgid \"a\"\nmsgstr \"\"\n") { _, random in
        "\"the \(random.pick(text).filter(\.isLetter)) said \"\n"
      },
      .made("xliff: units", type: "xliff", head: Self.xliffHead, tail: "</body></file></xliff>") { number, random in
        "<trans-unit id=\"\(number)\"><source>a</source><target>The \(random.pick(text).filter(\.isLetter)) said.</target></trans-unit>\n"
      },
      .made("tmx: units", type: "tmx", head: Self.tmxHead, tail: "</body></tmx>") { _, random in
        "<tu><tuv xml:lang=\"en\"><seg>The \(random.pick(text).filter(\.isLetter)) said.</seg></tuv></tu>\n"
      },
    ]
  }

  private static let xliffHead =
    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"vi\" target-language=\"en\" datatype=\"plaintext\"><body>\n"
  private static let tmxHead =
    "<tmx version=\"1.4\"><header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"a\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/><body>\n"

  private var subtitles: [HostileInput] {
    let text = words
    let timing = "00:00:01,000 --> 00:00:02,000"
    return [
      .made("srt: cues", type: "srt") { number, random in "\(number + 1)\n\(timing)\nThe \(random.pick(text)) said\n\n" },
      .made("srt: one long cue", type: "srt", head: "1\n\(timing)\n") { _, random in "The \(random.pick(text)) said\n" },
      .made("srt: one long line", type: "srt", head: "1\n\(timing)\n") { _, random in "<i>\(random.pick(text))</i> " },
      .repeated("srt: timings", Array("\(timing)\n".utf8), type: "srt"),
      .made("vtt: cues", type: "vtt", head: "WEBVTT\n\n") { _, random in
        "00:01.000 --> 00:02.000\n<v Ann>The \(random.pick(text)) said\n\n"
      },
    ]
  }

  private var feeds: [HostileInput] {
    let text = words
    let head = "<rss version=\"2.0\"><channel><title>News</title>\n"
    return [
      .made("feed: items", type: "feed", head: head, tail: "</channel></rss>") { _, random in
        "<item><title>The \(random.pick(text).filter(\.isLetter))</title><description>The man said.</description></item>\n"
      },
      .made("feed: one long item of escaped markup", type: "feed", head: head + "<item><description>", tail: "</description></item></channel></rss>")
      {
        _, random in "&lt;b&gt;\(random.pick(text).filter(\.isLetter))&lt;/b&gt; "
      },
      .repeated("feed: elements in elements", Array("<a>".utf8), type: "feed", head: head),
      .made("feed: CDATA", type: "feed", head: head + "<item><description><![CDATA[", tail: "]]></description></item></channel></rss>") { _, random in
        "<p>The \(random.pick(text).filter(\.isLetter)) said.</p>"
      },
    ]
  }
}
