/// Pages for tests.
enum HTMLSamples {
  static let article = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset=utf-8><title>Bridge over the Orna opens &ndash; Valley Post</title>
    <meta name="description" content="A bridge, at last."><meta property='og:title' content='Bridge opens'><meta name=author content="none of it">
    <style>p { color: red }</style><script>if (a < b && c) { document.write("<p>never</p>"); }</script></head>
    <body class="with-sidebar"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <!-- an ordinary comment -->
    <article><h1>Bridge over the Orna opens</h1>
    <figure><img src="b.jpg" alt="The bridge at night"><figcaption>Photo: <b>Valley Post</b></figcaption></figure>
    <p>The bridge over the <a href="/orna?a=1&amp;b=2">Orna</a> is
      open &amp; free, the mayor   said <em> on</em> Monday.
    <p>It cost &ldquo;four million&rdquo; and took<br>seven years.
    <ul><li>Cars cross it<li>so do goats</ul>
    <table><tr><th>Day<th>Cars<tr><td>Monday<td>1,204</table>
    <dl><dt>Orna<dd>a river</dl><blockquote>“We waited.”</blockquote>
    <pre>raw   text</pre><p><img src="c.png" alt='Visitors by month'></p></article>
    <div class="social-share">Share this story</div></body></html>
    """

  static let fragment = """
    <!-- mtlint:ignore-next-line merged-words -->
    <p>Villagers of <a href=x>Karsk</a>and <b>Belin</b> walked <i lang="fr">à  pied</i> to the coast, R&D &copy 2026 &lt;b&gt;.</p>
    One line <br/> and another<br>
    <b>with <i>marks</b> that</i> cross &#8212; 3 < 4 <img alt=goats src=g.png>
    <p title='not "read"'>The <code>cat</code> sat&nbsp;down <!-- mtlint:ignore --> twice.</p>
    <img alt="A &quot;fair&quot; day" title='Tom&#39;s'><h3>More</h3>
    """
}
