import TextModel

/// The page: sums, classes, an index where there are several articles, and the articles that have findings.
struct HTMLPage {
  private let articles: [HTMLArticle]
  private let total: Quality
  /// What could not be checked, one line each.
  private let failures: [String]
  private let css = Resource(named: "report.css").map { Array($0.rawBytes) } ?? []
  private let script = Resource(named: "report.js").map { Array($0.rawBytes) } ?? []

  init(_ articles: [HTMLArticle], failures: [String] = []) {
    self.articles = articles
    self.failures = failures
    total = articles.reduce(Quality()) { $0 + $1.quality }
  }

  private var isFolder: Bool { articles.count != 1 || !failures.isEmpty }

  func render() -> String {
    var out = head()
    out.reserveCapacity(out.utf8.count + articles.reduce(10_000) { $0 + $1.body.utf8.count + 1_000 })
    out += "<body>\n<a class=\"skip\" href=\"#articles\">Skip to the \(isFolder ? "articles" : "article")</a>\n"
    out += "<header>\n<h1>\(isFolder ? "mtlint: \(HTMLNumber.count(articles.count, "article"))" : "<bdi>\(articles[0].path)</bdi>")</h1>\n"
    out += figures() + Self.explanation + "</header>\n"
    if !failures.isEmpty { out += notChecked() }
    if total.findings > 0 { out += classes() + families() }
    if isFolder, !articles.isEmpty { out += index() }
    out += "<main id=\"articles\" tabindex=\"-1\">\n"
    if total.findings == 0 { out += "<p>Nothing found.</p>\n" }
    for (number, article) in articles.enumerated() where !article.body.isEmpty { append(article, number, to: &out) }
    out += "</main>\n<script>"
    out += String(decoding: script, as: UTF8.self)
    return out + "</script>\n</body>\n</html>\n"
  }

  private func head() -> String {
    let title = isFolder ? HTMLNumber.count(articles.count, "article") : articles[0].plainPath
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(SHA256.base64(css))'; \
      script-src 'sha256-\(SHA256.base64(script))'; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="mtlint">
      <title>mtlint: \(title)</title>
      <style>\(String(decoding: css, as: UTF8.self))</style>
      </head>

      """
  }

  private func figures() -> String {
    var pairs = [("Penalty per 1,000 words", HTMLNumber.figure(total)), ("Words", HTMLNumber.grouped(total.words))]
    pairs += [("Errors", HTMLNumber.grouped(total.errors)), ("Warnings", HTMLNumber.grouped(total.warnings))]
    if total.infos > 0 { pairs.append(("Infos", HTMLNumber.grouped(total.infos))) }
    return "<dl class=\"figures\">\n" + pairs.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" }.joined() + "</dl>\n"
  }

  private static let explanation = """
    <details class="how"><summary>How the penalty is reckoned</summary>
    <p>1,000 × (\(Quality.errorPoints) × errors + \(Quality.warningPoints) × warnings) ÷ words; the lower, the better. An error is damage that no reading \
    of the text excuses; an info counts nothing. Of several articles the points and the words are added up, so that a long article weighs more than a \
    short one. In a text of a few hundred words one finding moves the figure far.</p>
    <p>This is the “normed penalty total” of the MQM scoring model with 1,000 reference words and the weights 0, 1 and 5 for neutral, minor and major \
    (Lommel, Gladkoff, Melby et al.: The Multi-Range Theory of Translation Quality Measurement, 2024, arXiv:2405.16969). MQM’s raw score is \
    100 − penalty ÷ 10. It counts the findings shown here: what a linter sees, not all that a reader would.</p>
    </details>

    """

  private func notChecked() -> String {
    "<section class=\"failures\" aria-labelledby=\"failures\">\n<h2 id=\"failures\">Not checked</h2>\n<ul>\n"
      + failures.map { "<li>\(HTMLText.escape($0))</li>\n" }.joined() + "</ul>\n</section>\n"
  }

  private func classes() -> String {
    let counts = articles.reduce(into: [String: Int]()) { $0.merge($1.classes, uniquingKeysWith: +) }
    return "<section aria-labelledby=\"classes\">\n<h2 id=\"classes\">Findings by class</h2>\n" + HTMLChart.svg(counts) + "</section>\n"
  }

  private func families() -> String {
    let counts = articles.reduce(into: [String: Int]()) { $0.merge($1.families, uniquingKeysWith: +) }
    let items = counts.sorted { $0.key < $1.key }.map { family, count in
      "<li><span class=\"u \(HTMLFamily.style(family))\">\(family)</span> \(HTMLNumber.grouped(count))</li>\n"
    }
    return "<section aria-labelledby=\"families\">\n<h2 id=\"families\">Underlines</h2>\n<ul class=\"legend\">\n" + items.joined()
      + "</ul>\n</section>\n"
  }

  private func index() -> String {
    var out = "<section aria-labelledby=\"index-title\">\n<h2 id=\"index-title\">Articles</h2>\n<div class=\"wide\"><table id=\"index\">\n<thead><tr>"
    for title in ["Article", "Words", "Errors", "Warnings", "Infos", "Penalty per 1,000 words"] { out += "<th scope=\"col\">\(title)</th>" }
    out += "</tr></thead>\n<tbody>\n"
    for (number, article) in articles.enumerated() {
      let name = "<bdi>\(article.path)</bdi>"
      let quality = article.quality
      out += "<tr><th scope=\"row\">" + (article.body.isEmpty ? name : "<a href=\"#a\(number + 1)\">\(name)</a>") + "</th>"
      for count in [quality.words, quality.errors, quality.warnings, quality.infos] { out += "<td>\(HTMLNumber.grouped(count))</td>" }
      out += "<td>\(HTMLNumber.figure(quality))</td></tr>\n"
    }
    return out + "</tbody>\n</table></div>\n</section>\n"
  }

  /// One article: as it is, or closed until it is wanted where there are several.
  private func append(_ article: HTMLArticle, _ number: Int, to out: inout String) {
    let body = article.body.utf8.split(separator: UInt8(ascii: HTMLArticle.numberMark), omittingEmptySubsequences: false)
    let figure = "\(HTMLNumber.count(article.quality.findings, "finding")), penalty \(HTMLNumber.figure(article.quality))"
    if isFolder {
      out += "<details class=\"article\"><summary><h2><bdi>\(article.path)</bdi></h2> \(figure)</summary>\n<article id=\"a\(number + 1)\">\n"
    } else {
      out += "<article id=\"a1\" aria-label=\"\(article.plainPath)\">\n<h2>The article</h2>\n"
    }
    for (index, part) in body.enumerated() {
      if index > 0 { out += String(number + 1) }
      out += Substring(part)
    }
    out += isFolder ? "</article>\n</details>\n" : "</article>\n"
  }
}
