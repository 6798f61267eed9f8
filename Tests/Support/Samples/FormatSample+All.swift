extension FormatSample {
  /// One of each format; of feeds, both kinds.
  public static let all: [FormatSample] = [
    FormatSample(
      "news.txt", .text,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Alpina ,", repaired: "Alpina,"),
      ],
      #"""
      Snow closes the mountain road

      Snow fell in Lvivaccording to the mayor. It is is cold at Café Alpina , and the road is closed.

      # mtlint:ignore-next-line duplicated-word
      The village waits for for the plough.

      """#),
    FormatSample(
      "news.html", .html,
      found: [
        .init("merged-words", "Lviv</b>according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Caf&eacute; ,", read: "Café ,", repaired: "Caf&eacute;,"),
        .init("duplicated-word", "the <i>the", read: "the the", repaired: "<i>the"),
      ],
      #"""
      <!DOCTYPE html>
      <html lang="en"><head><title>Valley Post</title></head><body><article><h1>Snow closes the mountain road</h1>
      <p class="lead">Snow fell in <b>Lviv</b>according to the mayor. It is is cold at the Caf&eacute; , and the <i>the</i> road is closed.</p>
      <!-- mtlint:ignore-next-line -->
      <p>The village waits for for the plough.</p>
      </article></body></html>

      """#),
    FormatSample(
      "news.md", .markdown,
      found: [
        .init("merged-words", "Lviv**according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Caf&eacute; ,", read: "Café ,", repaired: "Caf&eacute;,"),
      ],
      #"""
      ---
      title: Valley Post
      ---

      # Snow closes the mountain road

      Snow fell in **Lviv**according to the [mayor](https://example.org/mayor).
      It is is cold at the Caf&eacute; , and the road \& rail line is closed.

      <!-- mtlint:ignore-next-line -->
      The village waits for for the plough.

      """#),
    FormatSample(
      "news.rss", .feed,
      found: [
        .init("merged-words", "Lviv&lt;/b&gt;according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Caf&amp;eacute; ,", read: "Café ,", repaired: "Caf&amp;eacute;,"),
      ],
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Valley Post</title>
      <item><title>Snow closes the mountain road</title><guid>7</guid>
      <description>&lt;p&gt;Snow fell in &lt;b&gt;Lviv&lt;/b&gt;according to the mayor. It is is cold at the Caf&amp;eacute; , and the road is closed.&lt;/p&gt;</description></item>
      <item><title>The plough</title>
      <!-- mtlint:ignore-next-line -->
      <description>The village waits for for the plough.</description></item>
      </channel></rss>

      """#),
    FormatSample(
      "news.atom", .feed,
      found: [
        .init("merged-words", "Lviv</b>according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Caf&#233; ,", read: "Café ,", repaired: "Caf&#233;,"),
      ],
      #"""
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Valley Post</title><id>urn:x:1</id>
      <entry><title type="html">Snow &amp;amp; ice close the road</title>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Snow fell in <b>Lviv</b>according to the mayor. It is is cold at the Caf&#233; , and the road is closed.</p></div></content></entry>
      <entry><title>The plough</title>
      <!-- mtlint:ignore-next-line -->
      <summary>The village waits for for the plough.</summary></entry></feed>

      """#),
    FormatSample(
      "news.json", .json,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", #"Caf\u00e9 ,"#, read: "Café ,", repaired: #"Caf\u00e9,"#),
      ],
      #"""
      {"id": 7, "title": "Snow closes the \u201cmountain\u201d road",
       "body": "Snow fell in Lvivaccording to the mayor.\nIt is is cold at the Caf\u00e9 , and the road is closed.\n\nmtlint:ignore-next-line\nThe village waits for for the plough.",
       "tags": ["of of"]}

      """#),
    FormatSample(
      "news.jsonl", .jsonl,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", #"Caf\u00e9 ,"#, read: "Café ,", repaired: #"Caf\u00e9,"#),
      ],
      #"""
      {"id": 7, "title": "Snow closes the \u201cmountain\u201d road", "body": "Snow fell in Lvivaccording to the mayor.\nIt is is cold at the Caf\u00e9 , and the road is closed."}
      {"id": 8, "title": "The plough", "body": "mtlint:ignore-next-line\nThe village waits for for the plough."}

      """#),
    FormatSample(
      "news.csv", .csv,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Alpina ,", repaired: "Alpina,"),
      ],
      #"""
      id,title,body
      7,Snow closes the road,"Snow fell in Lvivaccording to the mayor. It is is ""very"" cold at Alpina , and the road is closed."
      8,The plough,"mtlint:ignore-next-line
      The village waits for for the plough."

      """#),
    FormatSample(
      "news.tsv", .tsv,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Alpina ,", repaired: "Alpina,"),
      ],
      #"""
      id	title	body
      7	Snow closes the road	"Snow fell in Lvivaccording to the mayor. It is is ""very"" cold at Alpina , and the road is closed."
      8	The plough	"mtlint:ignore-next-line
      The village waits for for the plough."

      """#),
    FormatSample(
      "news.yaml", .yaml,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", #"Caf\u00e9 ,"#, read: "Café ,", repaired: #"Caf\u00e9,"#),
        .init("duplicated-word", "the the", repaired: "the"),
      ],
      #"""
      id: 7
      title: Snow closes the mountain road
      body: >
        Snow fell in Lvivaccording to the mayor.
        It is is cold, and the road is closed.
      description: "Tea at the Caf\u00e9 , says the mayor, is off."
      summary: 'The mayor''s plan, says the the paper, is no secret.'
      # mtlint:ignore-next-line
      text: The village waits for for the plough.

      """#),
    FormatSample(
      "news.xliff", .xliff,
      found: [
        .init("merged-words", "Lviv</g>according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Caf&#xE9; ,", read: "Café ,", repaired: "Caf&#xE9;,"),
      ],
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="news.txt" source-language="uk" target-language="en" datatype="plaintext"><body>
      <trans-unit id="1"><source>Сніг випав у Львові.</source>
      <target>Snow fell in <g id="b">Lviv</g>according to the mayor. It is is cold at the Caf&#xE9; , and the road is closed.</target></trans-unit>
      <!-- mtlint:ignore-next-line -->
      <trans-unit id="2"><source>Село чекає.</source><target>The village waits for for the plough.</target></trans-unit>
      </body></file></xliff>

      """#),
    FormatSample(
      "news.tmx", .tmx,
      found: [
        .init("merged-words", #"Lviv<ept i="1">&lt;/b&gt;</ept>according"#, read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "Caf&#xE9; ,", read: "Café ,", repaired: "Caf&#xE9;,"),
      ],
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
      <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="uk" datatype="plaintext"/>
      <body><tu tuid="1"><tuv xml:lang="uk"><seg>Сніг випав у Львові.</seg></tuv>
      <tuv xml:lang="en"><seg>Snow fell in <bpt i="1">&lt;b&gt;</bpt>Lviv<ept i="1">&lt;/b&gt;</ept>according to the mayor. It is is cold at the Caf&#xE9; , and the road is closed.</seg></tuv></tu>
      <!-- mtlint:ignore-next-line -->
      <tu tuid="2"><tuv xml:lang="uk"><seg>Село чекає.</seg></tuv><tuv xml:lang="en"><seg>The village waits for for the plough.</seg></tuv></tu>
      </body></tmx>

      """#),
    FormatSample(
      "news.po", .po,
      found: [
        .init("merged-words", "Lvivaccording"),
        .init("duplicated-word", "is \"\n\"is", read: "is is", repaired: "is\"\n\""),
        .init("spaced-punctuation", "Alpina ,", repaired: "Alpina,"),
      ],
      #"""
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\n"
      "Language: en\n"

      #. The lead.
      msgid "Сніг випав у Львові."
      msgstr ""
      "Snow fell in Lvivaccording to the mayor. It is "
      "is \"very\" cold at Alpina , and the road is closed."

      # mtlint:ignore-next-line
      msgid "Село чекає."
      msgstr "The village waits for for the plough."

      """#),
    FormatSample(
      "news.srt", .srt, accepted: nil,
      found: [
        .init("merged-words", "Lviv</i>according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "pass ,", repaired: "pass,"),
      ],
      #"""
      1
      00:00:01,000 --> 00:00:04,000
      Snow fell in <i>Lviv</i>according
      to the mayor. It is is cold

      2
      00:00:04,500 --> 00:00:07,000
      {\an8}at the pass , and the road is closed.

      """#),
    FormatSample(
      "news.vtt", .vtt,
      found: [
        .init("merged-words", "Lviv</b>according", read: "Lvivaccording"),
        .init("duplicated-word", "is is", repaired: "is"),
        .init("spaced-punctuation", "D ,", repaired: "D,"),
      ],
      #"""
      WEBVTT

      cue-1
      00:01.000 --> 00:04.000
      <v Anna>Snow fell in <b>Lviv</b>according
      to the mayor. It is is cold

      00:04.500 --> 00:07.000 align:start
      at the place for R&amp;D , and the road is closed.

      NOTE mtlint:ignore-next-line

      00:07.500 --> 00:09.000
      The village waits for for the plough.

      """#),
  ]
}
