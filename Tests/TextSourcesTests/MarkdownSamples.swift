/// Pages in Markdown, written for the tests.
enum MarkdownSamples {
  static let page = """
    ---
    title: "The quay at \\"Old Port\\" opens"
    description: 'The harbour''s new quay'
    summary: A walk along the water # for the list
    date: 2024-05-01
    tags: [port, quay]
    nested:
      title: Not this one
    ---

    # The quay *opens* today {#quay}

    <!-- mtlint:ignore-next-line names -->
    The mayor said on**Monday** that the [old quay](https://port.example/a_b "The quay") had been
    rebuilt \\*twice\\* &amp; was ~~shut~~ open; see `make quay` or https://port.example/x_y_z.

    ![A crane at dusk](img/crane.jpg "Crane")
    *A crane at work*

    > Quoted lines go on
    > over two, said the_master
    lazily.

    - First *item*
    - Second item
      goes on here

      1. Inner item with <em>tags</em> and a<br>break
    - [ ] A task

    | Place | Cost |
    |:------|-----:|
    | Port  | 12 \\| 13 |
    | **Bay** | `a` |

    ```sh
    rm -rf quay # not text
    ```

    Setext heading
    over two lines
    ==============

    {{< figure src="a.jpg" caption="x_y_z" >}}

    The sum $a_1 + b_1$ costs $5 or $6, {{ site.name }} says.[^n] And [a label][ref],
    a [Ref] and ![icon](i.png) in the text.\\
    Hard break with trailing spaces  
    ends.

    <div>
    left alone
    </div>

    [ref]: https://port.example/ref 'Title'

    [^n]: The note has text
        and goes on.

    """

  static let others = [
    "+++\ntitle = \"Quay \\u00e9\"\ndescription = 'As it is'\n[params]\ntitle = \"no\"\n+++\nText of the *page*.\n",
    "{\n  \"title\": \"Quay \\\"one\\\"\",\n  \"params\": {\n    \"title\": \"no\"\n  }\n}\n\nThe text.\n",
    "Intro line\n| a | b |\n|---|---|\n| c *d* | e |\n\n***bold italic* bold**\r\n\r\nNext\r\nline\r\n",
    "1. one\n2. two\n\n   more\n\n* * *\n\n<p>html</p>\n\nA line&nbsp;with &eacute; &copy; 5 * 3 and a_b_c [x] (y) <https://a.example> end\\\\\n",
    "> > deep\n> > quote\n> - list in **quote**\n>   goes `on\n>   code` here\n\n\ttab code\n\n##  Closed heading ##\n\nTerm[^1].\n\n[^1]: Note *one*.\n",
  ]
}
