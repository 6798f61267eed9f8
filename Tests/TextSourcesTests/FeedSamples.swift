/// Feeds for tests.
enum FeedSamples {
  static let rss = """
    <?xml version="1.0" encoding="windows-1251"?>
    <!-- a comment -->
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Valley Post</title><link>https://example.org/</link><description>News of the valley &amp; beyond</description>
    <image><title>not read</title></image>
    <item><title>Bridge &#8220;opens&#8221;</title><guid>1</guid>
    <description>&lt;p&gt;The bridge over the &lt;a href="x"&gt;Orna&lt;/a&gt;is open &amp;amp; free.&lt;/p&gt;&lt;p&gt;Cars caf&amp;eacute; it.</description>
    <content:encoded><![CDATA[<p>First <b>part</b>, R&D [sic]]]]]><![CDATA[.</p>
    <script>never</script><ul><li>goats &lt; cars</li></ul>]]></content:encoded><category>not read</category></item>
    <!-- mtlint:ignore -->
    <item><!-- mtlint:ignore-next-line -->
      <title>
        A plain   title
      </title><pubDate>Mon</pubDate><description/></item>
    </channel></rss>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Valley &lt;Post&gt;</title><subtitle>Daily</subtitle><id>x</id>
    <entry><title type="html">One &amp;amp; two</title><author><name>not read</name></author>
    <summary>A summary.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Some <em>long</em> text &amp; more,<br/>and so on.</p></div></content></entry>
    <entry><title>Second</title><content type="image/png">AAAA</content></entry></feed>
    """
}
